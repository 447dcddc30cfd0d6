"""D008: a journey with nothing before, during or after the service itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D008", "phase-gap", Severity.INFO, "edition", profile="standard")

FEWEST = 3  #: a playbook of one or two stages is a part of a journey, such as what the kitchen does
PHASES = ("before", "during", "after")


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    stages = edition.stages
    if len(stages) < FEWEST:
        return
    present = {stage.phase for stage in stages}
    if len(present) < len(PHASES):
        missing = " or ".join(phase for phase in PHASES if phase not in present)
        yield Finding(
            edition,
            f"none of the {len(stages)} stages is {missing} the service",
            field="journey",
            at_key=True,
            why="Customers judge the whole journey; it begins before they meet us and ends after they have paid.",
            help="Set `phase:` on the stages, or add what customers meet there: a website, a call, a letter.",
        )
