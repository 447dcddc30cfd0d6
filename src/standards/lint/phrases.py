"""Phrases as trainers write them, found among the words of a text.

    friendly                   this word, whatever its capitals (in Greek also whatever its accents)
    friend*                    every word that begins so; *ness every word that ends so
    as soon as (you) can       what stands in brackets may be missing
    make/makes sure            one of the two
    exceed* … expectation*     up to three words between; .. is the same
    within <number>            a number in digits; <word> is any word
    ^ guest                    at the beginning of a sentence; $ at its end

Why no regular expressions: nobody has to learn them, and no phrase can make a check slow. Compiling the few hundred
phrases of a language as one expression would cost more than checking a file; here each different word of a text is
looked up once (`Index.openings`), and most words open no phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from standards.lint.folding import fold
from standards.lint.reading import Sentence

WORD, STEM, ENDING, NUMBER, ANY, GAP, START, END, CHOICE = range(9)
LONGEST_GAP = 3  #: words

#: what has to stand there: a kind and its word, or (CHOICE) several sequences of steps of which one has to
Step = tuple[int, Any]
Steps = Sequence[Step]

_PARTS = re.compile(r"\(([^()]*)\)|(\S+)")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPECIAL = {"…": GAP, "..": GAP, "...": GAP, "<number>": NUMBER, "<word>": ANY, "^": START, "$": END}
_NAMED = frozenset({WORD, STEM, ENDING, NUMBER})
#: between two words of one phrase there is no end of a sentence, no bracket and no dash
_APART = re.compile(r"[.!?;:·…()\[\]«»„”“\"–—](?:\s|\Z)|\s[–—(«„“\"]|\n\s*\n")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?\Z")  # neither 10:30 nor 5 %, which need no unit
#: letters of a word after which a full stop ends no sentence: "m. in.", "π. χ."; and before a number: "max. 20"
_SHORTEST, _ABBREVIATED = 2, 4


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


class Match(NamedTuple):
    """Words `first` to `last` (inclusive) of a text are the phrase `number`."""

    number: int
    first: int
    last: int


def parse(written: str, language: str = "") -> list[Step]:
    """The steps that `written` stands for, folded as texts in `language` are. Raises PhraseError."""
    steps: list[Step] = []
    at = 0
    for part in _PARTS.finditer(written):
        if written[at : part.start()].strip():
            raise PhraseError("a bracket is not closed")
        at = part.end()
        optional, token = part.group(1), part.group(2)
        if token is not None and ("(" in token or ")" in token):
            raise PhraseError("a bracket is not closed, or stands inside a word")
        steps += _optional(optional, language) if token is None else _token(token, language)
    if not all(_names_a_word(steps, skip) for skip in (False, True)):
        raise PhraseError("it names no word")
    around = [kind for kind, _ in steps if kind not in (START, END)]
    if GAP in (around[0], around[-1]):
        raise PhraseError("it begins or ends with any number of words")
    return steps


def _names_a_word(steps: Steps, skip: bool) -> bool:
    """Whether some step is a word; with `skip` also where every step that may be missing is."""
    return any(kind in _NAMED or (kind == CHOICE and not (skip and [] in what)) for kind, what in steps)


def _optional(text: str, language: str) -> list[Step]:
    pieces = [_token(piece, language) for piece in text.split()]
    if not pieces:
        raise PhraseError("nothing stands between the brackets")
    inside = [step for piece in pieces for step in piece]
    alternatives = inside[0][1] if len(inside) == 1 and inside[0][0] == CHOICE else [inside]
    return [(CHOICE, [*alternatives, []])]


def _token(token: str, language: str) -> list[Step]:
    if token in _SPECIAL:
        return [(_SPECIAL[token], "")]
    alternatives = [_word(each, language) for each in token.split("/")]
    return alternatives[0] if len(alternatives) == 1 else [(CHOICE, alternatives)]


def _word(text: str, language: str) -> list[Step]:
    """The steps of one alternative: a word, a stem, or several words that a hyphen or a full stop joins."""
    if text in _SPECIAL:
        return [(_SPECIAL[text], "")]
    words = _WORDS.findall(fold(text, language))
    if not words:
        raise PhraseError(f'"{text}" holds no letter' if text else "nothing stands between the signs")
    steps = [(WORD, word) for word in words]
    if text.endswith("*"):
        steps[-1] = (STEM, words[-1])
    elif text.startswith("*"):
        steps[0] = (ENDING, words[0])
    return steps


class Keys(NamedTuple):
    """By which words phrases are found: numbers of phrases by word, by length and stem, and by ending or number."""

    exact: Mapping[str, Sequence[int]]
    stems: Mapping[str, Mapping[str, Sequence[int]]]
    other: Sequence[tuple[int, str, int]]


def keys_of(phrases: Sequence[Steps], common: Collection[str]) -> Keys:
    """The keys of `phrases`: of each the longest word that cannot be missing, rather none of `common` words.

    Why not the first word: that is mostly one that stands in every other text, such as "the" or "when".
    """
    exact: dict[str, list[int]] = {}
    stems: dict[str, dict[str, list[int]]] = {}
    other: list[tuple[int, str, int]] = []
    for number, steps in enumerate(phrases):
        for kind, text in dict.fromkeys((kind, text) for kind, text, _, _ in _anchors(steps, common)):
            if kind == WORD:
                exact.setdefault(text, []).append(number)
            elif kind == STEM:
                stems.setdefault(str(len(text)), {}).setdefault(text, []).append(number)
            else:
                other.append((kind, text, number))
    return Keys(exact, stems, sorted(other))


def index_of(written: Sequence[str], language: str) -> Index:
    """An index of phrases, numbered as they are given. Raises PhraseError."""
    phrases = [parse(phrase, language) for phrase in written]
    return Index(keys_of(phrases, ()), phrases.__getitem__, ())


class Opening(NamedTuple):
    """A phrase that may stand around a word: its number and steps, how many of its words stand before that word.

    One of `need` (where it is not empty) and of each set in `needs` has to stand in the text; a phrase that `opens`
    stands at the beginning of a sentence.
    """

    need: frozenset[str]
    number: int
    steps: Steps
    least: int
    most: int
    needs: Sequence[frozenset[str]]
    opens: bool


class Index:
    """Phrases by their keys; each is read when its key turns up for the first time."""

    def __init__(self, keys: Keys, steps: Callable[[int], Steps], common: Collection[str]) -> None:
        self._keys, self._steps, self._common = keys, steps, common
        self._openings: dict[str, tuple[Opening, ...]] = {"\0": ()}

    def openings(self, word: str) -> tuple[Opening, ...]:
        """The phrases that may stand around `word`; for most words none."""
        known = self._openings.get(word)
        if known is None:
            known = self._openings[word] = tuple(self._found(word))
        return known

    def _found(self, word: str) -> Iterator[Opening]:
        exact, stems, other = self._keys
        numbers = [*exact.get(word, ())]
        for length, listed in stems.items():
            numbers += listed.get(word[: int(length)], ())
        numbers += [number for kind, text, number in other if _fits(kind, text, word)]
        for number in dict.fromkeys(numbers):
            steps = self._steps(number)
            for kind, text, least, most in _anchors(steps, self._common):
                if _fits(kind, text, word):
                    need, *needs = _needs(steps, word, self._common) or [frozenset()]
                    yield Opening(need, number, steps, least, most, needs, steps[0][0] == START)

    def matches(self, sentences: Sequence[Sentence]) -> Iterator[tuple[int, Match]]:
        """Every phrase in some texts: the number of the text, and where in it; one may be found more than once.

        Why all texts at once: each different word is looked up once, and most phrases are out for all of the texts.
        """
        near = self._near(set().union(*(sentence.words for sentence in sentences)))
        if not near:
            return
        for number, sentence in enumerate(sentences):
            words = sentence.words
            if near.keys().isdisjoint(words):
                continue
            present = set(words)
            for at, word in enumerate(words):
                if word in near:
                    for opening in near[word]:
                        if not opening.need or not opening.need.isdisjoint(present):  # most end here
                            for match in _around(sentence, at, opening, present):
                                yield number, match

    def _near(self, present: Collection[str]) -> dict[str, list[Opening]]:
        """The phrases that may stand in texts whose words are `present`, by the word they are found by."""
        found: dict[str, list[Opening]] = {}
        for word in present:
            openings = self._openings.get(word)
            if openings is None:
                openings = self.openings(word)
            if openings:
                near = [each for each in openings if not each.need or not each.need.isdisjoint(present)]
                if near:
                    found[word] = near
        return found


def _around(sentence: Sentence, at: int, opening: Opening, present: Collection[str]) -> Iterator[Match]:
    """The places of a phrase around word `at` of a text whose words are `present`."""
    _, number, steps, least, most, needs, opens = opening
    if any(each.isdisjoint(present) for each in needs):
        return
    if opens and at > most and sentence.is_one:
        return
    for first in range(max(0, at - most), at - least + 1):
        if (last := _last(sentence, steps, first)) is not None:
            yield Match(number, first, last)


def _anchors(steps: Steps, common: Collection[str]) -> Iterator[tuple[int, str, int, int]]:
    """The words by which a phrase is found: kind, text, and how many words stand before it at least and at most.

    Of several alternatives one is enough, so each of them is named.
    """
    rarities = [_rarity(step, common) for step in steps]
    best = rarities.index(max(rarities))
    least, most = _width(steps[:best])
    kind, what = steps[best]
    if kind != CHOICE:
        yield kind, what, least, most
        return
    for alternative in what:
        for inner, text, fewer, more in _anchors(alternative, common):
            yield inner, text, least + fewer, most + more


def _rarity(step: Step, common: Collection[str]) -> float:
    """How seldom a step comes up, by its length; 0 where it may be missing or is any word."""
    kind, what = step
    if kind in (WORD, STEM):
        return 1 + len(what) / 100 if what in common else 3 + len(what)
    if kind == CHOICE:
        return min(max((_rarity(each, common) for each in alternative), default=0) for alternative in what)
    if kind == ENDING:
        return 2 if len(what) > 2 else 0.9  # every sixth English word ends in s
    return 2 if kind == NUMBER else 0


def _needs(steps: Steps, word: str, common: Collection[str]) -> list[frozenset[str]]:
    """What has to stand beside `word` in a text that holds the phrase: of each set one word, the rarest set first.

    Stems and endings are left out.
    """
    found = []
    for kind, what in steps:
        if kind == WORD:
            found.append(frozenset({what}))
        elif kind == CHOICE:
            each = [next((text for inner, text in alternative if inner == WORD), "") for alternative in what]
            if all(each):
                found.append(frozenset(each))
    beside = (words for words in found if word not in words)
    return sorted(beside, key=lambda words: sum(each in common for each in words) / len(words))


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


def _last(sentence: Sentence, steps: Steps, first: int) -> int | None:
    """The last word of the phrase that begins with word `first`; None where it does not stand there."""
    if steps[0][0] == START:
        if first and joined(sentence, first):
            return None
        steps = steps[1:]
    return _follow(sentence, steps, first, first)


def _follow(sentence: Sentence, steps: Steps, first: int, at: int) -> int | None:
    """As `_last`, for a rest of `steps` of which the first one is to fit word `at`."""
    words = sentence.words
    for index, (kind, wanted) in enumerate(steps):
        if kind == GAP:
            return _over_gap(sentence, steps[index + 1 :], first, at)
        if kind == CHOICE:
            return _either(sentence, wanted, steps[index + 1 :], first, at)
        if kind == END:
            return at - 1 if at == len(words) or not joined(sentence, at) else None
        if at == len(words) or not _fits(kind, wanted, words[at]):
            return None
        if at > first and not joined(sentence, at):
            return None
        at += 1
    return at - 1 if at > first else None


def _either(sentence: Sentence, alternatives: Sequence[Steps], rest: Steps, first: int, at: int) -> int | None:
    """The longest of several ways to go on: one of `alternatives`, then the rest."""
    words, best = sentence.words, None
    for alternative in alternatives:
        if alternative and at < len(words):
            kind, wanted = alternative[0]
            if kind in _NAMED and not _fits(kind, wanted, words[at]):  # most alternatives end here
                continue
        last = _follow(sentence, [*alternative, *rest], first, at)
        if last is not None and (best is None or last > best):
            best = last
    return best


def _over_gap(sentence: Sentence, rest: Steps, first: int, at: int) -> int | None:
    for start in range(at, min(at + LONGEST_GAP + 1, len(sentence.words))):
        if not joined(sentence, start):
            return None
        if (last := _follow(sentence, rest, first, start)) is not None:
            return last
    return None


def joined(sentence: Sentence, at: int) -> bool:
    """Whether word `at` belongs to one clause with the word before it."""
    words, spans, text = sentence.words, sentence.spans, sentence.text
    between = text[spans[at - 1][1] : spans[at][0]]
    if between == " ":
        return True
    if between in (". ", ".") and len(words[at - 1]) <= _ABBREVIATED and not words[at - 1].isdecimal():
        following = text[spans[at][0]]
        return following.isdecimal() or (following.islower() and len(words[at - 1]) <= _SHORTEST)
    return _APART.search(between) is None


def _fits(kind: int, wanted: str, word: str) -> bool:
    if kind == WORD:
        return word == wanted
    if kind == STEM:
        return word.startswith(wanted)
    if kind == ENDING:
        return word.endswith(wanted) and len(word) > len(wanted)
    return _DIGITS.match(word) is not None if kind == NUMBER else word != "\0"
