"""D027: a master behaviour that counts more than any iron beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D027", "master-outweighs-iron", Severity.WARNING, "touchpoint", profile="standard")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    for touchpoint in touchpoints:
        if touchpoint.iron:
            for act in touchpoint.master:
                if act.weight > 1 and act.weight > (most := max(iron.weight for iron in touchpoint.iron)):
                    yield Finding(
                        act,
                        f"master weighs {act.weight}, the heaviest iron of {quoted(touchpoint.title)} {most}",
                        field="weight",
                        why="A surprise must not pay for what every customer should have got.",
                        help=f"Give it a weight of at most {most}, or the iron that matters most a higher one.",
                    )
