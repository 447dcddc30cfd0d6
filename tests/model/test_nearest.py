"""The word that was meant."""

from __future__ import annotations

import pytest

from standards.model.nearest import corrected_id, is_id, nearest

KEYS = ("title", "within", "who", "when", "moment_of_truth", "does_not_look_like", "review_by", "do")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("withing", "within"),
        ("moment-of-truth", "moment_of_truth"),
        ("momentOfTruth", "moment_of_truth"),
        ("review by", "review_by"),
        ("dο", "do"),  # a Greek omicron
        ("τitle", "title"),  # a Greek tau
        ("colour", ""),
        ("", ""),
    ],
)
def test_nearest(written: str, meant: str) -> None:
    assert nearest(written, KEYS) == meant


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Find a Table", "find-a-table"),
        ("find_a_table", "find-a-table"),
        ("FindATable", "find-atable"),
        ("Żółta łódka", "zolta-lodka"),
        ("Στην είσοδο", "stin-eisodo"),
        ("Χαιρετισμός", "chairetismos"),
        ("--a--b--", "a-b"),
        ("2nd visit", ""),
        ("!!!", ""),
        ("", ""),
    ],
)
def test_corrected_id(text: str, made: str) -> None:
    assert corrected_id(text) == made
    assert made == "" or is_id(made)
