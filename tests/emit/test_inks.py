"""Colours, read back operator by operator with another library than the one that wrote them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from standards.emit.pdf import Printed, print_pdf
from standards.typeset.colour import channels
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset
from standards.typeset.process import process

STYLE = font_faces() + '@page{size:A6;bleed:3mm}html{font-family:"Standards Text"}'
#: everything that may set a colour, and what shows it
EVERYTHING = """
<h1 style="color:#1f4a43">Title</h1><p style="color:#20262b">Text in ink, <b style="color:#000">in black</b></p>
<p style="background:linear-gradient(#1f4a43,rgba(255,0,0,.3));height:9mm;border:2mm inset #9a4f2c">Gradient</p>
<p style="background:radial-gradient(#fff,#00f);height:9mm;opacity:.5;border-bottom:1pt dotted #b9b4a8">Veil</p>
<p style="background:url(logo.svg) 0 0/9mm repeat-x;height:9mm">Pattern</p>
<p style="color:device-cmyk(.1 .9 .2 0)">Ink of a brand</p>
"""
LOGO = """<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><defs><linearGradient id="g">
<stop offset="0" stop-color="#e2001a"/><stop offset="1" stop-color="gold"/></linearGradient></defs>
<rect width="20" height="20" fill="url(#g)"/><path d="M2 2H18" stroke="green"/><circle r="4" opacity=".4"/></svg>"""
COLOURING = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN"}


@pytest.fixture
def everything(tmp_path: Path) -> Callable[..., bytes]:
    (tmp_path / "logo.svg").write_text(LOGO, encoding="utf-8")

    def make(**how: bool) -> bytes:
        html = f'<html lang="en"><head><title>T</title></head><body>{EVERYTHING}</body></html>'
        return print_pdf(Typeset(html, STYLE, (tmp_path,), **how)).data

    return make


def operators(data: bytes) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each operator that sets a colour, on pages and in everything they draw, with its operands."""
    pdf = pikepdf.Pdf.open(BytesIO(data))
    drawings: list[Any] = [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Stream) and (thing.get("/Subtype") == "/Form" or thing.get("/Type") == "/Pattern")
    ]
    for drawn in [*pdf.pages, *drawings]:
        for operands, operator in pikepdf.parse_content_stream(drawn):
            if str(operator) in COLOURING:
                yield str(operator), tuple(map(str, operands))


def colour_spaces(data: bytes) -> set[str]:
    """Those of gradients and of what is transparent together; photos and lists of spaces have their own."""
    found = set()
    pdf = pikepdf.Pdf.open(BytesIO(data))
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Stream) and "/Group" in thing:
            found.add(str(thing.Group.get("/CS", "")))
        if isinstance(thing, pikepdf.Dictionary) and "/ShadingType" in thing:
            found.add(str(thing.ColorSpace))
    return found


def test_a_printing_house_gets_process_inks_only(everything: Callable[..., bytes]) -> None:
    data = everything(for_press=True)
    used = {operator for operator, operands in operators(data) if not operands[-1].startswith("/")}
    assert used == {"k", "K", "SCN"}  # the last for register marks, which are on every plate
    assert [operands for operator, operands in operators(data) if operator == "CS"] == [("/Register",)]
    assert colour_spaces(data) == {"/DeviceCMYK", "/DeviceGray"}  # grey is how transparent a gradient is
    assert page_validation.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_text_is_printed_in_black_only(everything: Callable[..., bytes]) -> None:
    inks = {operands for operator, operands in operators(everything(for_press=True)) if operator == "k"}
    assert ("0", "0", "0", "1") in inks  # the ink of the theme, and black
    assert tuple(f"{part:g}" for part in process(channels("#1f4a43"))) in inks
    assert ("0.1", "0.9", "0.2", "0") in inks  # as the style sheet says


def test_gradients_keep_their_ends(everything: Callable[..., bytes]) -> None:
    pdf = pikepdf.Pdf.open(BytesIO(everything(for_press=True)))
    ends = [
        [float(part) for part in function[end]]
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/ColorSpace") == "/DeviceCMYK"
        for function in thing.Function.Functions
        for end in ("/C0", "/C1")
    ]
    assert list(process(channels("#1f4a43"))) in ends
    assert list(process(channels("#0000ff"))) in ends
    assert [0, 0, 0, 0] in ends


@pytest.mark.parametrize("for_press", [False, True])
def test_a_grey_copy_has_no_colour_at_all(for_press: bool, everything: Callable[..., bytes]) -> None:
    data = everything(grayscale=True, for_press=for_press)
    for operator, operands in operators(data):
        if operator in ("k", "K"):
            assert operands[:3] == ("0", "0", "0")
        else:
            assert operator in ("g", "G") or operands[-1].startswith("/") or operands == ("1",)
    assert "/DeviceRGB" not in colour_spaces(data)


def test_a_grey_is_as_light_as_the_colour_was(everything: Callable[..., bytes]) -> None:
    coloured, grey = (pdfium.PdfDocument(everything(grayscale=on))[0].render(scale=1).to_pil() for on in (False, True))
    difference = ImageChops.difference(coloured.convert("L"), grey.convert("L"))
    assert difference.resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)) <= 4


def test_screens_and_offices_keep_their_colours(everything: Callable[..., bytes]) -> None:
    used = {operator for operator, _ in operators(everything())}
    assert {"rg", "RG"} <= used
    assert "k" not in used


def test_every_printable_for_a_printing_house(copy: Callable[..., Printed]) -> None:
    data = copy(made_for="printer").data
    found = list(operators(data))
    assert {operator for operator, _ in found} <= {"k", "K", "cs", "CS", "scn", "SCN"}
    assert all(
        operands[-1].startswith("/") or (operator, operands) == ("SCN", ("1",))
        for operator, operands in found
        if operator not in ("k", "K")
    )
    assert ("k", ("0", "0", "0", "1")) in found
    assert "/DeviceRGB" not in colour_spaces(data)
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert [failure.message for failure in report.failures] == []


def test_every_printable_in_grey(copy: Callable[..., Printed]) -> None:
    for page in pdfium.PdfDocument(copy(grayscale=True).data):
        red, green, blue = page.render(scale=0.75).to_pil().convert("RGB").split()
        assert ImageChops.difference(red, green).getextrema() == (0, 0)
        assert ImageChops.difference(green, blue).getextrema() == (0, 0)
