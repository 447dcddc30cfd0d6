"""The columns of a journey map: what is said of a touchpoint, how wide it stands, how high the rows become.

All lengths are in em of the map's letters, so that nothing here depends on their size. The numbers are those of
`page.css`: what changes there changes here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from standards.typeset.fonts import Family
from standards.typeset.lines import Ruler
from standards.typeset.view import Act, Stage, Touchpoint

LABEL, NARROWEST, WIDEST = 8.6, 4.9, 34.0
LINE = 1.25
COMPACT = 6.5  #: columns that are narrower on the average have small names below their numbers
LONGEST, NARROW, LONGEST_IF_NARROW = 9, 6.0, 5  #: lines of a behaviour that can be read at ease
ROWS = ("names", "wants", "iron", "master", "backstage", "roles", "channels")
_PAD = 0.5
_STEP = 0.5  #: by which columns grow
_AROUND = (1.4, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)  #: the rows' paddings and rules
_LABELS = (1.5, 2.5, 3.75, 3.75, 2.5, 1.25, 1.25)  #: the rows' names at their left
_PHASES = 2.25
_NBSP = "\N{NO-BREAK SPACE}"
_DISC = "\N{EM SPACE}"  #: as wide as a moment's number with its ground


@dataclass(frozen=True)
class Detail:
    """How much is said of a touchpoint: whether a moment's reason, how many iron and master behaviours at most."""

    reasons: bool = True
    iron: int = 1000
    master: int = 1000


@dataclass(frozen=True)
class Column:
    """A touchpoint and what is said of it; `more_…` behaviours are left out."""

    spot: Touchpoint
    stage: Stage
    reason: str
    iron: Sequence[Act]
    master: Sequence[Act]
    width: float = 0.0

    @classmethod
    def of(cls, spot: Touchpoint, stage: Stage, detail: Detail) -> Column:
        reason = spot.reason if detail.reasons else ""
        return cls(spot, stage, reason, _first(spot.iron, detail.iron), _first(spot.master, detail.master))

    @property
    def opens(self) -> bool:
        """Whether a stage begins here."""
        return self.stage.touchpoints[0].address == self.spot.address

    @property
    def more_iron(self) -> int:
        return len(self.spot.iron) - len(self.iron)

    @property
    def more_master(self) -> int:
        return len(self.spot.master) - len(self.master)


def _first(acts: Sequence[Act], number: int) -> Sequence[Act]:
    """So many of them, the critical ones before others, in their order."""
    kept = sorted(range(len(acts)), key=lambda at: (not acts[at].critical, at))[:number]
    return [acts[at] for at in sorted(kept)]


class _Cell(NamedTuple):
    """A text of one row of a column."""

    text: str
    family: Family = Family.LABELS
    scale: float = 1.0
    line: float = LINE
    indent: float = 0.0
    gap: float = 0.0
    hyphens: bool = True

    def rows(self, width: float, ruler: Ruler) -> int:
        return ruler.lines(self.text, self.family, (width - 2 * _PAD - self.indent) / self.scale, hyphens=self.hyphens)

    def height(self, width: float, ruler: Ruler) -> float:
        return self.rows(width, ruler) * self.line + self.gap

    def area(self, ruler: Ruler) -> float:
        return ruler.length(self.text, self.family) * self.scale * self.line


Texts = Sequence[Sequence[_Cell]]


def _texts(one: Column, compact: bool) -> Texts:
    """The texts of every row of ROWS."""
    spot = one.spot
    return [
        [_name(one, compact), *_some(_Cell(one.reason, Family.TEXT, 1.15, gap=0.25))],
        [_Cell(text, Family.TEXT, 1.15) for text in spot.wants],
        *([*map(_act, acts), *_some(_MORE if more else _NOTHING)] for acts, more in (
            (one.iron, one.more_iron), (one.master, one.more_master),
        )),
        [_Cell(text, gap=0.2) for text in spot.backstage],
        _some(_Cell(spot.roles)),
        _some(_Cell(spot.channels)),
    ]  # fmt: skip


_MORE, _NOTHING = _Cell("and 10 more, in the booklet", indent=0.9), _Cell("")


def _some(cell: _Cell) -> list[_Cell]:
    return [cell] if cell.text else []


def _name(one: Column, compact: bool) -> _Cell:
    """A moment's name is bold, which makes it wider."""
    bold = 1.06 if one.spot.moment else 1.0
    if compact:
        return _Cell(one.spot.title, Family.TEXT, 1.05 * bold, LINE, gap=1.5, hyphens=False)
    number = _DISC if one.spot.moment else one.spot.number
    return _Cell(f"{number}{_NBSP}{one.spot.title}", Family.TEXT, 1.4 * bold, 1.5, hyphens=False)


def _act(act: Act) -> _Cell:
    """A bound goes to the next line as a whole."""
    text = f"{act.do} {act.within.limit.replace(' ', _NBSP)}" if act.within else act.do
    return _Cell(text, indent=0.9, gap=0.3)


# ---- how high the rows


class Heights(NamedTuple):
    """`upper` rows are those above the curve, phases and stages first; 0 where a row has no text at all."""

    upper: Sequence[float]
    lower: Sequence[float]
    crammed: bool


def heights(columns: Sequence[Column], ruler: Ruler) -> Heights:
    """The rows of one sheet, all but the curve. `crammed` where a behaviour takes too many lines to be read."""
    compact = is_compact(columns)
    texts = [(one.width, _texts(one, compact)) for one in columns]
    rows = [
        max(sum(cell.height(width, ruler) for cell in rows[at]) for width, rows in texts) for at in range(len(ROWS))
    ]
    found = [max(row, least) + around if row else 0 for row, least, around in zip(rows, _LABELS, _AROUND, strict=True)]
    crammed = any(
        cell.rows(width, ruler) > (LONGEST if width >= NARROW else LONGEST_IF_NARROW)
        for width, rows in texts
        for cell in (*rows[2], *rows[3])
    )
    return Heights([_bands(columns, ruler), *found[:2]], found[2:], crammed)


def is_compact(columns: Sequence[Column]) -> bool:
    return sum(one.width for one in columns) / len(columns) < COMPACT


def _bands(columns: Sequence[Column], ruler: Ruler) -> float:
    found = 0.0
    for _, stage in groupby(columns, lambda one: one.stage.anchor):
        first, *rest = stage
        width = first.width + sum(one.width for one in rest)
        found = max(found, _Cell(first.stage.title, Family.TEXT, 2.0, 2.25, hyphens=False).height(width, ruler))
    return _PHASES + found + 0.75


# ---- how wide the columns


def widen(columns: Sequence[Column], room: float, ruler: Ruler) -> list[Column]:
    """The columns with widths that make the sum of the rows' heights about the least there is.

    Every column begins as narrow as it may be; whoever gains most by it gets half an em more, until the room is used.
    A row is taken for the eighth root of the sum of its cells' eighth powers: its highest cell counts most.
    """
    room = min(room, WIDEST * len(columns))
    compact = room / len(columns) < COMPACT
    texts = [_texts(one, compact) for one in columns]
    names = [_least(text[0][0], compact, ruler) for text in texts]
    widths = _under_stages(columns, names, ruler)
    if sum(widths) > room:
        widths = names
    rest = room - sum(widths)
    if rest < 0:
        return [replace(one, width=width * room / sum(widths)) for one, width in zip(columns, widths, strict=True)]
    _grow(widths, rest, [[_Smooth.of(cells, ruler) for cells in text] for text in texts])
    return [replace(one, width=width) for one, width in zip(columns, widths, strict=True)]


def _grow(widths: list[float], rest: float, texts: Sequence[Sequence[_Smooth]]) -> None:
    """Share out what is left, half an em at a time, each to the column that makes the rows lowest by it."""
    step = rest / (steps := max(1, round(rest / _STEP)))

    def powers(at: int, width: float) -> list[float]:
        return [cell.power(width) for cell in texts[at]]

    now = [powers(at, width) for at, width in enumerate(widths)]
    tried = [powers(at, width + step) for at, width in enumerate(widths)]
    rows = [sum(row) for row in zip(*now, strict=True)]
    for _ in range(steps):
        sums = [
            sum(max(0.0, row - old + new) ** 0.125 for row, old, new in zip(rows, olds, news, strict=True))
            for olds, news in zip(now, tried, strict=True)
        ]
        best = min(range(len(widths)), key=sums.__getitem__)
        rows = [row - old + new for row, old, new in zip(rows, now[best], tried[best], strict=True)]
        widths[best] += step
        now[best], tried[best] = tried[best], powers(best, widths[best] + step)


def _least(name: _Cell, compact: bool, ruler: Ruler) -> float:
    """So wide that a touchpoint's name takes three lines and no word of it is cut, within reason."""
    third = ruler.length(name.text, name.family) / (4 if compact else 2.5)
    wanted = max(ruler.longest(name.text, name.family), third) * name.scale + 2 * _PAD + 0.1
    return min(max(NARROWEST, wanted), (1.1 if compact else 1.7) * NARROWEST)


def _under_stages(columns: Sequence[Column], widths: Sequence[float], ruler: Ruler) -> list[float]:
    """As wide as the longest word of a stage's title, and the words of its phase, need together."""
    found: list[float] = []
    for _, stage in groupby(zip(columns, widths, strict=True), lambda pair: pair[0].stage.anchor):
        least = list(stage)
        first = least[0][0].stage
        title, phase = ruler.longest(first.title, Family.TEXT) * 2, ruler.length(first.phase_word, Family.LABELS) * 1.06
        more = (max(title, phase) + 2 * _PAD + 0.1) / sum(width for _, width in least)
        found += [width * max(1.0, more) for _, width in least]
    return found


class _Smooth(NamedTuple):
    """The height of a cell without the jumps from line to line: `area` over its width, and what no width changes."""

    area: float
    fixed: float
    indent: float

    @classmethod
    def of(cls, cells: Sequence[_Cell], ruler: Ruler) -> _Smooth:
        return cls(
            sum(cell.area(ruler) for cell in cells),
            sum(cell.line * 0.4 + cell.gap for cell in cells),
            2 * _PAD + max((cell.indent for cell in cells), default=0),
        )

    def power(self, width: float) -> float:
        return float((self.area / (width - self.indent) + self.fixed) ** 8)
