"""D028: so much that fails the whole visit that nothing is critical any more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D028", "too-many-critical", Severity.WARNING, "edition", profile="standard")

MOST = 10
ALL = 5  #: from so many iron behaviours on, marking every one of them is no choice any more


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Points at the first critical behaviour that is one too many, or at the last one where all iron is critical."""
    iron = [act for touchpoint in edition.touchpoints for act in touchpoint.iron]
    critical = [act for act in iron if act.critical]
    is_all = ALL <= len(iron) == len(critical)
    if is_all or len(critical) > MOST:
        yield Finding(
            critical[min(MOST, len(critical) - 1)],
            f"all {len(iron)} iron behaviours are critical"
            if is_all
            else f"{len(critical)} behaviours are critical, at most {MOST} should be",
            field="critical",
            at_key=True,
            why="A visit that any trifle can fail says nothing about how the customer was served.",
            help="Keep `critical` where law, health or money is at stake, and give the others a `weight`.",
        )
