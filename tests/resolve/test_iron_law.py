"""Every way of weakening that the format names is found at its place; tightening and explaining are free."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

Greece = Callable[..., list[str]]
GREET = "journey: {arrive: {touchpoints: {find-a-table: {iron: {greet: {%s}}}}}}"
TABLE = "journey: {arrive: {touchpoints: {find-a-table: {%s}}}}"


@pytest.mark.parametrize(
    ("change", "place", "message"),
    [
        ("do: Wave.", "Wave", 'another act: "Wave." instead of "Speak first."'),
        ("when: It is quiet.", "It is", 'a new condition: only when "It is quiet."'),
        ("within: 11 s from the door", "11", '"11 s from the door" is longer than "10 s from the door"'),
        ("within: 1 min from the door", "1 min", '"1 min from the door" is longer than "10 s from the door"'),
        ("within: 5 s from the bell", "5", '"5 s from the bell" counts from another event than "10 s from the door"'),
        ("within: 5 s", "5", '"5 s" counts from another event than "10 s from the door"'),
        ("within: 1 ring from the door", "1", '"1 ring from the door" cannot be compared with "10 s from the door"'),
        ("within: ~", "within", 'the time bound "10 s from the door" is gone'),
        ("who: host", "host", 'no longer the duty of "waiter"'),
        ("who: [host]", "who", 'no longer the duty of "waiter"'),
        ("never: [interrupt]", "never", 'no longer forbidden: "explain"'),
        ("never: ~", "never", 'no longer forbidden: "interrupt" and 1 more'),
        ("not_applicable_when: It rains.", "It rains", 'a new excuse: "It rains."'),
        ("weight: 1", "1", "the weight falls from 2 to 1"),
        ("weight: ~", "weight", "the weight falls from 2 to 1"),
        ("critical: false", "false", "the iron is no longer critical"),
        ("critical: ~", "critical", "the iron is no longer critical"),
    ],
)  # fmt: skip
def test_a_weaker_behaviour(greece: Greece, change: str, place: str, message: str) -> None:
    body = GREET % change
    assert greece(body) == [f"4:{body.index(place) + 1} R007 {message}"]


@pytest.mark.parametrize(
    "change",
    [
        "within: 5 s from the door",
        "within: 10 seconds from the door",
        'within: "0,1 min from the  Door"',
        "never: [explain, interrupt, point]",
        "weight: 3",
        "critical: true",
        "who: [waiter, host]",
        "say: Good evening.",
        "why: An unseen guest counts twice.",
        "question: Did somebody speak first?",
        "looks_like: Eyes meet.",
        "not_applicable_when: ~",
        "do: Speak first.",
        "credo: I speak first., check_question: Who speaks first?, answer: We do.",
        "verify: [mystery-shop], source: {kind: law}, since: 2026-01-01, tags: courtesy",
    ],
)
def test_tighter_or_better_explained_is_free(greece: Greece, change: str) -> None:
    assert greece(GREET % change) == []


@pytest.mark.parametrize(
    ("change", "place", "message"),
    [
        ("moment_of_truth: false", "false", '"find-a-table" is no longer a moment of truth'),
        ("moment_of_truth: ~", "moment_of", '"find-a-table" is no longer a moment of truth'),
        ("who: waiter", "waiter", 'no longer the duty of "host"'),
    ],
)
def test_a_weaker_touchpoint(greece: Greece, change: str, place: str, message: str) -> None:
    body = TABLE % change
    assert greece(body) == [f"4:{body.index(place) + 1} R007 {message}"]


def test_all_iron_taken_away(greece: Greece) -> None:
    body = TABLE % "iron: ~"
    place = f"4:{body.index('iron') + 1}"
    assert greece(body) == [f'{place} R007 iron "greet" is removed', f'{place} R007 iron "wait" is removed']


def test_another_reason_for_the_moment_of_truth_is_free(greece: Greece) -> None:
    assert greece(TABLE % "moment_of_truth: true") == []


def test_who_falls_back_on_the_touchpoint(greece: Greece) -> None:
    own = "who: [waiter], iron: {greet: {who: [host, waiter]}, wait: {who: [host, waiter]}}"
    assert greece(TABLE % own) == []


def test_everybody_is_more_than_anybody(greece: Greece) -> None:
    bill = "journey: {pay: {touchpoints: {bill: {%s}}}}"
    told = greece(bill % "who: host") + greece(bill % "iron: {ask: {who: [host, waiter]}}")
    assert [found.partition(" ")[2] for found in told] == [
        """R007 everybody's duty before, now only "host\"""",
        """R007 everybody's duty before, now only "host" and 1 more""",
    ]


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("arrive/find-a-table/iron/greet", 'iron "greet" is removed'),
        ("arrive/find-a-table", 'touchpoint "find-a-table" is removed, with 2 iron behaviours'),
        ("arrive", 'stage "arrive" is removed, with 2 iron behaviours'),
    ],
)
def test_removing_iron(greece: Greece, address: str, message: str) -> None:
    assert greece(f"remove:\n  {address}: {{because: Too much.}}") == [f"5:3 R007 {message}"]


@pytest.mark.parametrize("address", ["arrive/coat", "arrive/find-a-table/master/usual", "protocols/complaint/listen"])
def test_what_holds_no_iron_may_go(greece: Greece, address: str) -> None:
    assert greece(f"remove: {{{address}: {{because: Not here.}}}}") == []


def test_iron_made_master(greece: Greece) -> None:
    body = (TABLE % "master: {greet: Speak first.}") + "\nremove: {arrive/find-a-table/iron/greet: {because: Hard.}}"
    assert greece(body) == ['5:10 R007 iron "greet" is made master']


def test_removed_and_written_again_is_compared(greece: Greece) -> None:
    again = (TABLE % "iron: {greet: Speak first.}") + "\nremove: {arrive/find-a-table/iron/greet: {because: New.}}"
    assert sorted(found.partition(" R007 ")[2] for found in greece(again)) == [
        'no longer forbidden: "interrupt" and 1 more',
        "the iron is no longer critical",
        'the time bound "10 s from the door" is gone',
        "the weight falls from 2 to 1",
    ]


def test_each_overlay_of_a_chain_is_held_to_the_one_beneath(greece: Greece) -> None:
    athens = """\
# file: overlays/athens.yaml
standards: 1
overlay: athens
extends: greece
journey: {arrive: {touchpoints: {find-a-table: {iron: {greet: {within: 8 s from the door}}}}}}
"""
    assert greece(GREET % "within: 5 s from the door", athens) == [
        'overlays/athens.yaml:4:72 R007 "8 s from the door" is longer than "5 s from the door"'
    ]


WAIVER = "waiver: {because: Law., approved_by: Brand Director, until: 2026-10-01}"


def test_a_waiver_on_the_element_or_in_the_removal(greece: Greece) -> None:
    assert greece(GREET % f"weight: 1, {WAIVER}") == []
    assert greece(TABLE % f"moment_of_truth: false, {WAIVER}") == []
    assert greece(f"remove: {{arrive/find-a-table: {{because: Small., {WAIVER}}}}}") == []


def test_a_waiver_on_the_touchpoint_whose_iron_is_taken_away(greece: Greece) -> None:
    assert greece(TABLE % f"iron: ~, {WAIVER}") == []


def test_a_waiver_at_an_unknown_address_is_not_called_idle(greece: Greece) -> None:
    (found,) = greece(f"remove: {{arrive/find-a-tabel: {{because: Small., {WAIVER}}}}}")
    assert " R003 " in found
    (found,) = greece((GREET % f"weight: 1, {WAIVER}").replace("greet", "gret"))
    assert " R003 " in found


def test_a_waiver_covers_its_own_element_only(greece: Greece) -> None:
    told = greece(TABLE % f"{WAIVER}, iron: {{greet: {{weight: 1}}}}")
    assert [found.split()[1] for found in told] == ["R009", "R007"]


def test_a_waiver_ends_after_its_day(greece: Greece) -> None:
    body = GREET % f"weight: 1, {WAIVER}"
    assert greece(body, today=datetime.date(2026, 10, 2)) == [
        f'4:{body.index("2026") + 1} R008 the waiver ended on 2026-10-01: "arrive/find-a-table/iron/greet"'
    ]


@pytest.mark.parametrize("change", ["weight: 3", "why: It matters."])
def test_a_waiver_for_nothing(greece: Greece, change: str) -> None:
    (found,) = greece(GREET % f"{change}, {WAIVER}", today=datetime.date(2027, 1, 1))
    assert found.endswith(' R009 nothing is weakened at "arrive/find-a-table/iron/greet"')
