"""How large texts may be set so that they stay in their box, known before anything is laid out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.lines import Ruler

POINTS = 72 / 25.4  #: in a millimetre
_DOUBT = 1.02  #: italics may be a little longer than the upright letters that are measured
_BLANK = 6  #: em; the blanks of posters and cards, as in page.css


def points(length: str) -> float:
    """A CSS length in mm or pt, in pt."""
    number = float(length[:-2])
    return number * POINTS if length.endswith("mm") else number


class Letters:
    """The letters of one family, set without hyphens: how wide a text is, its lines, how large it may be."""

    def __init__(self, family: Family = Family.TEXT, faces: Sequence[Face] = HOUSE_FACES) -> None:
        self.family, self.ruler = family, Ruler(faces, blank=_BLANK)

    def width(self, text: str) -> float:
        """In em."""
        return _DOUBT * self.ruler.length(text, self.family)

    def lines(self, text: str, measure: float) -> int:
        """How many lines a paragraph takes, `measure` em wide; 0 for an empty one."""
        return self.ruler.lines(text, self.family, measure / _DOUBT, hyphens=False)

    def longest_word(self, texts: Iterable[str]) -> float:
        """In em; 0 for no texts."""
        return max((_DOUBT * self.ruler.longest(text, self.family) for text in texts), default=0)

    def largest(
        self,
        sizes: Sequence[float],
        texts: Sequence[str],
        *,
        width: float,
        height: float,
        leading: float = 1.2,
        gap: float = 0,
    ) -> float:
        """The first of `sizes` at which the paragraphs `texts` stand in a box without a word being cut; else the last.

        `sizes` fall; they, `width` and `height` share one unit. `leading` and the `gap` between paragraphs are in em.
        """
        for size in sizes:
            measure = width / size
            needed = sum(self.lines(text, measure) for text in texts) * leading + gap * (len(texts) - 1)
            if needed * size <= height and self.longest_word(texts) <= measure:
                return size
        return sizes[-1]
