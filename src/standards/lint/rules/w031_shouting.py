"""W031: words in capitals and exclamation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.folding import fold
from standards.lint.oddities import CAPITALS
from standards.lint.reading import Reading, reading
from standards.lint.rule import Field, Finding, Rule
from standards.lint.sentences import unquoted
from standards.lint.wordlists import words
from standards.resolve.edition import Behaviour, Edition, Element, Protocol, Stage, Touchpoint

RULE = Rule("W031", "shouting", Severity.INFO, "edition", profile="standard", languages=("en", "el", "pl"))

SHORTEST = 5  #: letters of a word that is no abbreviation; shorter ones are shouted only where they are listed
VOWELS = frozenset("AEIOUYĄĘÓΑΕΗΙΟΥΩΆΈΉΊΌΎΏ")  #: a row of capitals without any is an abbreviation


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Quoted speech, names on buttons and signs, and abbreviations that everybody knows are not judged."""
    read = reading(edition)
    for element, field, text in read.odd:
        if found := _capitals(unquoted(text), read):
            yield _finding(element, field, text, *found)
        if "!" in text and _is_calm(element, field):
            left = _without_speech(text)
            if "!" in left and not _capitals(left, read):
                at = left.index("!")
                yield _finding(element, field, text, at, at + len(left[at:]) - len(left[at:].lstrip("!")))


def _is_calm(element: Element, field: Field) -> bool:
    """Whether nobody calls out in the text: an act, a title, a question."""
    if isinstance(element, Behaviour):
        return field in ("do", "question")
    return field == "title" and isinstance(element, Edition | Stage | Touchpoint | Protocol)


def _capitals(text: str, read: Reading) -> tuple[int, int] | None:
    """From the first to the last shouted word of a row; None where nobody shouts."""
    found = [each for each in re.finditer(CAPITALS, text) if not _is_abbreviation(each[0], read)]
    if not found:
        return None
    if text.upper() == text and sum(map(str.isalpha, text)) > SHORTEST and " " in text.strip():
        return 0, len(text.rstrip())
    rows = [[found[0]]]
    for one, two in pairwise(found):
        if text[one.end() : two.start()].isspace():
            rows[-1].append(two)
        else:
            rows.append([two])
    for row in rows:
        first = next((at for at, word in enumerate(row) if _is_shouted(word[0], len(row) > 1, read)), None)
        if first is not None and not any(_is_label(word, text, read) for word in row):
            return row[0 if len(row) > 1 else first].start(), row[-1].end()
    return None


def _is_abbreviation(word: str, read: Reading) -> bool:
    """Whether capitals are known, cannot be spoken, or (in Greek) are in another script: a name, or a key."""
    if fold(word, read.language) in words(read.language, "abbreviations", "shouted"):
        return False
    is_foreign = read.language == "el" and word.isascii()
    is_known = fold(word, read.language) in words(read.language, "abbreviations", "known")
    return is_known or is_foreign or VOWELS.isdisjoint(word)


def _is_shouted(word: str, in_a_row: bool, read: Reading) -> bool:
    """Whether a word that is no known abbreviation is one that people shout; beside another one, a shorter one too."""
    is_listed = fold(word, read.language) in words(read.language, "abbreviations", "shouted")
    return is_listed or len(word) >= SHORTEST - in_a_row


def _is_label(word: re.Match[str], text: str, read: Reading) -> bool:
    """Whether the capitals stand on something: "the START button", or in brackets behind what they stand for."""
    labels = words(read.language, "abbreviations", "labels")
    before, after = fold(text[: word.start()], read.language).split(), fold(text[word.end() :], read.language).split()
    near = {*before[-1:], *(each.strip(".,;:)") for each in after[:1])}
    return not labels.isdisjoint(near) or text[word.start() - 1 : word.start()] == "("


def _without_speech(text: str) -> str:
    """`text` with spaces in place of quoted speech, also between single quotation marks or behind a colon."""
    left = unquoted(text)
    if (colon := left.find(": ")) >= 0:  # Say: welcome!
        left = left[:colon] + " " * (len(left) - colon)
    for opening, closing in (("‘", "’"), (" '", "'"), ("‚", "’")):
        start, end = left.find(opening), left.rfind(closing)
        if 0 <= start < end:
            left = left[:start] + " " * (end + 1 - start) + left[end + 1 :]
    return left


def _finding(element: Element, field: Field, text: str, start: int, end: int) -> Finding:
    return Finding(
        element,
        f"{quoted(text[start:end])} shouts at the reader",
        field=field,
        start=start,
        end=end,
        why="Staff who are shouted at pass the tone on to the customer.",
        help="Write it in small letters with a full stop; `critical: true` says that it matters most.",
        subject=text,
        severity=Severity.WARNING if field == "do" else None,
    )
