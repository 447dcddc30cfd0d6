"""What stands on WeasyPrint's pages, read off its boxes in one walk.

Why boxes and not the PDF: they know the element that a text belongs to, and reading the PDF again would take as long
as drawing it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from math import inf, sqrt
from typing import Any, NamedTuple

from standards.emit.colours import Palette, mixed
from standards.emit.mark_shapes import shape
from standards.typeset.facts import Facts, Ink, Look, Marks, Page, Picture, Spot, Stray, Way

MM, PT, DOTS = 25.4 / 96, 0.75, 96  #: of a CSS pixel: millimetres, points; how many come to an inch
#: of the size of letters: how high small and capital letters are, roughly, in every face
SMALL, CAPITAL = 0.45, 0.7
PLATE = 19  #: pixels; what is smaller, a mark or a number's disc, is no ground for texts beside it
SLIP = 1.5  #: pixels that a text may leave its room by: the roundness of an o does
TOUCH = 0.3  #: of the lower text's small letters: two texts that share more height than this cannot both be read
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LEVELS = ("iron", "master")
_LETTER = re.compile(r"[^\W_]")
_FORCED = frozenset({"page", "left", "right", "recto", "verso", "always", "all"})


class _Here(NamedTuple):
    """What holds for everything inside a box. `painted` counts the plates below `ground`; `floor` and `wall` are where
    a box of fixed height, or one that cuts off what leaves it, ends; `level` is iron or master, and its element.
    """

    marks: Marks = ()
    classes: str = ""
    ground: str = "#ffffff"
    painted: int = 0
    veil: float = 1.0
    floor: float = inf
    wall: float = inf
    matrix: Any = None
    heading: bool = False
    flows: bool = True
    level: tuple[str, int] | None = None


class _Band(NamedTuple):
    """The small letters of a text as a rectangle, in pixels."""

    top: float
    bottom: float
    left: float
    right: float
    spot: Spot


def facts_of(pages: Iterable[Any]) -> Facts:
    """The facts of a rendered document's `pages`, before they are drawn."""
    reader = _Reader()
    boxes = [page._page_box for page in pages]
    for box in boxes:
        reader.read(box)
    return Facts(
        tuple(reader.pages),
        tuple(Ink(look, times, first) for look, (times, first) in reader.inks.items()),
        tuple(reader.strays),
        tuple(reader.pictures),
        tuple(_lone(boxes, reader.last)),
        tuple(spot for spot, last in reader.sheets.values() if last > spot.page),
        {level: frozenset(found) for level, found in reader.marks.items()},
    )


class _Reader:
    def __init__(self) -> None:
        self.pages: list[Page] = []
        self.inks: dict[Look, tuple[int, Spot]] = {}
        self.strays: list[Stray] = []
        self.pictures: list[Picture] = []
        self.sheets: dict[int, tuple[Spot, int]] = {}
        self.marks: dict[str, set[str]] = {level: set() for level in _LEVELS}
        #: for each page the last text in the flow, where it is that of a heading
        self.last: list[Spot | None] = []
        self.opened: set[tuple[str, int]] = set()
        self.palette = Palette()
        self.looks: dict[int, tuple[float, bool, str, float]] = {}
        self.number = 0

    def read(self, page: Any) -> None:
        self.number += 1
        self.page, self.in_margin = page, False
        self.width, self.height = page.margin_width(), page.margin_height()
        self.bands: list[_Band] = []
        self.plates: list[tuple[int, float, float, float, float, str]] = []
        self.drawn = self.padding = False
        self.ending: Spot | None = None
        here = _Here(ground=self._paper(page))
        for child in page.children:
            keyword = getattr(child, "at_keyword", "")
            self.in_margin = bool(keyword)
            self._box(child, here._replace(classes=keyword))
        self.last.append(self.ending)
        self.strays += self._collisions()
        kind, drawn = page.page_type, self.drawn or any(map(_has_lines, page.children[:1]))
        self.pages.append(
            Page(kind.name or "", self.width * MM, self.height * MM, drawn, bool(kind.blank), self.padding)
        )

    def _paper(self, page: Any) -> str:
        """The ground of the whole page."""
        ground = "#ffffff"
        for background in (page.background, page.canvas_background):
            if background is not None:
                ground = self._over(background, ground)
        return ground

    def _over(self, background: Any, ground: str) -> str:
        """What a text stands on: a drawing is ornament, a photo or a run of colours is no one colour."""
        if any(layer.image is not None and type(layer.image).__name__ != "SVGImage" for layer in background.layers):
            return ""
        return mixed(self.palette.hex(background.color), ground, background.color.alpha)

    def _box(self, box: Any, here: _Here) -> None:
        if hasattr(box, "text"):
            self._text(box, here)
            return
        here = self._inside(box, here)
        if hasattr(box, "replacement"):
            self._replaced(box, here)
        for child in box.children:
            self._box(getattr(child, "_box", child), here)

    def _inside(self, box: Any, here: _Here) -> _Here:
        """What holds inside the box."""
        style, element = box.style, box.element
        if element is not None and (element.attrib or box.element_tag in _HEADINGS):
            here = self._named(box, element, here)
        positioned = style["position"] in ("absolute", "fixed")
        if positioned:
            here = here._replace(floor=inf, wall=inf, flows=False)
        if style["transform"] and box.transformation_matrix:
            matrix = box.transformation_matrix
            here = here._replace(matrix=matrix @ here.matrix if here.matrix else matrix, floor=inf, wall=inf)
        if style["opacity"] < 1:
            here = here._replace(veil=here.veil * style["opacity"])
        if getattr(box, "background", None) is not None:
            here = self._grounded(box, here)
        if _is_fixed(box, positioned):
            here = here._replace(floor=min(here.floor, box.border_box_y() + box.border_height()))
        if style["overflow"] != "visible":
            here = here._replace(wall=min(here.wall, box.border_box_x() + box.border_width()))
        return here

    def _named(self, box: Any, element: Any, here: _Here) -> _Here:
        """What the element's name, its address and its classes say."""
        if box.element_tag in _HEADINGS and not here.heading:
            here = here._replace(heading=True)
        at, name = element.get("data-at"), element.get("id")
        if (at or name) and here.marks[:1] != (at or name,):
            here = here._replace(marks=(at or name, *here.marks))
        if "class" in element.attrib:
            here = self._classified(box, element.get("class"), here)
        return here

    def _classified(self, box: Any, name: str, here: _Here) -> _Here:
        """What the element's classes say."""
        classes = name.split()
        if name != here.classes:
            here = here._replace(classes=name)
        if "mark" in classes and here.level and here.level not in self.opened:
            self.opened.add(here.level)
            self.marks[here.level[0]].add(shape(box, self.palette))
        elif "sheet" in classes:
            first = self.sheets.get(id(box.element), (Spot(self.number, "", here.marks, name), 0))[0]
            self.sheets[id(box.element)] = first, self.number
        elif "padding" in classes:
            self.padding = True
        for level in _LEVELS:
            if level in classes:
                here = here._replace(level=(level, id(box.element)))
        return here

    def _grounded(self, box: Any, here: _Here) -> _Here:
        self._photos(box, here)
        ground = self._over(box.background, here.ground)
        if box.background.color.alpha or not ground:
            left, top = box.border_box_x(), box.border_box_y()
            right, bottom = left + box.border_width(), top + box.border_height()
            if right - left > PLATE and bottom - top > PLATE:
                self.plates.append((len(self.plates) + 1, left, top, right, bottom, ground))
            return here._replace(ground=ground, painted=len(self.plates))
        return here

    def _replaced(self, box: Any, here: _Here) -> None:
        """A picture; one of pixels is a ground that cannot be judged, and has a resolution."""
        self.drawn = self.drawn or not self.in_margin
        left, top, right, bottom = (
            box.content_box_x(), box.content_box_y(), box.content_box_x() + box.width, box.content_box_y() + box.height,
        )  # fmt: skip
        source = (box.element.get("src") or "") if box.element is not None else ""
        spot = Spot(self.number, "", here.marks, here.classes)
        bleed = max(self.page.style[f"bleed_{side}"].value for side in ("top", "right", "bottom", "left"))
        over = max(right - self.width, -left, bottom - self.height, -top) - bleed
        if over > SLIP and not here.matrix:
            self.strays.append(Stray(Way.EDGE, spot, over * MM, source))
        if _is_raster(box.replacement) and box.width and box.height:
            self.plates.append((len(self.plates) + 1, left, top, right, bottom, ""))
            wide, high = _drawn_size(box)
            self._picture(box.replacement, source, spot, wide, high)

    def _photos(self, box: Any, here: _Here) -> None:
        """Pictures of pixels behind a box."""
        sources = [value if kind == "url" else "" for kind, value in box.style["background_image"]]
        for layer, source in zip(box.background.layers, sources, strict=False):
            if _is_raster(layer.image) and 0 not in layer.size:
                self._picture(layer.image, source, Spot(self.number, "", here.marks, here.classes), *layer.size)

    def _picture(self, image: Any, source: str, spot: Spot, wide: float, high: float) -> None:
        dots = min(image.width / wide, image.height / high) * DOTS
        self.pictures.append(Picture(source, spot, wide * MM, dots))

    def _look(self, style: Any) -> tuple[float, bool, str, float]:
        """Size in pixels, whether bold, colour, and how much of it covers what is below (0: nothing is to be seen)."""
        look = self.looks.get(id(style))
        if look is None:
            colour = style["color"]
            alpha = colour.alpha if style["visibility"] == "visible" else 0.0
            look = style["font_size"], style["font_weight"] >= 700, self.palette.hex(colour), alpha
            self.looks[id(style)] = look
        return look

    def _text(self, box: Any, here: _Here) -> None:
        text: str = box.text
        if not _LETTER.search(text):
            return
        size, bold, colour, alpha = self._look(box.style)
        if not (alpha and size):
            return
        left, base = box.position_x, box.position_y + box.baseline
        spot = Spot(self.number, text, here.marks, here.classes)
        band = _Band(base - size * SMALL, base, left, left + box.width, spot)
        if base > here.floor + SLIP:
            self._strays(Way.BOX, band, base - here.floor)
        elif band.right > here.wall + SLIP:
            self._strays(Way.BOX, band, band.right - here.wall)
        if here.matrix:
            band, size = _moved(band, size, here.matrix)
        self._edges(band, size)
        self.bands.append(band)
        ground = self._below(band, here)
        if alpha * here.veil < 1:
            colour = mixed(colour, ground, alpha * here.veil)
        look = Look(round(size * PT, 2), bold, colour, ground)
        known = self.inks.get(look)
        self.inks[look] = (known[0] + 1, known[1]) if known else (1, spot)
        if not self.in_margin:
            self.drawn = True
            if here.flows:
                self.ending = spot if here.heading else None

    def _below(self, band: _Band, here: _Here) -> str:
        """The colour behind a text: of the last plate painted there, be it around the text or beside it in the file."""
        across, down = (band.left + band.right) / 2, (band.top + band.bottom) / 2
        for number, left, top, right, bottom, colour in reversed(self.plates):
            if number <= here.painted:
                break
            if left <= across <= right and top <= down <= bottom:
                return colour
        return here.ground

    def _edges(self, band: _Band, size: float) -> None:
        over = max(band.right - self.width, -band.left, band.bottom - self.height, size * (CAPITAL - SMALL) - band.top)
        if over > SLIP:
            self._strays(Way.EDGE, band, over)

    def _strays(self, way: Way, band: _Band, by: float, other: str = "") -> None:
        self.strays.append(Stray(way, band.spot, by * MM, other))

    def _collisions(self) -> Iterator[Stray]:
        """Texts that stand upon others on this page."""
        near: list[_Band] = []
        for band in sorted(self.bands):
            near = [one for one in near if one.bottom > band.top]
            for one in near:
                shared = min(one.bottom, band.bottom) - band.top
                across = min(one.right, band.right) - max(one.left, band.left)
                if shared > TOUCH * (band.bottom - band.top) and across > 2 * SLIP:
                    yield Stray(Way.TEXT, band.spot, shared * MM, one.spot.text)
                    break
            near.append(band)


def _drawn_size(box: Any) -> tuple[float, float]:
    """Width and height of the whole picture in a box, of which `object-fit` may show a part."""
    from weasyprint.layout.replaced import replacedbox_layout

    wide, high, _, _ = replacedbox_layout(box)
    return wide, high


def _is_raster(image: Any) -> bool:
    return type(image).__name__ == "RasterImage"


def _is_fixed(box: Any, positioned: bool) -> bool:
    """Whether the box is as high as the style sheet says, however long its text is."""
    style = box.style
    height, display = style["height"], style["display"]
    if height != "auto":
        return bool(height.value) and display != ("inline", "flow") and not display[-1].startswith("table")
    stretched = positioned and style["top"] != "auto" and style["bottom"] != "auto"
    return stretched or bool(style["max_height"].value < inf)


def _moved(band: _Band, size: float, matrix: Any) -> tuple[_Band, float]:
    """The rectangle around a text that is turned or scaled, and how large its letters are then."""
    corners = [matrix.transform_point(x, y) for x in (band.left, band.right) for y in (band.top, band.bottom)]
    across, down = [x for x, _ in corners], [y for _, y in corners]
    (a, b), (c, d) = matrix[0][:2], matrix[1][:2]
    moved = _Band(min(down), max(down), min(across), max(across), band.spot)
    return moved, size * sqrt(abs(a * d - b * c))


def _has_lines(box: Any) -> bool:
    """Whether anything inside has a ground or a border."""
    box = getattr(box, "_box", box)
    if getattr(box, "background", None) is not None or any(
        getattr(box, f"border_{side}_width", 0) for side in ("top", "right", "bottom", "left")
    ):
        return True
    return any(map(_has_lines, box.children))


def _lone(pages: list[Any], endings: list[Spot | None]) -> Iterator[Spot]:
    """Headings at the foot of a page, unless the next page begins with a break that was asked for."""
    for page, following, ending in zip(pages, pages[1:], endings, strict=False):
        if ending is not None and not _parted(page, following):
            yield ending


def _parted(page: Any, following: Any) -> bool:
    """Whether the style sheet asked for the break between two pages."""
    if following.page_type.blank or page.page_type.name != following.page_type.name:
        return True
    ends, starts = list(_chain(page, -1)), list(_chain(following, 0))
    on_both = {id(box.element) for box in ends} & {id(box.element) for box in starts}
    return any(
        box.style[rule] in _FORCED
        for boxes, rule in ((ends, "break_after"), (starts, "break_before"))
        for box in boxes
        if id(box.element) not in on_both
    )


def _chain(page: Any, end: int) -> Iterator[Any]:
    """The boxes that begin (`end` 0) or end (-1) a page, from the outside to the inside."""
    box = page.children[0]
    while box is not None:
        yield box
        inside = [child for child in box.children if not hasattr(child, "_box")]
        box = inside[end] if inside else None
