"""The two families that every sheet is set in, and which characters they have.

The names are our own: a family called "Sans" is taken by the system's configuration, and silently becomes another font.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import rendercv_fonts

ROOT = Path(rendercv_fonts.__file__).parent


class Face(NamedTuple):
    family: str
    path: Path
    weight: int
    style: str


_FAMILIES = {"Standards Text": "EB Garamond/EBGaramond", "Standards Sans": "Source Sans 3/SourceSans3"}
_STYLES = {
    "Regular": (400, "normal"),
    "Italic": (400, "italic"),
    "Bold": (700, "normal"),
    "BoldItalic": (700, "italic"),
}
FACES = [
    Face(family, ROOT / f"{stem}-{suffix}.ttf", weight, style)
    for family, stem in _FAMILIES.items()
    for suffix, (weight, style) in _STYLES.items()
]


def font_faces() -> str:
    """The @font-face rules."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";src:url("{face.path.as_uri()}");'
        f"font-weight:{face.weight};font-style:{face.style}}}\n"
        for face in FACES
    )


@cache
def coverage() -> frozenset[int]:
    """Every character that the regular faces of the two families can print between them."""
    return frozenset().union(*(advances(family) for family in _FAMILIES))


@cache
def advances(family: str) -> Mapping[int, float]:
    """How wide each character of the family's regular face is, in em."""
    from fontTools.ttLib import TTFont

    path = next(face.path for face in FACES if (face.family, face.weight, face.style) == (family, 400, "normal"))
    with TTFont(path, lazy=True) as font:
        widths, em = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
