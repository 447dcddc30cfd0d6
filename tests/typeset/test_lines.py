from __future__ import annotations

import pytest

from standards.typeset.fonts import Family, advances
from standards.typeset.lines import Ruler
from standards.typeset.markup import BLANK

RULER = Ruler()
M = advances(Family.TEXT)[ord("m")]
SPACE = advances(Family.TEXT)[ord(" ")]


def lines(text: str, measure: float, **more: float) -> int:
    return RULER.lines(text, Family.TEXT, measure, **more)


def test_a_word_that_does_not_fit_begins_a_line() -> None:
    two = 4 * M + SPACE
    assert lines("mm mm", two + 0.01) == 1
    assert lines("mm mm", two - 0.01) == 2
    assert lines("", two) == 0


def test_a_word_that_is_longer_than_a_line_takes_several() -> None:
    assert lines("mmmmm", 2 * M + 0.01) == 3


def test_a_long_word_is_hyphenated_where_enough_of_it_fits() -> None:
    text = "mm mmmmmmmmmm"
    measure = 11 * M
    assert lines(text, measure, hyphens=False) == 2
    assert RULER.lines(f"{text} mmm", Family.TEXT, measure, hyphens=False) == 3
    assert RULER.lines(f"{text} mmm", Family.TEXT, measure) == 2


def test_what_stands_before_a_text_takes_room_of_its_first_line() -> None:
    assert lines("mm", 2 * M + 0.01) == 1
    assert lines("mm", 2 * M + 0.01, lead=M) == 2


def test_markup_has_no_width_and_a_blank_as_much_as_it_is_given() -> None:
    plain = RULER.length("a b & c", Family.TEXT)
    assert RULER.length("<em>a</em> b &amp; c", Family.TEXT) == pytest.approx(plain)
    assert Ruler(blank=6).length(BLANK, Family.TEXT) == pytest.approx(6 * RULER.length(BLANK, Family.TEXT))


def test_words_are_kept_together_by_a_space_that_does_not_break() -> None:
    assert RULER.longest("≤\N{NO-BREAK SPACE}10 s", Family.TEXT) > RULER.longest("≤ 10 s", Family.TEXT)
