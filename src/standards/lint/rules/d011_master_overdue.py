"""D011: a master behaviour whose surprise nobody has looked at for too long."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D011", "master-overdue", Severity.WARNING, "touchpoint", profile="standard")

YEARS = 2  #: after which what was attractive has often become expected (Kano)

WHY = "What surprised customers becomes what they expect; then its absence offends and its presence is not noticed."
HELP = "Ask customers whether it still surprises: make it iron, replace it, or keep it with a new `review_by:`."


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """Dates are compared as texts (YYYY-MM-DD). Nothing is overdue where nobody said which day it is."""
    day = edition.day
    if not day:
        return
    oldest = f"{int(day[:4]) - YEARS:04}{day[4:]}"
    for touchpoint in touchpoints:
        for act in touchpoint.master:
            if act.review_by:
                if act.review_by < day:
                    message = f"{quoted(act.do)} was to be reviewed by {act.review_by}"
                    yield Finding(act, message, field="review_by", why=WHY, help=HELP)
            elif act.since and act.since < oldest:
                message = f"{quoted(act.do)} is master since {act.since}, and no review is set"
                yield Finding(act, message, field="since", why=WHY, help=HELP)
