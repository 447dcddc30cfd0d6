"""W037: a playbook in a language of which we have no words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.lint.tables import LANGUAGES
from standards.model.languages import primary
from standards.resolve.edition import Edition

RULE = Rule("W037", "language-not-judged", Severity.INFO, "edition", profile="standard")


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Once for each playbook, so that silence is not read as approval."""
    if primary(edition.language) not in LANGUAGES:
        yield Finding(
            edition,
            f"wording is not judged in {quoted(edition.language)}",
            field="language",
            why="No finding about words means here that nobody looked, not that every customer is served alike.",
            help="Read the sentences with a colleague; English, Greek and Polish are judged, and rules of your own.",
        )
