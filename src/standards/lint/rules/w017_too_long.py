"""W017: a behaviour of more words than anybody says in one breath."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("W017", "too-long", Severity.INFO, "edition", profile="standard")

MOST = 25  #: words; plain-language guides of the three languages say 15 to 25


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """A word is what stands between two spaces and holds a letter or a digit."""
    for said in reading(edition).acts:
        sentence = said.sentence
        if len(sentence.words) > MOST:  # a word that is said is one or more of these
            words = sum(any(map(str.isalnum, word)) for word in sentence.text.split())
            if words > MOST:
                yield said.finding(
                    f"{words} words, at most {MOST} are said in one breath",
                    why="What staff cannot repeat they do not do, and the customer gets another version each time.",
                    help="Keep the act; move the trigger to `when:`, the time to `within:`, the reason to `why:`.",
                )
