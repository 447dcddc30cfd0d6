"""Whether a phrase stands at a place of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from standards.lint.phrases import CHOICE, END, ENDING, GAP, LONGEST_GAP, NUMBER, START, STEM, WORD, Step, Steps
from standards.lint.sentences import Sentence

#: between two words of one phrase there is no end of a sentence, no bracket and no dash
_APART = re.compile(r"[.!?;:·…()\[\]«»„”“\"–—](?:\s|\Z)|\s[–—(«„“\"]|\n\s*\n")
_DIGITS = re.compile(r"\d+(?:[.,]\d+)?\Z")  # neither 10:30 nor 5 %, which need no unit
#: letters of a word after which a full stop ends no sentence: "m. in.", "π. χ."; and before a number: "max. 20"
_SHORTEST, _ABBREVIATED = 2, 4


class Choice(NamedTuple):
    """Alternatives: those that begin with a word, those that begin with a stem (by its length), and the others."""

    by_word: Mapping[str, Sequence[Steps]]
    by_stem: Mapping[int, Mapping[str, Sequence[Steps]]]
    other: Sequence[Steps]


def ready(steps: Steps) -> Steps:
    """The steps with each CHOICE as a Choice: of forty alternatives a text is compared with one or two."""
    made: list[Step] = []
    for kind, what in steps:
        if kind == CHOICE:
            by_word: dict[str, list[Steps]] = {}
            by_stem: dict[int, dict[str, list[Steps]]] = {}
            other: list[Steps] = []
            for alternative in map(ready, what):
                begin, text = alternative[0] if alternative else (GAP, "")
                if begin == WORD:
                    by_word.setdefault(text, []).append(alternative)
                elif begin == STEM:
                    by_stem.setdefault(len(text), {}).setdefault(text, []).append(alternative)
                else:
                    other.append(alternative)
            made.append((kind, Choice(by_word, by_stem, other)))
        else:
            made.append((kind, what))
    return made


def last_word(sentence: Sentence, steps: Steps, first: int) -> int | None:
    """The last word of the phrase that begins with word `first`; None where it does not stand there."""
    if steps[0][0] == START:
        if first and joined(sentence, first):
            return None
        steps = steps[1:]
    return _follow(sentence, steps, first, first)


def _follow(sentence: Sentence, steps: Steps, first: int, at: int) -> int | None:
    """As `last_word`, for a rest of `steps` of which the first one is to fit word `at`."""
    words = sentence.words
    for index, (kind, wanted) in enumerate(steps):
        if kind == GAP:
            return _over_gap(sentence, steps[index + 1 :], first, at)
        if kind == CHOICE:
            return _either(sentence, wanted, steps[index + 1 :], first, at)
        if kind == END:
            return at - 1 if at == len(words) or not joined(sentence, at) else None
        if at == len(words) or not fits(kind, wanted, words[at]):
            return None
        if at > first and not joined(sentence, at):
            return None
        at += 1
    return at - 1 if at > first else None


def _either(sentence: Sentence, choice: Choice, rest: Steps, first: int, at: int) -> int | None:
    """The longest of several ways to go on: one of the alternatives, then the rest."""
    words, best = sentence.words, None
    ways = [*choice.other]
    if at < len(words):
        word = words[at]
        ways += choice.by_word.get(word, ())
        for length, listed in choice.by_stem.items():
            ways += listed.get(word[:length], ())
    for way in ways:
        last = _follow(sentence, [*way, *rest], first, at)
        if last is not None and (best is None or last > best):
            best = last
    return best


def _over_gap(sentence: Sentence, rest: Steps, first: int, at: int) -> int | None:
    longest = LONGEST_GAP
    while rest[0][0] == GAP:  # two gaps are one, twice as long
        rest, longest = rest[1:], longest + LONGEST_GAP
    for start in range(at, min(at + longest + 1, len(sentence.words))):
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


def fits(kind: int, wanted: str, word: str) -> bool:
    if kind == WORD:
        return word == wanted
    if kind == STEM:
        return word.startswith(wanted)
    if kind == ENDING:
        return word.endswith(wanted) and len(word) > len(wanted)
    return is_number(word) if kind == NUMBER else word != "\0"


def is_number(word: str) -> bool:
    """Whether a word is a number without a sign or a clock's colon."""
    return _DIGITS.match(word) is not None
