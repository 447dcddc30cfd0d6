"""A file that YAML cannot read: which lines are wrong, and how to put them right.

Every mistake that is found is blanked out and the rest is read again, so that one run names all of them and none
is named for the damage another did.
"""

from __future__ import annotations

import re

from standards.source.advice import finding
from standards.source.breaks import mistake_at
from standards.source.document import Document
from standards.source.nodes import Node, YAMLError, compose
from standards.source.openings import MOST, Mistake, mistakes_of_openings
from standards.source.outline import Line, outline, subtree_end

_NOT_BREAK = re.compile(r"[^\r\n]")
_ROUNDS = 12
_LARGE = 200_000  #: characters; what is larger is read again twice only


def explain(document: Document, problem: YAMLError | None) -> Node | None:
    """Report what keeps `document` from being read. The root of what is left when the wrong lines are taken out.

    Without a `problem`, only what can be told by the lines themselves.
    """
    text = document.text
    lines = outline(text)
    mistakes = mistakes_of_openings(text, lines)
    text = _without(text, lines, mistakes)
    root: Node | None = None
    rounds = 2 if len(text) > _LARGE else _ROUNDS
    for _ in range(rounds if len(mistakes) < MOST else 0):
        remaining = None
        try:
            root = compose(text)
            break
        except YAMLError as still:
            remaining = still
        mistake = mistake_at(text, lines, remaining)
        if mistake.line in {known.line for known in mistakes}:
            break
        mistakes.append(mistake)
        text = _without(text, lines, [mistake])
    for mistake in [mistake for mistake in mistakes if mistake.code] or (
        [mistake_at(text, lines, problem)] if problem else []
    ):
        place = document.between(mistake.start, mistake.end)
        document.diagnostics.append(finding(mistake.code, mistake.message, place, help=mistake.help, fix=mistake.fix))
    return root


def swallows(document: Document) -> bool:
    """Whether a quoted text, though it closes somewhere, runs over lines that look like keys beside it."""
    found = mistakes_of_openings(document.text, outline(document.text))
    return any(mistake.code == "Y014" for mistake in found)


def _without(text: str, lines: list[Line], mistakes: list[Mistake]) -> str:
    """`text` with the wrong values, and what is indented below them, replaced by as many spaces."""
    pieces = []
    at = 0
    for mistake in sorted(mistakes, key=lambda mistake: mistake.line):
        line = lines[mistake.line]
        start = max(at, line.start if mistake.whole or not line.key else line.value_at)
        last = subtree_end(lines, line, mistake.keeps) - 1 if mistake.until is None else mistake.until
        end = max(start, lines[last].end)
        pieces += [text[at:start], _NOT_BREAK.sub(" ", text[start:end])]
        at = end
    return "".join([*pieces, text[at:]])
