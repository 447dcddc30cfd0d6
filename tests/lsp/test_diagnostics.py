"""What is told while one types, over the real protocol."""

from __future__ import annotations

import asyncio

import pytest
from lsprotocol import types
from tests.lsp.editor import OVERLAY, PLAYBOOK, Editor, short

pytestmark = pytest.mark.asyncio(loop_scope="module")


async def test_findings_come_while_one_types_and_go_when_they_are_mended(editor: Editor) -> None:
    assert await editor.open("playbooks/shop.yaml", PLAYBOOK) == []
    wrong = PLAYBOOK.replace("title: Arriving", "titel: Arriving")
    (found,) = await editor.type("playbooks/shop.yaml", wrong)
    assert found.range == types.Range(types.Position(8, 4), types.Position(8, 9))
    assert (found.code, found.source, found.severity) == ("S001", "standards", types.DiagnosticSeverity.Error)
    assert found.message.startswith('unknown key "titel" in a stage\n')
    assert found.code_description is None
    assert await editor.type("playbooks/shop.yaml", PLAYBOOK) == []


async def test_the_newest_state_wins(editor: Editor) -> None:
    await editor.open("playbooks/shop.yaml", PLAYBOOK)
    for number in range(20):
        editor.keystroke("playbooks/shop.yaml", PLAYBOOK + f"typed{number}: 1\n")
    assert short(await editor.type("playbooks/shop.yaml", PLAYBOOK + "typo: 1\n")) == ["17:0 S001"]
    uri = editor.uri("playbooks/shop.yaml")
    assert [params.version for params in editor.client.published if params.uri == uri] == [1, 22]


async def test_an_edit_of_a_playbook_shows_in_its_open_overlay(editor: Editor) -> None:
    await editor.open("overlays/greece.yaml", OVERLAY)
    await editor.open("playbooks/shop.yaml", PLAYBOOK)
    before = len(editor.client.published)
    await editor.type("playbooks/shop.yaml", PLAYBOOK.replace("name: {do", "say-it: {do"))
    (found,) = await editor.told("overlays/greece.yaml", since=before)
    assert (found.code, found.range.start) == ("R003", types.Position(9, 2))


async def test_what_is_closed_is_taken_back_and_the_disk_believed_again(editor: Editor) -> None:
    await editor.open("overlays/greece.yaml", OVERLAY)
    await editor.open("playbooks/shop.yaml", PLAYBOOK.replace("door:", "gate:"))
    before = len(editor.client.published)
    editor.close("playbooks/shop.yaml")
    assert await editor.told("overlays/greece.yaml", since=before) == []
    closed = [params for params in editor.client.published if params.uri == editor.uri("playbooks/shop.yaml")]
    assert list(closed[-1].diagnostics) == []


async def test_a_change_on_disk_is_noticed(editor: Editor) -> None:
    assert types.WORKSPACE_DID_CHANGE_WATCHED_FILES in editor.client.registered
    assert await editor.open("overlays/greece.yaml", OVERLAY) == []
    before = len(editor.client.published)
    (editor.folder / "playbooks/shop.yaml").unlink()
    event = types.FileEvent(editor.uri("playbooks/shop.yaml"), types.FileChangeType.Deleted)
    editor.client.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))
    assert short(await editor.told("overlays/greece.yaml", since=before)) == ["2:9 R004"]


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("standards.yaml", "standards: 1\nnam: Shop\n", ["1:0 S001"]),
        ("playbooks/shop.yaml", PLAYBOOK.replace("who: host", "who: hots"), ["12:13 R001"]),
        ("overlays/greece.yaml", OVERLAY.replace("extends: shop", "extends: shp"), ["2:9 R004"]),
        ("playbooks/tea/part.yaml", "values: {kind: We are kind., kind: We are.}\n", ["0:29 Y020", "0:0 Y032"]),
        ("playbooks/new.yaml", "playbook: [\n", ["0:10 Y019"]),
        ("playbooks/notes.yaml", "groceries: milk\n", ["0:0 Y031"]),
        ("playbooks/empty.yaml", "", ["0:0 Y004"]),
        ("elsewhere/compose.yaml", "services: {web: 1}\n", []),
    ],
)
async def test_every_kind_of_file(editor: Editor, name: str, text: str, told: list[str]) -> None:
    assert sorted(short(await editor.open(name, text))) == sorted(told)


async def test_an_idle_exception_is_marked_as_unnecessary_and_a_second_place_is_told(editor: Editor) -> None:
    idle = "# standards: allow D001 -- no reason any more\n" + PLAYBOOK
    (found,) = await editor.open("playbooks/shop.yaml", idle)
    assert (found.code, list(found.tags or ())) == ("R021", [types.DiagnosticTag.Unnecessary])
    twin = PLAYBOOK.replace("The standards", "Others")
    (again,) = await editor.open("playbooks/twin.yaml", twin)
    assert again.code == "R006"
    (first,) = again.related_information or ()
    assert first.location.uri == editor.uri("playbooks/shop.yaml")
    assert first.location.range.start == types.Position(2, 10)


async def test_loose_files_and_files_that_were_never_saved(editor: Editor) -> None:
    (editor.folder / "standards.yaml").unlink()
    assert short(await editor.open("loose.yaml", PLAYBOOK.replace("title: Arr", "titel: Arr"))) == ["8:4 S001"]
    assert short(await editor.open("untitled:Untitled-1", PLAYBOOK + "typo: 1\n")) == ["17:0 S001"]
    assert short(await editor.type("untitled:Untitled-1", PLAYBOOK)) == []


async def test_a_workspace_without_disk_changes_writes_nothing(editor: Editor) -> None:
    await editor.open("playbooks/shop.yaml", PLAYBOOK + "typo: 1\n")
    await asyncio.sleep(0)
    assert sorted(path.name for path in editor.folder.rglob("*") if path.is_file()) == [
        "greece.yaml", "shop.yaml", "standards.yaml",
    ]  # fmt: skip
