"""Sheets as they come out: where pages stand on them, at their true size, in the same bytes."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pytest

from standards.diagnostics.usage import UsageError
from standards.emit.impose import impose, pad
from standards.emit.pdf import print_pdf
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset

MM = 25.4 / 72
STYLE = 'html{{font:12pt "Standards Sans"}}body{{margin:0}}p{{margin:0;break-after:page}}@page{{size:{0};margin:0}}'
#: the same small square, 20 mm from the left and 10 mm from the top of its page, on every page
SQUARE = (
    "p{position:relative}"
    "p::before{content:'';position:absolute;left:20mm;top:10mm;width:5mm;height:5mm;background:#f00}"
)


@pytest.fixture
def book() -> Callable[..., bytes]:
    def make(pages: int, size: str = "148mm 210mm", language: str = "en", more: str = "", **how: bool) -> bytes:
        texts = "".join(f"<p>page {number}</p>" for number in range(1, pages + 1))
        html = f'<html lang="{language}"><head><title>T</title></head><body>{texts}</body></html>'
        style = font_faces() + STYLE.format(size) + "p:last-child{break-after:auto}" + more
        return print_pdf(Typeset(html, style, (Path(__file__).parent,), **how)).data

    return make


def texts(data: bytes) -> list[list[str]]:
    """The pages that each side shows, from left to right and from above, read in the upright sheet."""
    found = []
    for side in pdfium.PdfDocument(data):
        words = side.get_textpage()
        boxes = [words.get_rect(at) for at in range(words.count_rects())]
        placed = sorted(boxes, key=lambda box: (-round(box[1], -1), box[0]))
        found.append([words.get_text_bounded(*box).strip() for box in placed])
    return found


def pixels(data: bytes, side: int = 0) -> Any:
    """One side, a pixel for each millimetre."""
    return pdfium.PdfDocument(data)[side].render(scale=MM).to_pil().convert("RGB")


def test_eight_pages_on_two_sheets(book: Callable[..., bytes]) -> None:
    imposed = impose(book(8), "saddle")
    assert texts(imposed) == [
        ["page 8", "page 1"], ["page 2", "page 7"], ["page 6", "page 3"], ["page 4", "page 5"],
    ]  # fmt: skip
    sizes = [[round(side * MM, 1) for side in page.get_size()] for page in pdfium.PdfDocument(imposed)]
    assert sizes == [[297.0, 210.0]] * 4


def test_what_is_missing_stays_blank_before_the_back_cover(book: Callable[..., bytes]) -> None:
    assert texts(impose(book(6), "saddle")) == [["page 6", "page 1"], ["page 2"], ["page 3"], ["page 4", "page 5"]]


def test_a_book_in_arabic_has_its_spine_at_the_right(book: Callable[..., bytes]) -> None:
    assert texts(impose(book(4, language="ar"), "saddle")) == [["page 1", "page 4"], ["page 3", "page 2"]]


def test_pages_are_not_scaled(book: Callable[..., bytes]) -> None:
    """The square of the first page, on the right half: 148.5 + 20 mm from the left, 10 mm from the top."""
    image = pixels(impose(book(4, more=SQUARE), "saddle"))
    red = [(x, y) for y in range(image.height) for x in range(image.width) if image.getpixel((x, y)) == (255, 0, 0)]
    right = [(x, y) for x, y in red if x > 148]
    assert min(x for x, _ in right) == pytest.approx(168.5, abs=1)
    assert max(x for x, _ in right) == pytest.approx(173.5, abs=1)
    assert min(y for _, y in right) == pytest.approx(10, abs=1)


def test_small_pages_stand_four_on_a_sheet_and_the_back_on_its_head(book: Callable[..., bytes]) -> None:
    imposed = impose(book(8, size="105mm 148mm", more=SQUARE), "quarter")
    document = pdfium.PdfDocument(imposed)
    assert [[round(side * MM, 1) for side in page.get_size()] for page in document] == [[210.0, 297.0]] * 2
    assert texts(imposed) == [["page 8", "page 1", "page 6", "page 3"], ["page 5", "page 4", "page 7", "page 2"]]
    back = pixels(imposed, side=1)
    red = [(x, y) for y in range(back.height) for x in range(back.width) if back.getpixel((x, y)) == (255, 0, 0)]
    assert max(y for _, y in red) == pytest.approx(297 - 10.25, abs=1)
    assert max(x for x, _ in red) == pytest.approx(210 - 20, abs=1)


def test_nothing_reaches_over_the_fold(book: Callable[..., bytes]) -> None:
    """What bleeds is for a printing house: on a sheet of ours it would lie on the neighbour."""
    bled = "@page:first{background:#00f;bleed:3mm}@page{bleed:3mm}"
    image = pixels(impose(book(4, more=bled), "saddle"))
    blue = [x for x in range(image.width) if image.getpixel((x, 100)) == (0, 0, 255)]
    assert (min(blue), max(blue)) == (pytest.approx(149, abs=1), pytest.approx(296, abs=1))


def test_marks_are_black_hairlines(book: Callable[..., bytes]) -> None:
    imposed = pikepdf.Pdf.open(BytesIO(impose(book(8, size="105mm 148mm"), "quarter")))
    content = imposed.pages[0].Contents.read_bytes().decode()
    lines = [line for line in content.splitlines() if line.endswith("S Q")]
    assert len(lines) == 4  # two for the cut, two for the fold of the outermost part
    assert all(line.startswith("q 0 G 0.25 w") for line in lines)
    cuts = [line for line in lines if "[] 0 d" in line]
    assert [line.split()[8:10] for line in cuts] == [["14.173", "420.945"], ["581.102", "420.945"]]


def test_it_says_how_it_is_printed_and_claims_nothing_else(book: Callable[..., bytes]) -> None:
    imposed = pikepdf.Pdf.open(BytesIO(impose(book(8), "saddle")))
    told = imposed.Root.ViewerPreferences
    assert (told.Duplex, told.PrintScaling) == (pikepdf.Name.DuplexFlipShortEdge, pikepdf.Name("/None"))
    assert set(imposed.Root.keys()) == {"/Type", "/Pages", "/Lang", "/ViewerPreferences"}
    assert str(imposed.docinfo.Title) == "T"


def test_the_same_bytes_again(book: Callable[..., bytes]) -> None:
    data = book(6)
    assert impose(data, "saddle") == impose(data, "saddle")
    assert pad(data, 2) == pad(data, 2)


@pytest.mark.parametrize("fold", ["zigzag", "flat"])
def test_what_stands_on_its_sheet_already_is_left_alone(fold: str, book: Callable[..., bytes]) -> None:
    data = book(2)
    assert impose(data, fold) is data


def test_pages_without_a_sheet_are_refused(book: Callable[..., bytes]) -> None:
    with pytest.raises(UsageError, match=r"there is no sheet for pages of 120 × 200 mm; what folds: A5 on A4"):
        impose(book(4, size="120mm 200mm"), "saddle")
    with pytest.raises(UsageError, match="its pages are of different sizes"):
        impose(book(4, more="@page:first{size:105mm 148mm}"), "saddle")


def test_blank_pages_for_a_printing_house(book: Callable[..., bytes]) -> None:
    """Before the last page, cut like it, and the document stays accessible."""
    padded = pad(book(6, more="@page{bleed:3mm}", for_press=True), 2)
    shown = ["page 1", "page 2", "page 3", "page 4", "page 5", "", "", "page 6"]
    assert [page.get_textpage().get_text_bounded().strip() for page in pdfium.PdfDocument(padded)] == shown
    pages = pikepdf.Pdf.open(BytesIO(padded)).pages
    for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
        assert len({str(list(page.obj[box])) for page in pages}) == 1
    assert page_validation.validate_pdf_bytes(padded, profile="ua1").is_compliant
