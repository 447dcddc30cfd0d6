from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.printable import printables
from standards.typeset.spread import AIRY, NORMAL, TIGHT, Measure, density, height
from standards.typeset.theme import house
from standards.typeset.view import Touchpoint

A5 = Measure.of(printables(house())["booklet"].papers["A5"])


@pytest.fixture
def moment(edition: Callable[..., Edition]) -> Callable[[int], Touchpoint]:
    """A moment of truth with so many behaviours of three lines each."""

    def make(behaviours: int) -> Touchpoint:
        acts = "".join(f"          b{at}: {{do: Do it., say: Word., why: Because.}}\n" for at in range(behaviours))
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
          m: Master it.
"""
        return compose(edition(text)).moments[0]

    return make


def test_the_measure_of_a5() -> None:
    assert A5.height == pytest.approx(35.2, abs=0.1)
    assert A5.text == pytest.approx(18.4, abs=0.1)


def test_the_height_of_known_lines(moment: Callable[[int], Touchpoint]) -> None:
    """Two headings of 2, one master line, and three lines with a gap for each behaviour."""
    assert height(moment(3), A5, NORMAL) == 2 * 2 + NORMAL.between + 3 * 3.5 + 1.5
    assert height(moment(3), A5, TIGHT) < height(moment(3), A5, NORMAL) < height(moment(3), A5, AIRY)


def test_more_behaviours_are_set_closer_until_they_need_two_pages(moment: Callable[[int], Touchpoint]) -> None:
    found = [density(moment(number), A5) for number in range(1, 14)]
    assert [*dict.fromkeys(found)] == ["airy", "normal", "tight", "long"]


def test_long_texts_take_more_lines(edition: Callable[..., Edition]) -> None:
    text = "journey: {{a: {{title: A, touchpoints: {{b: {{title: B, moment_of_truth: yes, iron: {{x: {}}}}}}}}}}}\n"
    short, long = (compose(edition(text.format(do))).moments[0] for do in ("Do it.", "Do it at once. " * 10))
    assert height(long, A5, NORMAL) - height(short, A5, NORMAL) in (2, 3)
