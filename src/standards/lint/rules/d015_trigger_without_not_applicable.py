"""D015: iron with a trigger that does not say what to answer when the trigger stays away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D015", "trigger-without-not-applicable", Severity.INFO, "touchpoint", profile="strict")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        for act in touchpoint.iron:
            if act.when and not act.not_applicable_when:
                yield Finding(
                    act,
                    f"{quoted(act.when)} may not happen, and no `not_applicable_when` says so",
                    field="when",
                    at_key=True,
                    why="One observer writes no, the other leaves the line out: one customer's visit gets two scores.",
                    help="Add `not_applicable_when:` with what the observer sees then.",
                )
