"""W023: a time bound that does not say what starts the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.model.languages import primary
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("W023", "timer-without-events", Severity.INFO, "behaviour", profile="strict")

FROM = {"en": "from", "el": "από", "pl": "od"}


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """Rings start with the first one; and `when:` names what starts the clock too."""
    for act in behaviours:
        within = act.within
        if within and not within.event and within.unit != "ring" and not act.when:
            word = FROM.get(primary(edition.language), "from")
            yield Finding(
                act,
                f"{quoted(within.text)} does not say from when on",
                field="within",
                why="The customer counts from another moment than staff do, and is right.",
                help=f"Name what starts the clock: `within: {within.text} {word} …`.",
                subject=within.text,
            )
