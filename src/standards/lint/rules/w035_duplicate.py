"""W035: two behaviours that say the same word for word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import MASKED, Sentence, reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("W035", "duplicate", Severity.WARNING, "edition", profile="standard")

FEWEST = 3  #: words; "Say goodbye." may well be done in two places


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Told at the later one. The same iron under two touchpoints may be meant, and is mentioned only.

    What differs in quoted speech, or in who does it, is no repetition.
    """
    acts = reading(edition).acts
    if len(set(map(tuple, [sentence.words for sentence in acts]))) == len(acts):
        return
    seen: dict[tuple[object, ...], Sentence] = {}
    for sentence in acts:
        act = sentence.element
        if not isinstance(act, Behaviour) or act.level == "step" or len(sentence.words) < FEWEST:
            continue
        words = tuple(sentence.words)
        text = sentence.folded if MASKED in words else words
        first = seen.setdefault((text, tuple(act.who), act.when), sentence)
        if first is not sentence:
            yield _finding(sentence, first)


def _finding(sentence: Sentence, first: Sentence) -> Finding:
    one, two = first.element, sentence.element
    is_meant = isinstance(one, Behaviour) and isinstance(two, Behaviour) and one.level == two.level == "iron"
    return Finding(
        two,
        f"{quoted(sentence.text)} stands twice",
        field=sentence.field,
        why="What is learnt and scored twice counts double, and somebody will change only one of the two.",
        help="Keep one of them, or say what is different here.",
        related=(("and here", one, first.field),),
        subject=sentence.text,
        severity=Severity.INFO if is_meant and one.path[:-2] != two.path[:-2] else None,
    )
