"""Texts that nobody would write are judged all the same, and in bounded work."""

from __future__ import annotations

from typing import Any

import pytest

from standards.lint.profiles import Selection
from standards.lint.sentences import LONGEST, Sentence

HEADER = "standards: 1\nplaybook: tea\ntitle: Tea\nlanguage: en\npurpose: Rest.\njourney:\n"
DOOR = "  a: {title: A, touchpoints: {b: {title: B, iron: {"
STRICT = Selection("strict")


@pytest.mark.parametrize(
    "text",
    [
        "word " * 200_000,
        "and then the guest is put on the way and so on if you can. " * 15_000,
        "A" * 500_000,
        "@a.b " * 100_000,
        "a" * 500_000 + " b@c.de",
        "+30 210 123 45 67 " * 40_000,
        "tea/coffee/" * 50_000,
        "very very " * 60_000,
        "the " * 3 + "«" * 100_000,
    ],
    ids=["words", "clauses", "capitals", "mails", "letters", "phones", "slashes", "doubled", "quotes"],
)
def test_a_megabyte_in_one_text(text: str, judged: Any) -> None:
    found = judged(f'{HEADER}{DOOR}c: "{text}"}}}}}}}}\n', STRICT)
    assert "I001" not in {each.code for each in found}


def test_ten_thousand_behaviours_that_begin_alike(judged: Any) -> None:
    acts = ", ".join(
        f"c{number}: Bring the guest dish {number} and the bread of table {number % 97}" for number in range(10_000)
    )
    found = judged(f"{HEADER}{DOOR}{acts}}}}}}}}}\n", STRICT)
    assert "D006" in {each.code for each in found}
    assert "I001" not in {each.code for each in found}


def test_only_the_beginning_of_a_long_text_is_cut_into_words() -> None:
    sentence = Sentence("word " * LONGEST, "en")
    assert len(sentence.folded) == LONGEST
    assert len(sentence.words) == LONGEST // 5
    assert sentence.written(0, 1) == "word word"
