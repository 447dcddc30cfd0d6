"""Laws of reading: never an exception, the same places as another YAML reader, fixes that change only their spans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml import nodes as other
from tests.property.source_documents import documents

from standards.source.document import Document
from standards.source.edits import apply, apply_to_bytes
from standards.source.load import load
from standards.source.nodes import MappingNode, Node, ScalarNode, every
from standards.source.positions import offsets
from standards.source.suppressions import suppressions

relaxed = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=80)
YAMLISH = st.text(st.sampled_from("ab:-?#&*!|>'\"%@`[]{}, \n\n  \t\\\r\u0085\u2028α😀0.~<"), max_size=60)
_PIECES = (
    "a: |- |? |&a |*a|!t |>-\n|\"|'|[|]|{|}|, |#| #4|\n|\n  |do:|x|do|---\n|\t|\\|: |{store.name}|Say|\r\n|\ufeff|  "
    "|# standards: allow"
)
PIECES = st.lists(st.sampled_from([*_PIECES.split("|"), "|\n"]), max_size=25).map("".join)


@relaxed
@given(st.binary(max_size=200))
def test_any_bytes_give_a_document_or_say_why_not(raw: bytes) -> None:
    _is_sound(load(raw, "f.yaml"))


@settings(relaxed, max_examples=500)
@given(YAMLISH | PIECES)
@example("{a: b, {c}}")
@example("? \n")
@example("[{a: b}, x, Y, z]")
def test_any_text_gives_a_document_or_says_why_not(text: str) -> None:
    document = load(text.encode(), "f.yaml")
    _is_sound(document)
    suppressions(document)


def _is_sound(document: Document) -> None:
    assert document.data is not None or document.diagnostics
    assert (document.root is None) == (document.data is None)
    lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for one in document.diagnostics:
        place = one.location
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.end_column > place.column
        assert len(one.message) <= 100
        if one.fix:
            assert all(0 <= edit.start <= edit.end <= len(document.text) for edit in one.fix.edits)


@settings(relaxed, max_examples=250)
@given(YAMLISH | PIECES)
def test_a_safe_fix_removes_its_finding(text: str) -> None:
    document = load(text.encode(), "f.yaml")
    for one in document.diagnostics:
        if one.fix and one.fix.safe:
            fixed, _ = apply(document.text, [one.fix])
            edit = one.fix.edits[0]
            assert fixed.startswith(document.text[: edit.start])
            assert fixed.endswith(document.text[one.fix.edits[-1].end :])
            again = load(fixed.encode(), "f.yaml").diagnostics
            assert (one.code, one.location.line, one.location.column) not in {
                (other.code, other.location.line, other.location.column) for other in again
            }


@relaxed
@given(documents, st.booleans())
def test_places_are_those_of_the_round_trip_reader(text: str, mark: bool) -> None:
    document = load(("\ufeff" if mark else "").encode() + text.encode(), "f.yaml")
    assert document.diagnostics == []
    assert document.root is not None
    theirs = YAML().compose(text)
    compared = 0
    for ours, their in zip(_in_order(document.root), _in_order(theirs), strict=True):
        place = document.between(ours.start_mark.index, ours.start_mark.index + 1)
        visible = ours.start_mark.index < ours.end_mark.index
        if visible:
            assert (place.line, place.column) == (their.start_mark.line + 1, their.start_mark.column + 1)
            compared += 1
        if isinstance(ours, ScalarNode):
            assert ours.value == their.value.replace("\a", "")  # its mark of a fold
    assert compared


def _in_order(node: Any) -> Iterator[Any]:
    yield node
    if isinstance(node, MappingNode | other.MappingNode):
        for pair in node.value:
            yield from _in_order(pair[0])
            yield from _in_order(pair[1])
    elif not isinstance(node, ScalarNode | other.ScalarNode):
        for item in node.value:
            yield from _in_order(item)


@relaxed
@given(documents)
def test_every_character_of_a_text_has_its_place(text: str) -> None:
    document = load(text.encode(), "f.yaml")
    assert document.root is not None
    for node in every(document.root):
        if isinstance(node, ScalarNode):
            places = offsets(document.text, node)
            assert len(places) == len(node.value)
            assert places == sorted(places)
            for letter, at in zip(node.value, places, strict=True):
                assert document.text[at] == letter or document.text[at] == "\\" or letter.isspace()
                assert node.start_mark.index <= at < max(node.end_mark.index, at + 1)


@relaxed
@given(documents)
def test_every_path_leads_to_its_place(text: str) -> None:
    document = load(text.encode(), "f.yaml")
    for path, data in _paths(document.data, ()):
        assert document.has(path)
        key, node, _ = document.find(path)
        assert isinstance(node, Node)
        if path and isinstance(path[-1], str):
            assert key is not None
            place = document.location(path, key=True)
            line = document.text.replace("\r\n", "\n").split("\n")[place.line - 1]
            assert path[-1] in line[place.column - 1 : place.end_column - 1]
        if isinstance(data, str) and "\\" not in data and data.strip():
            word = data.split()[0]
            place = document.location_in(path, data.index(word), data.index(word) + len(word))
            line = document.text.replace("\r\n", "\n").split("\n")[place.line - 1]
            shown = line[place.column - 1 : place.end_column - 1]
            assert shown in (word, word.replace("'", "''")) or "\\" in shown


def _paths(data: Any, path: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    yield path, data
    steps = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, below in steps:
        yield from _paths(below, (*path, step))


@relaxed
@given(documents, st.booleans())
def test_no_fix_changes_no_byte(text: str, mark: bool) -> None:
    raw = (b"\xef\xbb\xbf" if mark else b"") + text.encode()
    assert apply_to_bytes(raw, []) == (raw, [])
