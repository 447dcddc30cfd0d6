"""The outline, the search, definition, references and renaming."""

from __future__ import annotations

from typing import Any

import pytest
from lsprotocol import types
from pygls.exceptions import JsonRpcInvalidParams
from tests.lsp.editor import OVERLAY, PLAYBOOK, Editor, position_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOP, GREECE = "playbooks/shop.yaml", "overlays/greece.yaml"


async def outline(editor: Editor, name: str) -> list[types.DocumentSymbol]:
    params = types.DocumentSymbolParams(editor.document(name))
    return list(await editor.client.text_document_document_symbol_async(params))


def tree(symbols: list[types.DocumentSymbol] | Any) -> list[Any]:
    return [
        (each.name, each.detail, tree(each.children)) if each.children else (each.name, each.detail) for each in symbols
    ]


def told(editor: Editor, found: list[types.Location]) -> list[str]:
    """Places as file:line:column, as an editor counts."""
    return [
        f"{each.uri.rpartition('/')[2]}:{each.range.start.line}:{each.range.start.character}-{each.range.end.character}"
        for each in found
    ]


async def definition(editor: Editor, name: str, position: types.Position) -> list[str]:
    params = types.DefinitionParams(editor.document(name), position)
    return told(editor, list(await editor.client.text_document_definition_async(params)))


async def references(editor: Editor, name: str, position: types.Position, *, declaration: bool = True) -> list[str]:
    params = types.ReferenceParams(types.ReferenceContext(declaration), editor.document(name), position)
    return told(editor, list(await editor.client.text_document_references_async(params)))


JOURNEY = ("journey", "", [
    ("Arriving", "arrive", [
        ("At the door", "door", [
            ("Speak to the guest first.", "greet · iron"),
            ("Say their name.", "name · master"),
        ]),
    ]),
])  # fmt: skip


async def test_the_outline_is_the_journey(editor: Editor) -> None:
    await editor.open(SHOP, PLAYBOOK)
    found = await outline(editor, SHOP)
    assert tree(found) == [
        ("priceless", "", [("We remember each guest.", "remembered")]),
        ("roles", "", [("Host", "host"), ("Waiter", "waiter")]),
        JOURNEY,
    ]
    stage = found[2].children[0] if found[2].children else None
    assert stage
    assert stage.range == types.Range(types.Position(7, 2), types.Position(16, 60))
    assert stage.selection_range == types.Range(types.Position(7, 2), types.Position(7, 8))


async def test_the_outline_survives_a_broken_line(editor: Editor) -> None:
    await editor.open(SHOP, PLAYBOOK)
    await editor.type(SHOP, PLAYBOOK.replace("        who: host", "        who: [host"))
    assert tree(await outline(editor, SHOP))[2] == JOURNEY
    await editor.type(SHOP, PLAYBOOK + "\t{{{[[\n'")
    assert tree(await outline(editor, SHOP))[2] == JOURNEY


async def test_the_search_finds_titles_and_ids_in_all_files(editor: Editor) -> None:
    await editor.open(SHOP, PLAYBOOK.replace("At the door", "Στην πόρτα"))

    async def search(query: str) -> list[tuple[str, str]]:
        found = await editor.client.workspace_symbol_async(types.WorkspaceSymbolParams(query))
        return [(each.name, each.container_name) for each in found if str(editor.folder) in each.location.uri]

    assert await search("ΠΌΡΤΑ") == [("Στην πόρτα", "arrive/door")]
    assert await search("greec") == [("greece", "greece")]
    assert await search("waiter") == [("Waiter", "roles/waiter")]
    assert await search("no such thing") == []


@pytest.mark.parametrize(
    ("name", "text", "sought", "nth", "places"),
    [
        (SHOP, PLAYBOOK, "host", 2, ["shop.yaml:5:8-12"]),
        (SHOP, PLAYBOOK, "remembered", 2, ["shop.yaml:4:12-22"]),
        (GREECE, OVERLAY, "waiter", 1, ["shop.yaml:5:20-26"]),
        (GREECE, OVERLAY, "door", 1, ["shop.yaml:10:6-10"]),
        (GREECE, OVERLAY, "arrive/door/master/name", 1, ["shop.yaml:16:10-14"]),
        (GREECE, OVERLAY, "shop", 1, ["shop.yaml:1:10-14"]),
        (SHOP, PLAYBOOK, "Arriving", 1, []),
    ],
)
async def test_definition(editor: Editor, name: str, text: str, sought: str, nth: int, places: list[str]) -> None:
    await editor.open(name, text)
    assert await definition(editor, name, position_of(text, sought, nth=nth)) == places


CELLAR = "standards: 1\nmodule: cellar\ntitle: The cellar\nlanguage: en\npriceless: {wine: The wine.}\n"
INCLUDING = (
    "standards: 1\nplaybook: shop\ntitle: Shop\nlanguage: en\ninclude: [cellar, complaint]\n"
    "journey: {a: {title: A, touchpoints: {b: {title: B, iron: {c: {do: Pour., priceless: wine}}}}}}\n"
    "protocols: {complaint: {steps: {listen: Listen first.}}}\n"
)


@pytest.mark.parametrize(
    ("sought", "nth", "place"),
    [
        ("cellar", 1, "modules/cellar.yaml:1:8-14"),
        ("wine", 1, "modules/cellar.yaml:4:12-16"),
        ("complaint", 1, "modules/complaint/en.yaml:3:8-17"),
        ("listen", 1, "modules/complaint/en.yaml:"),
    ],
)
async def test_definition_in_modules(editor: Editor, sought: str, nth: int, place: str) -> None:
    editor.write("modules/cellar.yaml", CELLAR)
    await editor.open(SHOP, INCLUDING)
    params = types.DefinitionParams(editor.document(SHOP), position_of(INCLUDING, sought, nth=nth))
    (found,) = await editor.client.text_document_definition_async(params)
    start, end = found.range.start, found.range.end
    assert f"{found.uri}:{start.line}:{start.character}-{end.character}".partition(place)[1] == place


async def test_what_a_module_brings_is_not_renamed(editor: Editor) -> None:
    editor.write("modules/cellar.yaml", CELLAR)
    await editor.open(SHOP, INCLUDING)
    with pytest.raises(JsonRpcInvalidParams, match="comes from a module"):
        await renamed(editor, SHOP, position_of(INCLUDING, "wine"), "wines")


async def test_references_of_a_role_and_of_a_touchpoint(editor: Editor) -> None:
    await editor.open(SHOP, PLAYBOOK)
    host = position_of(PLAYBOOK, "host")
    everywhere = ["shop.yaml:5:8-12", "shop.yaml:12:13-17", "greece.yaml:7:14-18"]
    assert await references(editor, SHOP, host) == everywhere
    assert await references(editor, SHOP, host, declaration=False) == everywhere[1:]
    assert await references(editor, SHOP, position_of(PLAYBOOK, "door")) == ["shop.yaml:10:6-10", "greece.yaml:6:6-10"]
    name = position_of(PLAYBOOK, "name:")
    assert await references(editor, SHOP, name) == ["shop.yaml:16:10-14", "greece.yaml:9:2-25"]


async def renamed(editor: Editor, name: str, position: types.Position, wanted: str) -> dict[str, list[str]]:
    params = types.RenameParams(editor.document(name), position, wanted)
    found = await editor.client.text_document_rename_async(params)
    return {
        uri.rpartition("/")[2]: [
            f"{each.range.start.line}:{each.range.start.character} {each.new_text}" for each in edits
        ]
        for uri, edits in found.changes.items()
    }


async def test_a_role_is_renamed_in_the_playbook_and_its_overlays(editor: Editor) -> None:
    removing = OVERLAY.replace("remove:\n", "remove:\n  roles/host: {because: Nobody.}\n")
    await editor.open(GREECE, removing)
    position = position_of(removing, "host")
    params = types.PrepareRenameParams(editor.document(GREECE), position)
    stretch = await editor.client.text_document_prepare_rename_async(params)
    assert stretch == types.Range(types.Position(7, 14), types.Position(7, 18))
    assert await renamed(editor, GREECE, position, "welcomer") == {
        "shop.yaml": ["5:8 welcomer", "12:13 welcomer"],
        "greece.yaml": ["7:14 welcomer", "9:8 welcomer"],
    }


@pytest.mark.parametrize(
    ("sought", "wanted", "reason"),
    [
        ("host", "waiter", '"waiter" is already an id in roles'),
        ("host", "The Host", "an id has small letters a to z, digits and single hyphens, and begins with a letter"),
        ("door", "gate", "only roles and priceless things can be renamed"),
    ],
)
async def test_what_is_not_renamed(editor: Editor, sought: str, wanted: str, reason: str) -> None:
    await editor.open(SHOP, PLAYBOOK)
    with pytest.raises(JsonRpcInvalidParams, match=reason):
        await renamed(editor, SHOP, position_of(PLAYBOOK, sought), wanted)


async def test_nothing_is_renamed_while_a_file_of_the_family_is_broken(editor: Editor) -> None:
    await editor.open(GREECE, OVERLAY)
    await editor.type(GREECE, OVERLAY + "roles: [\n")
    await editor.open(SHOP, PLAYBOOK)
    with pytest.raises(JsonRpcInvalidParams, match=r"greece\.yaml cannot be read"):
        await renamed(editor, SHOP, position_of(PLAYBOOK, "host"), "welcomer")
