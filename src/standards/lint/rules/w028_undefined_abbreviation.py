"""W028: an abbreviation that nobody spells out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.folding import fold
from standards.lint.oddities import CAPITALS
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import unquoted
from standards.lint.wordlists import words
from standards.resolve.edition import Edition

RULE = Rule(
    "W028",
    "undefined-abbreviation",
    Severity.INFO,
    "edition",
    confidence=Confidence.MEDIUM,
    profile="strict",
    languages=("en", "el", "pl"),
)

LONGEST = 5  #: letters; longer ones are names, or shouted


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Once for each, at its first place. It is spelt out where it stands in brackets, or brackets follow it."""
    read = reading(edition)
    texts = [text for _, _, text in (*read.odd, *read.odd_asides)]
    capitals = {word for text in texts for word in re.findall(CAPITALS, text)}
    open_ones = {word for word in capitals if _is_unknown(word, read.language, texts)}
    if not open_ones:
        return
    for element, field, text in read.odd:
        for found in re.finditer(CAPITALS, unquoted(text)):
            if found[0] in open_ones and not text.isupper():
                open_ones.discard(found[0])
                yield Finding(
                    element,
                    f"{quoted(found[0])} is spelt out nowhere",
                    field=field,
                    start=found.start(),
                    end=found.end(),
                    why="A new colleague does not ask what everybody seems to know, and the customer gets no answer.",
                    help=f"Spell it out where it stands first: “… ({found[0]})”.",
                    subject=text,
                )


def _is_unknown(word: str, language: str, texts: Sequence[str]) -> bool:
    folded = fold(word, language)
    if len(word) > LONGEST or any(folded in words(language, "abbreviations", key) for key in ("known", "shouted")):
        return False
    return not any(sign in text for text in texts for sign in (f"({word})", f"{word} (", f"{word} = "))
