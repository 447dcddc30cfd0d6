"""W027: a text that somebody meant to finish."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Field, Finding, Rule
from standards.lint.tables import table
from standards.resolve.edition import Edition

RULE = Rule("W027", "placeholder-text", Severity.ERROR, "edition")

MARKS = (
    r"\b(?:TODO|TBD|TBC|TBA|FIXME|[XΧ]{3,5})\b",
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
    for element, field, text in (*read.odd, *read.odd_asides):
        found = _marks(read.language).search(text)
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


def _is_said(field: Field) -> bool:
    return (field if isinstance(field, str) else field[0]) in ("say", "never", "answer")


@lru_cache(maxsize=16)
def _listed(language: str, key: str) -> tuple[str, ...]:
    """The phrases under `key` of `words/<language>/placeholders.yaml`, as they are written."""
    return tuple((table(language, "placeholders") or {}).get(key, ()))


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
        phrases = "|".join(map(re.escape, (*unready, "tbd", "tbc", "tba")))
        known.append(rf"(?:(?<=[–—:]\s)|(?<=\s-\s)|(?<=\A))(?i:{phrases})(?=\s*(?:\.|\Z))|(?<=[–—]\s)(?i:{phrases})\b")
    return re.compile("|".join(known))
