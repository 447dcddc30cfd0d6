"""What a printing house finds around a page."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pytest

from standards.emit.pdf import print_pdf
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset

MM = 25.4 / 72
STYLE = font_faces() + (
    '@page{size:A5;margin:0;bleed:3mm}@page:first{background:#00f}html{font-family:"Standards Text"}body{margin:0}'
    "p{margin:50mm;break-after:page;position:relative}p:last-child{break-after:auto}"
    ".out{position:absolute;left:-65mm;top:-40mm;width:180mm;height:20mm;background:#f00}"
)


def printed() -> bytes:
    pages = '<p>one</p><p>two</p><p>three<i class="out">x</i></p>'
    html = f'<html lang="en"><head><title>T</title></head><body>{pages}</body></html>'
    return print_pdf(Typeset(html, STYLE, (Path(__file__).parent,), for_press=True)).data


@pytest.fixture(scope="module")
def data() -> bytes:
    return printed()


def box(page: Any, name: str) -> list[float]:
    return [round(float(side) * MM, 1) for side in page.obj[name]]


def test_boxes_tell_what_is_cut_what_bleeds_and_what_the_paper_holds(data: bytes) -> None:
    for page in pikepdf.Pdf.open(BytesIO(data)).pages:
        assert box(page, "/TrimBox") == [0, 0, 148, 210]
        assert box(page, "/BleedBox") == [-3, -3, 151, 213]
        assert box(page, "/MediaBox") == [-10, -10, 158, 220]


def test_a_ground_fills_the_bleed_and_no_more(data: bytes) -> None:
    image = pdfium.PdfDocument(data)[0].render(scale=2 * MM).to_pil().convert("RGB")
    ground = [x / 2 for x in range(image.width) if image.getpixel((x, 100))[0] < 120]
    assert (min(ground), max(ground)) == (pytest.approx(7, abs=1), pytest.approx(161, abs=1))


def test_nothing_runs_into_the_marks(data: bytes) -> None:
    image = pdfium.PdfDocument(data)[2].render(scale=2 * MM).to_pil().convert("L")
    row = [x / 2 for x in range(image.width) if image.getpixel((x, 50)) < 200]
    assert (min(row), max(row)) == (pytest.approx(7, abs=1), pytest.approx(161, abs=1))


def test_marks_stand_outside_the_bleed_on_every_plate(data: bytes) -> None:
    pdf = pikepdf.Pdf.open(BytesIO(data))
    drawings = {str(name): form for name, form in pdf.pages[0].resources.XObject.items() if "marks" in str(name)}
    [form] = drawings.values()
    assert str(form.Resources.ColorSpace.Register[1]) == "/All"
    ends = [
        [float(side) * MM for side in operands]
        for operands, operator in pikepdf.parse_content_stream(form)
        if str(operator) in ("m", "l")
    ]
    crops = ends[:16]
    assert all(not (-2.9 < x < 150.9 and -2.9 < y < 212.9) for x, y in ends)
    assert all(round(x, 1) in (0, 148) or round(y, 1) in (0, 210) for x, y in crops)
    assert all(-10 <= x <= 158 and -10 <= y <= 220 for x, y in ends)


def test_marks_are_decoration(data: bytes) -> None:
    assert page_validation.validate_pdf_bytes(data, profile="ua1").is_compliant


def test_the_same_bytes_again(data: bytes) -> None:
    assert printed() == data
