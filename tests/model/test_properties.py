"""Laws of validating, whatever stands in a file."""

from __future__ import annotations

from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from standards.diagnostics.catalogue import CODES
from standards.model.schema import json_schema
from standards.model.validate import validate, validate_data
from standards.source.load import load

KEYS = sorted({key for part in json_schema("overlay")["$defs"].values() for key in part["properties"]})
WORDS = st.sampled_from(
    [*KEYS, "a", "find-a-table", "Άλφα", "x y", "journey", "standards", "title", "do", "2 x", "{store.name}"]
)
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-9, 99), st.floats(0, 9), WORDS, st.text(max_size=12), st.dates(),
    st.sampled_from(["10 s", "3 dzwonki", "90 %", "yes", "day", "2026-02-30", "", " ", "{", "}", "el"]),
)  # fmt: skip
TREES = st.recursive(
    SCALARS, lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=5), max_leaves=25
)
TOUCHPOINTS = st.dictionaries(WORDS, st.dictionaries(WORDS, TREES, max_size=5), max_size=3)
READ = load(b"standards: 1\n", "p.yaml")


def playbook(touchpoints: Any, more: dict[str, Any]) -> dict[str, Any]:
    stage = {"title": "S", "touchpoints": touchpoints}
    return {"standards": 1, "playbook": "p", "title": "P", "language": "en", "journey": {"s": stage}, **more}


@settings(max_examples=150, deadline=None)
@given(TREES, st.sampled_from(["playbook", "overlay", "sections", "workspace"]))
def test_any_tree_is_valid_or_explained(data: Any, kind: str) -> None:
    valid, found = validate_data(data, kind, lambda _: READ)
    assert (valid is None) == bool(found)
    assert all(each.code in CODES and len(each.message) <= 100 and each.help for each in found)


@settings(max_examples=150, deadline=None)
@given(TOUCHPOINTS, st.dictionaries(st.sampled_from(["roles", "values", "protocols", "rituals"]), TREES, max_size=2))
def test_what_is_valid_stays_so_and_what_is_not_is_told_once(touchpoints: Any, more: dict[str, Any]) -> None:
    data = playbook(touchpoints, more)
    valid, found = validate_data(data, "playbook", lambda _: READ)
    if valid is not None:
        assert validate_data(valid, "playbook", lambda _: READ) == (valid, [])
    assert len(found) == len({(each.code, each.message, each.address, each.location) for each in found})


@settings(max_examples=60, deadline=None)
@given(TOUCHPOINTS)
def test_every_finding_lies_in_the_file(touchpoints: Any) -> None:
    text = yaml.safe_dump(playbook(touchpoints, {}), allow_unicode=True, sort_keys=False)
    read = load(text.encode(), "p.yaml")
    lines = text.split("\n")  # NEL and its like end no line in an editor
    for found in validate(read, "playbook")[1]:
        place = found.location
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
