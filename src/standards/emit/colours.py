"""WeasyPrint's colours as `#rrggbb`, whatever space they were given in."""

from __future__ import annotations

from typing import Any


class Palette:
    """Each colour of a document is worked out once."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Any, str]] = {}

    def hex(self, colour: Any) -> str:
        """The colour without its transparency, as a screen shows it; "" where that depends on a profile."""
        known = self._known.get(id(colour))
        if known is None:
            known = self._known[id(colour)] = colour, _hex(colour)
        return known[1]


def mixed(colour: str, ground: str, part: float) -> str:
    """The colour where only a `part` of it, from 0 to 1, covers the ground."""
    if part >= 1 or (colour and not part):
        return colour if part >= 1 else ground
    if not (colour and ground):
        return ""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(above * part + below * (1 - part)):02x}" for above, below in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _hex(colour: Any) -> str:
    if colour.space == "device-cmyk":
        *inks, black = colour.coordinates
        parts = [(1 - ink) * (1 - black) for ink in inks]
    else:
        try:
            parts = colour.to("srgb").coordinates
        except NotImplementedError:
            return ""
    return "#" + "".join(f"{round(max(0.0, min(1.0, part)) * 255):02x}" for part in parts)
