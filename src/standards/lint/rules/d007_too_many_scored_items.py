"""D007: more lines to score than an observer's form can hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D007", "too-many-scored-items", Severity.INFO, "edition", profile="strict")

MOST = 40  #: mystery shoppers' forms hold 20 to 40 questions; what is forgotten after them is answered with yes


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Counts the iron of the moments of truth, of which a form is made; of all touchpoints where none is marked."""
    moments = edition.moments
    iron = [act for touchpoint in moments or edition.touchpoints for act in touchpoint.iron]
    if len(iron) > MOST:
        where = "in moments of truth" if moments else "and no moment of truth"
        yield Finding(
            iron[MOST],
            f"{len(iron)} iron behaviours {where}, an observer's form holds {MOST}",
            at_key=True,
            why="An observer who forgets what happened writes yes, and the customer's complaint is scored as praise.",
            help="Mark the few moments that decide, and keep there what customers miss when it is not done.",
        )
