"""W030: two behaviours that say nearly the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.memory import per_text
from standards.lint.reading import Said, reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import MASKED, Sentence
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
    acts = read.acts
    groups: dict[tuple[str, str], list[int]] = {}
    for number, said in enumerate(acts):
        near: set[int] = set()
        for key in _keys(said.sentence):
            earlier = groups.get(key)
            if earlier is None:
                groups[key] = [number]
            else:
                near.update(_sharing_most(earlier[-NEAREST:], acts, said.sentence))
                earlier.append(number)
        if near and (first := _alike([acts[other] for other in sorted(near)], said, read.language)):
            yield _finding(said, first)


@per_text
def _keys(sentence: Sentence) -> Sequence[tuple[str, str]]:
    """By what texts that may be alike are found: how they begin, with the beginning of the longest or last word."""
    words = sentence.words
    if len(words) <= FEWEST:
        return ()
    first = words[0][:STEM]
    return tuple({(first, max(words, key=len)[:STEM]): None, (first, words[-1][:STEM]): None})


def _sharing_most(others: Sequence[int], acts: Sequence[Said], sentence: Sentence) -> Iterator[int]:
    """A cheap look: those of about the same length with most words in common; nearly always none."""
    length, distinct = len(sentence.words), sentence.distinct
    for number in others:
        other = acts[number].sentence
        count = len(other.words)
        if -SPREAD <= count - length <= SPREAD and len(distinct & other.distinct) >= count * SAME:
            yield number


def _alike(others: Sequence[Said], said: Said, language: str) -> Said | None:
    from standards.lint.alikeness import content  # few texts come so far

    stems = content(said.sentence.distinct - {MASKED}, language)
    for other in others:
        old = content(other.sentence.distinct - {MASKED}, language)
        if len(stems & old) >= FEWEST and len(stems & old) >= ALIKE * len(stems | old) and _may_repeat(other, said):
            return other
    return None


def _may_repeat(one: Said, two: Said) -> bool:
    """Whether two texts that are alike are no steps, no iron beside its own master, and not the same word for word."""
    first, second = one.element, two.element
    if not isinstance(first, Behaviour) or not isinstance(second, Behaviour) or "step" in (first.level, second.level):
        return False
    is_pair = first.path[:-2] == second.path[:-2] and first.level != second.level  # D009 compares these
    return not is_pair and one.sentence.words != two.sentence.words


def _finding(said: Said, first: Said) -> Finding:
    return said.finding(
        f"{quoted(said.sentence.text)} says nearly what another behaviour says",
        why="Staff look for the difference between the two and find none; one of them is soon out of date.",
        help="Keep one of them, or name the difference first.",
        related=((f"{quoted(first.sentence.text)} stands here", first.element, first.field),),
    )
