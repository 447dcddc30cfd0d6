"""D003: so many moments of truth that none of them stands out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D003", "too-many-moments", Severity.WARNING, "edition")

MOST = 7  #: as many as people keep in mind; pocket cards of well-known houses hold 3 to 12 lines
ALL = 6  #: from so many touchpoints on, marking every one of them is no choice any more

WHY = "Moments of truth are the few situations that decide how the customer feels; staff remember a few."
HELP = "Keep those after which customers stay or leave, and set `moment_of_truth: false` on the others."


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Points at the first moment that is one too many, or at the journey where every touchpoint is one."""
    moments = edition.moments
    if len(moments) > MOST:
        yield Finding(
            moments[MOST],
            f"{len(moments)} touchpoints are moments of truth, at most {MOST} can be remembered",
            field="moment_of_truth",
            at_key=True,
            why=WHY,
            help=HELP,
        )
    elif len(moments) >= ALL and len(moments) == sum(1 for _ in edition.touchpoints):
        yield Finding(
            edition,
            f"all {len(moments)} touchpoints are moments of truth",
            field="journey",
            at_key=True,
            why=WHY,
            help=HELP,
        )
