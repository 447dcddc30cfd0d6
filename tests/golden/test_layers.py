"""Four layers of a booklet, the cheapest first: view, page, facts of the PDF, what the pages look like."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

REFERENCES = Path(__file__).parent / "booklet"
DPI = 24
#: of 255: the mean difference of a page and the greatest mean difference of any of its 12 × 12 tiles
PAGE_TOLERANCE, TILE_TOLERANCE = 2.0, 24.0


def as_json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def test_view(booklet: Any, golden: Callable[[str, str], None]) -> None:
    golden(f"{booklet.language}.view.json", as_json(asdict(booklet.view)))


def test_page(booklet: Any, golden: Callable[[str, str], None]) -> None:
    """Line by line, without the drawings, which the pixels judge."""
    html = re.sub(r"data:image/svg\+xml,[^&]*", "DRAWING", booklet.page.html)
    golden(f"{booklet.language}.html", re.sub(r"\n\s*\n+", "\n", html))


def test_facts(booklet: Any, golden: Callable[[str, str], None]) -> None:
    golden(f"{booklet.language}.facts.json", as_json(_facts(booklet.printed.data)))


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


def test_pixels(booklet: Any, request: pytest.FixtureRequest) -> None:
    path = REFERENCES / f"{booklet.language}.png"
    found = _sheet(booklet.printed.data)
    if request.config.getoption("--update-golden", default=False):
        found.save(path, optimize=True)
    assert path.is_file(), f"{path.name} has no reference: pytest tests/golden --update-golden"
    reference = Image.open(path).convert("L")
    assert found.size == reference.size
    for number, tile in enumerate(_tiles(ImageChops.difference(found, reference)), start=1):
        assert ImageStat.Stat(tile).mean[0] <= TILE_TOLERANCE, f"tile {number} looks different"
    assert ImageStat.Stat(ImageChops.difference(found, reference)).mean[0] <= PAGE_TOLERANCE


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
