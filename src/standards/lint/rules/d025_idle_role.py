"""D025: a role that nothing in the playbook concerns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import behaviours
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Role

RULE = Rule("D025", "idle-role", Severity.INFO, "role", profile="standard")


def check(roles: Sequence[Role], edition: Edition) -> Iterator[Finding]:
    """Touchpoints are gone through first, because they mostly name every role. A mere list of roles is no fault."""
    named = {name for touchpoint in edition.touchpoints for name in touchpoint.who}
    if named.issuperset([role.id for role in roles]):
        return
    named.update(
        *(role.leads for role in roles),
        *(protocol.who for protocol in edition.protocols),
        *(ritual.who for ritual in edition.rituals),
        *(competency.roles for competency in edition.competencies),
        *(act.who for act in behaviours(edition)),
    )
    if named:
        idle = [role for role in roles if role.id not in named and not role.leads]
        for role in idle:
            yield Finding(
                role,
                f"nothing names the role {quoted(role.title)}",
                at_key=True,
                why="Whoever holds this role opens the booklet and finds nothing to do for a customer.",
                help=f"Name `{role.id}` under `who:` where this role meets customers, or take the role away.",
            )
