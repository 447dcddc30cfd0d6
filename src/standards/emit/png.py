"""Pages of a PDF as one picture, to look at before anything is printed (extra `[preview]`)."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from standards.diagnostics.usage import UsageError

if TYPE_CHECKING:
    from PIL.Image import Image

GROUND = 0xD8  #: grey of the table that the pages lie on, so that white paper has an edge
GAP = 10  #: pixels between pages
_COLOURS = 64  #: of a picture's palette: enough for print, and a tenth of the size


def contact_sheet(data: bytes, *, height: int, width: int, most: int = 0) -> bytes:
    """A PNG with the pages of a PDF in rows, each page `height` pixels high, rows at most `width` pixels wide.

    `most` limits the number of pages (0: all). Raises UsageError where the extra is not installed.
    """
    pages = _pages(data, height, most)
    rows = _rows(pages, width)
    across = max(sum(page.width + GAP for page in row) + GAP for row in rows)
    down = sum(max(page.height for page in row) + GAP for row in rows) + GAP
    from PIL import Image

    sheet = Image.new("RGB", (across, down), (GROUND, GROUND, GROUND))
    y = GAP
    for row in rows:
        x = GAP
        for page in row:
            sheet.paste(page, (x, y))
            x += page.width + GAP
        y += max(page.height for page in row) + GAP
    written = BytesIO()
    sheet.quantize(_COLOURS).save(written, format="PNG", optimize=True)
    return written.getvalue()


def _pages(data: bytes, height: int, most: int) -> list[Image]:
    try:
        import pypdfium2
    except ModuleNotFoundError:
        raise UsageError('pictures need an extra: pip install "standards[preview]"') from None
    document = pypdfium2.PdfDocument(data)
    pages = (document[at] for at in range(min(len(document), most or len(document))))
    return [page.render(scale=height / page.get_height()).to_pil().convert("RGB") for page in pages]


def _rows(pages: Sequence[Image], width: int) -> list[list[Image]]:
    """The pages in rows of about the same length."""
    widest = max(page.width for page in pages) + GAP
    each = max(1, (width - GAP) // widest)
    each = ceil(len(pages) / ceil(len(pages) / each))
    return [list(pages[at : at + each]) for at in range(0, len(pages), each)]
