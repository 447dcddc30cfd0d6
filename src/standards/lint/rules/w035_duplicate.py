"""W035: two behaviours that say the same word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Said, reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import MASKED
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("W035", "duplicate", Severity.WARNING, "edition", profile="standard")

FEWEST = 3  #: words; "Say goodbye." may well be done in two places


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Told at the later one. The same iron under two touchpoints may be meant, and is mentioned only.

    What differs in quoted speech, or in who does it, is no repetition.
    """
    acts = reading(edition).acts
    if len({sentence.words for sentence, _, _ in acts}) == len(acts):
        return
    seen: dict[tuple[object, ...], Said] = {}
    for said in acts:
        sentence, act, _ = said
        if not isinstance(act, Behaviour) or act.level == "step" or len(sentence.words) < FEWEST:
            continue
        text = sentence.folded if MASKED in sentence.words else sentence.words
        first = seen.setdefault((text, tuple(act.who), act.when), said)
        if first is not said:
            yield _finding(said, first)


def _finding(said: Said, first: Said) -> Finding:
    one, two = first.element, said.element
    is_meant = isinstance(one, Behaviour) and isinstance(two, Behaviour) and one.level == two.level == "iron"
    return said.finding(
        f"{quoted(said.sentence.text)} stands twice",
        why="What is learnt and scored twice counts double, and somebody will change only one of the two.",
        help="Keep one of them, or say what is different here.",
        related=(("and here", one, first.field),),
        severity=Severity.INFO if is_meant and one.path[:-2] != two.path[:-2] else None,
    )
