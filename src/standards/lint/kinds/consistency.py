"""Two or more words for the same thing, of which one playbook uses one: "guest" or "customer"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from standards.diagnostics.quoting import quoted
from standards.lint.kinds import at
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding at each word that is not the most frequent one; of two equally frequent ones the first stays."""
    counts = Counter(hit.entry for hit in hits)
    if len(counts) < 2:
        return
    kept = max(counts, key=lambda entry: counts[entry])
    usual = next(hit for hit in hits if hit.entry == kept)
    for hit in hits:
        if hit.entry != kept:
            found = at(rule, hit, instead=quoted(usual.word), count=counts[kept])
            place = (f"{quoted(usual.word)} stands here", usual.said.element, usual.said.field)
            yield found._replace(related=(place,))
