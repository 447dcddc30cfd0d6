"""Every colour of a PDF in the inks that the copy is made with: those of style sheets, drawings, icons, codes, logos.

Why when the PDF is drawn, and not in the style sheets: SVG has no way to name process inks, and WeasyPrint fails where
a gradient or a border of two shades is made of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from standards.typeset.colour import Channels, grey_part
from standards.typeset.process import process

Change = Callable[[Channels], tuple[float, ...]]

_COLOUR = re.compile(rb"((?:[\d.]+ )+)(rg|RG|g|G|scn|SCN)\Z")
_INKS_FOLLOW = re.compile(rb"/DeviceCMYK (?:cs|CS)\Z")
_STROKING = (b"RG", b"G", b"SCN")
#: by how many numbers say a colour: its space, and the operators that fill and stroke with it
_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB", 4: "/DeviceCMYK"}
_OPERATORS = {1: (b"g", b"G"), 3: (b"rg", b"RG"), 4: (b"k", b"K")}


def recolour(pdf: Any, *, process_inks: bool, grayscale: bool) -> None:
    """Change the colours of a PDF that WeasyPrint is about to write: process inks for a printing house, or greys.

    Photos stay as they are. A colour that a style sheet gives in process inks stays so, but for a grey copy.
    """
    change = _change(process_inks, grayscale)
    for thing in pdf.objects:
        if isinstance(thing, dict):
            _of_gradient(thing, change)
        elif hasattr(thing, "page_rectangle"):  # what WeasyPrint draws on; fonts and images have none
            thing.stream[:] = _operators(thing.stream, change, keep_inks=process_inks and not grayscale)
            if (group := thing.extra.get("Group")) and group.get("CS") == _SPACES[3]:
                group["CS"] = _space(change)


def _change(process_inks: bool, grayscale: bool) -> Change:
    @cache
    def change(colour: Channels) -> tuple[float, ...]:
        if grayscale:
            part = grey_part(colour)
            colour = part, part, part
        return process(colour) if process_inks else colour[:1]

    return change


def _space(change: Change) -> str:
    return _SPACES[len(change((0, 0, 0)))]


def _operators(stream: Sequence[Any], change: Change, *, keep_inks: bool) -> Iterator[Any]:
    """The stream with other colours; whatever sets none stands as it was."""
    for one in stream:
        if not isinstance(one, bytes) or not (match := _COLOUR.match(one)):
            if not (isinstance(one, bytes) and _INKS_FOLLOW.match(one)):
                yield one
            continue
        parts = tuple(map(float, match[1].split()))
        if not (keep_inks and len(parts) == 4):
            parts = change(_channels(parts))
        stroking = match[2] in _STROKING
        yield " ".join(f"{part:.4g}" for part in parts).encode("ascii") + b" " + _OPERATORS[len(parts)][stroking]


def _channels(parts: tuple[float, ...]) -> Channels:
    """Red, green and blue of a grey, of themselves, or of process inks."""
    if len(parts) == 4:
        cyan, magenta, yellow, black = parts
        return (1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black)
    red, green, blue = parts * 3 if len(parts) == 1 else parts
    return red, green, blue


def _of_gradient(thing: dict[str, Any], change: Change) -> None:
    """A gradient between the changed colours; one that says how transparent something is is grey already."""
    if thing.get("ShadingType") is None or thing.get("ColorSpace") != _SPACES[3]:
        return
    thing["ColorSpace"] = _space(change)
    for function in thing["Function"]["Functions"]:
        for end in ("C0", "C1"):
            function[end][:] = change(_channels(tuple(map(float, function[end]))))
