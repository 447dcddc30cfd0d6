"""Numbers of steps in running text; most of the judging is in cases/D005.yaml."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
import yaml

from standards.lint import counting
from standards.lint.counting import WORDS, Count, declared_counts
from standards.lint.folding import fold

FILES = sorted(WORDS.glob("*/steps.yaml"))


def numbers(text: str, language: str) -> list[int]:
    return [count.number for count in declared_counts(text, language)]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_every_number_from_two_to_twelve_has_a_word(path: Path) -> None:
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert set(words["numbers"].values()) == set(range(2, 13))
    step = words["steps"][0]
    for word, number in words["numbers"].items():
        assert numbers(f"({word} {step})", path.parent.name) == [number], word
    for start, number in words["compounds"].items():
        assert numbers(f"{start}a odpowiedź", path.parent.name) == [number], start


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_words_are_written_as_the_folded_text_has_them(path: Path) -> None:
    language = path.parent.name
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    for word in [word for entries in words.values() for word in entries]:
        assert word == fold(word, language)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.parent.name)
def test_guards_silence_a_number_and_adjectives_do_not(path: Path) -> None:
    language = path.parent.name
    words = yaml.safe_load(path.read_text(encoding="utf-8"))
    number, step = next(iter(words["numbers"])), words["steps"][0]
    for word in words["not_after"]:
        assert numbers(f"{word} {number} {step}", language) == [], word
    for word in words["not_before"]:
        assert numbers(f"{number} {step} {word}", language) == [], word
    for word in words["between"]:
        assert len(numbers(f"{number} {word} {step}", language)) == 1, word


def test_the_place_is_exact() -> None:
    text = "Ο οδηγός: «Πέντε  απλά βήματα»."
    assert declared_counts(text, "el") == [Count(5, 11, 29)]
    assert text[11:29] == "Πέντε  απλά βήματα"


@pytest.mark.parametrize(
    "text", ["1 step", "0 steps", "100 steps", "² steps", "5 a steps", "five, steps", "five\u2014steps", ""]
)
def test_what_is_no_number_of_steps(text: str) -> None:
    assert numbers(text, "en") == []


def test_a_new_sentence_is_no_part_of_the_number() -> None:
    assert numbers("Take five steps. Back at the table, smile.", "en") == [5]
    assert numbers("Only at last: five steps", "en") == []


def test_decomposed_letters_are_read_and_the_whole_text_is_the_place(judged: Any) -> None:
    title = unicodedata.normalize("NFD", "Τα πέντε βήματα")
    text = (
        "standards: 1\nplaybook: b\ntitle: B\nlanguage: el\njourney: {a: {title: A, touchpoints: {d: D}}}\n"
        f"protocols:\n  p:\n    title: {title}\n    steps: {{one: Ένα.}}\n"
    )
    (found,) = judged(text)
    assert found.message == '"πέντε βήματα" announced, but 1 step is listed'
    assert (found.location.line, found.location.column) == (8, 12)
    assert found.location.end_column == 12 + len(title)


@pytest.mark.parametrize("language", ["de", "", "../en", "en/../en", "x" * 300])
def test_other_languages_are_not_judged(language: str) -> None:
    assert numbers("five steps", language) == []


@pytest.mark.parametrize("language", ["en-GB", "EN", "en"])
def test_regions_do_not_matter(language: str) -> None:
    assert numbers("five steps", language) == [5]


def test_words_are_read_once() -> None:
    counting._words.cache_clear()
    numbers("five steps", "en")
    numbers("six steps", "en")
    assert counting._words.cache_info().misses == 1


@pytest.mark.parametrize("text", ["İstanbul’da five steps", "ΐΰ ΆΈ ς Σ", "Żółć ĄĘ", "ß ﬁ"])
@pytest.mark.parametrize("language", ["en", "el", "pl"])
def test_folding_moves_no_character(text: str, language: str) -> None:
    assert len(fold(text, language)) == len(text)


def test_folding_is_of_the_language() -> None:
    assert fold("Τα ΈΞΙ Βήματα ς", "el") == "τα εξι βηματα σ"
    assert fold("Pięć KROKÓW", "pl") == "pięć kroków"
