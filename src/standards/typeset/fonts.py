"""The two families that every sheet is set in, and which characters they have.

The names are our own: a family called "Sans" is taken by the system's configuration, and silently becomes another font.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import NamedTuple

import rendercv_fonts

ROOT = Path(rendercv_fonts.__file__).parent


class Family(StrEnum):
    """The names of the two families, whatever the faces behind them."""

    TEXT = "Standards Text"
    LABELS = "Standards Sans"


class Face(NamedTuple):
    family: Family
    path: Path
    weight: int
    style: str

    @property
    def key(self) -> tuple[str, int, str]:
        """What there is one face of."""
        return self.family, self.weight, self.style


_HOUSE = {Family.TEXT: "EB Garamond/EBGaramond", Family.LABELS: "Source Sans 3/SourceSans3"}
_STYLES = {
    "Regular": (400, "normal"),
    "Italic": (400, "italic"),
    "Bold": (700, "normal"),
    "BoldItalic": (700, "italic"),
}
HOUSE_FACES = tuple(
    Face(family, ROOT / f"{stem}-{suffix}.ttf", weight, style)
    for family, stem in _HOUSE.items()
    for suffix, (weight, style) in _STYLES.items()
)
#: letters without which a language cannot be set
ALPHABETS = {
    "English": "ABCXYZabcxyz",
    "Polish": "ĄĆĘŁŃÓŚŹŻąćęłńóśźż",
    "Greek": "ΑΒΓΔΩΆΈΉΊΌΎΏΪΫαβγδωάέήίόύώϊϋΐΰς",
}


def font_faces(faces: Iterable[Face] = HOUSE_FACES) -> str:
    """The @font-face rules."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";src:url("{face.path.as_uri()}");'
        f"font-weight:{face.weight};font-style:{face.style}}}\n"
        for face in faces
    )


def coverage(faces: Sequence[Face] = HOUSE_FACES) -> frozenset[int]:
    """Every character that the regular faces of the two families can print between them."""
    return frozenset().union(*(advances(family, faces) for family in Family))


def advances(family: str, faces: Sequence[Face] = HOUSE_FACES) -> Mapping[int, float]:
    """How wide each character of the family's regular face is, in em."""
    return _advances(next(face.path for face in faces if face.key == (family, 400, "normal")))


def characters(path: Path) -> Mapping[int, float] | None:
    """The characters of a font file; None where it is no font."""
    try:
        return _advances(path)
    except Exception:  # fontTools raises whatever a broken table makes it raise
        return None


@cache
def _advances(path: Path) -> Mapping[int, float]:
    from fontTools.ttLib import TTFont

    with TTFont(path, lazy=True) as font:
        widths, em = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: widths[glyph][0] / em for code, glyph in font.getBestCmap().items()}
