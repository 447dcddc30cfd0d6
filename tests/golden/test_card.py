"""What must hold of every wallet card, whatever it looks like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import page as page_validation
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from markupsafe import Markup
from tests.golden.conftest import LANGUAGES, PRINTABLES, printed

from standards.emit.pdf import print_pdf
from standards.typeset.html import typeset
from standards.typeset.manner import Manner

CARD = PRINTABLES["card"]
MM = 25.4 / 72
WIDTH, HEIGHT, SAFE = 85, 55, 3.5  #: mm; a knife and a fold are a little beside the mark
SHEET = (297, 210)
LEFT, TOPS = 21, (15.5, 77.5, 139.5)  #: where the cells of A4 begin
Box = tuple[float, float, float, float]  #: left, top, right, bottom in mm


@pytest.fixture(params=LANGUAGES)
def card(request: pytest.FixtureRequest) -> Any:
    return printed("card", request.param)


def boxes(page: pdfium.PdfPage) -> Iterator[Box]:
    height = page.get_height()
    for text in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        left, bottom, right, top = text.get_bounds()
        yield left * MM, (height - top) * MM, right * MM, (height - bottom) * MM


@pytest.mark.parametrize(("paper", "size"), [("A4", SHEET), ("strip", (3 * WIDTH, HEIGHT)), ("credo", (WIDTH, HEIGHT))])
@pytest.mark.parametrize("made_for", ["screen", "office"])
def test_every_paper_has_a_front_and_a_back(card: Any, paper: str, size: tuple[int, int], made_for: str) -> None:
    printed = print_pdf(typeset(card.view, CARD, paper, manner=Manner(made_for=made_for)))
    sizes = [tuple(round(side * MM) for side in page.get_size()) for page in pdfium.PdfDocument(printed.data)]
    assert sizes == [size, size]
    assert page_validation.is_pdf_compliant_bytes(printed.data, profile="ua1")


def test_the_front_lies_upon_the_back_whichever_edge_the_sheet_is_flipped_on() -> None:
    """Turned over the long edge, rows change places; over the short one, columns do. Both leave the cells in place."""
    assert [SHEET[1] - top - HEIGHT for top in TOPS] == [*reversed(TOPS)]
    assert SHEET[0] - 2 * LEFT == 3 * WIDTH


def test_every_text_is_inside_a_panel_and_away_from_knife_and_fold(card: Any) -> None:
    """On A4, both sides; what tells how to print stands above and below the rows."""
    for page in pdfium.PdfDocument(card.printed.data):
        within = set()
        for left, top, right, bottom in boxes(page):
            if bottom < TOPS[0] - 2 or top > TOPS[-1] + HEIGHT + 2:
                continue
            row = max(at for at, start in enumerate(TOPS) if start <= top)
            column = int((left - LEFT) // WIDTH)
            assert TOPS[row] + SAFE <= top and bottom <= TOPS[row] + HEIGHT - SAFE
            assert LEFT + column * WIDTH + SAFE <= left and right <= LEFT + (column + 1) * WIDTH - SAFE
            within.add((row, column))
        assert within == {(row, column) for row in range(3) for column in range(3)}


def test_rows_are_the_same_from_above_and_from_below(card: Any) -> None:
    """Long strips in the first and the last row, small cards between them: each finds its own back."""
    for page in pdfium.PdfDocument(card.printed.data):
        words = page.get_textpage()
        rows = [
            words.get_text_bounded(0, (SHEET[1] - top - HEIGHT) / MM, SHEET[0] / MM, (SHEET[1] - top) / MM)
            for top in TOPS
        ]
        assert rows[0] == rows[2] != rows[1]


def test_what_staff_carry(card: Any) -> None:
    """On the front of the strip the purpose and the moments; on its back the steps of a complaint, all of them."""
    strip = print_pdf(typeset(card.view, CARD, "strip"))
    front, back = (" ".join(page.get_textpage().get_text_bounded().split()) for page in pdfium.PdfDocument(strip.data))
    view = card.view
    for text in (view.title, view.purpose, Markup(view.digest), view.owner, *(one.title for one in view.moments)):
        assert text.striptags() in front
    at = back.index(str(view.protocols[0].title))
    for step in view.protocols[0].steps:
        at = back.index(step.number + " " + str(step.do).split("<")[0].strip(), at)


def test_every_line_of_the_credo_is_on_the_small_card(card: Any) -> None:
    credo = print_pdf(typeset(card.view, CARD, "credo"))
    back = " ".join(pdfium.PdfDocument(credo.data)[1].get_textpage().get_text_bounded().split())
    lines = [line for spot in card.view.touchpoints for line in spot.credos]
    assert len(lines) <= 12
    assert all(str(line) in back for line in lines)
