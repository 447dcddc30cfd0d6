"""Phrases as trainers write them.

    friendly                   this word, whatever its capitals (in Greek also whatever its accents)
    friend*                    every word that begins so; *ness every word that ends so
    as soon as (you) can       what stands in brackets may be missing
    make/makes sure            one of the two
    exceed* … expectation*     up to three words between; .. is the same
    within <number>            a number in digits; <word> is any word
    ^ guest                    at the beginning of a sentence; $ at its end

Why no regular expressions: nobody has to learn them, no phrase can make a check slow, and compiling the two thousand
phrases of a language would cost more than checking a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from standards.lint.folding import fold

WORD, STEM, ENDING, NUMBER, ANY, GAP, START, END, CHOICE = range(9)
LONGEST_GAP = 3  #: words
#: kinds of steps that say which word it is
NAMED = frozenset({WORD, STEM, ENDING, NUMBER})

#: what has to stand there: a kind and its word, or (CHOICE) several sequences of steps of which one has to
Step = tuple[int, Any]
Steps = Sequence[Step]

_PARTS = re.compile(r"\(([^()]*)\)|(\S+)")
_WORDS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SPECIAL = {"…": GAP, "..": GAP, "...": GAP, "<number>": NUMBER, "<word>": ANY, "^": START, "$": END}


class PhraseError(ValueError):
    """A phrase that cannot be read; the message says why."""


def parse(written: str, language: str = "") -> list[Step]:
    """The steps that `written` stands for, folded as texts in `language` are. Raises PhraseError."""
    written = fold(written, language)
    steps: list[Step] = []
    at = 0
    for part in _PARTS.finditer(written):
        if written[at : part.start()].strip():
            raise PhraseError("a bracket is not closed")
        at = part.end()
        optional, token = part.group(1), part.group(2)
        if token is not None and ("(" in token or ")" in token):
            raise PhraseError("a bracket is not closed, or stands inside a word")
        steps += _optional(optional) if token is None else _token(token)
    if not all(_names_a_word(steps, skip) for skip in (False, True)):
        raise PhraseError("it names no word")
    around = [kind for kind, _ in steps if kind not in (START, END)]
    if GAP in (around[0], around[-1]):
        raise PhraseError("it begins or ends with any number of words")
    return steps


def _names_a_word(steps: Steps, skip: bool) -> bool:
    """Whether some step is a word; with `skip` also where every step that may be missing is."""
    return any(kind in NAMED or (kind == CHOICE and not (skip and [] in what)) for kind, what in steps)


def _optional(text: str) -> list[Step]:
    pieces = [_token(piece) for piece in text.split()]
    if not pieces:
        raise PhraseError("nothing stands between the brackets")
    inside = [step for piece in pieces for step in piece]
    alternatives = inside[0][1] if len(inside) == 1 and inside[0][0] == CHOICE else [inside]
    return [(CHOICE, [*alternatives, []])]


def _token(token: str) -> list[Step]:
    if token in _SPECIAL:
        return [(_SPECIAL[token], "")]
    alternatives = [_word(each) for each in token.split("/")]
    return alternatives[0] if len(alternatives) == 1 else [(CHOICE, alternatives)]


def _word(text: str) -> list[Step]:
    """The steps of one alternative: a word, a stem, or several words that a hyphen or a full stop joins."""
    if text in _SPECIAL:
        return [(_SPECIAL[text], "")]
    words = _WORDS.findall(text)
    if not words:
        raise PhraseError(f'"{text}" holds no letter' if text else "nothing stands between the signs")
    steps = [(WORD, word) for word in words]
    if text.endswith("*"):
        steps[-1] = (STEM, words[-1])
    elif text.startswith("*"):
        steps[0] = (ENDING, words[0])
    return steps
