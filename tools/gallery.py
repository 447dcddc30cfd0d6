"""Draws every page of every printable of the example, in three languages, to docs/gallery/: a picture for each.

python tools/gallery.py [PRINTABLE]...
"""

from __future__ import annotations

import datetime
import sys
from io import BytesIO
from pathlib import Path

import pikepdf

from standards.build.orders import Order, orders
from standards.build.press import press
from standards.build.wish import Wish
from standards.emit.png import contact_sheet
from standards.typeset.printable import printables
from standards.typeset.theme import house

ROOT = Path(__file__).parents[1]
GALLERY = ROOT / "docs" / "gallery"
EXAMPLE = ROOT / "examples" / "bistro" / "playbooks"
FILES = {"en": "bistro.yaml", "el": "bistro-el.yaml", "pl": "bistro-pl.yaml"}
DAY = datetime.date(2026, 10, 1)
#: what the README shows: printable, page, in this order
OVERVIEW = (
    ("booklet", 1),
    ("booklet", 6),
    ("booklet", 7),
    ("pocket", 4),
    ("poster", 1),
    ("poster", 2),
    ("scorecard", 1),
    ("huddle", 5),
)
#: pixels: of a page's height, of a row's width; sheets of a few pages are drawn larger
HEIGHT, LARGE, WIDTH = 230, 480, 1240


def main() -> None:
    wanted = sys.argv[1:] or list(printables(house()))
    GALLERY.mkdir(exist_ok=True)
    for language, name in FILES.items():
        printed = {
            order.printable.name: draw(order, language)
            for order in orders(Wish(names=[str(EXAMPLE / name), *wanted], today=DAY))
        }
        if language == "en" and not sys.argv[1:]:
            picture = contact_sheet(_chosen(printed), height=LARGE, width=WIDTH)
            (GALLERY / "overview.png").write_bytes(picture)
    (GALLERY / "README.md").write_text(_index(), encoding="utf-8")


def draw(order: Order, language: str) -> bytes:
    """Writes the contact sheet of one PDF, and returns the PDF."""
    printed = press(order)
    picture = contact_sheet(printed.data, height=LARGE if printed.pages <= 6 else HEIGHT, width=WIDTH)
    path = GALLERY / f"{order.printable.name}-{language}.png"
    path.write_bytes(picture)
    print(f"{path.relative_to(ROOT)}: {printed.pages} pages, {len(picture) / 1000:.0f} KB", flush=True)
    return printed.data


def _chosen(printed: dict[str, bytes]) -> bytes:
    """The pages of OVERVIEW as one PDF."""
    chosen = pikepdf.Pdf.new()
    sources = {name: pikepdf.Pdf.open(BytesIO(data)) for name, data in printed.items()}
    for name, number in OVERVIEW:
        page = sources[name].pages[number - 1]
        if "/Annots" in page:
            del page.Annots  # links and fields, which lead nowhere here
        chosen.pages.append(page)
    written = BytesIO()
    chosen.save(written)
    return written.getvalue()


def _index() -> str:
    """A page for each printable's pictures."""
    parts = ["# Everything that is printed\n\nThe bistro of `examples/`; `make gallery` draws it anew.\n"]
    for name, one in printables(house()).items():
        shown = "\n".join(f"![{name}, {language}]({name}-{language}.png)" for language in FILES)
        parts.append(f"\n## {name}\n\n{one.purpose}. On {', '.join(one.papers)}.\n\n{shown}\n")
    return "".join(parts)


if __name__ == "__main__":
    main()
