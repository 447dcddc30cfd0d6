"""Phrases as trainers write them: what they stand for, where they are found, and what is no phrase."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from standards.lint.phrase_index import index_of
from standards.lint.phrases import PhraseError, parse
from standards.lint.sentences import MASKED, Sentence


def found(phrase: str, text: str, language: str = "en") -> list[str]:
    sentence = Sentence(text, language)
    matches = index_of([phrase], language).matches([sentence])
    places = sorted({(match.first, match.last) for _, match in matches})
    return [sentence.written(first, last) for first, last in places]


@pytest.mark.parametrize(
    ("phrase", "text", "hits"),
    [
        ("warm", "Warm plates, warmly WARM.", ["Warm", "WARM"]),
        ("warm*", "Warm plates, warmly lukewarm.", ["Warm", "warmly"]),
        ("*ness", "Kindness and a nest, ness.", ["Kindness"]),
        (
            "as soon as (you) can",
            "As soon as you can, as soon as can, as soon as they can.",
            ["As soon as you can", "as soon as can"],
        ),
        ("make/makes sure", "Make sure he makes sure we made sure.", ["Make sure", "makes sure"]),
        (
            "(do/does) (your) best",
            "Do your best, does best, best.",
            ["Do your best", "your best", "best", "does best", "best", "best"],
        ),
        (
            "exceed* … expectation*",
            "Exceed all of our expectations. Exceed one two three four expectations.",
            ["Exceed all of our expectations"],
        ),
        ("within <number>", "Within 10 or within ten.", ["Within 10"]),
        ("within <number> $", "Within 10 minutes. Within 10. Then", ["Within 10"]),
        (
            "within <number> $",
            "Within 1.5 minutes. Within 1,5. Within 10:30. Within 5 %. Within 5%. Within €5.",
            ["Within 1,5"],
        ),
        ("max <number>", "In max. 20. Up to the max. Twenty wait. At the maximum. 20", ["max. 20"]),
        ("^ guest*", "Guests wait. The guest waits. Guest!", ["Guests", "Guest"]),
        ("^ the guest", "The guest waits; the guest pays.", ["The guest", "the guest"]),
        ("try <word> smile", "Try to smile. Try smile.", ["Try to smile"]),
        ("^ <word> guest", "The guest waits. Guest. Every old guest.", ["The guest"]),
        ("<word> first", "First you first.", ["you first"]),
        ("and so on", "Tea, and so on. And so. On", ["and so on"]),
        ("well-known", "A well-known, well known, well - known face.", ["well-known", "well known", "well - known"]),
        ("e.g.", "Tea, e.g. mint.", ["e.g"]),
        ("don't", "Don't and don’t.", ["Don't"]),
        ("in time", "Come in. Time is short. In  time, in\n time", ["In  time", "in\n time"]),
        ("if needed", "Help (if needed) and go, if – needed.", ["if needed"]),
        ("no problem", 'Never say "no problem" nor «no problem», „no problem” {no problem}.', []),
        ("name*", "*Name* the **named** guest.", ["Name", "named"]),
    ],
)
def test_what_a_phrase_finds(phrase: str, text: str, hits: list[str]) -> None:
    assert found(phrase, text) == hits


@pytest.mark.parametrize(
    ("phrase", "text", "language", "hits"),
    [
        ("άμεσα", "ΆΜΕΣΑ, αμεσα, άμεσος.", "el", ["ΆΜΕΣΑ", "αμεσα"]),
        ("σωστός", "ο ΣΩΣΤΟΣ, σωστός", "el", ["ΣΩΣΤΟΣ", "σωστός"]),
        ("κ.λπ.", "Νερό κ.λπ. και κ.λ.π.", "el", ["κ.λπ"]),
        ("π.χ.", "Νερό, π. χ. χυμό", "el", ["π. χ"]),
        ("m.in.", "Wodę, m. in. sok", "pl", ["m. in"]),
        ("sąd", "sad i SĄD", "pl", ["SĄD"]),
        ("tam gdzie to możliwe", "Tam, gdzie to możliwe", "pl", ["Tam, gdzie to możliwe"]),
    ],
)
def test_languages(phrase: str, text: str, language: str, hits: list[str]) -> None:
    assert found(phrase, text, language) == hits


@pytest.mark.parametrize(
    ("phrase", "problem"),
    [
        ("", "it names no word"),
        ("…", "it names no word"),
        ("<word>", "it names no word"),
        ("^ $", "it names no word"),
        ("(maybe)", "it names no word"),
        ("()", "nothing stands between the brackets"),
        ("as (soon", "a bracket is not closed"),
        ("as) soon", "a bracket is not closed"),
        ("!?", "holds no letter"),
        ("a/", "nothing stands between the signs"),
        ("… end", "it begins or ends with any number of words"),
        ("begin …", "it begins or ends with any number of words"),
    ],
)
def test_what_is_no_phrase(phrase: str, problem: str) -> None:
    with pytest.raises(PhraseError, match=problem):
        parse(phrase)


@given(some.text(max_size=30))
def test_any_text_is_a_phrase_or_says_why_not(text: str) -> None:
    try:
        assert parse(text, "el")
    except PhraseError as problem:
        assert str(problem)


@given(some.text(alphabet="ab ΆΣς.,-–\"'’{}*\n😀İ", max_size=40), some.sampled_from(["en", "el", "pl"]))
def test_words_stand_where_they_are_said_to_stand(text: str, language: str) -> None:
    sentence = Sentence(text, language)
    assert len(sentence.words) == len(sentence.spans)
    for word, (start, end) in zip(sentence.words, sentence.spans, strict=True):
        assert word in (MASKED, sentence.folded[start:end])
    assert len(sentence.folded) == len(sentence.text)
