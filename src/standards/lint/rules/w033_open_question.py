"""W033: an observer's question that cannot be answered with yes or no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.folding import fold
from standards.lint.rule import Finding, Rule
from standards.lint.wordlists import words
from standards.model.languages import primary
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("W033", "open-question", Severity.WARNING, "behaviour", profile="standard")

MARKS = ("?", ";", "\u037e", "？", "؟", "՞")  #: Greek asks with a semicolon, which has a character of its own too


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """In a language without such words only the missing question mark is told."""
    language = primary(edition.language)
    for act in behaviours:
        if not act.question:
            continue
        word = act.question[: _opening(fold(act.question, language), language)]
        if word or not act.question.rstrip(" \"”»'’").endswith(MARKS):
            yield Finding(
                act,
                f'{quoted(word)} asks for more than "yes" or "no"' if word else f"{quoted(act.question)} asks nothing",
                field="question",
                why="Two observers answer an open question with two texts, and no score can be made of them.",
                help="Ask whether the act was seen, in the past tense, as in “Did anybody greet you?”.",
                subject=act.question,
            )


def _opening(question: str, language: str) -> int:
    """The length of what makes a folded question an open one: its first word, or also a preposition before it."""
    opens = words(language, "questions", "opens")
    first, _, rest = question.partition(" ")
    if first in opens:
        return len(first)
    second = rest.partition(" ")[0]
    is_open = second in opens and first in words(language, "questions", "before")
    return len(first) + 1 + len(second) if is_open else 0
