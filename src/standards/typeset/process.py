"""A colour in the inks of a printing house: black alone where that will do, otherwise black and two more.

Why not by a colour profile: printing houses have their own, and a profile makes letters of four inks, which show
coloured edges where the plates do not lie exactly on one another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from standards.typeset.colour import Channels

Inks = tuple[float, float, float, float]  #: cyan, magenta, yellow and black, each from 0 to 1

_BLACK = 0.2  #: of 1: whatever is as dark as this is printed in full black
_NEUTRAL = 0.1  #: of 1: a colour whose channels differ less is a grey to the eye
_LIGHT, _WHITE = 0.9, 0.02  #: of 1: from here on the eye sees a tint, unless the channels differ less than this

#: what cyan, magenta and yellow look like on coated paper, alone and over one another, and what black leaves of them
#: (ISO 12647-2, Fogra39, relative to the paper, in sRGB)
_ON_PAPER: Mapping[tuple[int, int, int], Sequence[int]] = {
    (0, 0, 0): (255, 255, 255), (1, 0, 0): (0, 158, 224), (0, 1, 0): (230, 0, 126), (0, 0, 1): (255, 237, 0),
    (0, 1, 1): (227, 6, 19), (1, 0, 1): (0, 150, 64), (1, 1, 0): (49, 39, 131), (1, 1, 1): (55, 50, 45),
}  # fmt: skip
_UNDER_BLACK = (29, 29, 27)
_GAIN = 2  #: dots of ink look larger than they are (Yule and Nielsen's factor)
_FIRST_STEP, _LAST_STEP = 0.25, 0.001


@cache
def process(colour: Channels) -> Inks:
    """The inks that look most like the colour on paper. Neutral colours take black only, and so does dark text."""
    brightest, darkest = max(colour), min(colour)
    if brightest <= _BLACK:
        return 0, 0, 0, 1
    if brightest - darkest <= (_NEUTRAL if brightest < _LIGHT else _WHITE):
        return 0, 0, 0, round(1 - sum(colour) / 3, 3)
    found = min((_nearest(colour, without) for without in range(3)), key=lambda inks: _distance(inks, colour))
    cyan, magenta, yellow, black = (round(ink, 3) for ink in found)
    return cyan, magenta, yellow, black


def printed(inks: Sequence[float]) -> Channels:
    """What inks look like on paper (Neugebauer's equations: dots lie over one another by chance)."""
    cyan, magenta, yellow, black = inks
    parts = [0.0, 0.0, 0.0]
    for (with_cyan, with_magenta, with_yellow), look in _LOOKS.items():
        share = (
            (cyan if with_cyan else 1 - cyan)
            * (magenta if with_magenta else 1 - magenta)
            * (yellow if with_yellow else 1 - yellow)
        )
        for channel in range(3):
            parts[channel] += share * look[channel] * (1 - black + black * _VEIL[channel])
    red, green, blue = (_encoded(part**_GAIN) for part in parts)
    return red, green, blue


def _nearest(colour: Channels, without: int) -> list[float]:
    """The nearest colour that black and two more inks give, found in ever smaller steps."""
    brightest = max(colour)
    inks = [*((brightest - part) / brightest for part in colour), 1 - brightest]
    inks[without] = 0.0
    best, step = _distance(inks, colour), _FIRST_STEP
    while step > _LAST_STEP:
        before = best
        for ink in {0, 1, 2, 3} - {without}:
            for change in (step, -step):
                tried = inks.copy()
                tried[ink] = min(1.0, max(0.0, inks[ink] + change))
                if (distance := _distance(tried, colour)) < best:
                    inks, best = tried, distance
        if best == before:
            step /= 2
    return inks


def _distance(inks: Sequence[float], colour: Channels) -> float:
    return sum((ours - wanted) ** 2 for ours, wanted in zip(printed(inks), colour, strict=True))


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    return 12.92 * part if part <= 0.0031308 else float(1.055 * part ** (1 / 2.4) - 0.055)


def _spread(look: Sequence[int]) -> list[float]:
    return [_linear(part / 255) ** (1 / _GAIN) for part in look]


_LOOKS = {inks: _spread(look) for inks, look in _ON_PAPER.items()}
_VEIL = _spread(_UNDER_BLACK)
