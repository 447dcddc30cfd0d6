"""Exceptions in comments: where they may stand, what they concern, what is no comment at all."""

from __future__ import annotations

import pytest
from tests.source.marked import found, read

from standards.source.suppressions import suppressions

TARGETS = {
    "a: x  # standards: allow W012 -- r\n": ("a",),
    "a: x # standards: allow W012 -- r\n": ("a",),
    "# standards: allow W012 -- r\na: x\n": ("a",),
    "# standards: allow W012 -- r\n# another comment\n\na: x\n": ("a",),
    "a:\n  b: x\n  # standards: allow W012 -- r\n  c: y\n": ("a", "c"),
    "a:\n  b: x\n  # standards: allow W012 -- r\nd: y\n": ("d",),
    "a:  # standards: allow W012 -- r\n  b: x\n": ("a",),
    "a: {b: x, c: y}  # standards: allow W012 -- r\n": ("a",),
    "a:\n  - x\n  - y  # standards: allow W012 -- r\n": ("a", 1),
    "a:\n  - x\n  # standards: allow W012 -- r\n  - b: y\n": ("a", 1),
    "a: one\n  two  # standards: allow W012 -- r\nb: x\n": ("a",),
    "a: |  # standards: allow W012 -- r\n  text\nb: x\n": ("a",),
    "a: &n {x: y}\n# standards: allow W012 -- r\nb: *n\n": ("b",),
}


@pytest.mark.parametrize("text", TARGETS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_an_exception_concerns_the_key_of_its_line_or_the_next_one(text: str, ending: str) -> None:
    document = read(text.replace("\n", ending))
    assert document.diagnostics == []
    (one,) = suppressions(document)
    assert one.target == TARGETS[text]
    assert one.codes == ("W012",)
    assert one.reason == "r"
    assert one.line == text[: text.index("#")].count("\n") + 1
    assert one.location.column == text.index("#") - text.rfind("\n", 0, text.index("#"))


@pytest.mark.parametrize(
    "text",
    [
        'a: "x # standards: allow W012 -- r"\n',
        "a: 'x # standards: allow W012 -- r'\n",
        "a: |\n  x\n  # standards: allow W012 -- r\n",
        "a: >\n  # standards: allow W012 -- r\nb: x\n",
        "# our standards: allow for time\na: x\n",
        "# standards: 1 is the version\na: x\n",
    ],
)
def test_what_is_no_such_comment_is_none(text: str) -> None:
    document = read(text)
    assert suppressions(document) == []
    assert document.diagnostics == []


@pytest.mark.parametrize("dash", ["--", "–", "—"])
def test_several_codes_and_any_dash(dash: str) -> None:
    (one,) = suppressions(
        read(f"# standards: allow W012, vague-adverb  D003 {dash} it is the brand -- promise\na: x\n")
    )
    assert one.codes == ("W012", "vague-adverb", "D003")
    assert one.reason == "it is the brand -- promise"


@pytest.mark.parametrize(
    ("comment", "message"),
    [
        ("# standards: allow W012", "the exception from W012 gives no reason"),
        ("# standards: allow W012, D003 --", "the exception from W012, D003 gives no reason"),
        ("# standards: allow -- because", "the exception names no rule"),
        ("# standards: allow", "the exception names no rule"),
        ("# standards: allow W012: because -- x", '"W012:" is not the code of a rule'),
        ("# standards: ignore W012 -- because", 'exceptions are written with "allow", not "ignore"'),
    ],
)
def test_what_is_written_otherwise_is_reported(comment: str, message: str) -> None:
    document = read(f"a: x\n{comment}\nb: y\n")
    (one,) = document.diagnostics
    assert (one.code, one.message, one.location.line, one.location.column) == ("Y033", message, 2, 1)
    assert suppressions(document) == []


def test_an_exception_at_the_end_concerns_nothing() -> None:
    assert found("a: x\n# standards: allow W012 -- r\n") == [("Y033", 2, 1)]
