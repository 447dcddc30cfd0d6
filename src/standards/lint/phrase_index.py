"""Many phrases sought at once in many texts.

Why an index: a language has two thousand phrases, and most texts hold none of them. Each different word of the texts is
looked up once, each phrase is known by its rarest word, and what else has to stand in a text is asked before anything
is compared.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from standards.lint.phrase_match import fits, is_number, last_word, ready
from standards.lint.phrases import CHOICE, END, ENDING, GAP, LONGEST_GAP, NUMBER, START, STEM, WORD, Step, Steps, parse
from standards.lint.sentences import MASKED, Sentence

Listed = Mapping[str, Sequence[int]]
_ANY_NUMBER = "0"  #: all numbers that no phrase names are sought as this one


class Keys(NamedTuple):
    """By which words phrases are found: their numbers by word, by stem and by ending (both by their length).

    `digits` are those that are found by a number. `beside` are, for each phrase, the words of which one has to stand in
    a text that holds it ("": none is known), parted by spaces.
    """

    exact: Listed
    stems: Mapping[str, Listed]
    endings: Mapping[str, Listed]
    digits: Sequence[int]
    beside: Sequence[str]


def keys_of(phrases: Sequence[Steps], common: Mapping[str, int]) -> Keys:
    """The keys of `phrases`: of each the rarest word that has to be there; of words that are not `common` the longest.

    Why not the first word: that is mostly one that stands in every other text, such as "the" or "when".
    """
    exact: dict[str, list[int]] = {}
    stems: dict[str, dict[str, list[int]]] = {}
    endings: dict[str, dict[str, list[int]]] = {}
    digits: list[int] = []
    beside: list[str] = []
    for number, steps in enumerate(phrases):
        rarest = _rarest(steps, common)
        beside.append(" ".join(sorted(next(iter(_needs(steps, rarest, common)), ()))))
        for kind, text in dict.fromkeys((kind, text) for kind, text, _, _ in _anchors(steps, rarest, common)):
            if kind == WORD:
                exact.setdefault(text, []).append(number)
            elif kind == NUMBER:
                digits.append(number)
            else:
                parts = stems if kind == STEM else endings
                parts.setdefault(str(len(text)), {}).setdefault(text, []).append(number)
    return Keys(exact, stems, endings, digits, beside)


def index_of(written: Sequence[str], language: str) -> Index:
    """An index of phrases, numbered as they are given. Raises PhraseError."""
    phrases = [parse(phrase, language) for phrase in written]
    return Index(keys_of(phrases, {}), phrases.__getitem__, {})


class Match(NamedTuple):
    """Words `first` to `last` (inclusive) of a text are the phrase `number`."""

    number: int
    first: int
    last: int


class Opening(NamedTuple):
    """Where a phrase may stand around a word: how many of its words stand before that word at least and at most."""

    least: int
    most: int


class Read(NamedTuple):
    """A phrase that was read.

    Of each set in `needs` a word has to stand in the text, beside those that `Keys.beside` names; a phrase that `opens`
    stands at the beginning of a sentence.
    `anchors` are the words by which it is found, with kind, text, and how many words stand before them.
    """

    steps: Steps
    needs: Sequence[frozenset[str]]
    opens: bool
    anchors: Sequence[tuple[int, str, int, int]]


class Phrase:
    """A phrase that may stand around one word, of which one of the words `beside` has to stand in the text as well.

    Its `openings` are known when a text has been seen that may hold it.
    """

    __slots__ = ("beside", "number", "openings")

    def __init__(self, number: int, beside: frozenset[str]) -> None:
        self.number, self.beside = number, beside
        self.openings: list[Opening] | None = None


class Index:
    """Phrases by their keys; each is read when a text may hold it for the first time."""

    def __init__(self, keys: Keys, steps: Callable[[int], Steps], common: Mapping[str, int]) -> None:
        self._keys, self._steps, self._common = keys, steps, common
        self._phrases: dict[str, tuple[Phrase, ...]] = {}
        self._read: dict[int, Read] = {}
        self._idle = {MASKED}  #: words that were looked up and by which no phrase is found: most of them

    def matches(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Match]]:
        """Every phrase in some texts: the number of the text, and where in it; one may be found more than once.

        Why all texts at once: each different word is looked up once, and most phrases are out for all of the texts.
        """
        present = frozenset().union(*(sentence.distinct for sentence in sentences))
        found = {word: phrases for word in present - self._idle if (phrases := self._near(word, present))}
        if not found:
            return
        for text, sentence in enumerate(sentences):
            distinct = sentence.distinct
            for word in distinct & found.keys():
                for phrase in found[word]:
                    if not phrase.beside or not phrase.beside.isdisjoint(distinct):
                        for match in self._around(word, phrase, sentence):
                            yield text, match

    def _near(self, word: str, present: Set[str]) -> list[Phrase]:
        """The phrases that may stand around `word` in texts whose words are `present`."""
        phrases = self._phrases.get(word)
        if phrases is None:
            key = _ANY_NUMBER if word[0] <= "9" and is_number(word) and word not in self._keys.exact else word
            phrases = self._phrases.get(key) or tuple(self._found(key))
            if not phrases:
                self._idle.add(word)
                return []
            self._phrases[key] = phrases
        return [each for each in phrases if not each.beside or not each.beside.isdisjoint(present)]

    def _around(self, word: str, phrase: Phrase, sentence: Sentence) -> Sequence[Match]:
        """Where `phrase` stands around `word` in one text."""
        steps, needs, opens, anchors = self._read.get(phrase.number) or self._known(phrase.number)
        for each in needs:
            if each.isdisjoint(sentence.distinct):
                return ()
        openings = phrase.openings
        if openings is None:
            fitting = [Opening(least, most) for kind, text, least, most in anchors if fits(kind, text, word)]
            openings = phrase.openings = list(dict.fromkeys(fitting))
        found: list[Match] = []
        for at, each_word in enumerate(sentence.words):
            if each_word == word:
                for least, most in openings:
                    if not (opens and at > most and sentence.is_one):
                        found += (
                            Match(phrase.number, first, last)
                            for first in range(max(0, at - most), at - least + 1)
                            if (last := last_word(sentence, steps, first)) is not None
                        )
        return found

    def _found(self, word: str) -> Iterator[Phrase]:
        """The phrases that may stand around `word`."""
        exact, stems, endings, digits, beside = self._keys
        numbers = [*exact.get(word, ())]
        for length, listed in stems.items():
            numbers += listed.get(word[: int(length)], ())
        for length, listed in endings.items():
            numbers += listed.get(word[-int(length) :], ())
        if is_number(word):
            numbers += digits
        for number in dict.fromkeys(numbers):
            yield Phrase(number, frozenset(beside[number].split()))

    def _known(self, number: int) -> Read:
        """Phrase `number`, read for the first time."""
        steps = self._steps(number)
        rarest, opens = _rarest(steps, self._common), steps[0][0] == START
        needs, anchors = _needs(steps, rarest, self._common), list(_anchors(steps, rarest, self._common))
        known = self._read[number] = Read(ready(steps), needs[1:], opens, anchors)
        return known


def _rarest(steps: Steps, common: Mapping[str, int]) -> int:
    """The position of the step that comes up least: the key of a phrase."""
    rarities = [_rarity(step, common) for step in steps]
    return rarities.index(max(rarities))


def _anchors(steps: Steps, rarest: int, common: Mapping[str, int]) -> Iterator[tuple[int, str, int, int]]:
    """The words by which a phrase is found: kind, text, and how many words stand before it at least and at most.

    Of several alternatives one is enough, so each of them is named.
    """
    least, most = _width(steps[:rarest])
    kind, what = steps[rarest]
    if kind != CHOICE:
        yield kind, what, least, most
        return
    for alternative in what:
        for inner, text, fewer, more in _anchors(alternative, _rarest(alternative, common), common):
            yield inner, text, least + fewer, most + more


def _rarity(step: Step, common: Mapping[str, int]) -> float:
    """How seldom a step comes up: by the rank of a `common` word, then by its length; 0 where it may be missing."""
    kind, what = step
    if kind in (WORD, STEM):
        return common[what] / len(common) if what in common else 3 + len(what)
    if kind == CHOICE:
        return min(max((_rarity(each, common) for each in alternative), default=0) for alternative in what)
    if kind == ENDING:
        return 2 if len(what) > 2 else 0.1  # every sixth English word ends in s
    return 2 if kind == NUMBER else 0


def _needs(steps: Steps, rarest: int, common: Mapping[str, int]) -> list[frozenset[str]]:
    """What has to stand beside the key of a phrase: of each set one word, the rarest set first.

    Stems and endings are left out, and so is the key itself.
    """
    found = []
    for kind, what in (*steps[:rarest], *steps[rarest + 1 :]):
        if kind == WORD:
            found.append(frozenset({what}))
        elif kind == CHOICE:
            each = [next((text for inner, text in alternative if inner == WORD), "") for alternative in what]
            if all(each):
                found.append(frozenset(each))
    return sorted(found, key=lambda words: -min(common.get(each, len(common) + 1) for each in words))


def _width(steps: Steps) -> tuple[int, int]:
    """How many words `steps` take, at least and at most."""
    least = most = 0
    for kind, what in steps:
        if kind == CHOICE:
            widths = [_width(alternative) for alternative in what]
            least += min(width[0] for width in widths)
            most += max(width[1] for width in widths)
        elif kind == GAP:
            most += LONGEST_GAP
        elif kind not in (START, END):
            least += 1
            most += 1
    return least, most
