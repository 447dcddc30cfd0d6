"""What must hold of every booklet, whatever it looks like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import page as page_validation
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from tests.golden.conftest import edition_of_text

from standards.emit.pdf import print_pdf
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house


def test_texts_are_read_in_the_order_of_the_file(booklet: Any) -> None:
    """Behaviours in the order that a screen reader hears, moments before other touchpoints."""
    heard = _plain(" ".join(_read_aloud(booklet.printed.data)))
    for spot in (*booklet.view.moments, *booklet.view.ordinary):
        at = heard.rindex(_plain(spot.plain_title), 0, heard.rindex(_plain(str([*spot.iron, *spot.master][0].do))))
        for act in (*spot.iron, *spot.master):
            for text in (act.do, *act.say, *act.never, *act.looks_like, act.why):
                at = heard.index(_plain(text.striptags()), at)


def test_a_moment_is_one_spread(booklet: Any) -> None:
    """It opens on a left-hand page; what to do stands on the right-hand page beside it."""
    pages = [_plain(page.get_textpage().get_text_bounded()) for page in pdfium.PdfDocument(booklet.printed.data)]
    for moment in booklet.view.moments:
        opening = next(number for number, text in enumerate(pages, start=1) if _plain(str(moment.reason)) in text)
        assert opening % 2 == 0
        for act in (*moment.iron, *moment.master):
            assert _plain(str(act.do)) in pages[opening]


def test_every_page_number_of_the_contents_is_right(booklet: Any) -> None:
    document = pdfium.PdfDocument(booklet.printed.data)
    pages = [page.get_textpage().get_text_bounded() for page in document]
    contents = next(text for text in pages if text.count(" . . .") > 5)
    for spot in booklet.view.touchpoints:
        line = next(one for one in contents.splitlines() if spot.plain_title in one and " . ." in one)
        assert spot.plain_title in pages[int(line.split()[-1]) - 1]


def test_every_sheet_says_what_it_is(booklet: Any) -> None:
    """Left pages name title, edition and store, right pages owner and content; every page its number."""
    pages = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(booklet.printed.data)]
    for number, text in enumerate(pages[1:], start=2):
        assert f"{number} / {len(pages)}" in text
        if number % 2:
            assert booklet.view.digest in text
            assert str(booklet.view.owner) in text
        else:
            assert booklet.view.plain_title in text
            assert booklet.view.edition in text


@pytest.mark.parametrize("booklet", ["el"], indirect=True)
@pytest.mark.parametrize(("paper", "mm"), [("A4", (210, 297)), ("Letter", (216, 279))])
def test_other_papers(booklet: Any, paper: str, mm: tuple[float, float]) -> None:
    printed = print_pdf(typeset(booklet.view, booklet.printable, paper))
    sizes = {tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pdfium.PdfDocument(printed.data)}
    assert sizes == {mm}
    assert page_validation.is_pdf_compliant_bytes(printed.data, profile="ua1")


def test_a_behaviour_is_not_parted_from_its_time_bound() -> None:
    """Sixty behaviours of one line, each with two lines beside it: some must meet the end of a page."""
    acts = "".join(f"          b{at}: {{do: Act{at}., within: 1 h from sign{at}}}\n" for at in range(60))
    text = (
        "standards: 1\nplaybook: p\ntitle: P\nlanguage: en\njourney:\n  a:\n    title: A\n    touchpoints:\n"
        f"      b:\n        title: B\n        iron:\n{acts}"
    )
    printed = print_pdf(typeset(compose(edition_of_text(text.encode())), printables(house())["booklet"], "A5"))
    pages = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(printed.data)]
    for at in range(60):
        assert [f"Act{at}." in text for text in pages] == [f"sign{at}" in text.split() for text in pages]


@pytest.mark.parametrize("booklet", ["pl"], indirect=True)
def test_pages_for_notes_stand_before_the_last(booklet: Any) -> None:
    printed = print_pdf(typeset(booklet.view, booklet.printable, "A5", padding=3))
    pages = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(printed.data)]
    assert len(pages) == booklet.printed.pages + 3
    assert [text.startswith("Notatki") for text in pages[-5:]] == [False, True, True, True, False]
    assert "To wydanie" in pages[-1]


@pytest.mark.parametrize("booklet", ["en"], indirect=True)
@pytest.mark.parametrize(("made_for", "is_white"), [("screen", False), ("printer", False), ("office", True)])
def test_the_cover_costs_an_office_no_toner(booklet: Any, made_for: str, is_white: bool) -> None:
    """Elsewhere it is coloured to its edge, and beyond it where a printing house cuts."""
    printed = print_pdf(typeset(booklet.view, booklet.printable, "A5", manner=Manner(made_for=made_for)))
    page = pdfium.PdfDocument(printed.data)[0]
    cover = page.render(scale=1).to_pil().convert("L")
    (left, _, _, top), (sheet_left, _, _, sheet_top) = page.get_bleedbox(), page.get_mediabox()
    corner = cover.getpixel((round(left - sheet_left) + 2, round(sheet_top - top) + 2))
    assert (corner == 255) is is_white


def _plain(text: str) -> str:
    """Letters and digits only: line breaks, hyphens and kinds of spaces are not what is judged."""
    return re.sub(r"[\W_]+", "", text).casefold()


def _stream(data: bytes) -> Any:
    from io import BytesIO

    return BytesIO(data)


def _read_aloud(data: bytes) -> Iterator[str]:
    """The text of the tag tree, in its order."""
    document = pdfium.PdfDocument(data)
    for page in document:
        texts: dict[int, str] = {}
        textpage = page.get_textpage()
        for piece in page.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            mark = raw.FPDFPageObj_GetMarkedContentID(piece)
            length = raw.FPDFTextObj_GetText(piece, textpage, None, 0)
            buffer = (raw.FPDF_WCHAR * length)()
            raw.FPDFTextObj_GetText(piece, textpage, buffer, length)
            texts[mark] = texts.get(mark, "") + bytes(buffer)[: length * 2 - 2].decode("utf-16-le")
        tree = raw.FPDF_StructTree_GetForPage(page)
        for at in range(raw.FPDF_StructTree_CountChildren(tree)):
            yield from _element(raw.FPDF_StructTree_GetChildAtIndex(tree, at), texts)
        raw.FPDF_StructTree_Close(tree)


def _element(element: Any, texts: dict[int, str]) -> Iterator[str]:
    for at in range(raw.FPDF_StructElement_CountChildren(element)):
        child = raw.FPDF_StructElement_GetChildAtIndex(element, at)
        if child:
            yield from _element(child, texts)
        else:
            yield texts.get(raw.FPDF_StructElement_GetChildMarkedContentID(element, at), "")
