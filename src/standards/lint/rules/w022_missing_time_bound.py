"""W022: a moment of truth in which people wait, and no iron that says how long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.folding import fold
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import TOKEN
from standards.lint.wordlists import words
from standards.model.languages import primary
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule(
    "W022", "missing-time-bound", Severity.WARNING, "touchpoint", confidence=Confidence.MEDIUM, profile="standard"
)


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """Judged are moments of truth with iron that speak of waiting, in their title or in what the customer wants.

    Why not every moment on the telephone: most of a call is talk, and a bound for an answer would be invented.
    """
    language = primary(edition.language)
    for place in touchpoints:
        if not place.moment_of_truth or not place.iron or any(act.within for act in place.iron):
            continue
        waiting = _waiting(place, language)
        if waiting and not _names_a_time(place, language):
            yield Finding(
                place,
                f"{quoted(waiting)}: people wait here, and no iron says how long at most",
                at_key=True,
                why="A wait without an end feels twice as long, and nobody can say whether the standard was kept.",
                help="Give the act that ends the wait a bound, as in `within: 3 rings` or `within: 2 min from …`.",
            )


def _waiting(place: Touchpoint, language: str) -> str:
    """The word that tells that people wait at `place`; "" for none."""
    waiting = words(language, "waiting", "waiting")
    for text in (place.title, *place.wants):
        for match in TOKEN.finditer(fold(text, language)):
            if match[0] in waiting:
                return text[match.start() : match.end()]
    return ""


def _names_a_time(place: Touchpoint, language: str) -> bool:
    from standards.lint.timing import is_timed  # most places have a bound, or nobody waits there

    texts = (text for act in place.iron for text in (act.do, *act.looks_like))
    return any(is_timed(text, TOKEN.findall(fold(text, language)), language) for text in texts)
