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
from typing import Any, NamedTuple

from standards.lint.folding import fold

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
_ABBREVIATED = 2  #: letters of a word after which a full stop ends no sentence: "m. in.", "π. χ."


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


class Phrase(NamedTuple):
    """Steps that follow one another; `owner` is whose phrase it is."""

    steps: Steps
    owner: int


#: a phrase, and how many words stand before the one that it is found by
Opening = tuple[Phrase, int]


class Match(NamedTuple):
    """Words `first` to `last` (inclusive) of a text are a phrase of `owner`."""

    owner: int
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


class Index:
    """Many phrases, each by its first word that is not just any word."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._exact: dict[str, list[Opening]] = {}
        self._stems: dict[int, dict[str, list[Opening]]] = {}
        self._other: list[tuple[int, str, Opening]] = []
        self._openings: dict[str, tuple[Opening, ...]] = {"\0": ()}
        for phrase in phrases:
            for kind, text, back in _keys(phrase.steps):
                if kind == WORD:
                    self._exact.setdefault(text, []).append((phrase, back))
                elif kind == STEM:
                    self._stems.setdefault(len(text), {}).setdefault(text, []).append((phrase, back))
                else:
                    self._other.append((kind, text, (phrase, back)))

    def openings(self, word: str) -> tuple[Opening, ...]:
        """The phrases of which `word` may be the first that counts, and how many words stand before it."""
        known = self._openings.get(word)
        if known is None:
            found = [*self._exact.get(word, ())]
            for length, stems in self._stems.items():
                found += stems.get(word[:length], ())
            found += [opening for kind, text, opening in self._other if _fits(kind, text, word)]
            known = self._openings[word] = tuple(found)
        return known

    def matches(self, words: Sequence[str], spans: Sequence[tuple[int, int]], text: str) -> Iterator[Match]:
        """Every phrase in a text whose `words` (folded) stand at `spans`."""
        place = _Text(words, spans, text)
        for at, word in enumerate(words):
            for phrase, back in self.openings(word):
                first = at - back
                if first >= 0 and (last := place.last(phrase.steps, first)) is not None:
                    yield Match(phrase.owner, first, last)


def _keys(steps: Steps, back: int = 0) -> Iterator[tuple[int, str, int]]:
    """The words that a phrase may be found by: kind, text, and how many words stand before it."""
    for index, (kind, what) in enumerate(steps):
        if kind == START:
            continue
        if kind == ANY:
            back += 1
        elif kind == CHOICE:
            for alternative in what:
                yield from _keys([*alternative, *steps[index + 1 :]], back)
            return
        else:
            yield kind, what, back
            return


class _Text(NamedTuple):
    """A text in which phrases are sought."""

    words: Sequence[str]
    spans: Sequence[tuple[int, int]]
    text: str

    def last(self, steps: Steps, first: int) -> int | None:
        """The last word of the phrase that begins with word `first`; None where it does not stand there."""
        if steps[0][0] == START:
            if first and self.joined(first):
                return None
            steps = steps[1:]
        return self._follow(steps, first, first)

    def _follow(self, steps: Steps, first: int, at: int) -> int | None:
        """As `last`, for a rest of `steps` of which the first one is to fit word `at`."""
        for index, (kind, wanted) in enumerate(steps):
            if kind == GAP:
                return self._over_gap(steps[index + 1 :], first, at)
            if kind == CHOICE:
                return self._either([[*each, *steps[index + 1 :]] for each in wanted], first, at)
            if kind == END:
                return at - 1 if at == len(self.words) or not self.joined(at) else None
            if at == len(self.words) or not _fits(kind, wanted, self.words[at]):
                return None
            if at > first and not self.joined(at):
                return None
            at += 1
        return at - 1 if at > first else None

    def _either(self, ways: Sequence[Steps], first: int, at: int) -> int | None:
        """The longest of several ways to go on."""
        found = [last for way in ways if (last := self._follow(way, first, at)) is not None]
        return max(found, default=None)

    def _over_gap(self, rest: Steps, first: int, at: int) -> int | None:
        for start in range(at, min(at + LONGEST_GAP + 1, len(self.words))):
            if not self.joined(start):
                return None
            if (last := self._follow(rest, first, start)) is not None:
                return last
        return None

    def joined(self, at: int) -> bool:
        return joined(self.words, self.spans, self.text, at)


def joined(words: Sequence[str], spans: Sequence[tuple[int, int]], text: str, at: int) -> bool:
    """Whether word `at` belongs to one sentence with the word before it."""
    between = text[spans[at - 1][1] : spans[at][0]]
    if between == " ":
        return True
    if between in (". ", ".") and len(words[at - 1]) <= _ABBREVIATED:
        return not words[at - 1].isdecimal() and text[spans[at][0]].islower()
    return _APART.search(between) is None


def _fits(kind: int, wanted: str, word: str) -> bool:
    if kind == WORD:
        return word == wanted
    if kind == STEM:
        return word.startswith(wanted)
    if kind == ENDING:
        return word.endswith(wanted) and len(word) > len(wanted)
    return word.isdecimal() if kind == NUMBER else word != "\0"
