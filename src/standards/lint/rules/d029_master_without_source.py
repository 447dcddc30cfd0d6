"""D029: a master behaviour of a moment of truth that does not say where it was found."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D029", "master-without-source", Severity.INFO, "touchpoint", profile="strict")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        for act in touchpoint.master if touchpoint.moment_of_truth else ():
            if not act.source:
                yield Finding(
                    act,
                    f"{quoted(act.do)} does not say where it was found",
                    at_key=True,
                    why="What your best people do for customers is proved; what was thought up at a desk is a guess.",
                    help="Add `source:` with its `kind`, such as top-performer, competitor, complaint or own-idea.",
                )
