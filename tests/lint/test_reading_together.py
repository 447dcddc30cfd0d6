"""Texts that are read together are read as each of them alone."""

from __future__ import annotations

import unicodedata
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from standards.lint.reading import MARK, Reading, Sentence
from standards.resolve.edition import Edition, Statement

TEXTS = some.lists(
    some.text(alphabet=f"aB ΆΣς,.\"'’«»{{}}%5:\n\r😀İé{MARK}", min_size=1, max_size=12)
    | some.text(min_size=1, max_size=8),
    max_size=6,
)


@given(TEXTS, some.sampled_from(["en", "el", "pl"]))
def test_together_is_as_alone(texts: list[str], language: str) -> None:
    edition: Any = Edition(address="", path=(), id="x", title="X", language=language)
    element = Statement(address="values/x", path=("values", "x"), id="x", text="")
    together = Reading(edition)._sentences([(element, "text", text) for text in texts])
    for sentence, text in zip(together, texts, strict=True):
        alone = Sentence(element, "text", text, language)
        assert (sentence.words, sentence.folded, sentence.text) == (alone.words, alone.folded, alone.text)
        assert sentence.is_whole or text != unicodedata.normalize("NFC", text)
        assert list(sentence.spans) == list(alone.spans)
