"""D026: a leader who holds no ritual."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Role

RULE = Rule("D026", "leader-without-ritual", Severity.INFO, "role", profile="strict")


def check(roles: Sequence[Role], edition: Edition) -> Iterator[Finding]:
    """Judges playbooks with rituals, each of which says who holds it; one that does not may be everybody's."""
    rituals = edition.rituals
    if not rituals or not all(ritual.who for ritual in rituals):
        return
    held = {who for ritual in rituals for who in ritual.who}
    for role in roles:
        if role.leads and role.id not in held:
            yield Finding(
                role,
                f"{quoted(role.title)} leads others and holds no ritual",
                at_key=True,
                why="Staff treat customers as their leader is seen to; a leader who never observes leads by hearsay.",
                help=f"Add a ritual for `{role.id}`: observe a visit, listen to calls, hold the line-up.",
            )
