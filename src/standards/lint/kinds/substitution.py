"""Words for which the house has another word; the fix writes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.quoting import quoted
from standards.lint.kinds import at
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding, Rewrite
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition

_OPEN = frozenset("*…<^$")  #: a phrase with one of these stands for several words, so the replacement may not fit


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding at each of the words, with the house's word to write instead.

    The fix is safe where the phrase is written out: then the house has said word for word what to write.
    """
    for hit in hits:
        written, instead = rule.swap[hit.entry - len(rule.words)]
        word = hit.word
        text = instead[:1].upper() + instead[1:] if word[:1].isupper() else instead
        safe = _OPEN.isdisjoint(written) and ".." not in written
        yield at(rule, hit, Rewrite(f"write {quoted(text)}", text, safe), instead=quoted(instead))
