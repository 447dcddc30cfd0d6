"""Order numbers, prices, codes: shapes of characters that are not to be there.

A shape is written as it looks: `9` stands for any digit, `A` for any capital letter, `a` for any letter, and every
other character for itself. `999-999` finds 600-123, `AA-9999` finds BK-2041.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.lint.kinds import over, texts
from standards.lint.lexicon import Hit
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition

PHRASES = False
_SIGNS = {"9": r"\d", "A": r"[^\W\d_]", "a": r"[^\W\d_]"}


def findings(rule: WordRule, hits: Sequence[Hit], edition: Edition) -> Iterator[Finding]:
    """One finding at each place that has one of the shapes."""
    for said in texts(rule, edition):
        for shape in rule.words:
            for match in _compiled(shape).finditer(said.sentence.text):
                if all(sign != "A" or mark.isupper() for sign, mark in zip(shape, match[0], strict=True)):
                    yield over(rule, said, match.start(), match.end())


@lru_cache(maxsize=256)
def _compiled(shape: str) -> re.Pattern[str]:
    """Every sign stands for one character, so no shape can be slow."""
    inside = "".join(_SIGNS.get(sign) or re.escape(sign) for sign in shape)
    return re.compile(rf"(?<!\w){inside}(?!\w)")
