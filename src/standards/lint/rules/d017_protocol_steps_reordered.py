"""D017: a protocol for complaints or referrals whose steps stand in another order than the known one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Protocol

RULE = Rule("D017", "protocol-steps-reordered", Severity.WARNING, "protocol", Confidence.MEDIUM, "standard")


def check(protocols: Sequence[Protocol], edition: Edition) -> Iterator[Finding]:
    """One finding in a protocol: when that step has been moved, the others are judged anew."""
    from standards.lint.protocol_steps import COMPLAINT, FEWEST, doubtful, misplaced, recognise  # as in D016

    for protocol, kind in doubtful(protocols):
        found = recognise(protocol, kind, edition.language)
        if len({name for each in found for name in each.names}) >= FEWEST and (pair := misplaced(found, kind)):
            late, early = pair[0].step, pair[1].step
            yield Finding(
                late,
                f"step {quoted(late.id)} comes after {quoted(early.id)}, and belongs before it",
                at_key=True,
                why="A customer who gets a remedy before being heard keeps the anger and the remedy."
                if kind is COMPLAINT
                else "A customer who is asked for a name before knowing what for looks for a way out.",
                help=f"Write the steps in this order: {', '.join(kind.steps)}.",
                related=(("it belongs before this step", early, ()),),
            )
