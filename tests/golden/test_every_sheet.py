"""What must hold of everything that is printed, whatever it looks like."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import PRINTABLES, printed

from standards.emit.pdf import print_pdf


def test_it_passes_pdf_ua(sheet: Any) -> None:
    report = page_validation.validate_pdf_bytes(sheet.printed.data, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert report.is_compliant


def test_nothing_was_missing(sheet: Any) -> None:
    printed = sheet.printed
    assert (printed.foreign_fonts, printed.missing_files, printed.warnings) == ([], [], [])


def test_only_our_fonts_are_embedded(sheet: Any) -> None:
    pdf = pikepdf.Pdf.open(BytesIO(sheet.printed.data))
    found = {
        str(font.get("/BaseFont", "")).split("+")[1]
        for font in pdf.objects
        if isinstance(font, pikepdf.Dictionary)
        and font.get("/Type") == pikepdf.Name.Font
        and "+" in str(font.get("/BaseFont"))
    }
    assert found
    assert {"-".join(name.split("-")[:2]) for name in found} == {
        "Standards-Text", "Standards-Sans",
    }  # fmt: skip


def test_the_language_is_told(sheet: Any) -> None:
    assert str(pikepdf.Pdf.open(BytesIO(sheet.printed.data)).Root.Lang) == sheet.language


def test_every_page_says_what_it_is(sheet: Any) -> None:
    """Edition and content on every sheet, and its number where there is more than one page."""
    pages = [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(sheet.printed.data)]
    told = "".join(pages)
    assert sheet.view.digest in told
    assert sheet.view.edition in told
    if not sheet.printable.duplex and not sheet.printable.fixed:
        for number, text in enumerate(pages, start=1):
            assert sheet.view.digest in text
            assert sheet.view.edition in text
            assert f"{number} / {len(pages)}" in text


@pytest.mark.parametrize("name", PRINTABLES)
def test_the_same_bytes_come_out_again(name: str) -> None:
    first = printed(name, "en")
    assert print_pdf(first.page).data == first.printed.data
