"""Imposition: which page stands where on which sheet, so that folding, cutting and nesting put all in their order.

Plain arithmetic. Lengths are millimetres, places are measured from the sheet's lower left corner as each side is looked
at, pages count from 0. Every sheet is turned over its short edge, so that there is one way to print all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from standards.diagnostics.usage import UsageError

LEAVES = 4  #: pages on a sheet that is folded once, both sides
THICKNESS = 0.1  #: of ordinary office paper, 80 g/m²
SAFE = 5.0  #: at each edge, what office printers leave white
TICK = 3.0  #: the length of a mark
TOLERANCE = 1.0  #: a page that differs less from a paper is one

#: papers upright, width and height
PAPERS: Mapping[str, tuple[float, float]] = {
    "A3": (297, 420), "A4": (210, 297), "A5": (148, 210), "A6": (105, 148),
    "Tabloid": (279.4, 431.8), "Letter": (215.9, 279.4), "half-letter": (139.7, 215.9),
    "quarter-letter": (107.95, 139.7),
}  # fmt: skip

#: the paper of a page and that of the sheet that two, or four, of them stand on
_TWO_UP = {"A5": "A4", "half-letter": "Letter", "A4": "A3", "Letter": "Tabloid"}
_FOUR_UP = {"A6": "A4", "quarter-letter": "Letter"}
#: the same by fold; what is folded small but printed large has two pages on a sheet
SHEETS: Mapping[str, Mapping[str, str]] = {
    "saddle": _TWO_UP,
    "quarter": {**_FOUR_UP, "A5": "A4", "half-letter": "Letter"},
}

_RIGHT_TO_LEFT = {
    "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "glk", "he", "iw", "ji", "ks", "lrc", "mzn", "nqo", "pnb", "prs",
    "ps", "sd", "syr", "ug", "ur", "yi",
}  # fmt: skip
_RIGHT_TO_LEFT_SCRIPTS = {"adlm", "arab", "hebr", "mand", "nkoo", "rohg", "samr", "syrc", "thaa"}


@dataclass(frozen=True)
class Box:
    """A rectangle: its lower left corner and its size."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Placement:
    """Where a page stands: `page` is None for a blank one, `rotation` 0 or 180 degrees.

    `box` is where the page is. `cell` is the part of the sheet that becomes its paper: nothing is printed beyond it.
    """

    page: int | None
    box: Box
    rotation: int
    cell: Box


@dataclass(frozen=True)
class Mark:
    """A short line that says where to cut or fold (`kind`); it never enters a cell."""

    kind: str
    start: tuple[float, float]
    end: tuple[float, float]


@dataclass(frozen=True)
class Side:
    """Two pages for each fold, left and right; those of the upper half of the sheet first."""

    placements: tuple[Placement, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Sheet:
    front: Side
    back: Side

    @property
    def sides(self) -> tuple[Side, Side]:
        return self.front, self.back


@dataclass(frozen=True)
class Imposition:
    """`width` and `height` are those of every sheet; where `is_cut`, the lower halves are laid into the upper ones."""

    width: float
    height: float
    is_cut: bool
    sheets: tuple[Sheet, ...]

    @property
    def sides(self) -> Iterator[Side]:
        """In the order in which they are printed: front, back, front, back."""
        return chain.from_iterable(sheet.sides for sheet in self.sheets)


def plan_sheets(
    pages: int,
    page: tuple[float, float],
    fold: str,
    *,
    sheet: str = "",
    right_to_left: bool = False,
    thickness: float = THICKNESS,
) -> Imposition:
    """Where `pages` of the size `page` (width, height) stand, folded as `fold` says: `saddle` or `quarter`.

    Where their number is no multiple of four, blank pages come before the last one, which stays the back cover.
    `sheet` is the paper to print on ("" for the one that there is). A book of a language that is written
    `right_to_left` has its spine at the right. Raises UsageError for a page that fits on no sheet: nothing is scaled.
    """
    own, paper = _papers(page, fold, sheet)
    rows = 2 if own in _FOUR_UP else 1
    short, long = PAPERS[paper]
    width, height = (short, long) if rows == 2 else (long, short)
    order = _padded(pages)
    folded = len(order) // LEAVES
    count = -(-folded // rows)
    press = _Press(width, height, PAPERS[own], rows, right_to_left, thickness)
    sheets = tuple(press.sheet(range(number, folded, count), order) for number in range(count))
    return Imposition(width, height, rows == 2, sheets)


def missing_pages(pages: int) -> int:
    """How many pages are missing to a number that can be folded."""
    return -pages % LEAVES


def reads_right_to_left(language: str) -> bool:
    """Whether books in the language of a BCP 47 tag have their spine at the right."""
    first, *rest = language.lower().split("-")
    scripts = [part for part in rest if len(part) == 4 and part.isalpha()]
    return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS if scripts else first in _RIGHT_TO_LEFT


def _papers(page: tuple[float, float], fold: str, sheet: str) -> tuple[str, str]:
    """The names of a page's paper and of its sheet's."""
    possible = SHEETS[fold]
    own = next((name for name, size in PAPERS.items() if _alike(page, size)), "")
    paper = possible.get(own, "")
    if not paper or sheet not in ("", paper):
        told = own or f"{page[0]:g} × {page[1]:g} mm"
        wish = f"pages of {told} do not fold on {sheet}" if sheet else f"there is no sheet for pages of {told}"
        there_are = ", ".join(f"{name} on {paper}" for name, paper in possible.items())
        raise UsageError(f"{wish}; what folds: {there_are}")
    return own, paper


def _alike(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(ours - theirs) <= TOLERANCE for ours, theirs in zip(one, other, strict=True))


def _padded(pages: int) -> list[int | None]:
    """Every page, with blanks before the last one; a page alone is a front cover."""
    blanks: list[int | None] = [None] * missing_pages(pages)
    kept = max(1, pages - 1)
    return [*range(kept), *blanks, *range(kept, pages)]


@dataclass(frozen=True)
class _Press:
    """Lays pages on one sheet after the other."""

    width: float
    height: float
    page: tuple[float, float]
    rows: int
    right_to_left: bool
    thickness: float

    def sheet(self, folded: range, order: list[int | None]) -> Sheet:
        """A sheet with the folded parts whose numbers, 0 for the outermost, are `folded`: one for each row."""
        front: list[Placement] = []
        back: list[Placement] = []
        for row, number in enumerate(folded):
            first, last = 2 * number, len(order) - 1 - 2 * number
            front += self._pair(row, number, order[last], order[first])
            back += self._pair(row, number, order[first + 1], order[last - 1])
        outermost, innermost = folded[0] == 0, folded[-1] == len(order) // LEAVES - 1
        marks = self._cuts() if self.rows > 1 else ()
        return Sheet(
            Side(tuple(front), (*marks, *(self._folds(0) if outermost else ()))),
            self._turned(Side(tuple(back), (*marks, *(self._folds(len(folded) - 1) if innermost else ())))),
        )

    def _pair(self, row: int, number: int, left: int | None, right: int | None) -> Iterator[Placement]:
        """The two pages beside a fold; the further inside, the nearer to it: what is outside has a longer way."""
        if self.right_to_left:
            left, right = right, left
        middle, half = self.width / 2, self.height / self.rows
        bottom, (width, height) = self._bottom(row), self.page
        closer, above = number * self.thickness, bottom + (half - height) / 2
        yield Placement(left, Box(middle - width + closer, above, width, height), 0, Box(0, bottom, middle, half))
        yield Placement(right, Box(middle - closer, above, width, height), 0, Box(middle, bottom, middle, half))

    def _bottom(self, row: int) -> float:
        return self.height * (self.rows - 1 - row) / self.rows

    def _turned(self, side: Side) -> Side:
        """A back side, as it comes to lie behind its front when the sheet is turned over its short edge.

        A sheet that lies is turned like the page of a book, and pages stay upright. One that stands is turned over its
        head: its back is printed upside down.
        """
        if self.width > self.height:
            return side
        return Side(
            tuple(
                Placement(one.page, self._upside_down(one.box), 180, self._upside_down(one.cell))
                for one in side.placements
            ),
            tuple(Mark(one.kind, self._across(one.start), self._across(one.end)) for one in side.marks),
        )

    def _upside_down(self, box: Box) -> Box:
        return Box(self.width - box.x - box.width, self.height - box.y - box.height, box.width, box.height)

    def _across(self, point: tuple[float, float]) -> tuple[float, float]:
        return self.width - point[0], self.height - point[1]

    def _folds(self, row: int) -> tuple[Mark, ...]:
        """Where to fold a row, at both ends: on the paper that printers reach, and short of where it is cut."""
        middle, bottom = self.width / 2, self._bottom(row)
        ends = bottom + SAFE, bottom + self.height / self.rows - SAFE
        return tuple(Mark("fold", (middle, y), (middle, y + step)) for y, step in zip(ends, (TICK, -TICK), strict=True))

    def _cuts(self) -> tuple[Mark, ...]:
        """Where to cut between the rows, at both ends."""
        middle = self.height / 2
        ends = SAFE, self.width - SAFE
        return tuple(Mark("cut", (x, middle), (x + step, middle)) for x, step in zip(ends, (TICK, -TICK), strict=True))
