"""What an editor can do about a finding."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lsprotocol import types
from tests.lsp.editor import PLAYBOOK, Editor, short

from standards.diagnostics.model import Diagnostic, Location
from standards.lsp.actions import actions
from standards.lsp.desk import Desk
from standards.lsp.positions import Lines

in_one_loop = pytest.mark.asyncio(loop_scope="module")

SHOP = "playbooks/shop.yaml"


def done(editor: Editor, text: str, action: types.CodeAction) -> str:
    """The text after an action on the one open file."""
    assert action.edit
    assert action.edit.document_changes
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    assert change.text_document.version == editor.versions[change.text_document.uri]
    lines = Lines(text)
    for edit in sorted(change.edits, key=lambda edit: lines.offset(edit.range.start), reverse=True):
        assert isinstance(edit, types.TextEdit)
        start, end = lines.offset(edit.range.start), lines.offset(edit.range.end)
        text = text[:start] + edit.new_text + text[end:]
    return text


@in_one_loop
async def test_a_safe_fix_is_preferred_and_mends(editor: Editor) -> None:
    text = PLAYBOOK.replace("title: The standards", "title: Καλημέρα 😀 #4\nedition: 2026.10")
    found = await editor.open(SHOP, text)
    (number,) = (each for each in found if "edition" in text.splitlines()[each.range.start.line])
    (action, *_) = await editor.actions(SHOP, number.range, types.CodeActionKind.QuickFix)
    assert (action.title, action.kind, action.is_preferred) == ("Put the text in quotes", "quickfix", True)
    assert [each.code for each in action.diagnostics or ()] == [number.code]
    mended = done(editor, text, action)
    assert 'edition: "2026.10"' in mended
    assert len(await editor.type(SHOP, mended)) == len(found) - 1


@in_one_loop
async def test_did_you_mean_is_offered_and_not_preferred(editor: Editor) -> None:
    text = PLAYBOOK.replace("title: Arriving", "titel: Arriving")
    (found,) = await editor.open(SHOP, text)
    (action,) = await editor.actions(SHOP, found.range, types.CodeActionKind.QuickFix)
    assert (action.title, action.is_preferred) == ('Rename the key to "title"', None)
    assert done(editor, text, action) == PLAYBOOK


@in_one_loop
async def test_a_rule_is_allowed_above_its_element_and_the_reason_is_asked_for(editor: Editor) -> None:
    text = PLAYBOOK.replace("        who: host", "        moment_of_truth: true").replace("iron:", "master:", 1)
    text = text.replace(
        "        master:\n          name", "        # once\n        tags: [a]\n        iron:\n          name", 1
    )
    text = text.replace("        iron:\n          name: {do: Say their name., priceless: remembered}\n", "")
    found = await editor.open(SHOP, text)
    (moment,) = (each for each in found if each.code == "D001")
    offered = await editor.actions(SHOP, moment.range, types.CodeActionKind.QuickFix)
    (allow,) = (each for each in offered if each.title.startswith("Allow D001"))
    assert allow.title == "Allow D001 (moment-without-iron) here, with a reason"
    allowed = done(editor, text, allow)
    assert "    touchpoints:\n      # standards: allow D001 -- \n      door:\n" in allowed
    assert "Y033" in " ".join(short(await editor.type(SHOP, allowed)))
    reasoned = allowed.replace("D001 -- ", "D001 -- the porter greets")
    assert not {"Y033", "D001", "R021"} & {str(each.code) for each in await editor.type(SHOP, reasoned)}


@in_one_loop
async def test_what_says_that_a_file_is_wrong_cannot_be_allowed(editor: Editor) -> None:
    (found,) = await editor.open(SHOP, PLAYBOOK.replace("who: host", "who: hots"))
    assert not [each for each in await editor.actions(SHOP, found.range) if each.title.startswith("Allow")]


@in_one_loop
async def test_all_that_is_safe_at_once(editor: Editor) -> None:
    text = PLAYBOOK.replace("title: The standards", "title: The standards\nedition: 2026.10").replace(
        "Speak to the guest first.", "{do: 12}"
    )
    found = await editor.open(SHOP, text)
    assert len(found) == 2
    start = types.Range(types.Position(0, 0), types.Position(0, 0))
    (action,) = await editor.actions(SHOP, start, "source.fixAll")
    assert (action.kind, action.title) == (
        "source.fixAll.standards", "Mend all that is safe to mend in this file (2)",
    )  # fmt: skip
    mended = done(editor, text, action)
    assert await editor.type(SHOP, mended) == []
    assert await editor.actions(SHOP, start, "source.fixAll") == []
    assert await editor.actions(SHOP, start, "refactor") == []


@in_one_loop
async def test_line_ends_of_windows_stay(editor: Editor) -> None:
    text = PLAYBOOK.replace("        who: host\n", "        moment_of_truth: true\n").replace(
        "iron:", "tags: a\n        x:"
    )
    text = text.partition("        x:")[0].replace("\n", "\r\n")
    (iron, *_) = [each for each in await editor.open(SHOP, text) if each.code == "D001"]
    (allow,) = (each for each in await editor.actions(SHOP, iron.range) if "D001" in each.title)
    assert "\n" not in done(editor, text, allow).replace("\r\n", "")


def test_an_editor_that_can_puts_the_cursor_where_the_reason_is_written() -> None:
    desk = Desk()
    desk.open("untitled:a.yaml", 1, PLAYBOOK)
    view = desk.view("untitled:a.yaml")
    assert view
    found = Diagnostic("D001", "seen", Location("a", 11, 7), address="arrive/door")
    (allow,) = actions(
        replace(view, findings=[found]), view.lines.range_of(found.location), (),
        lambda said: types.Diagnostic(view.lines.range_of(said.location), said.message), snippets=True,
    )  # fmt: skip
    assert allow.edit
    assert allow.edit.document_changes
    (change,) = allow.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    (edit,) = change.edits
    assert isinstance(edit, types.SnippetTextEdit)
    assert edit.snippet.value == "      # standards: allow D001 -- $0\n"
    assert edit.range == types.Range(types.Position(10, 0), types.Position(10, 0))
