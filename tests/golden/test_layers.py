"""Four layers of everything that is printed, the cheapest first: view, page, facts of the PDF, what pages look like."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

HERE = Path(__file__).parent
REFERENCES, REPORTS = HERE / "references", HERE / "reports"
DPI = 24
#: of 255: the mean difference of a page and the greatest mean difference of any of its 12 × 12 tiles
PAGE_TOLERANCE, TILE_TOLERANCE = 2.0, 24.0


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def test_view(sheet: Any, golden: Callable[[str, str], None]) -> None:
    """In English every printable has a sample of its own; in other languages they share one."""
    if sheet.language == "en" or sheet.printable.name == "booklet":
        golden(f"{sheet.name}.view.json", as_json(asdict(sheet.view)))


def test_page(sheet: Any, golden: Callable[[str, str], None]) -> None:
    """Line by line, without the drawings, which the pixels judge."""
    html = re.sub(r"data:image/svg\+xml,[^&]*", "DRAWING", sheet.page.html)
    golden(f"{sheet.name}.html", re.sub(r"\n\s*\n+", "\n", html))


def test_facts(sheet: Any, golden: Callable[[str, str], None]) -> None:
    golden(f"{sheet.name}.facts.json", as_json(_facts(sheet.printed.data)))


def _facts(data: bytes) -> dict[str, Any]:
    document = pdfium.PdfDocument(data)
    return {
        "metadata": document.get_metadata_dict(skip_empty=True),
        "pages": [
            {
                "mm": [round(side / 72 * 25.4, 1) for side in page.get_size()],
                "lines": page.get_textpage().get_text_bounded().split("\r\n"),
            }
            for page in document
        ],
        "outline": [
            f"{'  ' * mark.level}{mark.get_title()} {mark.get_dest().get_index() + 1}" for mark in document.get_toc()
        ],
    }


def test_pixels(sheet: Any, updating: bool) -> None:
    path = REFERENCES / f"{sheet.name}.png"
    found = _sheet(sheet.printed.data)
    if updating:
        found.save(path, optimize=True)
    assert path.is_file(), f"{path.name} has no reference: pytest tests/golden --update-golden"
    reference = Image.open(path).convert("L")
    different = _difference(found, reference)
    assert not different, f"{different}: see {_report(sheet.name, reference, found)}"


def test_a_difference_is_reported_side_by_side(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(f"{__name__}.REPORTS", tmp_path)
    white, black = Image.new("L", (40, 40), 255), Image.new("L", (40, 40), 255)
    black.paste(0, (5, 5, 20, 20))
    assert _difference(white, white) == ""
    assert _difference(white, black) == "tile 1 looks different"
    html = _report("card/en", white, black).read_text(encoding="utf-8")
    assert html.count("<img ") == 3


def _difference(found: Image.Image, reference: Image.Image) -> str:
    """What is different, "" where nothing is."""
    if found.size != reference.size:
        return f"{found.size} pixels instead of {reference.size}"
    difference = ImageChops.difference(found, reference)
    for number, tile in enumerate(_tiles(difference), start=1):
        if ImageStat.Stat(tile).mean[0] > TILE_TOLERANCE:
            return f"tile {number} looks different"
    return "the page looks different" if ImageStat.Stat(difference).mean[0] > PAGE_TOLERANCE else ""


def _report(name: str, reference: Image.Image, found: Image.Image) -> Path:
    """A page with the reference, what was printed, and where they differ, above one another."""
    size = max(reference.width, found.width), max(reference.height, found.height)
    sheets = [Image.new("L", size, 255) for _ in range(2)]
    for whole, sheet in zip(sheets, (reference, found), strict=True):
        whole.paste(sheet, (0, 0))
    pictures = {"as it was": reference, "as it is": found, "the difference": ImageChops.difference(*sheets)}
    path = REPORTS / f"{name.replace('/', '-')}.html"
    path.parent.mkdir(exist_ok=True)
    shown = "".join(f"<h2>{title}</h2><img alt='{title}' src='{_inline(one)}'>" for title, one in pictures.items())
    path.write_text(f"<!doctype html><title>{name}</title><h1>{name}</h1>{shown}", encoding="utf-8")
    return path


def _inline(image: Image.Image) -> str:
    data = BytesIO()
    image.save(data, format="PNG")
    return f"data:image/png;base64,{base64.b64encode(data.getvalue()).decode()}"


def _sheet(data: bytes) -> Image.Image:
    """All pages side by side, in grey."""
    pages = [page.render(scale=DPI / 72, grayscale=True).to_pil().convert("L") for page in pdfium.PdfDocument(data)]
    sheet = Image.new("L", (sum(page.width for page in pages), max(page.height for page in pages)), 255)
    across = 0
    for page in pages:
        sheet.paste(page, (across, 0))
        across += page.width
    return sheet


def _tiles(image: Image.Image) -> Iterator[Image.Image]:
    for top in range(0, image.height, 12):
        for left in range(0, image.width, 12):
            yield image.crop((left, top, min(left + 12, image.width), min(top + 12, image.height)))
