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
NEAREST = 60  #: earlier texts that begin alike and are looked at: ten thousand acts are compared in bounded work
STEM = 5  #: letters in which the forms of a word agree


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Told at the later of the two, once. Texts that are the same word for word are W035's.

    Two texts are only compared where they begin alike (another verb is another act) and share their longest or their
    last word.
    """
    read = reading(edition)
    groups: dict[str, list[Sentence]] = {}
    for sentence in read.acts:
        words = sentence.words
        if len(words) > FEWEST:
            earlier = groups.setdefault(words[0][:STEM], [])
            if earlier:
                near = _sharing_most(earlier[-NEAREST:], sentence)
                if near and (first := _alike(near, sentence, read.language)):
                    yield _finding(sentence, first)
            earlier.append(sentence)


def _sharing_most(others: Sequence[Sentence], sentence: Sentence) -> list[Sentence]:
    """A cheap look: those of about the same length with most words in common; nearly always none."""
    length, distinct = len(sentence.words), sentence.distinct
    return [
        other
        for other in others
        if -SPREAD <= len(other.words) - length <= SPREAD and len(distinct & other.distinct) >= len(other.words) * SAME
    ]


def _alike(others: Sequence[Sentence], sentence: Sentence, language: str) -> Sentence | None:
    from standards.lint.alikeness import content  # few texts come so far

    stems = content(sentence.distinct - {MASKED}, language)
    for other in others:
        old = content(other.distinct - {MASKED}, language)
        if len(stems & old) >= FEWEST and len(stems & old) >= ALIKE * len(stems | old) and _may_repeat(other, sentence):
            return other
    return None


def _may_repeat(one: Sentence, two: Sentence) -> bool:
    """Whether two texts that are alike are no steps, no iron beside its own master, and not the same word for word."""
    first, second = one.element, two.element
    if not isinstance(first, Behaviour) or not isinstance(second, Behaviour) or "step" in (first.level, second.level):
        return False
    is_pair = first.path[:-2] == second.path[:-2] and first.level != second.level  # D009 compares these
    return not is_pair and one.words != two.words and not _marks(one).isdisjoint(_marks(two))


def _marks(sentence: Sentence) -> set[str]:
    """The beginnings of the longest and of the last word."""
    words = sentence.words
    return {max(words, key=len)[:STEM], words[-1][:STEM]}


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
