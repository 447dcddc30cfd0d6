"""D002: a moment of truth without master behaviours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D002", "moment-without-master", Severity.WARNING, "touchpoint")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.master:
            yield Finding(
                touchpoint,
                f"moment of truth {quoted(touchpoint.title)} has no master behaviour",
                at_key=True,
                why="Iron keeps customers from complaining; master behaviours are what they tell a friend.",
                help="Add `master:` with something that your best people do here, and customers remember.",
            )
