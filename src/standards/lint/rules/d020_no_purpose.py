"""D020: a playbook without the one purpose that everybody knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D020", "no-purpose", Severity.INFO, "edition", profile="strict")


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    if not edition.purpose:
        yield Finding(
            edition,
            "the playbook has no `purpose`",
            field="playbook",
            at_key=True,
            why="No standard foresees every customer; where it is silent, staff decide by the purpose they know.",
            help="Add `purpose:` with one sentence that says what you give people.",
        )
