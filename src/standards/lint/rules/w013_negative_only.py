"""W013: a behaviour that only says what not to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.lint.wordlists import words
from standards.resolve.edition import Behaviour, Edition

RULE = Rule(
    "W013",
    "negative-only",
    Severity.WARNING,
    "edition",
    confidence=Confidence.MEDIUM,
    profile="standard",
    languages=("en", "el", "pl"),
)

SIGNS = ("negators", "starts", "forbidden")  #: a text without a word of these lists forbids nothing


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """A behaviour with a time bound, or with what it looks like, says what to do, and is not judged."""
    read = reading(edition)
    signs = words(read.language, "negation", *SIGNS) & read.present
    if not signs:
        return
    from standards.lint.acts import acts_in  # most playbooks forbid nothing
    from standards.lint.prohibition import negation_in, prohibition

    acts, negation = acts_in(read.language), negation_in(read.language)
    for said in read.acts:
        sentence, act, _ = said
        if signs.isdisjoint(sentence.words) or not isinstance(act, Behaviour):
            continue
        if act.within or act.looks_like or act.say:
            continue
        if place := prohibition(sentence, negation, acts):
            start, end = sentence.at(*place)
            yield said.finding(
                f"{quoted(sentence.text[start:end])} forbids, and nothing says what to do instead",
                start,
                end,
                why="Whoever only knows what is wrong does nothing, and the customer stands there.",
                help="Write the act that takes its place, and put the other one under `never:`.",
            )
