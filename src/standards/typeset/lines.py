"""How many lines a text will take in a narrow column, known before anything is laid out.

Why not as in `spread`: in a column of ten letters a word that does not fit leaves half a line empty, so words are laid
one after another, as the typesetter does.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape
from math import ceil

from standards.typeset.fonts import advances

TEXT, SANS = "Standards Text", "Standards Sans"
_TAG = re.compile(r"<br/>|<[^>]*>")
_SHORTEST = 8  #: letters of a word that may be hyphenated
_SYLLABLES = 2.2, 3.2  #: em that go with a hyphen before it and after it, with the place where it may stand in doubt


def lines(text: str, family: str, measure: float, *, hyphens: bool = False) -> int:
    """The lines that `text` (HTML or plain) takes in a column of `measure` em; 0 for an empty one."""
    number, at = 0, 0.0
    space = _space(family)
    head, tail = _SYLLABLES
    for letters, width in words(text, family):
        if number and at + space + width <= measure:
            at += space + width
            continue
        left = measure - at - space if number else 0.0
        if hyphens and letters >= _SHORTEST and left > head + tail:
            width -= left - tail
        rows = max(1, ceil(width / measure))
        number, at = number + rows, width - (rows - 1) * measure
    return number


def length(text: str, family: str) -> float:
    """How long the text is in one line, in em."""
    found = words(text, family)
    return sum(width for _, width in found) + _space(family) * max(0, len(found) - 1)


@lru_cache(maxsize=8192)
def words(text: str, family: str) -> tuple[tuple[int, float], ...]:
    """The text's words: letters, and width in em. A no-break space is a letter like any other."""
    plain = unescape(_TAG.sub(lambda tag: " " if tag[0] == "<br/>" else "", text))
    known = advances(family)
    return tuple((len(word), sum(known.get(ord(letter), 0.5) for letter in word)) for word in plain.split(" ") if word)


def _space(family: str) -> float:
    return advances(family).get(32, 0.25)
