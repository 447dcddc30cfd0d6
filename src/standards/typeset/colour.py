"""Colours as numbers: how light, how far apart, in grey, in the four inks of a printing house."""

from __future__ import annotations

_NEUTRAL = 0.08  #: of 1: a colour whose channels differ less is a black or a grey to the eye, and printed in black ink
_BLACK = 0.2  #: of 1: text as dark as this is printed in full black


def channels(colour: str) -> tuple[float, float, float]:
    """Red, green and blue of `#rrggbb`, each from 0 to 1."""
    return int(colour[1:3], 16) / 255, int(colour[3:5], 16) / 255, int(colour[5:7], 16) / 255


def luminance(colour: str) -> float:
    """Relative luminance from 0 to 1 (WCAG 2.2, "relative luminance")."""
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio from 1 to 21 (WCAG 2.2, "contrast ratio")."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def grey(colour: str) -> str:
    """The grey of the same luminance."""
    light = luminance(colour)
    part = 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055
    return "#" + f"{round(part * 255):02x}" * 3


def process(colour: str) -> str:
    """In process inks, as CSS: neutral colours in black ink only, others with as much black as their grey part.

    Why not by a colour profile: printing houses have their own, and text in four inks shows coloured edges where the
    sheets do not lie exactly on one another.
    """
    red, green, blue = channels(colour)
    brightest = max(red, green, blue)
    if brightest - min(red, green, blue) <= _NEUTRAL:
        return f"device-cmyk(0 0 0 {1 if brightest <= _BLACK else round(1 - (red + green + blue) / 3, 3):g})"
    inks = ((brightest - part) / brightest for part in (red, green, blue))
    return f"device-cmyk({' '.join(f'{ink:.3f}' for ink in inks)} {1 - brightest:.3f})"
