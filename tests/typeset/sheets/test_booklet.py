from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.printable import printables
from standards.typeset.sheets.booklet import CLOSE, DENSITIES, NORMAL, Measure, density, height, pace, room
from standards.typeset.theme import house
from standards.typeset.view import Touchpoint

A5 = Measure.of(printables(house())["booklet"].papers["A5"])


@pytest.fixture
def moment(edition: Callable[..., Edition]) -> Callable[..., Touchpoint]:
    """A moment of truth with so many behaviours of three lines each, where `why` does not need another."""

    def make(behaviours: int, why: str = "Because.", masters: int = 1) -> Touchpoint:
        acts = "".join(f"          b{at}: {{do: Do it., say: Word., why: {why}}}\n" for at in range(behaviours))
        text = f"""\
journey:
  a:
    title: A
    touchpoints:
      b:
        title: B
        moment_of_truth: yes
        iron:
{acts}        master:
{"".join(f"          m{at}: Master it." + chr(10) for at in range(masters))}"""
        return compose(edition(text)).moments[0]

    return make


def test_the_measure_of_a5() -> None:
    assert A5.height == pytest.approx(35.6, abs=0.1)
    assert A5.text == pytest.approx(18.4, abs=0.1)


def test_the_height_of_known_lines(moment: Callable[..., Touchpoint]) -> None:
    """Two headings of 2, one master line, three lines for each behaviour, and a gap between two."""
    assert height(moment(3), A5, NORMAL) == 2 * 2 + NORMAL.between + 3 * 3 + 2 * NORMAL.gap + 1
    heights = [height(moment(3), A5, style) for style in DENSITIES.values()]
    assert heights == sorted(heights, reverse=True)


def test_smaller_letters_are_for_texts_that_then_take_a_line_less(moment: Callable[..., Touchpoint]) -> None:
    why = "Because a guest who has waited in the rain remembers the front door."
    assert height(moment(6, why), A5, NORMAL) - height(moment(6, why), A5, CLOSE) == 6
    assert density(moment(8, why), A5) == "close"


def test_more_behaviours_are_set_closer_until_they_need_two_pages(moment: Callable[..., Touchpoint]) -> None:
    found = [density(moment(number), A5) for number in range(1, 14)]
    assert [*dict.fromkeys(found)] == ["open", "airy", "normal", "tight", "flowing"]


def test_master_gets_a_page_where_iron_fills_one(moment: Callable[..., Touchpoint]) -> None:
    assert [density(moment(iron, masters=masters), A5) for iron, masters in ((9, 8), (10, 8))] == ["long", "flowing"]


def test_long_texts_take_more_lines(edition: Callable[..., Edition]) -> None:
    text = "journey: {{a: {{title: A, touchpoints: {{b: {{title: B, moment_of_truth: yes, iron: {{x: {}}}}}}}}}}}\n"
    short, long = (compose(edition(text.format(do))).moments[0] for do in ("Do it.", "Do it at once. " * 10))
    assert height(long, A5, NORMAL) - height(short, A5, NORMAL) in (2, 3)


def test_what_is_left_of_the_left_hand_page(moment: Callable[..., Touchpoint], edition: Callable[..., Edition]) -> None:
    """A title of one line; a title, a reason and three facts; the same with a photo."""
    assert room(moment(1), A5) == pytest.approx(A5.height - 2.5 - 2 - 0.5)
    text = (
        "journey: {a: {title: A, touchpoints: {b: {title: B, moment_of_truth: Here it is., channel: phone,"
        " customer: {wants: [One., Two.]}, backstage: Lamps., iron: {c: Do it.}}}}}\n"
    )
    [spot] = compose(edition(text)).moments
    assert room(spot, A5) == pytest.approx(A5.height - 5 - (1.5 + 1.5) - (2.5 + 1.5 + 1.5 + 1))
    assert room(spot, A5) - room(spot, A5, has_photo=True) == 13.5


def test_steps_are_set_closer_where_that_saves_a_page(edition: Callable[..., Edition]) -> None:
    def found(steps: int) -> str:
        listed = ", ".join(f"s{at}: {{do: Do it., say: Word.}}" for at in range(steps))
        return pace(compose(edition(f"protocols: {{p: {{title: P, steps: {{{listed}}}}}}}\n")).protocols[0], A5)

    assert [found(steps) for steps in (2, 11, 20)] == ["airy", "close", "airy"]
