"""D004: pay that depends on more than two measures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Measure

RULE = Rule("D004", "too-many-bonus-measures", Severity.ERROR, "measure")

MOST = 2


def check(measures: Sequence[Measure], edition: Edition) -> Iterator[Finding]:
    """Points at the first bonus that is one too many."""
    paid = [measure for measure in measures if measure.bonus]
    if len(paid) > MOST:
        yield Finding(
            paid[MOST],
            f"{len(paid)} measures carry a bonus, at most {MOST} may",
            field="bonus",
            at_key=True,
            why="Whoever is paid for everything has no priority; two figures are watched by everybody.",
            help="Keep `bonus: true` on the two that matter most, and go on measuring the others without it.",
            related=tuple(
                (f"{quoted(measure.title)} carries a bonus too", measure, "bonus") for measure in paid[:MOST]
            ),
        )
