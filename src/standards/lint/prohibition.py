"""Whether a text only forbids, and leaves open what to do instead: "do not point", „nie wskazuj palcem”.

Its words are data: `words/<language>/negation.yaml`. A text that also names an act, a condition or a limit ("do not let
it ring more than three times") tells staff what to do and is no mere prohibition.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from standards.lint.acts import Acts
from standards.lint.memory import per_text
from standards.lint.sentences import Sentence
from standards.lint.sequence import clauses
from standards.lint.wordlists import words

TOLD = frozenset({"imperative", "we", "third"})  #: moods in which an act is told
MOST_BEFORE = 5  #: words in front of the negation: who, or where


class Negation:
    """What `negation.yaml` says of `language`, folded. A list that the language does not need is empty."""

    def __init__(self, language: str) -> None:
        for name in Negation.__annotations__:
            setattr(self, name, words(language, "negation", name))

    negators: frozenset[str]
    auxiliaries: frozenset[str]
    starts: frozenset[str]
    forbidden: frozenset[str]
    not_before: frozenset[str]
    not_after: frozenset[str]
    opens: frozenset[str]
    excused: frozenset[str]
    places: frozenset[str]
    motions: frozenset[str]
    limits: frozenset[str]
    numbers: frozenset[str]


@lru_cache(maxsize=4)
def negation_in(language: str) -> Negation:
    """How `language` forbids; it is one of those that have `negation.yaml`."""
    return Negation(language)


@per_text
def prohibition(sentence: Sentence, negation: Negation, acts: Acts) -> tuple[int, int] | None:
    """The first and the last word of what forbids, where `sentence` does nothing else; None otherwise."""
    if not negation.excused.isdisjoint(sentence.words) or _has_limit(sentence.words, negation):
        return None
    found = None
    for start, end in clauses(sentence):
        place = _forbids(sentence, start, end, negation, acts)
        if place is None or _acts_later(sentence, place[1] + 1, end, negation, acts):
            return None
        found = found or place
    return found


def _has_limit(said: Sequence[str], negation: Negation) -> bool:
    return not negation.limits.isdisjoint(said) and any(word.isdecimal() or word in negation.numbers for word in said)


def _forbids(sentence: Sentence, start: int, end: int, negation: Negation, acts: Acts) -> tuple[int, int] | None:
    """Where the main clause of words `start` to `end` is negated."""
    said = sentence.words
    start = _main(sentence, start, end, acts)
    for at in range(start, min(start + MOST_BEFORE + 1, end)):
        word, after = said[at], said[at + 1] if at + 1 < end else ""
        if at > start and word in acts.subordinators - acts.modals:
            return None
        if at > start and "," in _gap(sentence, at) and said[start] not in negation.places:
            return None
        if word in negation.starts and at == start:
            return (at, at) if after and after not in negation.not_before else None
        if word in negation.negators:
            # "not" alone forbids nothing: "not everybody likes small talk"
            is_bound = word != "not" or (at > start and said[at - 1] in negation.auxiliaries)
            is_meant = after and after not in negation.not_before and is_bound
            first = at - 1 if at > start and said[at - 1] in negation.auxiliaries else at
            return (first, at) if is_meant else None
        if word in negation.forbidden:
            return at, at
        if not _may_precede(word, at == start, negation, acts):
            return None
    return None


def _may_precede(word: str, is_first: bool, negation: Negation, acts: Acts) -> bool:
    """Whether a word may stand before the negation: somebody or somewhere, no act of its own."""
    if word in negation.not_after or acts.is_gesture(word):
        return False
    if is_first and negation.opens:
        return word in negation.opens
    moods = acts.moods(word)
    is_noun = word.removesuffix("s") in acts.doubles and not (is_first and word in acts.doubles)
    return not moods or is_noun or word in negation.auxiliaries


def _acts_later(sentence: Sentence, start: int, end: int, negation: Negation, acts: Acts) -> bool:
    """Whether an act follows after a comma, anything after a dash: "do not point, walk the customer there"."""
    for at in range(start + 1, end):
        between, word = _gap(sentence, at), sentence.words[at]
        if between != " " and any(sign in between for sign in (" -", "–", "—", "(")):
            return True
        if "," in between and (
            word in negation.motions or acts.is_gesture(word) or not TOLD.isdisjoint(acts.moods(word))
        ):
            return True
    return False


def _main(sentence: Sentence, start: int, end: int, acts: Acts) -> int:
    """Where the main clause begins behind a trigger: "When a guest speaks, *do not* interrupt"."""
    if sentence.words[start] not in acts.subordinators - acts.modals:
        return start
    return next((at for at in range(start + 1, end) if "," in _gap(sentence, at)), end)


def _gap(sentence: Sentence, at: int) -> str:
    return sentence.text[sentence.spans[at - 1][1] : sentence.spans[at][0]]
