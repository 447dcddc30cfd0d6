"""What must hold of every poster, whatever it looks like."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import LANGUAGES, MANNER, PRINTABLES, printed

from standards.emit.pdf import Printed, print_pdf
from standards.resources import folder
from standards.typeset.fitting import points
from standards.typeset.html import typeset
from standards.typeset.manner import Manner

POSTER = PRINTABLES["poster"]
FOOT = 10.0  #: pt; the address below a code and the foot of a sheet are read from near by


@pytest.fixture(params=LANGUAGES)
def poster(request: pytest.FixtureRequest) -> Any:
    return printed("poster", request.param)


def pages(printed: Printed) -> list[str]:
    return [plain(page.get_textpage().get_text_bounded()) for page in pdfium.PdfDocument(printed.data)]


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", re.sub("<[^>]+>", "", text)).casefold()


def test_the_journey_comes_first_and_each_moment_has_one_sheet(poster: Any) -> None:
    found, view = pages(poster.printed), poster.view
    assert len(found) == 1 + len(view.moments)
    assert plain(view.purpose) in found[0]
    for moment, sheet in zip(view.moments, found[1:], strict=True):
        assert plain(moment.title) in found[0]
        assert plain(moment.title) in sheet
        for act in (*[act for act in moment.iron if act.critical], *moment.master[:1]):
            assert plain(act.do) in sheet
            assert plain(act.ask_first) in sheet


def test_every_sheet_says_what_it_is(poster: Any) -> None:
    texts = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(poster.printed.data)]
    for number, text in enumerate(texts, start=1):
        assert f"{number} / {len(texts)}" in text
        assert poster.view.digest in text
        assert poster.view.edition in text


@pytest.mark.parametrize("paper", POSTER.papers)
@pytest.mark.parametrize("made_for", ["screen", "office"])
def test_it_can_be_read_from_two_metres(poster: Any, paper: str, made_for: str) -> None:
    page = typeset(poster.view, POSTER, paper, manner=Manner(made_for=made_for, link=MANNER.link))
    sizes = {round(ink.look.size, 1) for ink in print_pdf(page).facts.inks}
    assert min(size for size in sizes if size > FOOT) >= 24
    assert min(sizes) >= 8


def test_each_sheet_leads_to_the_whole_text(poster: Any) -> None:
    """The address stands below the code; where a workspace names no place, there is no code either."""
    without = typeset(poster.view, POSTER, "A3")
    assert 'class="qr"' not in without.html
    assert poster.page.html.count('class="qr"') == len(poster.view.moments)
    for moment, sheet in zip(poster.view.moments, pages(poster.printed)[1:], strict=True):
        assert plain(f"standards.example/{poster.view.id}/{moment.address}") in sheet


@pytest.mark.parametrize("paper", POSTER.papers)
def test_a_code_is_large_enough_to_be_scanned(paper: str) -> None:
    """20 mm with its quiet zone, from an arm's length."""
    style = (folder("templates") / "poster" / "page.css").read_text(encoding="utf-8")
    side = re.search(r"^\.qr \{ width: ([\d.]+)rem; height: \1rem;", style, re.MULTILINE)
    assert side
    assert float(side[1]) * points(POSTER.papers[paper]["leading"]) >= points("20mm")


def test_on_office_paper_nothing_is_printed_to_the_edge(poster: Any) -> None:
    """No grounds: the corners of every sheet, and the band beside the lines, stay white."""
    printed = print_pdf(typeset(poster.view, POSTER, "A4", manner=Manner(made_for="office")))
    for page in pdfium.PdfDocument(printed.data):
        picture = page.render(scale=0.5).to_pil().convert("L")
        width, height = picture.size
        edge = round(5 / 25.4 * 72 * 0.5)
        inner = picture.crop((edge, edge, width - edge, height - edge))
        picture.paste(255, (edge, edge, width - edge, height - edge))
        assert picture.getextrema() == (255, 255)
        assert inner.getextrema()[0] < 100
