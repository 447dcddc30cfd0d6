"""Words that may come only so many times: in one text, in one touchpoint or protocol, or in the whole playbook."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from standards.lint.kinds import at
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Behaviour, Edition


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding for each text, touchpoint or playbook with too many, at the first that is one too many."""
    counts = Counter(_group(rule, hit) for hit in hits)
    seen: Counter[object] = Counter()
    for hit in hits:
        group = _group(rule, hit)
        seen[group] += 1
        if seen[group] == rule.most + 1:
            yield at(rule, hit, count=counts[group], most=rule.most)


def _group(rule: WordRule, hit: Hit) -> object:
    if rule.per == "playbook":
        return None
    if rule.per == "touchpoint":
        element = hit.said.element
        return element.path[:-2] if isinstance(element, Behaviour) else element.path
    return hit.said.element.path, hit.said.field
