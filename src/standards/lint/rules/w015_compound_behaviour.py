"""W015: two acts in one behaviour."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.lint.wordlists import words
from standards.resolve.edition import Behaviour, Edition

RULE = Rule(
    "W015",
    "compound-behaviour",
    Severity.INFO,
    "edition",
    confidence=Confidence.MEDIUM,
    profile="standard",
    languages=("en", "el", "pl"),
)


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Steps of a protocol are not judged: they are taken as they come, not scored one by one."""
    read = reading(edition)
    joints = words(read.language, "verbs", "connectors", "thereupon") & read.present
    if not joints:
        return
    from standards.lint.acts import acts_in  # most texts join nothing
    from standards.lint.sequence import second_act

    acts = acts_in(read.language)
    for said in read.acts:
        sentence, act, _ = said
        if joints.isdisjoint(sentence.words) or not isinstance(act, Behaviour) or act.level == "step":
            continue
        if second := second_act(sentence, acts):
            start, end = sentence.at(second.first, second.last)
            yield said.finding(
                f"{quoted(sentence.text[start:end])} begins a second act",
                start,
                end,
                why="One of the two can be done and the other left out; then nobody knows how to score it.",
                help="Make two behaviours, or keep the act that the customer would miss.",
                severity=Severity.WARNING if act.level == "iron" else None,
            )
