"""D014: iron that gives an observer nothing to go by, or is to be observed where nobody can stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule("D014", "iron-not-verifiable", Severity.INFO, "touchpoint", profile="strict")

#: any of these tells an observer what to look for
TELLING = frozenset(("question", "verify", "within", "looks_like", "does_not_look_like", "say", "never"))
#: between us and the customer passes only something written, at an hour when nobody watches
UNSEEN = frozenset(("email", "letter", "web", "app"))


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """Judges the iron of moments of truth, and `verify: observe` wherever all channels are unseen."""
    for touchpoint in touchpoints:
        is_unseen = bool(touchpoint.channel) and UNSEEN.issuperset(touchpoint.channel)
        if touchpoint.moment_of_truth or is_unseen:
            for act in touchpoint.iron:
                given = vars(act)
                if is_unseen and list(given.get("verify", ())) == ["observe"]:
                    yield Finding(
                        act,
                        f"nobody can observe {quoted(touchpoint.title)}: it is {' and '.join(touchpoint.channel)} only",
                        field="verify",
                        why="A line that no observer can answer is answered from memory, and says nothing.",
                        help="Write `verify: system`, `mystery-shop` or `survey`, whichever sees what customers get.",
                        severity=Severity.WARNING,
                    )
                elif touchpoint.moment_of_truth and TELLING.isdisjoint(given):
                    yield Finding(
                        act,
                        f"{quoted(act.do)} gives an observer nothing to go by",
                        at_key=True,
                        why="In a moment of truth two observers must agree whether the customer got it.",
                        help="Add `question:`, `within:`, `looks_like:` or `verify:`.",
                    )
