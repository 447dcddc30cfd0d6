from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.printable import printables
from standards.typeset.sheets.huddle import Card, cards
from standards.typeset.sheets.huddle_fit import TIGHT, lineup_cards
from standards.typeset.theme import house

HUDDLE = printables(house())["huddle"]
A5 = HUDDLE.papers["A5"]
SPOT = """\
journey:
  a:
    title: A
    touchpoints:
      b:
        title: B
{}
"""
LINE_UP = "rituals:\n  r: {title: R, every: day, do: Meet., ask: [One?, Two?]}\n"


@pytest.fixture
def card(edition: Callable[..., Edition]) -> Callable[..., Card]:
    """The card of one touchpoint with these lines, fitted to A5 unless it is wanted `loose`."""

    def make(*lines: str, more: str = "", loose: bool = False) -> Card:
        view = compose(edition(SPOT.format("\n".join(" " * 8 + line for line in lines)) + more))
        return (cards(view) if loose else lineup_cards(view, A5))[0]

    return make


def numbers(acts: Sequence[object]) -> list[str]:
    return [str(act.number) for act in acts]  # type: ignore[attr-defined]


def test_the_critical_behaviour_is_the_standard_of_the_day(card: Callable[..., Card]) -> None:
    found = card("iron:", "  x: One.", "  y: {do: Two., critical: true}", "  z: Three.")
    assert found.standard.do == "Two."
    assert numbers(found.others) == ["a.1", "a.3"]


def test_without_a_critical_one_it_is_the_first(card: Callable[..., Card]) -> None:
    found = card("iron: {x: One., y: Two.}", "master: {m: Three.}")
    assert (found.standard.do, found.idea and found.idea.do) == ("One.", "Three.")


def test_a_touchpoint_may_have_master_behaviours_only(card: Callable[..., Card]) -> None:
    found = card("master: {m: One., n: Two.}")
    assert (found.standard.do, found.others, found.idea and found.idea.do) == ("One.", [], "Two.")


def test_its_own_words_come_before_those_of_other_behaviours(card: Callable[..., Card]) -> None:
    found = card(
        "iron:",
        "  x: {do: One., say: First words., never: First never.}",
        "  y: {do: Two., critical: true, say: Own words., check_question: Why?, answer: So.}",
    )
    assert found.said and found.said.say == ["Own words."]
    assert found.never and found.never.never == ["First never."]
    assert found.asked is found.standard


def test_a_story_is_told_of_the_standard_or_of_the_idea(card: Callable[..., Card]) -> None:
    """A master behaviour of which there is a story comes before others; a source without a note is no story."""
    found = card(
        "iron: {x: {do: One., source: {kind: survey}}}",
        "master: {m: Two., n: {do: Three., source: {kind: complaint, note: It rained.}}}",
    )
    assert (found.idea and found.idea.do, found.story and found.story.note) == ("Three.", "It rained.")
    assert (found.to_write, card("iron: {x: One.}").to_write) == (1, 2)


def test_touchpoints_without_behaviours_have_no_card(edition: Callable[..., Edition]) -> None:
    assert cards(compose(edition())) == []


def test_cards_follow_the_journey_and_take_turns_in_closing(edition: Callable[..., Edition]) -> None:
    spots = "".join(f"      p{at}: {{title: P{at}, iron: {{x: Do it.}}}}\n" for at in range(3))
    text = f"journey:\n  a:\n    title: A\n    touchpoints:\n{spots}{LINE_UP}"
    found = cards(compose(edition(text)))
    assert [(card.spot.plain_title, card.closing) for card in found] == [("P0", "One?"), ("P1", "Two?"), ("P2", "One?")]


@pytest.mark.parametrize("every", ["week", "2 days", "2 shifts"])
def test_only_a_ritual_of_every_day_or_shift_is_the_line_up(card: Callable[..., Card], every: str) -> None:
    assert card("iron: {x: One.}", more=LINE_UP).ritual
    assert card("iron: {x: One.}", more=LINE_UP.replace("every: day", "every: shift")).ritual
    other = card("iron: {x: One.}", more=LINE_UP.replace("every: day", f"every: {every}"))
    assert (other.ritual, other.closing) == (None, "")


def test_what_a_coach_asks_every_shift_is_not_the_line_up(card: Callable[..., Card]) -> None:
    coaching = LINE_UP.replace("every: day", "every: shift, takes: 2 min")
    assert card("iron: {x: One.}", more=coaching).ritual is None


def test_fuller_cards_are_set_smaller_and_then_list_less(card: Callable[..., Card]) -> None:
    long = "Say to everybody at the table how many minutes it takes until the first plate is in front of them."
    sizes, listed = [], []
    for count in (1, 4, 6, 20):
        found = card("iron:", *(f"  x{at}: {long}" for at in range(count)))
        sizes.append(found.size)
        listed.append(len(found.others) + found.unlisted)
    assert sizes == ["airy", "normal", "tight", "tight"]
    assert listed == [0, 3, 5, 19]
    assert found.unlisted > 0
    assert [act.number for act in found.others] == [f"a.{at + 2}" for at in range(len(found.others))]


def test_what_is_left_of_the_sheet_goes_between_the_rows(card: Callable[..., Card]) -> None:
    few, more = card("iron: {x: One.}"), card("iron: {x: One., y: Two., z: Three., v: Four., w: Five.}")
    assert few.size == more.size == "airy"
    assert few.gap > more.gap > 0


def test_a_card_that_is_full_of_long_texts_gives_up_what_can_best_be_missed(card: Callable[..., Card]) -> None:
    """Not the standard, nor why it matters."""
    long = "Everybody at the table hears how many minutes it takes. " * 3
    found = card(
        f"moment_of_truth: {long}",
        f"customer: {{wants: [{long}, {long}]}}",
        "iron:",
        *(f"  x{at}: {{do: {long}, say: {long}, check_question: {long}, answer: {long}}}" for at in range(9)),
        f"master: {{m: {{do: {long}, source: {{kind: survey, note: {long}}}}}}}",
        more=LINE_UP,
    )
    assert (list(found.others), found.unlisted, found.story) == ([], 8, None)
    assert found.standard.do and found.spot.reason


def test_every_paper_has_room_for_a_card(edition: Callable[..., Edition]) -> None:
    view = compose(edition(SPOT.format("        iron: {x: One., y: Two., z: Three.}") + LINE_UP))
    for paper in HUDDLE.papers.values():
        assert lineup_cards(view, paper)[0].size != TIGHT.name
