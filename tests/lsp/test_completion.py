"""What is offered while one types, also in files that cannot be read."""

from __future__ import annotations

import pytest
from lsprotocol import types
from tests.lsp.editor import HEADER, OVERLAY, PLAYBOOK, Editor, position_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

SHOP, GREECE = "playbooks/shop.yaml", "overlays/greece.yaml"


async def offered(editor: Editor, name: str, text: str) -> dict[str, types.CompletionItem]:
    """What is offered at the mark ▮ in a text."""
    place = position_of(text, "▮")
    await editor.open(name, text.replace("▮", ""))
    return await editor.completions(name, place)


async def test_keys_that_are_missing_required_ones_first(editor: Editor) -> None:
    found = await offered(editor, SHOP, "standards: 1\ntitle: The standards\n▮")
    assert list(found)[:4] == ["playbook", "language", "journey", "edition"]
    assert "title" not in found
    assert (found["playbook"].detail, found["edition"].detail) == ("required", None)
    meaning = found["edition"].documentation
    assert isinstance(meaning, types.MarkupContent)
    assert meaning.value == "Which edition this is; in quotes."


async def test_a_key_comes_with_what_stands_behind_it(editor: Editor) -> None:
    found = await offered(editor, SHOP, PLAYBOOK.replace("        who: host", "        ▮"))
    texts = {label: item.text_edit.new_text for label, item in found.items() if item.text_edit}
    assert texts["who"] == "who: $0"
    assert texts["encounter"] == "encounter: ${1|routine,tailored|}"
    assert texts["customer"] == "customer:\n  $0"
    assert {item.insert_text_format for item in found.values()} == {types.InsertTextFormat.Snippet}
    stage = await offered(editor, SHOP, HEADER + "journey:\n  arrive:\n    ▮")
    assert stage["touchpoints"].text_edit
    assert stage["touchpoints"].text_edit.new_text == (
        "touchpoints:\n  ${1:find-a-table}:\n    title: ${2:Finding a table}\n"
        "    iron:\n      ${3:greet-on-sight}: ${4:Speak first.}"
    )


async def test_the_word_that_was_begun_is_replaced(editor: Editor) -> None:
    text = PLAYBOOK.replace("who: host", "moment_of▮")
    found = await offered(editor, SHOP, text)
    edit = found["moment_of_truth"].text_edit
    assert edit
    assert (edit.range.start, edit.range.end) == (position_of(text, "moment_of"), position_of(text, "▮"))


@pytest.mark.parametrize(
    ("old", "new", "labels"),
    [
        ("who: host", "who: ▮", ["host", "waiter"]),
        ("who: host", "who: [host, ▮", ["host", "waiter"]),
        ("who: host", "who:\n        - ▮", ["host", "waiter"]),
        ("waiter: Waiter", "waiter: {title: Waiter, leads: ▮", ["host", "waiter"]),
        ("priceless: remembered}", "priceless: ▮}", ["remembered"]),
        ("who: host", "encounter: ▮", ["routine", "tailored"]),
        ("title: Arriving", "title: Arriving\n    phase: ▮", ["before", "during", "after"]),
        ("who: host", "photo: {playbook▮", []),
        ("Say their name.", "Say {▮", ["store.name", "playbook.title", "playbook.edition", "workspace.name"]),
    ],
)
async def test_values(editor: Editor, old: str, new: str, labels: list[str]) -> None:
    found = await offered(editor, SHOP, PLAYBOOK.replace(old, new))
    assert list(found)[: len(labels)] == labels
    assert labels or not found


async def test_choices_that_several_may_be_taken_of(editor: Editor) -> None:
    found = await offered(editor, SHOP, PLAYBOOK.replace("who: host", "channel: [phone, ▮]"))
    assert list(found)[:3] == ["in-person", "phone", "email"]
    rhythms = await offered(editor, SHOP, PLAYBOOK + "rituals:\n  line-up:\n    every: ▮")
    assert list(rhythms) == ["shift", "day", "week", "month", "quarter", "year"]
    flags = await offered(editor, SHOP, PLAYBOOK.replace("Speak to the guest first.", "{do: Speak., critical: ▮}"))
    assert list(flags) == ["true", "false"]


async def test_roles_have_their_titles(editor: Editor) -> None:
    found = await offered(editor, SHOP, PLAYBOOK.replace("who: host", "who: ▮"))
    assert found["host"].detail == "Host"


async def test_columns_of_the_stores_are_placeholders(editor: Editor) -> None:
    editor.write("stores.csv", "id,name,playbook,phone\nathens,Athens,shop,210\n")
    found = await offered(editor, SHOP, PLAYBOOK.replace("Say their name.", "Call {store▮"))
    assert list(found)[:4] == ["store.id", "store.name", "store.playbook", "store.phone"]
    assert found["store.phone"].text_edit
    assert found["store.phone"].text_edit.new_text == "store.phone}"


async def test_what_an_overlay_extends_and_changes(editor: Editor) -> None:
    editor.write("playbooks/other.yaml", PLAYBOOK.replace("playbook: shop", "playbook: other"))
    assert set(await offered(editor, GREECE, OVERLAY.replace("extends: shop", "extends: ▮"))) == {"shop", "other"}
    door = OVERLAY.partition("      door:")[0] + "      ▮\n"
    found = await offered(editor, GREECE, door)
    assert next(iter(found)) == "door"
    assert found["door"].detail == "At the door"
    assert "new touchpoint" in found


async def test_addresses_that_an_overlay_may_remove(editor: Editor) -> None:
    text = OVERLAY.replace("  arrive/door/master/name: {because: No names are kept.}", "  arrive/door/▮")
    found = await offered(editor, GREECE, text)
    assert "arrive/door/master/name" in found
    edit = found["arrive/door/master/name"].text_edit
    assert edit
    assert edit.new_text == "arrive/door/master/name: {because: ${1:why it does not fit here}}"
    assert edit.range.start == position_of(text, "arrive/door/▮")


async def test_neighbours_of_a_new_element(editor: Editor) -> None:
    new = "        iron:\n          wave: {do: Wave., place: {after: ▮}}\nremove:"
    found = await offered(editor, GREECE, OVERLAY.replace("remove:", new))
    assert list(found) == ["greet"]


async def test_rules_with_their_names(editor: Editor) -> None:
    comment = await offered(editor, SHOP, PLAYBOOK.replace("journey:", "# standards: allow ▮\njourney:"))
    assert "D001 moment-without-iron" in comment
    assert comment["D001 moment-without-iron"].text_edit
    assert comment["D001 moment-without-iron"].text_edit.new_text == "D001"
    assert not any(label.startswith(("R", "S", "Y")) for label in comment)
    field = await offered(editor, SHOP, PLAYBOOK.replace("who: host", "allow: {▮"))
    assert field["D002 moment-without-master"].text_edit
    assert field["D002 moment-without-master"].text_edit.new_text == "D002: ${1:why}"
    editor.write("rules/ours.yaml", "rules: {no-problem: {kind: existence, words: no problem, message: Gladly.}}\n")
    house = await offered(editor, SHOP, PLAYBOOK.replace("journey:", "# standards: allow D001, ▮\njourney:"))
    assert next(iter(house)) == "no-problem"
    settings = await offered(editor, "standards.yaml", "standards: 1\nname: Shop\ncheck:\n  ignore:\n    D0▮\n")
    assert "D001 moment-without-iron" in settings


async def test_levels_of_rules_and_rules_of_the_house(editor: Editor) -> None:
    found = await offered(editor, "standards.yaml", "standards: 1\nname: Shop\ncheck:\n  severity:\n    ▮\n")
    assert found["D001 moment-without-iron"].text_edit
    assert found["D001 moment-without-iron"].text_edit.new_text == "D001: ${1|error,warning,info|}"
    kinds = await offered(editor, "rules/ours.yaml", "rules:\n  no-problem:\n    kind: ▮")
    assert list(kinds)[:2] == ["existence", "substitution"]


async def test_settings_and_foreign_files(editor: Editor) -> None:
    found = await offered(editor, "standards.yaml", "standards: 1\nname: Shop\ncheck: {profile: ▮}\n")
    assert list(found) == ["starter", "standard", "strict"]
    assert await offered(editor, "compose.yaml", "services:\n  ▮") == {}


async def test_roles_of_other_files_while_this_one_is_broken(editor: Editor) -> None:
    header = HEADER + "roles: {host: Host}\njourney: {arrive: {title: Arriving, touchpoints: {door: At the door}}}\n"
    editor.write("playbooks/tea/1.yaml", header.replace("playbook: shop", "playbook: tea"))
    part = (
        "protocols:\n  complaint:\n    title: When a guest complains\n    steps: {listen: Listen.}\n    who: ▮\n  [\n"
    )
    assert list(await offered(editor, "playbooks/tea/2.yaml", part)) == ["host"]


async def test_modules_and_what_they_bring(editor: Editor) -> None:
    found = await offered(editor, SHOP, HEADER + "include: [complaint, ▮")
    assert {"complaint", "referral", "rituals"} <= set(found)
    assert found["complaint"].detail == "The complaint in seven steps"
    editor.write("modules/cellar.yaml", "standards: 1\nmodule: cellar\ntitle: The cellar\nlanguage: en\n")
    editor.write("modules/piwnica.yaml", "standards: 1\nmodule: piwnica\ntitle: Piwnica\nlanguage: pl\n")
    found = await offered(editor, SHOP, HEADER + "include: [complaint]\nvalues: {a: B.}\ninclude: [▮")
    assert found["cellar"].detail == "The cellar"
    assert "piwnica" not in found
    body = HEADER + "include: complaint\nprotocols:\n  complaint:\n    steps:\n      ▮\n"
    found = await offered(editor, SHOP, body)
    assert list(found)[:2] == ["greet", "listen"]
    assert found["greet"].detail == "Thank them for telling you."


async def test_a_module_has_fields_of_its_own(editor: Editor) -> None:
    text = "standards: 1\nmodule: cellar\ntitle: The cellar\nlanguage: en\n"
    found = await offered(editor, "modules/cellar.yaml", text + "▮")
    assert {"protocols", "rituals"} <= set(found)
    assert not {"journey", "roles", "include", "module"} & set(found)
    steps = await offered(editor, "modules/cellar.yaml", text + "protocols:\n  corked:\n    ▮")
    assert list(steps)[:2] == ["title", "steps"]
