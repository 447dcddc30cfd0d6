"""How many pages come out, and on what, for whoever prints them."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from standards.build.orders import Wish, orders
from standards.build.press import press
from standards.emit.pdf import Printed

TODAY = datetime.date(2026, 10, 1)
PLAYBOOK = """\
standards: 1
playbook: bistro
title: Bistro
language: en
journey: {arrive: {title: Arriving, touchpoints: {door: {title: Door, iron: {greet: Speak first.}}}}}
"""
DESCRIPTION = """\
purpose: A small thing to fold
fold: FOLD
papers:
  A6: {width: 105mm, height: 148mm, inner: 9mm, outer: 9mm, top: 9mm, bottom: 9mm, side: 0mm, leading: 12pt}
"""
#: five pages, and those that are asked for before the last one
PAGE = """\
<html lang="en"><head><title>T</title></head><body>
{% for number in range(1, 5) %}<p style="break-after: page">page {{ number }}</p>{% endfor %}
{% for number in range(EXTRA) %}<p style="break-after: page">notes</p>{% endfor %}
<p>the end</p></body></html>
"""


@pytest.fixture
def pressed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Printed]:
    """Prints a printable of five pages that is folded in one way, and adds pages or does not."""

    def make(fold: str, *, pads: bool, **wish: object) -> Printed:
        files = {
            "standards.yaml": "standards: 1\nname: Ours\n",
            "playbooks/bistro.yaml": PLAYBOOK,
            "theme/leaflet/printable.yaml": DESCRIPTION.replace("FOLD", fold),
            "theme/leaflet/page.html.j2": PAGE.replace("EXTRA", "padding" if pads else "0"),
            "theme/leaflet/page.css": "p { color: var(--ink) }",
        }
        for name, text in files.items():
            (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        monkeypatch.chdir(tmp_path)
        [order] = orders(Wish(names=["leaflet"], today=TODAY, **wish))  # type: ignore[arg-type] # the fields of a Wish
        return press(order)

    return make


def shown(printed: Printed) -> list[str]:
    return [page.get_textpage().get_text_bounded().strip() for page in pdfium.PdfDocument(printed.data)]


def test_on_a_screen_there_are_as_many_pages_as_there_are(pressed: Callable[..., Printed]) -> None:
    printed = pressed("saddle", pads=True)
    assert shown(printed) == ["page 1", "page 2", "page 3", "page 4", "the end"]
    assert printed.pages == 5


@pytest.mark.parametrize(("pads", "filled"), [(True, "notes"), (False, "")])
def test_a_printing_house_gets_what_it_can_fold(pads: bool, filled: str, pressed: Callable[..., Printed]) -> None:
    """Single pages in order, the template's own pages or blank ones before the back cover."""
    printed = pressed("saddle", pads=pads, made_for="printer")
    assert shown(printed) == ["page 1", "page 2", "page 3", "page 4", *[filled] * 3, "the end"]
    pages = pikepdf.Pdf.open(BytesIO(printed.data)).pages
    assert len({str(list(page.mediabox)) for page in pages}) == 1


@pytest.mark.parametrize("how", [{"made_for": "office"}, {"impose": True}])
@pytest.mark.parametrize(("pads", "filled"), [(True, "notes"), (False, "")])
def test_an_office_gets_sheets(
    how: dict[str, object], pads: bool, filled: str, pressed: Callable[..., Printed]
) -> None:
    printed = pressed("quarter", pads=pads, **how)
    front, back = (text.split() for text in shown(printed))
    assert front == f"the end page 1 {filled} page 3".split()
    assert sorted(back) == sorted(f"page 2 {filled} page 4 {filled}".split())
    assert printed.pages == (8 if pads else 5)  # what is told is of single pages
    assert len(printed.page_names) == printed.pages


def test_what_stands_on_its_sheet_already_is_printed_as_it_is(pressed: Callable[..., Printed]) -> None:
    for fold in ("zigzag", "flat"):
        assert len(shown(pressed(fold, pads=True, made_for="office"))) == 5
        assert len(shown(pressed(fold, pads=True, made_for="printer"))) == 5
