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
    unasked = {act for touchpoint in touchpoints for act in touchpoint.master if not act.ask_first}
    if not unasked:
        return
    from standards.lint.consent import consent  # has words, which a playbook without such masters never needs

    read = reading(edition)
    words = consent(read.language)
    for sentence in read.acts:
        if sentence.element in unasked:
            place = words.act(sentence)
            if place:
                start, end = sentence.at(*place)
                yield Finding(
                    sentence.element,
                    f"{quoted(sentence.text[start:end])} happens to the customer, and nobody has asked",
                    field="do",
                    start=start if sentence.is_whole else None,
                    end=end if sentence.is_whole else None,
                    why="A surprise that touches property, plans, health or privacy delights some and offends others.",
                    help="Add `ask_first:` with the question that is asked before it.",
                    subject=sentence.text,
                )
