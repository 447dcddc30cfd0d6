"""W026: words to be recited that are too many to sound like somebody's own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.reading import reading
from standards.lint.rule import Field, Finding, Rule
from standards.lint.sentences import MASKED, QUOTED
from standards.resolve.edition import Behaviour, Edition, Element, Touchpoint

RULE = Rule("W026", "scripted-recitation", Severity.WARNING, "touchpoint", profile="standard")

MOST_QUOTED = 12  #: words between quotation marks in `do`
MOST_SAID = 25  #: words in one `say`
SHORTEST = 2 * MOST_SAID  #: characters of a text with more words than that


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """Routine encounters, where the same words serve everybody, and words that a law prescribes are left alone."""
    read = reading(edition)
    quoting: set[Element] = set()  # quoted words are masked
    if MASKED in read.present:
        quoting.update([act for sentence, act, _ in read.acts if sentence.words.count(MASKED) > MOST_QUOTED])
    for place in touchpoints:
        if place.encounter != "routine":
            for level in (place.iron, place.master):
                for act in level:
                    if (len("".join(act.say)) > SHORTEST or act in quoting) and not _is_prescribed(act):
                        yield from _recitations(act)


def _is_prescribed(act: Behaviour) -> bool:
    return any(source.kind == "law" for source in act.source)


def _recitations(act: Behaviour) -> Iterator[Finding]:
    for speech in QUOTED.finditer(act.do):
        words = _count(speech[0])
        if words > MOST_QUOTED:
            yield _finding(act, "do", f"{words} words to be recited, at most {MOST_QUOTED} sound natural", speech)
    for index, text in enumerate(act.say):
        words = _count(text)
        if words > MOST_SAID:
            message = f"{words} words to be recited, at most {MOST_SAID} sound natural"
            yield _finding(act, ("say", index), message, None, text)


def _count(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def _finding(act: Behaviour, field: Field, message: str, speech: re.Match[str] | None, text: str = "") -> Finding:
    return Finding(
        act,
        message,
        field=field,
        start=speech.start() if speech else None,
        end=speech.end() if speech else None,
        why="A customer hears that it was learnt by heart, and feels served by an answering machine.",
        help="Keep the points that matter and one short sentence; `encounter: routine` on the touchpoint allows more.",
        subject=speech.string if speech else text,
    )
