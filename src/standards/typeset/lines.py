"""How many lines a text will take in a narrow column where words are hyphenated, known before anything is laid out.

In a column of ten letters a word that does not fit leaves half a line empty, so words are laid one after another, as
the typesetter does, and long ones are divided about where it would.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from html import unescape
from math import ceil

from standards.typeset.fonts import HOUSE_FACES, Face, Family, advances
from standards.typeset.markup import BLANK

TEXT, SANS = Family.TEXT, Family.LABELS
_TAG = re.compile(r"<br/>|<[^>]*>")
_SHORTEST = 8  #: letters of a word that may be hyphenated
_HEAD, _TAIL = 2.2, 3.2  #: em before a hyphen and after it, with the doubt about where it may stand
_UNKNOWN = 0.5  #: em; a character that the face lacks


class Ruler:
    """Measures texts in the two families of a theme; all lengths in em, texts as HTML or plain.

    `blank` is the width of a blank to write on.
    """

    def __init__(self, faces: Sequence[Face] = HOUSE_FACES, *, blank: int = 1) -> None:
        self._blank = "\N{EM SPACE}" * blank
        self._widths = {family: advances(family, faces) for family in Family}
        self.words = cache(self._words)

    def _words(self, text: str, family: Family) -> tuple[tuple[int, float], ...]:
        """The text's words: letters, and width. A no-break space is a letter like any other."""
        written = text.replace(BLANK, self._blank)
        plain = unescape(_TAG.sub(lambda tag: " " if tag[0] == "<br/>" else "", written))
        known = self._widths[family]
        return tuple(
            (len(word), sum(known.get(ord(letter), _UNKNOWN) for letter in word)) for word in plain.split(" ") if word
        )

    def length(self, text: str, family: Family) -> float:
        """How long the text is in one line."""
        words = self.words(text, family)
        return sum(width for _, width in words) + self._space(family) * max(0, len(words) - 1)

    def longest(self, text: str, family: Family) -> float:
        """The width of its longest word."""
        return max((width for _, width in self.words(text, family)), default=0.0)

    def lines(self, text: str, family: Family, measure: float, *, hyphens: bool = True, lead: float = 0) -> int:
        """The lines that a text takes in a column, `lead` em into the first; 0 for an empty one."""
        number, at = int(lead > 0 and bool(text)), lead
        space = self._space(family)
        for letters, width in self.words(text, family):
            if number and at + space + width <= measure:
                at += space + width
                continue
            left = measure - at - space if number else 0.0
            if hyphens and letters >= _SHORTEST and left > _HEAD + _TAIL:
                width -= left - _TAIL
            rows = max(1, ceil(width / measure))
            number, at = number + rows, width - (rows - 1) * measure
        return number

    def _space(self, family: Family) -> float:
        return self._widths[family].get(ord(" "), _UNKNOWN)


def lines(text: str, family: Family, measure: float) -> int:
    """The lines that a text takes in our own faces, without hyphens."""
    return _house().lines(text, family, measure, hyphens=False)


@cache
def _house() -> Ruler:
    return Ruler()
