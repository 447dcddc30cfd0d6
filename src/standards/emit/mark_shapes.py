"""The shape of a mark without its colours: what a reader who sees none, or has a grey copy, tells it by."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any
from urllib.parse import unquote

from standards.typeset.colour import luminance

LIGHT = 0.4  #: luminance from which on a colour is told from a dark one in print
_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_SIDES = ("top", "right", "bottom", "left")


def shape(box: Any, palette: Any) -> str:
    """A description that two marks share where nothing but colour tells them apart."""
    wide, high = box.border_width(), box.border_height()
    parts = ["turned" if box.style["transform"] else "upright", f"{wide / high:.1f}" if high else "flat"]
    if any(getattr(box, f"border_{side}_width") for side in _SIDES):
        parts.append("edge")
    if box.style["outline_style"] != "none":
        parts.append("outline")
    if any(radius for corner in ("top_left", "bottom_right") for radius in getattr(box, f"border_{corner}_radius")):
        parts.append("round")
    background = getattr(box, "background", None)
    if background is not None and background.color.alpha:
        parts.append(_tone(palette.hex(background.color)))
    parts += [_drawing(value) for kind, value in box.style["background_image"] if kind == "url"]
    return " ".join(parts)


def _drawing(url: str) -> str:
    """A drawing by what it draws; its colours only as light or dark."""
    toned = _COLOUR.sub(lambda colour: _tone(colour[0]), unquote(url))
    return sha256(toned.encode()).hexdigest()[:8]


def _tone(colour: str) -> str:
    if len(colour) == 4:
        colour = "#" + "".join(2 * letter for letter in colour[1:])
    return "light" if colour and luminance(colour) > LIGHT else "dark"
