"""D023: a measure that does not say when it is good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Measure

RULE = Rule("D023", "measure-without-target", Severity.INFO, "measure", profile="strict")


def check(measures: Sequence[Measure], edition: Edition) -> Iterator[Finding]:
    for measure in measures:
        if not measure.target:
            yield Finding(
                measure,
                f"{quoted(measure.title)} has no target",
                at_key=True,
                why="Without a target nobody knows whether customers are served better than last month.",
                help="Add `target:` with a percentage or a number and its unit.",
            )
