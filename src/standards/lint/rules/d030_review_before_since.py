"""D030: a review that lies before what it reviews."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("D030", "review-before-since", Severity.WARNING, "behaviour")


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """Dates are compared as texts (YYYY-MM-DD)."""
    for act in behaviours:
        if act.review_by and act.review_by <= act.since:
            yield Finding(
                act,
                f"`review_by` {act.review_by} is not after `since` {act.since}",
                field="review_by",
                why="Whether customers still notice it cannot be asked before they have met it.",
                help="Correct the year of one of the two dates.",
                related=(("in force since", act, "since"),),
            )
