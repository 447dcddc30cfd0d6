"""What an overlay names that is not there: new, misspelt, or nowhere."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from standards.resolve.editions import resolve_all
from standards.resolve.loaded import Loaded

Greece = Callable[..., list[str]]
Written = Callable[[str], Loaded]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("journey: {arrive: {touchpoints: {find-a-table: {iron: {gret: {weight: 3}}}}}}",
         '4:56 R003 there is no behaviour "gret" in "bistro"'),
        ("journey: {arrive: {touchpoints: {find-a-tabel: {who: host}}}}",
         '4:34 R003 there is no touchpoint "find-a-tabel" in "bistro"'),
        ("journey: {arive: {touchpoints: {find-a-table: {who: host}}}}",
         '4:11 R003 there is no stage "arive" in "bistro"'),
        ("journey: {arrive: {touchpoints: {find-a-table: {iron: {usual: {weight: 3}}}}}}",
         '4:56 R003 there is no behaviour "usual" in "bistro"'),
        ("rituals: {line-ups: {who: waiter}}", '4:11 R003 there is no ritual "line-ups" in "bistro"'),
        ("remove: {arrive/find-a-table/iron/gret: {because: x}}",
         '4:10 R003 "arrive/find-a-table/iron/gret" is not in "bistro"'),
        ("remove: {arrive/find-a-table/iron: {because: x}}",
         '4:10 R003 "arrive/find-a-table/iron" is not in "bistro"'),
        ("values: {kind: {text: Be kind., place: {after: remembered}}}",
         '4:48 R014 no "remembered" stands beside "kind"'),
        ("roles: {chef: {title: Chef, place: {before: chef}}}", '4:45 R014 "chef" is placed by way of itself'),
    ],
)  # fmt: skip
def test_what_is_not_there(greece: Greece, body: str, found: str) -> None:
    assert greece(body) == [found]


@pytest.mark.parametrize(
    ("body", "help"),
    [
        ("journey: {arrive: {touchpoints: {find-a-table: {iron: {gret: {weight: 3}}}}}}",
         'Did you mean "greet"? A new behaviour needs `do`.'),
        ("journey: {arrive: {touchpoints: {find-a-table: {iron: {usual: {weight: 3}}}}}}",
         'It stands at "arrive/find-a-table/master/usual". A new behaviour needs `do`.'),
        ("remove: {arrive/find-a-table/iron/gret: {because: x}}", 'Did you mean "arrive/find-a-table/iron/greet"?'),
        ("remove: {arrive/find-a-tabel: {because: x}}", 'Did you mean "arrive/find-a-table"?'),
        ("remove: {touchpoint/bill: {because: x}}", "Write the ids joined by a slash, for example "
         "`arrive/find-a-table/iron/greet`."),
    ],
)  # fmt: skip
def test_the_nearest_is_named(written: Written, bistro: str, body: str, help: str) -> None:  # noqa: A002 - as printed
    text = f"{bistro}# file: overlays/greece.yaml\nstandards: 1\noverlay: greece\nextends: bistro\n{body}\n"
    _, found = resolve_all(written(text), today=datetime.date(2026, 10, 1))
    assert [one.help for one in found] == [help]


@pytest.mark.parametrize(
    "body",
    [
        "journey: {arrive: {touchpoints: {find-a-table: {iron: {gret: Wave.}}}}}",
        "journey: {arrive: {touchpoints: {find-a-tabel: Finding it}}}",
        "journey: {leave: {title: Leaving, touchpoints: {door: The door}}}",
        "competencies: {calm: Stays calm.}",
        "rituals: {walk: Walk around.}",
        "values: {kind: {text: Be kind., place: first}}",
    ],
)
def test_complete_elements_are_additions(greece: Greece, body: str) -> None:
    assert greece(body) == []


def test_a_misspelt_element_is_told_once(greece: Greece) -> None:
    body = "journey: {arrive: {touchpoints: {find-a-tabel: {iron: {greet: {weight: 3}, wait: {weight: 3}}}}}}"
    assert [found[:9] for found in greece(body)] == ["4:34 R003"]
    placed = "journey: {arrive: {touchpoints: {find-a-tabel: {iron: {x: {do: X, place: {after: greet}}}}}}}"
    assert [found[:9] for found in greece(placed)] == ["4:34 R003"]
