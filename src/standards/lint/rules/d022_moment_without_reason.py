"""D022: a moment of truth that does not say why it decides."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D022", "moment-without-reason", Severity.INFO, "touchpoint", profile="strict")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        if touchpoint.moment_of_truth and not touchpoint.reason:
            yield Finding(
                touchpoint,
                f"{quoted(touchpoint.title)} is a moment of truth without a reason",
                field="moment_of_truth",
                at_key=True,
                why="Staff who know what the customer decides here find the right act where no standard tells them.",
                help="Write the reason in place of `true`, in one sentence.",
            )
