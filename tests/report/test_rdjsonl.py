"""Lines for reviewdog: its own schema, columns in bytes, fixes as suggestions that give the fixed text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from standards.diagnostics.model import Diagnostic, Edit, Fix, Location
from standards.report._places import Lines
from standards.report.rdjsonl import _suggestion
from standards.source.edits import apply

from .conftest import PATH, TEXT

Told = Callable[..., str]
Found = tuple[Diagnostic, ...]


def _closed(schema: Any) -> Any:
    """The schema without leave for other keys, which the original gives everywhere."""
    if isinstance(schema, list):
        return [_closed(part) for part in schema]
    if isinstance(schema, dict):
        return {key: False if key == "additionalProperties" else _closed(part) for key, part in schema.items()}
    return schema


SCHEMA = _closed(json.loads((Path(__file__).parent / "schemas" / "rdf-diagnostic.json").read_text(encoding="utf-8")))


def lines(text: str) -> list[dict[str, Any]]:
    parsed = [json.loads(line) for line in text.splitlines()]
    for line in parsed:
        Draft4Validator(SCHEMA).validate(line)
    return parsed


def applied(text: str, suggestion: dict[str, Any]) -> str:
    """What reviewdog makes of it: the bytes of the first line before, the text, the bytes of the last line after."""
    raw = [line.encode() for line in text.split("\n")]
    start, end = suggestion["range"]["start"], suggestion["range"]["end"]
    before, after = raw[start["line"] - 1][: start["column"] - 1], raw[end["line"] - 1][end["column"] - 1 :]
    made = before + suggestion["text"].encode() + after
    return b"\n".join([*raw[: start["line"] - 1], made, *raw[end["line"] :]]).decode()


def test_no_findings_are_no_line(told: Told) -> None:
    assert told("rdjsonl") == ""


def test_a_whole_line(told: Told, house: Diagnostic) -> None:
    (line,) = lines(told("rdjsonl", house, texts={PATH: TEXT}))
    place = {"start": {"line": 2, "column": 18}, "end": {"line": 2, "column": 28}}
    assert line == {
        "message": "\n\n".join((house.message, house.why, house.help)),
        "location": {"path": PATH, "range": place},
        "severity": "WARNING",
        "source": {"name": "standards"},
        "code": {"value": "no-problem", "url": "https://example.com/tone"},
        "suggestions": [{"range": place, "text": "gladly"}],
    }
    assert TEXT.split("\n")[1].encode()[17:27] == b"no problem"


def test_a_rule_of_ours_is_named_in_the_message_and_has_no_url(told: Told) -> None:
    (line,) = lines(told("rdjsonl", Diagnostic("D001", "seen", Location("a.yaml")), texts={"a.yaml": "x"}))
    assert (line["message"], line["code"]) == ("moment-without-iron: seen", {"value": "D001"})


def test_without_the_text_there_are_lines_only(told: Told, house: Diagnostic) -> None:
    (line,) = lines(told("rdjsonl", house))
    assert line["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
    assert "suggestions" not in line


def test_what_is_set_aside_is_left_out_and_hostile_texts_are_valid(told: Told, mixed: Found, hostile: Found) -> None:
    texts = {found.location.path: TEXT for found in (*mixed, *hostile)}
    assert len(lines(told("rdjsonl", *mixed, *hostile, texts=texts))) == 7


@pytest.mark.parametrize(
    ("edits", "text"),
    [
        ((Edit(0, 0, "# ł\n"),), "# ł\n" + TEXT),
        ((Edit(len(TEXT), len(TEXT), "end: 1\n"),), TEXT + "end: 1\n"),
        ((Edit(10, 33, ""),), "title: x\r\nlast: y\r\n"),
        ((Edit(21, 31, "👍"), Edit(7, 8, "Ω")), "title: Ω\r\nsay: Ναι 👍 👍\r\nlast: y\r\n"),
    ],
    ids=["insert", "append", "delete a line", "two places, the last one first"],
)
def test_a_suggestion_gives_the_fixed_text(edits: tuple[Edit, ...], text: str) -> None:
    suggestion = _suggestion(Fix("so", edits), Lines(TEXT))
    assert suggestion is not None
    assert applied(TEXT, suggestion) == text


@given(
    st.text("aéł👍 \n", max_size=60),
    st.lists(st.tuples(st.integers(0, 9), st.integers(0, 6), st.text("xω\n", max_size=4)), min_size=1, max_size=4),
)
def test_a_suggestion_gives_what_the_fix_gives(text: str, places: list[tuple[int, int, str]]) -> None:
    edits: list[Edit] = []
    for skip, length, new in places:
        start = edits[-1].end + 1 + skip if edits else skip
        if start <= len(text):
            edits.append(Edit(start, min(start + length, len(text)), new))
    assume(edits)
    fix = Fix("so", tuple(edits))
    suggestion = _suggestion(fix, Lines(text))
    assert suggestion is not None
    assert apply(text, [fix]) == (applied(text, suggestion), [fix])


def test_a_fix_without_edits_suggests_nothing() -> None:
    assert _suggestion(Fix("so", ()), Lines("x")) is None
