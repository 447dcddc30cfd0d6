"""Texts that name a time, and numbers that are none."""

from __future__ import annotations

import pytest

from standards.lint.folding import fold
from standards.lint.sentences import TOKEN
from standards.lint.timing import is_timed

TIMED = [
    ("en", "Call back within 2 working days."),
    ("en", "Answer within three rings."),
    ("en", "Bring the menu in 90s."),
    ("el", "Φέρτε τον κατάλογο σε δύο λεπτά."),
    ("pl", "Oddzwoń w ciągu 24 godzin."),
    ("pl", "Otwórz kasę do 16:00."),
]
UNTIMED = [
    ("en", "Offer two chairs."),
    ("en", "Say how many minutes are left."),
    ("el", "Πείτε πόσα λεπτά μένουν."),
    ("pl", "Podaj czas oczekiwania w minutach."),
]


@pytest.mark.parametrize(
    ("language", "text", "timed"), [*((*each, True) for each in TIMED), *((*each, False) for each in UNTIMED)]
)
def test_a_number_with_a_unit_is_a_time(language: str, text: str, timed: bool) -> None:
    assert is_timed(text, TOKEN.findall(fold(text, language)), language) is timed
