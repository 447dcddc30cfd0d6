"""D024: a touchpoint after which the customer feels no better than before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D024", "flat-feelings", Severity.WARNING, "touchpoint")


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """Judges only what is given: iron against before, master against iron."""
    for touchpoint in touchpoints:
        feels = touchpoint.feels
        if feels:
            before, iron, master = feels.get("before"), feels.get("iron"), feels.get("master")
            if iron is not None and before is not None and iron < before:
                yield Finding(
                    touchpoint,
                    f"with iron the customer feels {iron}, before it {before}",
                    field=("customer", "feels", "iron"),
                    why="Iron is there so that nobody leaves dissatisfied; here it leaves them worse than before.",
                    help="Correct the numbers, or the iron behaviours if the numbers are right.",
                )
            if iron is not None and master is not None and master <= iron:
                yield Finding(
                    touchpoint,
                    f"with master the customer feels {master}, with iron alone {iron}",
                    field=("customer", "feels", "master"),
                    why="A master behaviour that lifts nobody's feeling costs time that another customer waits for.",
                    help="Correct the numbers, or look for a master behaviour that customers remember.",
                )
