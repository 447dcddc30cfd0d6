"""D001: a moment of truth without iron behaviours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D001", "moment-without-iron", Severity.ERROR, "touchpoint")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.iron:
            yield Finding(
                touchpoint,
                f"moment of truth {quoted(touchpoint.title)} has no iron behaviour",
                at_key=True,
                why="Iron is what every customer gets here, so that nobody leaves dissatisfied.",
                help="Add `iron:` with what is done every time, or take `moment_of_truth` away.",
            )
