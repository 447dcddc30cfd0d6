"""The font of what is typed into a form: small, embedded, with the letters of our three languages.

Why one of its own: viewers set typed text themselves, and few can do so with the two-byte fonts that WeasyPrint writes.
Their own Helvetica is not embedded, and knows neither Greek nor Polish. A Type 1 font finds its letters by their names,
which every viewer understands.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import pikepdf
from pikepdf import Array, Dictionary, Name

from standards.typeset.fonts import HOUSE_FACES, Family

#: six letters before the name say that the font is a part of one
NAME = "ABCDEF+Standards-Sans"
#: what keeps the place that Windows' Western encoding gives it; some viewers look no further
_WESTERN = "".join(map(chr, range(0x20, 0x7F))) + "€„…‘’“”–—«»°·½£§ÄÖÜßäöüÉéèêëàâçîôûùáíñúÓó"
_POLISH = "ĄĆĘŁŃŚŹŻąćęłńśźż"
_GREEK = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏΪΫαβγδεζηθικλμνξοπρςστυφχψωάέήίόύώϊϋΐΰ"
_NEVER = {0x7F, 0xA0, 0xAD}  #: delete, a space that does not break, a hyphen that may not be there
_NONSYMBOLIC = 1 << 5
_ASCENT, _DESCENT = 860, -230  #: of 1000: as high and deep as letters with accents are; viewers set lines so far apart


class _Program(NamedTuple):
    """A font in the compact font format: its bytes, and the width of each character in 1/1000 em."""

    data: bytes
    widths: dict[str, int]


@cache
def encoding() -> dict[int, str]:
    """Code → character."""
    found = {char.encode("cp1252")[0]: char for char in _WESTERN}
    free = (code for code in range(0x7F, 0x100) if code not in found and code not in _NEVER)
    return found | dict(zip(free, _POLISH + _GREEK, strict=False))


def form_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    """The font as an object of `pdf`."""
    program, codes = _program(), encoding()
    first, last = min(codes), max(codes)
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=Name("/" + NAME),
        Flags=_NONSYMBOLIC,
        FontBBox=Array([-100, _DESCENT, 1000, _ASCENT]),
        ItalicAngle=0,
        Ascent=_ASCENT,
        Descent=_DESCENT,
        CapHeight=660,
        StemV=80,
        FontFile3=pdf.make_stream(program.data, Subtype=Name.Type1C),
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type1,
            BaseFont=Name("/" + NAME),
            FirstChar=first,
            LastChar=last,
            Widths=Array([program.widths[codes[code]] if code in codes else 0 for code in range(first, last + 1)]),
            FontDescriptor=pdf.make_indirect(descriptor),
            Encoding=Dictionary(Type=Name.Encoding, BaseEncoding=Name.WinAnsiEncoding, Differences=_differences()),
            ToUnicode=pdf.make_stream(_to_unicode()),
        )
    )


def _glyph(char: str) -> str:
    """The name that Adobe's list has for a letter; those that it has for a letter of another script are spelt out."""
    from fontTools.agl import UV2AGL

    return str(UV2AGL.get(ord(char), f"uni{ord(char):04X}"))


def _differences() -> Array:
    told: list[object] = []
    for code, char in sorted(encoding().items()):
        told += [code, Name("/" + _glyph(char))]
    return Array(told)


def _to_unicode() -> bytes:
    """The map by which text is searched for and copied."""
    pairs = [f"<{code:02X}> <{ord(char):04X}>" for code, char in sorted(encoding().items())]
    blocks = [pairs[start : start + 100] for start in range(0, len(pairs), 100)]  # a block holds no more
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CMapName /Standards-Form def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
        *(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks),
        "endcmap CMapName currentdict /CMap defineresource pop end end",
    ]
    return "\n".join(lines).encode()


@cache
def _program() -> _Program:
    """Our characters out of the face that labels are set in, without hints: they are read on screens of today."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.t2CharStringPen import T2CharStringPen
    from fontTools.ttLib import TTFont

    face = next(face for face in HOUSE_FACES if face.key == (Family.LABELS, 400, "normal"))
    with TTFont(face.path, lazy=True) as font:
        shapes, names, em = font.getGlyphSet(), font.getBestCmap(), font["head"].unitsPerEm
        found = {".notdef": shapes[".notdef"]} | {
            _glyph(char): shapes[names[ord(char)]] for char in encoding().values()
        }
        drawn = {}
        for glyph, shape in found.items():
            pen = T2CharStringPen(shape.width, shapes)
            shape.draw(pen)
            drawn[glyph] = pen.getCharString()
    builder = FontBuilder(em, isTTF=False)
    builder.setupGlyphOrder([*drawn])
    builder.setupCFF(NAME, {"FullName": NAME}, drawn, {})
    data: bytes = builder.font["CFF "].compile(builder.font)
    return _Program(data, {char: round(found[_glyph(char)].width * 1000 / em) for char in encoding().values()})
