"""D006: more iron behaviours at one moment than anybody remembers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D006", "iron-overload", Severity.WARNING, "touchpoint", profile="standard")

MOST = 7


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        if len(touchpoint.iron) > MOST:
            yield Finding(
                touchpoint.iron[MOST],
                f"{quoted(touchpoint.title)} has {len(touchpoint.iron)} iron behaviours, at most {MOST} are remembered",
                at_key=True,
                why="What cannot be remembered is not done every time, and then it is no iron.",
                help="Join what belongs together, or make some of them master behaviours.",
            )
