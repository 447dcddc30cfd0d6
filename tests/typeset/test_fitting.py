from __future__ import annotations

import pytest

from standards.typeset.fitting import Letters, points
from standards.typeset.fonts import Family

SIZES = (40.0, 30.0, 20.0, 10.0)


@pytest.mark.parametrize(("length", "expected"), [("72pt", 72), ("25.4mm", 72)])
def test_lengths_are_told_in_points(length: str, expected: float) -> None:
    assert points(length) == pytest.approx(expected)


def test_a_text_is_set_as_large_as_it_fits() -> None:
    letters = Letters()
    found = [letters.largest(SIZES, ["word " * count], width=200, height=100) for count in (1, 5, 10, 80)]
    assert found == [40, 30, 20, 10]


def test_no_word_is_cut_while_there_are_smaller_letters() -> None:
    letters, word = Letters(), "Donaudampfschiff"
    size = letters.largest(SIZES, [word], width=150, height=1000)
    assert letters.width(word) * size <= 150 < letters.width(word) * 30
    assert size == 20


def test_each_text_is_a_paragraph_of_its_own() -> None:
    letters = Letters(Family.LABELS)
    assert letters.largest(SIZES, ["a"] * 3, width=100, height=3 * 20 * 1.2) == 20
    assert letters.largest(SIZES, ["a"] * 3, width=100, height=3 * 20 * 1.2, gap=0.5) == 10


def test_what_never_fits_is_as_small_as_allowed() -> None:
    assert Letters().largest(SIZES, ["word " * 1000], width=100, height=100) == 10
