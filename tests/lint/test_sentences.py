"""Texts are cut into words once: together as each of them alone, and what is kept is forgotten in time."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some

from standards.lint import vocabulary
from standards.lint.memory import KEPT, forget, make_room, per_text
from standards.lint.sentences import LONGEST, MARK, Sentence, sentences

TEXTS = some.lists(
    some.text(alphabet=f"aB ΆΣς,.\"'’«»{{}}%5:\n\r😀İé{MARK}", min_size=1, max_size=12)
    | some.text(min_size=1, max_size=8),
    max_size=6,
)


@pytest.fixture(autouse=True)
def _nothing_is_kept() -> Iterator[None]:
    forget()
    yield
    forget()


@given(TEXTS, some.sampled_from(["en", "el", "pl"]))
def test_together_is_as_alone(texts: list[str], language: str) -> None:
    forget()
    for sentence, text in zip(sentences(texts, language), texts, strict=True):
        alone = Sentence(text, language)
        assert (sentence.words, sentence.folded, sentence.text) == (alone.words, alone.folded, alone.text)
        assert sentence.is_whole or text != unicodedata.normalize("NFC", text)
        assert list(sentence.spans) == list(alone.spans)


def test_a_text_is_read_once_in_each_language() -> None:
    first, again, greek = "Smile.", "".join(["Smi", "le."]), "Χαμογελάστε."
    read = sentences([first, greek, again], "en")
    assert read[0] is read[2] is sentences([again], "en")[0]
    assert sentences([greek], "el")[0] is not read[1]
    assert (sentences([greek], "el")[0].words, read[1].words) == (("χαμογελαστε",), ("χαμογελάστε",))


def test_what_is_kept_is_forgotten_once_it_is_too_much() -> None:
    first = sentences(["Smile."], "en")[0]
    make_room()
    assert sentences(["Smile."], "en")[0] is first
    long = [f"{number} {'a' * (LONGEST - 10)}" for number in range(KEPT // LONGEST + 2)]
    sentences(long, "en")
    assert sentences(["Smile."], "en")[0] is first
    make_room()
    again, *others = sentences(["Smile.", *long[:2]], "en")
    assert again is not first
    assert again.words == first.words
    assert [sentence.text for sentence in others] == long[:2]


def test_words_are_found_again_after_they_were_forgotten() -> None:
    known = vocabulary.built_in("en")
    written = [f"Serve table {number} warmly if possible." for number in range(5)]
    for _ in range(2):
        texts = sentences(written, "en")
        found = [[word.code for word in words] for words in known.words_in([*texts, texts[0]])]
        assert found == [["W001", "W003"]] * 6
        assert set(known._known) == set(texts)
        forget()


def test_what_was_found_out_is_forgotten_with_the_text() -> None:
    asked: list[Sentence] = []

    @per_text
    def length(sentence: Sentence) -> int:
        asked.append(sentence)
        return len(sentence.words)

    text = sentences(["Smile."], "en")[0]
    assert [length(text), length(text)] == [1, 1]
    forget()
    assert length(text) == 1
    assert asked == [text, text]
