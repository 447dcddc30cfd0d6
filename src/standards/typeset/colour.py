"""Colours as numbers: how light, how far apart, in grey."""

from __future__ import annotations

READABLE = 4.5  #: contrast of text (WCAG 2.2, 1.4.3)

Channels = tuple[float, float, float]  #: red, green and blue, each from 0 to 1


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
