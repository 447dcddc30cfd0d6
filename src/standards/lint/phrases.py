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
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import NamedTuple

from standards.lint.folding import fold

WORD, STEM, ENDING, NUMBER, ANY, GAP, START, END = range(8)
LONGEST_GAP = 3  #: words

Step = tuple[int, str]

_PARTS = re.compile(r"\(([^()]*)\)|(\S+)")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPECIAL = {"…": GAP, "..": GAP, "...": GAP, "<number>": NUMBER, "<word>": ANY, "^": START, "$": END}
#: between two words of one phrase there is no end of a sentence, no bracket and no dash
_APART = re.compile(r"[.!?;:·…()\[\]«»„”“\"–—](?:\s|\Z)|\s[–—(«„“\"]|\n\s*\n")
_ABBREVIATED = 2  #: letters of a word after which a full stop ends no sentence: "m. in.", "π. χ."


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


class Phrase(NamedTuple):
    """Steps that follow one another; `owner` is whose phrase it is."""

    steps: tuple[Step, ...]
    owner: int


class Match(NamedTuple):
    """Words `first` to `last` (inclusive) of a text are a phrase of `owner`."""

    owner: int
    first: int
    last: int


def parse(written: str, language: str = "") -> list[tuple[Step, ...]]:
    """Every sequence of steps that `written` stands for, folded as texts in `language` are. Raises PhraseError."""
    choices: list[list[tuple[Step, ...]]] = []
    at = 0
    for part in _PARTS.finditer(written):
        if written[at : part.start()].strip():
            raise PhraseError("a bracket is not closed")
        at = part.end()
        optional, token = part.group(1), part.group(2)
        if token is not None and ("(" in token or ")" in token):
            raise PhraseError("a bracket is not closed, or stands inside a word")
        sequences = _alternatives(token if token is not None else optional, language)
        choices.append([*sequences, ()] if token is None else sequences)
    found = [tuple(step for steps in chosen for step in steps) for chosen in product(*choices)]
    if not found or not all(any(kind in (WORD, STEM, ENDING, NUMBER) for kind, _ in steps) for steps in found):
        raise PhraseError("it names no word")
    for steps in found:
        kinds = [kind for kind, _ in steps if kind not in (START, END)]
        if kinds[0] in (GAP, ANY) or kinds[-1] == GAP:
            raise PhraseError("it begins or ends with any word")
    return found


def _alternatives(token: str, language: str) -> list[tuple[Step, ...]]:
    if token in _SPECIAL:
        return [((_SPECIAL[token], ""),)]
    return [_steps(each, language) for each in token.split("/")]


def _steps(text: str, language: str) -> tuple[Step, ...]:
    """The steps of one alternative: a word, a stem, or several words that a hyphen or a full stop joins."""
    found: list[Step] = []
    for piece in text.split():
        if piece in _SPECIAL:
            found.append((_SPECIAL[piece], ""))
            continue
        words = _WORDS.findall(fold(piece, language))
        if not words:
            raise PhraseError(f'"{piece}" holds no letter')
        steps = [(WORD, word) for word in words]
        if piece.endswith("*"):
            steps[-1] = (STEM, words[-1])
        elif piece.startswith("*"):
            steps[0] = (ENDING, words[0])
        found += steps
    if not found:
        raise PhraseError("nothing stands between the signs")
    return tuple(found)


class Index:
    """Many phrases, by the word that they begin with."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact: dict[str, list[Phrase]] = {}
        self._stems: dict[int, dict[str, list[Phrase]]] = {}
        self._other: list[tuple[int, str, Phrase]] = []
        self._openings: dict[str, tuple[Phrase, ...]] = {"\0": ()}
        for phrase in phrases:
            kind, text = next(step for step in phrase.steps if step[0] != START)
            if kind == WORD:
                self._exact.setdefault(text, []).append(phrase)
            elif kind == STEM:
                self._stems.setdefault(len(text), {}).setdefault(text, []).append(phrase)
            else:
                self._other.append((kind, text, phrase))

    def openings(self, word: str) -> tuple[Phrase, ...]:
        """The phrases that may begin with `word`."""
        known = self._openings.get(word)
        if known is None:
            found = [*self._exact.get(word, ())]
            for length, stems in self._stems.items():
                found += stems.get(word[:length], ())
            found += [phrase for kind, text, phrase in self._other if _fits(kind, text, word)]
            known = self._openings[word] = tuple(found)
        return known

    def matches(self, words: Sequence[str], spans: Sequence[tuple[int, int]], text: str) -> Iterator[Match]:
        """Every phrase in a text whose `words` (folded) stand at `spans`."""
        for first, word in enumerate(words):
            for phrase in self.openings(word):
                if (last := _last(phrase.steps, words, spans, text, first)) is not None:
                    yield Match(phrase.owner, first, last)


def _last(
    steps: Sequence[Step], words: Sequence[str], spans: Sequence[tuple[int, int]], text: str, first: int
) -> int | None:
    """The last word of the phrase that begins with word `first`; None where it does not stand there."""
    if steps[0][0] == START:
        if first and joined(words, spans, text, first):
            return None
        steps = steps[1:]
    return _follow(steps, words, spans, text, first)


def _follow(
    steps: Sequence[Step], words: Sequence[str], spans: Sequence[tuple[int, int]], text: str, at: int
) -> int | None:
    """As `_last`, for steps of which the first one is to fit word `at`."""
    for index, (kind, wanted) in enumerate(steps):
        if kind == GAP:
            return _over_gap(steps[index + 1 :], words, spans, text, at)
        if kind == END:
            return at - 1 if at == len(words) or not joined(words, spans, text, at) else None
        if at == len(words) or not _fits(kind, wanted, words[at]):
            return None
        if index and not joined(words, spans, text, at):
            return None
        at += 1
    return at - 1


def _over_gap(
    rest: Sequence[Step], words: Sequence[str], spans: Sequence[tuple[int, int]], text: str, at: int
) -> int | None:
    for start in range(at, min(at + LONGEST_GAP + 1, len(words))):
        if not joined(words, spans, text, start):
            return None
        if (last := _follow(rest, words, spans, text, start)) is not None:
            return last
    return None


def _fits(kind: int, wanted: str, word: str) -> bool:
    if kind == WORD:
        return word == wanted
    if kind == STEM:
        return word.startswith(wanted)
    if kind == ENDING:
        return word.endswith(wanted) and len(word) > len(wanted)
    return word.isdecimal() if kind == NUMBER else word != "\0"


def joined(words: Sequence[str], spans: Sequence[tuple[int, int]], text: str, at: int) -> bool:
    """Whether word `at` belongs to one sentence with the word before it."""
    between = text[spans[at - 1][1] : spans[at][0]]
    if between == " ":
        return True
    if between in (". ", ".") and len(words[at - 1]) <= _ABBREVIATED:
        return not words[at - 1].isdecimal() and text[spans[at][0]].islower()
    return _APART.search(between) is None
