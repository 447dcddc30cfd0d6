"""Words that are not to be there at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.lint.kinds import at
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding at each of the words."""
    for hit in hits:
        yield at(rule, hit)
