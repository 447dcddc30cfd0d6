"""W030: two behaviours that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import MASKED, Sentence, reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule(
    "W030",
    "near-duplicate",
    Severity.WARNING,
    "edition",
    confidence=Confidence.MEDIUM,
    profile="standard",
    languages=("en", "el", "pl"),
)

ALIKE = 0.85  #: of the stems of both texts that both have
FEWEST = 5  #: stems that say something
SAME = 0.6  #: of the words of two such texts, as they stand, without a look at endings
SPREAD = 2  #: words by which the lengths of two such texts differ at most
STEM = 5  #: letters in which the forms of a word agree


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Told at the later of the two, once. Texts that are the same word for word are W035's.

    Two texts are only compared where they begin alike (another verb is another act) and share their longest or their
    last word.
    """
    read = reading(edition)
    groups: dict[str, list[Sentence]] = {}
    for sentence in read.acts:
        if len(sentence.words) > FEWEST:
            groups.setdefault(sentence.words[0][:STEM], []).append(sentence)
    for group in groups.values():
        if len(group) > 1:
            yield from _repetitions(group, read.language)


def _repetitions(group: Sequence[Sentence], language: str) -> Iterator[Finding]:
    seen: dict[str, list[Sentence]] = {}
    for sentence in group:
        words = sentence.words
        near = []
        for mark in {max(words, key=len)[:STEM], words[-1][:STEM]}:
            earlier = seen.setdefault(mark, [])
            if earlier:
                near += [other for other in earlier if _may_be_alike(other, sentence)]
            earlier.append(sentence)
        if near and (first := _alike(near, sentence, language)):
            yield _finding(sentence, first)


def _may_be_alike(one: Sentence, two: Sentence) -> bool:
    """A cheap look: not word for word, of about the same length; and no step, no iron beside its own master."""
    first, second = one.element, two.element
    if not isinstance(first, Behaviour) or not isinstance(second, Behaviour) or "step" in (first.level, second.level):
        return False
    is_pair = first.path[:-2] == second.path[:-2] and first.level != second.level  # D009 compares these
    if is_pair or one.words == two.words or abs(len(one.words) - len(two.words)) > SPREAD:
        return False
    return len(set(one.words).intersection(two.words)) >= len(one.words) * SAME


def _alike(others: Sequence[Sentence], sentence: Sentence, language: str) -> Sentence | None:
    from standards.lint.alikeness import content  # few texts come so far

    stems = content(_unmasked(sentence), language)
    for other in others:
        old = content(_unmasked(other), language)
        if len(stems & old) >= FEWEST and len(stems & old) >= ALIKE * len(stems | old):
            return other
    return None


def _unmasked(sentence: Sentence) -> Iterator[str]:
    return (word for word in sentence.words if word != MASKED)


def _finding(sentence: Sentence, first: Sentence) -> Finding:
    return Finding(
        sentence.element,
        f"{quoted(sentence.text)} says nearly what another behaviour says",
        field=sentence.field,
        why="Staff look for the difference between the two and find none; one of them is soon out of date.",
        help="Keep one of them, or name the difference first.",
        related=((f"{quoted(first.text)} stands here", first.element, first.field),),
        subject=sentence.text,
    )
