"""The journey as one wide sheet: how large its letters, how many sheets, what is left for the curve.

Letters are as large as one sheet allows. Where not even the smallest will do, moments lose their reasons and long lists
of behaviours are cut, the critical ones last; then the journey goes on to a further sheet, from one stage to the next.
What is left of the height belongs to the curve, which stands equally high on all sheets: hung side by side, it goes on
from one to the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby, product
from math import ceil
from typing import Any

from standards.typeset.fitting import points
from standards.typeset.fonts import HOUSE_FACES, Face
from standards.typeset.lines import Ruler
from standards.typeset.sheets.journey_map_columns import (
    LABEL,
    LINE,
    NARROWEST,
    Column,
    Detail,
    heights,
    is_compact,
    widen,
)
from standards.typeset.sheets.journey_map_curve import Stop, draw
from standards.typeset.tools import Setting
from standards.typeset.view import Stage

SMALLEST = 8.0  #: pt
LARGE = 16.0  #: pt; letters of this size were asked for, and are not made smaller
_HEAD = 4.25  #: rem: the sheet's title and key
_RESERVE = 2.0  #: lines by which the estimate may be too low
#: the curve's share of the height: the least with the smallest letters, with larger ones, in large print; the most
LEAST, LEAST_IF_LARGER, LEAST_IF_LARGE, MOST = 0.19, 0.24, 0.12, 0.5

DETAILS = (Detail(), Detail(reasons=False), Detail(False, 4, 2), Detail(False, 3, 2))
SHORTEST = (Detail(False, 2, 1), Detail(False, 1, 1), Detail(False, 0, 0))  #: where a touchpoint alone is too much


@dataclass(frozen=True)
class Span:
    """A stage or a phase above `columns` touchpoints."""

    words: str
    columns: int
    continued: bool


@dataclass(frozen=True)
class Sheet:
    """Lengths in em of the map's letters. `curve` is a drawing as wide as the columns, "" where no feeling is known."""

    columns: Sequence[Column]
    phases: Sequence[Span]
    stages: Sequence[Span]
    curve: str
    width: float
    compact: bool


@dataclass(frozen=True)
class JourneyMap:
    """Letters of `size` pt; everything else in em of them.

    `label` is the width of the first column, `curve` the height of the curve, `names` and `wants` those of the rows
    above it, where they have to be the same on several sheets; otherwise 0.
    """

    size: float
    label: float
    line: float
    curve: float
    names: float
    wants: float
    sheets: Sequence[Sheet]

    def has(self, field: str) -> bool:
        """Whether some touchpoint has it, and so a row."""
        return any(getattr(one.spot, field) for sheet in self.sheets for one in sheet.columns)


@dataclass(frozen=True)
class Page:
    """What a sheet holds below its head, in pt."""

    width: float
    height: float
    leading: float

    @classmethod
    def of(cls, lengths: Mapping[str, str]) -> Page:
        size = {name: points(value) for name, value in lengths.items()}
        return cls(
            size["width"] - size["inner"] - size["outer"],
            size["height"] - size["top"] - size["bottom"] - _HEAD * size["leading"],
            size["leading"],
        )

    @property
    def sizes(self) -> list[float]:
        """The letters to try, the smallest first."""
        usual = max(SMALLEST, round(self.leading * 1.5) / 2)
        if usual >= LARGE:
            return [usual]
        return [SMALLEST + step / 2 for step in range(round(2 * (usual - SMALLEST)) + 1)]


def journey_map(
    stages: Sequence[Stage],
    lengths: Mapping[str, str],
    palette: Mapping[str, str],
    faces: Sequence[Face] = HOUSE_FACES,
    *,
    grounds: bool = True,
) -> JourneyMap:
    """The map of the journey on paper of these CSS lengths; with `grounds`, moments of truth stand on a tint."""
    page = Page.of(lengths)
    size, layout = _layout(stages, page, Ruler(faces))
    columns = [one for group in layout.groups for one in group]
    stops = list(_stops(columns, size))
    sheets = []
    left, before = 0.0, None
    for group in layout.groups:
        width = sum(one.width for one in group)
        window = (left * size, (left + width) * size)
        sheets.append(
            Sheet(
                group,
                list(_spans(group, before, lambda one: one.stage.phase, lambda one: one.stage.phase_word)),
                list(_spans(group, before, lambda one: one.stage.anchor, lambda one: one.stage.title)),
                draw(stops, window, layout.curve * size, size, palette, grounds) if layout.curve else "",
                LABEL + width,
                is_compact(group),
            )
        )
        left, before = left + width, group[-1]
    return JourneyMap(size, LABEL, LINE, layout.curve, *layout.upper, sheets)


def _stops(columns: Sequence[Column], size: float) -> Iterator[Stop]:
    left = 0.0
    for one in columns:
        yield Stop(left, one.width * size, one.spot, one.opens)
        left += one.width * size


def _spans(
    group: Sequence[Column], before: Column | None, key: Callable[[Column], str], say: Callable[[Column], str]
) -> Iterator[Span]:
    last = key(before) if before else None
    for at, (name, columns) in enumerate(groupby(group, key)):
        found = list(columns)
        yield Span(say(found[0]), len(found), not at and name == last)


# ---- how many sheets, how large the letters


@dataclass(frozen=True)
class _Layout:
    groups: Sequence[Sequence[Column]]
    curve: float
    upper: tuple[float, float]
    fits: bool


def _layout(stages: Sequence[Stage], page: Page, ruler: Ruler) -> tuple[float, _Layout]:
    """The fewest sheets on which everything is said, or else what matters most of it, in the largest letters."""
    spots = [(spot, stage) for stage in stages for spot in stage.touchpoints]
    most = len(spots)
    smallest, *larger = page.sizes
    for number, detail in [*product(range(1, most + 1), DETAILS), *product([most], SHORTEST)]:
        columns = [Column.of(spot, stage, detail) for spot, stage in spots]
        found = _set(columns, number, page, smallest, ruler)
        if found.fits:
            break
    for size in reversed(larger):
        if (better := _set(columns, number, page, size, ruler)).fits:
            return size, better
    return smallest, found


def _set(columns: Sequence[Column], number: int, page: Page, size: float, ruler: Ruler) -> _Layout:
    """The columns on `number` sheets, and what is left for the curve."""
    room = page.width / size - LABEL
    whole = page.height / size
    groups = [widen(group, room, ruler) for group in _groups(columns, number, int(room / NARROWEST))]
    tables = [heights(group, ruler) for group in groups]
    upper = [max(row) for row in zip(*(table.upper for table in tables), strict=True)]
    left = whole - sum(upper) - max(sum(table.lower) for table in tables) - _RESERVE * LINE
    known = any(one.spot.feeling for one in columns)
    least = whole * _least(size) if known else 0
    legible = number == len(columns) or not any(table.crammed for table in tables)
    narrow = any(len(group) * NARROWEST > room for group in groups)
    alike = (upper[1], upper[2]) if len(groups) > 1 else (0.0, 0.0)
    curve = max(least, min(left, MOST * whole)) if known else 0
    return _Layout(groups, curve, alike, left >= least and legible and not narrow)


def _least(size: float) -> float:
    if size >= LARGE:
        return LEAST_IF_LARGE
    return LEAST if size == SMALLEST else LEAST_IF_LARGER


def _groups(columns: Sequence[Column], number: int, room: int) -> list[list[Column]]:
    """`number` groups in order, the fullest as small as can be.

    Stages stay whole, unless one alone is wider than a sheet or there are to be more groups than stages.
    """
    units: list[list[Column]] = []
    stages = [list(found) for _, found in groupby(columns, lambda one: one.stage.anchor)]
    for stage in stages:
        parts = len(stage) if number > len(stages) else ceil(len(stage) / max(1, room))
        units += [stage[len(stage) * at // parts : len(stage) * (at + 1) // parts] for at in range(parts)]
    limit = max(len(unit) for unit in units)
    while len(groups := _fill(units, limit)) > number and limit < len(columns):
        limit += 1
    return groups


def _fill(units: Sequence[list[Column]], limit: int) -> list[list[Column]]:
    groups: list[list[Column]] = [[]]
    for unit in units:
        if groups[-1] and len(groups[-1]) + len(unit) > limit:
            groups.append([])
        groups[-1] += unit
    return groups


def tools(setting: Setting) -> dict[str, Any]:
    """The sheets of the map: how wide its columns are, and the curve through them."""
    planned = partial(journey_map, lengths=setting.lengths, palette=setting.colours, faces=setting.faces)
    return {"journey_map": planned}
