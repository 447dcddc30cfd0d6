"""Texts that have to name something: each of them, or each that holds one of the rule's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.diagnostics.quoting import quoted
from standards.lint.kinds import over, sentences
from standards.lint.lexicon import Hit
from standards.lint.phrase_index import Index, index_of
from standards.lint.reading import Sentence
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.model.languages import primary
from standards.resolve.edition import Edition


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding for each text without any of `needs`."""
    index = _index(rule.needs, primary(edition.language))
    concerned = {id(hit.sentence): hit.sentence for hit in hits}.values() if rule.words else sentences(rule, edition)
    for sentence in concerned:
        if not _holds(sentence, index):
            yield over(rule, sentence, 0, len(sentence.text), instead=quoted(rule.needs[0]))


def _holds(sentence: Sentence, index: Index) -> bool:
    return next(index.matches([sentence]), None) is not None


@lru_cache(maxsize=64)
def _index(needs: tuple[str, ...], language: str) -> Index:
    return index_of(needs, language)
