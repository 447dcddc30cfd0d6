"""D010: a surprise that happens to what is the customer's, and that nobody asks for first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule(
    "D010",
    "master-without-consent",
    Severity.INFO,
    "edition",
    Confidence.MEDIUM,
    "standard",
    languages=("el", "en", "pl"),
)


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    read = reading(edition)
    for sentence in read.acts:
        act = sentence.element
        if isinstance(act, Behaviour) and act.level == "master" and not act.ask_first:
            from standards.lint.consent import consent  # reads words, which a playbook without masters never needs

            place = consent(read.language).act(sentence)
            if place:
                start, end = sentence.at(*place)
                yield Finding(
                    act,
                    f"{quoted(sentence.text[start:end])} happens to the customer, and nobody has asked",
                    field="do",
                    start=start if sentence.is_whole else None,
                    end=end if sentence.is_whole else None,
                    why="A surprise that touches property, plans, health or privacy delights some and offends others.",
                    help="Add `ask_first:` with the question that is asked before it.",
                    subject=sentence.text,
                )
