"""Colours as numbers: how light, how far apart, in grey, in the four inks of a printing house."""

from __future__ import annotations

Channels = tuple[float, float, float]  #: red, green and blue, each from 0 to 1

_NEUTRAL = 0.08  #: of 1: a colour whose channels differ less is a black or a grey to the eye, and printed in black ink
_LIGHT, _WHITE = 0.9, 0.02  #: of 1: from here on the eye sees a tint, unless the channels differ less than this
_BLACK = 0.2  #: of 1: text as dark as this is printed in full black


def channels(colour: str) -> Channels:
    """The channels of `#rrggbb`."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1 (WCAG 2.2, "relative luminance")."""
    return _luminance(channels(colour))


def _luminance(parts: Channels) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grey(colour: str) -> str:
    """The grey of the same luminance."""
    return "#" + f"{round(grey_part(channels(colour)) * 255):02x}" * 3


def grey_part(parts: Channels) -> float:
    """The grey of the same luminance, from 0 for black to 1 for white."""
    light = _luminance(parts)
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


def process(parts: Channels) -> tuple[float, float, float, float]:
    """Cyan, magenta, yellow and black: neutral colours in black ink only, others with as much black as their grey part.

    Why not by a colour profile: printing houses have their own, and text in four inks shows coloured edges where the
    sheets do not lie exactly on one another.
    """
    brightest, darkest = max(parts), min(parts)
    if brightest - darkest <= (_NEUTRAL if brightest < _LIGHT else _WHITE):
        return 0, 0, 0, 1 if brightest <= _BLACK else round(1 - sum(parts) / 3, 3)
    cyan, magenta, yellow = (round((brightest - part) / brightest, 3) for part in parts)
    return cyan, magenta, yellow, round(1 - brightest, 3)
