"""Draws the sheets that the trainer's guide shows, of the restaurant's playbook, in each language of the guide.

python tools/guide.py [LANGUAGE]...
"""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2

from standards.build.orders import orders
from standards.build.press import press
from standards.build.wish import Wish
from standards.resolve.edition import Edition

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "guide" / "pictures"
PLAYBOOK = ROOT / "playbooks" / "restaurant"
DAY = datetime.date(2026, 10, 1)
WIDTH = 640  #: pixels: 60 mm at 270 dots to the inch
SHADES = 32

Texts = list[str]


def _with(*words: str) -> Callable[[Texts], int]:
    """The first page on which all of these are read, spaces and breaks aside."""

    def found(pages: Texts) -> int:
        sought = ["".join(word.split()) for word in words]
        return next(at for at, text in enumerate(pages) if all(word in "".join(text.split()) for word in sought))

    return found


def _sheets(edition: Edition) -> dict[str, tuple[str, str, Callable[[Texts], int]]]:
    """By the picture's name: the printable, its paper, and which page of it."""
    moment = edition.moments[0]
    gap = next(one for one in edition.protocols if one.id == "close-the-gap")
    return {
        "purpose": ("booklet", "A5", _with(edition.priceless[0].text[:30])),
        "map": ("journey-map", "", lambda pages: 0),
        "moment": ("booklet", "A5", _with(moment.reason[-40:])),
        "behaviours": ("booklet", "A5", _with(moment.iron[0].do[-25:])),
        "huddle": ("huddle", "", _with(moment.master[0].do[:25])),
        "pocket": ("pocket", "", _with(moment.iron[0].do[:20])),
        "facilitator": ("facilitator", "", _with(moment.iron[0].do[:25])),
        "scorecard": ("scorecard", "", lambda pages: 0),
        "coaching": ("coaching", "", lambda pages: 0),
        "gap": ("protocol", "", _with(gap.title, gap.steps[0].do[:20])),
    }


@cache
def _printed(playbook: Path, printable: str, paper: str) -> tuple[pypdfium2.PdfDocument, Texts]:
    """A printable and what is read on each of its pages; several pictures are of one."""
    [order] = orders(Wish(names=[str(playbook), printable], paper=paper, today=DAY))
    document = pypdfium2.PdfDocument(press(order).data)
    return document, [page.get_textpage().get_text_bounded() for page in document]


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    for language in sys.argv[1:] or ["en", "el", "pl"]:
        path = PLAYBOOK / f"{language}.yaml"
        [first] = orders(Wish(names=[str(path), "booklet"], today=DAY))
        for name, (printable, paper, which) in _sheets(first.whole).items():
            document, texts = _printed(path, printable, paper)
            page = document[which(texts)]
            picture = page.render(scale=WIDTH / page.get_width()).to_pil().convert("RGB").quantize(SHADES)
            buffer = BytesIO()
            picture.save(buffer, "PNG", optimize=True)
            (PICTURES / f"{language}-{name}.png").write_bytes(buffer.getvalue())
            print(f"{language}-{name}", len(buffer.getvalue()) // 1024, "kB", flush=True)


if __name__ == "__main__":
    main()
