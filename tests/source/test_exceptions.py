"""An exception is taken away whole, and nothing beside it."""

from __future__ import annotations

import pytest
from tests.source.marked import read

from standards.diagnostics.model import Fix
from standards.source.document import Step
from standards.source.edits import apply
from standards.source.exceptions import without_comment, without_entry


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "code", "after"),
    [
        ("a:\n  # standards: allow W012 -- our words\n  do: x\n", "W012", "a:\n  do: x\n"),
        ("do: x  # standards: allow W012 -- our words\nb: y\n", "W012", "do: x\nb: y\n"),
        ("# standards: allow W012, D003 -- ours\ndo: x\n", "W012", "# standards: allow D003 -- ours\ndo: x\n"),
        ("# standards: allow W012, D003 -- ours\ndo: x\n", "D003", "# standards: allow W012 -- ours\ndo: x\n"),
        ("# standards: allow A1 B2 C3 — it's B2\ndo: x\n", "B2", "# standards: allow A1 C3 — it's B2\ndo: x\n"),
    ],
)
def test_a_code_is_taken_out_of_a_comment(before: str, code: str, after: str, ending: str) -> None:
    before, after = before.replace("\n", ending), after.replace("\n", ending)
    edits = without_comment(read(before), before.index("# standards"), code)
    assert edits is not None
    assert apply(before, [Fix("", edits)])[0] == after


def test_what_is_no_such_comment_is_left_alone() -> None:
    text = "do: x # standards: allow W012 -- because of D003\n"
    assert without_comment(read(text), 0, "W012") is None
    assert without_comment(read(text), text.index("#"), "D003") is None


ENTRY = ("a", "allow", "W012")


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a:\n  do: x\n  allow:\n    W012: ours\n", "a:\n  do: x\n"),
        ("a:\n  allow:\n    # ours\n    W012: ours\n  do: x\n", "a:\n  do: x\n"),
        ("a:\n  allow:\n    W012: ours  # why\n    D003: x\n", "a:\n  allow:\n    D003: x\n"),
        (
            "a:\n  allow:\n    D003: x\n    W012: >\n      two\n      lines\n\nb: y\n",
            "a:\n  allow:\n    D003: x\n\nb: y\n",
        ),
        ("a:\n  do: x\n  allow: {W012: ours}  # c\nb: y\n", "a:\n  do: x\nb: y\n"),
        ("a:\n  allow: {W012: ours, D003: x}\n", "a:\n  allow: {D003: x}\n"),
        ("a:\n  allow: {D003: x, W012: ours}\n", "a:\n  allow: {D003: x}\n"),
        ("a: {do: x, allow: {W012: ours}}\n", "a: {do: x}\n"),
        ("a: {allow: {W012: ours}, do: x}\n", "a: {do: x}\n"),
        ("a: {do: x, allow: {'W012': \"ours\"}, who: y}\n", "a: {do: x, who: y}\n"),
    ],
)
def test_an_entry_is_taken_away(before: str, after: str, ending: str) -> None:
    before, after = before.replace("\n", ending), after.replace("\n", ending)
    edits = without_entry(read(before), ENTRY)
    assert edits is not None
    assert apply(before, [Fix("", edits)])[0] == after


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("allow:\n  W012: ours\n", ("allow", "W012")),
        ("a:\n  - allow: {W012: ours}\n    do: x\n", ("a", 0, "allow", "W012")),
        ("a: x\n", ("a", "allow", "W012")),
    ],
)
def test_what_cannot_be_taken_away_is_refused(text: str, path: tuple[Step, ...]) -> None:
    assert without_entry(read(text), path) is None
