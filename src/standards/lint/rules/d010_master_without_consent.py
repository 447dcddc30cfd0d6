"""D010: a surprise that happens to what is the customer's, and that nobody asks for first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule(
    "D010",
    "master-without-consent",
    Severity.INFO,
    "touchpoint",
    Confidence.MEDIUM,
    "standard",
    languages=("el", "en", "pl"),
)


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    surprises = {act for touchpoint in touchpoints for act in touchpoint.master if not act.ask_first}
    if not surprises:
        return
    from standards.lint.consent import unasked  # has words, which a playbook without such masters never needs

    read = reading(edition)
    for said in read.acts:
        if said.element in surprises and (place := unasked(said.sentence, read.language)):
            start, end = said.sentence.at(*place)
            yield said.finding(
                f"{quoted(said.sentence.text[start:end])} happens to the customer, and nobody has asked",
                start,
                end,
                why="A surprise that touches property, plans, health or privacy delights some and offends others.",
                help="Add `ask_first:` with the question that is asked before it.",
            )
