"""W016: "and/or", and other alternatives that a slash parts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Said, reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import MASKED, Sentence
from standards.lint.tables import LANGUAGES, table
from standards.resolve.edition import Edition

RULE = Rule("W016", "and-or", Severity.WARNING, "edition", Confidence.HIGH, languages=LANGUAGES)

#: what stands between the two: a slash, and nothing else that would make it an address, a date or a fraction
SLASH = r"\s?/\s?\Z"
SHARED = 4  #: letters that two forms of one word share: "klient/klientka", «πελάτης/πελάτισσα»
SHORT = 3  #: letters of an article or a pronoun, which Greek and Polish write in both genders: «ο/η», „go/ją”


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """One finding at each slash between two words."""
    read = reading(edition)
    for said in read.acts:
        if "/" in said.sentence.text:
            yield from _findings(said, read.language)


def _findings(said: Said, language: str) -> Iterator[Finding]:
    sentence, end = said.sentence, -1
    for at in range(1, len(sentence.words)):
        if at - 1 > end and (last := _last(sentence, at, language)) is not None:
            end = last
            start, stop = sentence.at(at - 1, last)
            yield said.finding(
                f"{quoted(sentence.text[start:stop])} leaves open which of the two",
                start,
                stop,
                why="One store will do this, another that, and both will be right.",
                help="Choose one, or make two behaviours with a `when:` each.",
            )


def _last(sentence: Sentence, at: int, language: str) -> int | None:
    """The last of the alternatives of which word `at` is the second; None where it is none."""
    first, second = sentence.words[at - 1], sentence.words[at]
    between = sentence.text[sentence.spans[at - 1][1] : sentence.spans[at][0]]
    joining = _words(language, "joining")
    if first in joining and second in joining and first != second and re.match(SLASH, between):
        return at
    if re.match(SLASH, between) and {first, second} == {"και", "η"}:
        return at
    if not re.match(SLASH, between) or not _are_alternatives(sentence, at, language):
        return None
    spans = sentence.spans
    while at + 1 < len(spans) and re.match(SLASH, sentence.text[spans[at][1] : spans[at + 1][0]]):
        at += 1
    return at


def _are_alternatives(sentence: Sentence, at: int, language: str) -> bool:
    """Whether the words before and after a slash are two things, and no unit, term, date or form of one word."""
    first, second = sentence.words[at - 1], sentence.words[at]
    if MASKED in (first, second) or not (first.isalpha() and second.isalpha()):
        return False
    if f"{first}/{second}" in _words(language, "terms"):
        return False
    short = max(len(first), len(second)) <= SHORT
    if min(len(first), len(second)) == 1 or (short and language != "en"):
        return False
    return first[:SHARED] != second[:SHARED] or min(len(first), len(second)) < SHARED


def _words(language: str, name: str) -> frozenset[str]:
    """The words under `name` in `words/<language>/alternatives.yaml`."""
    return _KNOWN.setdefault((language, name), frozenset((table(language, "alternatives") or {}).get(name, ())))


_KNOWN: dict[tuple[str, str], frozenset[str]] = {}
