"""D005: a protocol that announces another number of steps than it has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import normalize

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Field, Finding, Rule
from standards.resolve.edition import Edition, Protocol

RULE = Rule("D005", "declared-count-differs", Severity.ERROR, "protocol")


def check(protocols: Sequence[Protocol], edition: Edition) -> Iterator[Finding]:
    """A text that names several numbers, or the right one among others, is left alone: what it counts is not sure."""
    from standards.lint.counting import declared_counts  # many playbooks have no protocol

    for protocol in protocols:
        steps = len(protocol.steps)
        for field, written in _texts(protocol):
            text = normalize("NFC", written)
            counts = declared_counts(text, edition.language)
            if len({count.number for count in counts}) == 1 and counts[0].number != steps:
                count = counts[0]
                yield Finding(
                    protocol,
                    f"{quoted(text[count.start : count.end].replace('*', ''))} announced, but {_listed(steps)}",
                    field=field,
                    start=count.start if text == written else None,
                    end=count.end if text == written else None,
                    why="Staff learn the number first; they will look for a step that is not there, or stop too early.",
                    help=f"Write the number of the steps that are listed ({steps}), or correct the list.",
                )


def _texts(protocol: Protocol) -> Iterator[tuple[Field, str]]:
    yield "title", protocol.title
    yield "intro", protocol.intro
    for index, text in enumerate(protocol.use_when):
        yield ("use_when", index), text


def _listed(steps: int) -> str:
    return "1 step is listed" if steps == 1 else f"{steps} steps are listed"
