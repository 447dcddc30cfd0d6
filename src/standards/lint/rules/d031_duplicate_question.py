"""D031: two lines of a form that ask an observer the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("D031", "duplicate-question", Severity.WARNING, "behaviour", profile="standard")


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """Capitals, spaces and the last sign make no difference. Under another touchpoint the title helps a little."""
    asked: dict[str, Behaviour] = {}
    for act in behaviours:
        if act.question:
            first = asked.setdefault(act.question.lower().rstrip("?;. ").replace("  ", " "), act)
            if first is not act:
                yield Finding(
                    act,
                    f"{quoted(act.question)} is asked twice",
                    field="question",
                    why="An observer cannot tell which of the two acts the customer missed.",
                    help="Name in each question what is different: the place, the moment or the act.",
                    related=(("asked here first", first, "question"),),
                    subject=act.question,
                    severity=None if first.path[:-2] == act.path[:-2] else Severity.INFO,
                )
