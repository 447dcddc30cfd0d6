"""Merging plain data: field by field, short forms, lists, `~`, removals and places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from standards.resolve.overlay import apply

Greece = Callable[..., list[str]]

TABLE = {
    "title": "Finding a table",
    "who": ["host", "waiter"],
    "customer": {"wants": ["To be seen"], "feels": {"before": -1, "iron": 0}},
    "iron": {"greet": {"do": "Speak", "never": ["a", "b"]}, "wait": {"do": "Say"}},
}
BASE: dict[str, Any] = {
    "standards": 1,
    "playbook": "bistro",
    "title": "Bistro",
    "values": {"notice": {"text": "We notice."}},
    "journey": {"arrive": {"title": "Arriving", "touchpoints": {"find": TABLE}}},
    "protocols": {"complaint": {"title": "Complaint", "steps": {"thank": {"do": "Thank."}}}},
    "competencies": {"empathy": {"title": "Feeling along", "means": "Sees it."}},
}


def table(**change: Any) -> dict[str, Any]:
    merged = apply(BASE, {"journey": {"arrive": {"touchpoints": {"find": change}}}})
    found: dict[str, Any] = merged["journey"]["arrive"]["touchpoints"]["find"]
    return found


def test_nothing_said_nothing_changed() -> None:
    assert apply(BASE, {"standards": 1, "overlay": "greece", "extends": "bistro"}) == BASE


def test_the_header_of_the_overlay_is_its_own_but_titles_change() -> None:
    merged = apply(BASE, {"standards": 1, "overlay": "x", "extends": "bistro", "title": "Greece", "owner": "Anna"})
    assert merged == {**BASE, "title": "Greece", "owner": "Anna"}


def test_fields_merge_and_lists_replace() -> None:
    assert table(iron={"greet": {"never": ["c"], "why": "x"}})["iron"]["greet"] == {
        "do": "Speak",
        "never": ["c"],
        "why": "x",
    }


def test_mappings_inside_an_element_merge_too() -> None:
    merged = table(customer={"feels": {"iron": 2}})
    assert merged["customer"] == {"wants": ["To be seen"], "feels": {"before": -1, "iron": 2}}


def test_a_tilde_takes_a_field_away() -> None:
    assert "who" not in table(who=None)
    assert "wants" not in table(customer={"wants": None})["customer"]


def test_a_tilde_on_nothing_is_nothing() -> None:
    assert table(intro=None) == TABLE


@pytest.mark.parametrize(
    ("path", "text", "element"),
    [
        (("journey", "arrive", "touchpoints", "find"), "New", {**TABLE, "title": "New"}),
        (("values", "notice"), "New", {"text": "New"}),
        (("protocols", "complaint", "steps", "thank"), "New", {"do": "New"}),
        (("competencies", "empathy"), "New", {"title": "Feeling along", "means": "New"}),
    ],
)
def test_a_text_stands_for_its_field(path: tuple[str, ...], text: str, element: dict[str, Any]) -> None:
    change: Any = text
    for step in reversed(path):
        change = {step: change}
    merged: Any = apply(BASE, change)
    for step in path:
        merged = merged[step]
    assert merged == element


def test_a_new_element_is_taken_as_it_is() -> None:
    assert table(master={"water": "Bring water."})["master"] == {"water": "Bring water."}


def test_neither_base_nor_overlay_is_written_into() -> None:
    change = {"journey": {"arrive": {"touchpoints": {"find": {"iron": {"new": {"do": "X", "place": "first"}}}}}}}
    before = (repr(BASE), repr(change))
    apply(BASE, change)
    assert (repr(BASE), repr(change)) == before


def order(**places: Any) -> list[str]:
    base = {"values": {key: {"text": key} for key in "abc"}}
    change = {key: {"text": key, "place": place} if place else {"text": key} for key, place in places.items()}
    return list(apply(base, {"values": change})["values"])


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ({"x": None}, "abcx"),
        ({"x": "first"}, "xabc"),
        ({"x": "first", "y": "first"}, "xyabc"),
        ({"x": {"after": "a"}}, "axbc"),
        ({"x": {"after": "a"}, "y": {"after": "a"}}, "axybc"),
        ({"x": {"before": "a"}, "y": {"before": "a"}}, "xyabc"),
        ({"x": {"after": "y"}, "y": {"before": "b"}}, "ayxbc"),
        ({"x": {"after": "a"}, "y": {"after": "x"}, "z": {"after": "a"}}, "axyzbc"),
        ({"c": "first"}, "cab"),
        ({"a": {"after": "c"}}, "bca"),
        ({"x": {"after": "nobody"}}, "abcx"),
        ({"x": {"after": "x"}}, "abcx"),
        ({"x": {"after": "y"}, "y": {"after": "x"}}, "abcxy"),
    ],
)
def test_place(places: dict[str, Any], expected: str) -> None:
    assert "".join(order(**places)) == expected


def test_a_long_row_of_neighbours_is_no_trouble() -> None:
    change = {f"x{n}": {"text": "x", "place": {"after": f"x{n - 1}" if n else "a"}} for n in range(5000)}
    merged = apply({"values": {"a": {}, "b": {}}}, {"values": change})
    assert list(merged["values"]) == ["a", *change, "b"]


def test_removals_come_first() -> None:
    gone = {"remove": {"arrive/find": {"because": "x"}}}
    merged = apply(BASE, {**gone, "journey": {"arrive": {"touchpoints": {"find": "Anew"}}}})
    assert merged["journey"]["arrive"]["touchpoints"] == {"find": "Anew"}


def test_an_optional_group_goes_with_its_last_element() -> None:
    assert "values" not in apply(BASE, {"remove": {"values/notice": {"because": "x"}}})
    merged = apply(BASE, {"remove": {"arrive/find": {"because": "x"}}})
    assert merged["journey"]["arrive"]["touchpoints"] == {}


def test_whatever_is_wrong_after_merging_lies_in_the_overlay(greece: Greece) -> None:
    (found,) = greece(
        "remove:\n  pay/bill:\n    because: x\n    waiver: {because: x, approved_by: y, until: 2027-01-01}"
    )
    assert found == '5:3 S012 nothing is left in "pay" without it'
    (found,) = greece("journey: {arrive: {touchpoints: {coat: {photo: coat.png}}}}")
    assert found.startswith("4:41 S017 ")


def test_nothing_is_left(greece: Greece) -> None:
    gone = "remove:\n  arrive: {because: x}\n  pay: {because: x}\n"
    assert greece(gone) == [
        '5:3 S012 nothing is left in "journey" without it',
        '6:3 S012 nothing is left in "journey" without it',
    ]


def test_a_broken_overlay_says_so_once(greece: Greece) -> None:
    (found,) = greece("jurney: {}")
    assert found.startswith("4:1 S001 ")
