"""D019: a playbook that nobody answers for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D019", "no-owner", Severity.INFO, "edition", profile="strict")


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    if not edition.owner:
        yield Finding(
            edition,
            "the playbook has no `owner`",
            field="playbook",
            at_key=True,
            why="The customer lives one journey through many departments; one person must answer for the whole of it.",
            help="Add `owner:` with the role of that person.",
        )
