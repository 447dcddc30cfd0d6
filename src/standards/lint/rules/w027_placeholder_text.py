"""W027: a text that somebody meant to finish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Reading, every_text, reading
from standards.lint.rule import Field, Finding, Rule
from standards.lint.tables import table
from standards.resolve.edition import Edition

RULE = Rule("W027", "placeholder-text", Severity.ERROR, "edition")

ABBREVIATED = frozenset(("TODO", "TBD", "TBC", "TBA", "FIXME", "XX", "ΧΧ", "XXX", "XXXX", "XXXXX"))
SIGNS = ("…", "orem ipsum")
GAP = b"???"  #: as three question marks, full stops or low lines are seen in `Reading.shape`
OPENING = "[(–—"  #: signs behind which a text may say that it is not ready
LONGEST_OPENING = 24  #: characters of the longest phrase of that kind, with spaces before it
MARKS = (
    r"\b(?:TODO|TBD|TBC|TBA|FIXME|X{3,5})\b",
    r"(?<!\?)\?{3,}",
    r"(?<![^\W_])_{3,}(?![^\W_])",
    r"\b(?i:lorem ipsum)\b",
    # a gap where the number of a bound belongs
    r"(?:(?<=within )|(?<=in )|(?<=at most )|(?<=ciągu )|(?<=do )|(?<=μέσα σε )|(?<=εντός ))"
    r"(?:\.{3}|…|[XΧ]{2}\b)(?=\s*\w)",
)


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """What staff fill in while they speak (`say: Good evening, [name].`) is none, nor are three dots alone."""
    read = reading(edition)
    if not _may_hold_some(read):
        return
    marks = _marks(read.language)
    signs = ("???", "...", "___", *OPENING, *SIGNS, *ABBREVIATED, *_listed(read.language, "signs"))
    for element, field, text in every_text(edition, asides=True):
        found = marks.search(text) if any(sign in text for sign in signs) else None
        if found and not (found[0].startswith("[") and _is_said(field)):
            yield Finding(
                element,
                f"{quoted(found[0])} stands where a text is missing",
                field=field,
                start=found.start(),
                end=found.end(),
                why="It is printed and handed out, and each reader fills it in differently.",
                help="Finish the text, or leave the line out until it is known.",
                subject=text,
            )


def _may_hold_some(read: Reading) -> bool:
    """Whether the files hold anything like it: nearly all do not, and no text of theirs is looked at."""
    raw = read.raw
    if GAP in read.shape or not ABBREVIATED.isdisjoint(read.capitals) or any(sign in raw for sign in SIGNS):
        return True
    if any(sign in raw for sign in _listed(read.language, "signs")):
        return True
    return any(_opens_a_gap(raw, sign, read.language) for sign in OPENING)


def _opens_a_gap(raw: str, sign: str, language: str) -> bool:
    """Whether a phrase that opens a gap follows one of the signs. Each sign is found at the speed of C."""
    initials, openings = _openings(sign, language)
    at = raw.find(sign)
    while at >= 0:
        behind = raw[at + 1 : at + 1 + LONGEST_OPENING].lstrip()
        if behind[:1].lower() in initials and behind.lower().startswith(openings):
            return True
        at = raw.find(sign, at + 1)
    return False


def _is_said(field: Field) -> bool:
    return (field if isinstance(field, str) else field[0]) in ("say", "never", "answer")


@lru_cache(maxsize=16)
def _listed(language: str, key: str) -> tuple[str, ...]:
    """The phrases under `key` of `words/<language>/placeholders.yaml`, as they are written."""
    return tuple((table(language, "placeholders") or {}).get(key, ()))


@lru_cache(maxsize=16)
def _openings(sign: str, language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """What may follow a bracket or a dash that opens a gap, in small letters: the first letters, and the phrases."""
    said = ["tbd", "tbc", "tba", "todo", *_listed(language, "unready")]
    if sign == "[":
        said += _listed(language, "brackets") or ["insert"]
    return frozenset(phrase[0] for phrase in said), tuple(said)


@lru_cache(maxsize=8)
def _bracketed(bracket: str, language: str) -> re.Pattern[str]:
    """What is to be filled in, in brackets: "[insert gift]", "(to be confirmed)"; the bracket is found fast."""
    unready = "|".join([*map(re.escape, _listed(language, "unready")), "tbd", "tbc", "tba", "todo"])
    said = [rf"(?:{unready})\b[^()\[\]]{{0,40}}", rf"[^()\[\]]{{1,40}}\s(?:{unready})"]
    if bracket == "[":
        said += [rf"(?:{'|'.join(_listed(language, 'brackets') or ['insert'])})\b[^\]]*"]
    return re.compile(rf"{re.escape(bracket)}\s*(?i:{'|'.join(said)})\s*[\])]")


@lru_cache(maxsize=4)
def _marks(language: str) -> re.Pattern[str]:
    """What a placeholder looks like in texts of a language."""
    known = [*MARKS, *(_bracketed(bracket, language).pattern for bracket in "[(")]
    if unready := _listed(language, "unready"):
        phrases = "|".join(map(re.escape, unready))
        known.append(rf"(?:(?<=[–—:]\s)|(?<=\s-\s)|(?<=\A))(?i:{phrases})(?=\s*(?:\.|\Z))|(?<=[–—]\s)(?i:{phrases})\b")
    return re.compile("|".join(known))
