"""Forms of verbs, their moods, and words that only look like verbs."""

from __future__ import annotations

import pytest

from standards.lint.acts import acts_in

FORMS = [
    ("en", "greet", {"imperative"}),
    ("en", "greets", {"third"}),
    ("en", "fetches", {"third"}),
    ("en", "carry", {"imperative"}),
    ("en", "carries", {"third"}),
    ("en", "smile", set()),
    ("en", "table", set()),
    ("pl", "zapytaj", {"imperative"}),
    ("pl", "drukujemy", {"we"}),
    ("pl", "przekazuje", {"third"}),
    ("pl", "powiedz", {"imperative"}),
    ("pl", "oferować", {"infinitive"}),
    ("pl", "wczoraj", set()),
    ("pl", "gość", set()),
    ("pl", "poczekaj", set()),
    ("el", "φερτε", {"imperative"}),
    ("el", "γραψτε", {"imperative"}),
    ("el", "καταχωριζετε", {"plural"}),
    ("el", "στελνει", {"third"}),
    ("el", "πλενουμε", {"we"}),
    ("el", "ωστε", set()),
    ("el", "εκει", set()),
    ("el", "χαμογελαστε", set()),
]


@pytest.mark.parametrize(("language", "word", "moods"), FORMS)
def test_moods_of_a_form(language: str, word: str, moods: set[str]) -> None:
    assert acts_in(language).moods(word) == moods


@pytest.mark.parametrize(("language", "word"), [("el", "κοιταξτε"), ("pl", "wstań")])
def test_gestures_are_no_acts(language: str, word: str) -> None:
    assert acts_in(language).is_gesture(word)


def test_a_language_that_needs_no_endings_has_none() -> None:
    assert not acts_in("en").has_endings
    assert acts_in("el").has_endings
