"""Texts of more than so many words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.lint.kinds import over, texts
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition

PHRASES = False


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding for each text that is too long, from the first word that is one too many."""
    for said in texts(rule, edition):
        sentence = said.sentence
        count = len(sentence.words)
        if count > rule.most:
            yield over(rule, said, sentence.spans[rule.most][0], len(sentence.text), count=count, most=rule.most)
