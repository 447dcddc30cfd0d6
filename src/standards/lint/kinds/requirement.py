"""Texts that have to name something: each of them, or each that holds one of the rule's words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.diagnostics.quoting import quoted
from standards.lint.kinds import over, texts
from standards.lint.lexicon import Hit
from standards.lint.phrase_index import Index, index_of
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.model.languages import primary
from standards.resolve.edition import Edition


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding for each text without any of `needs`."""
    index = _index(rule.needs, primary(edition.language))
    concerned = {id(hit.said): hit.said for hit in hits}.values() if rule.words else texts(rule, edition)
    for said in concerned:
        sentence = said.sentence
        if not any(index.matches([sentence])):
            yield over(rule, said, 0, len(sentence.text), instead=quoted(rule.needs[0]))


@lru_cache(maxsize=64)
def _index(needs: tuple[str, ...], language: str) -> Index:
    return index_of(needs, language)
