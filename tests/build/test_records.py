"""What the cache gives back is what was found, to the last character."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as some

from standards.build.records import from_record, to_record
from standards.diagnostics.model import Confidence, Diagnostic, Edit, Fix, Location, Related, SetAside, Severity

text = some.text(max_size=20)
number = some.integers(1, 10**6)
place = some.builds(Location, text, number, number, number, number)
edit = some.builds(Edit, number, number, text)
finding = some.builds(
    Diagnostic,
    text,
    text,
    place,
    some.sampled_from(Severity),
    text,
    text,
    text,
    some.lists(some.builds(Related, text, place), max_size=2).map(tuple),
    some.none() | some.builds(Fix, text, some.lists(edit, max_size=2).map(tuple), some.booleans()),
    some.sampled_from(Confidence),
    text,
    text,
    some.none() | some.builds(SetAside, text, text),
)


@given(finding)
def test_there_and_back(found: Diagnostic) -> None:
    assert from_record(json.loads(json.dumps(to_record(found)))) == found


@pytest.mark.parametrize(
    "record", [[], ["D001"], [1] * 13, ["D001", "x", ["a", 1, 1, 1, 1], 9, "", "", "", [], None, 3, "", "", None]]
)
def test_anything_else_is_refused(record: list[object]) -> None:
    with pytest.raises((TypeError, ValueError)):
        from_record(record)
