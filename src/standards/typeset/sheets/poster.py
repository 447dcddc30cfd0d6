"""Posters, read from two metres: how a moment of truth fills its sheet, with no letter below 24 pt.

Sizes are in pt, and whatever stays small is one `leading` of the paper (`small`). What does not fit at the largest size
is set smaller; then it loses the reason, the events that start a clock, and last lines that are not critical.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from standards.typeset.fitting import Letters, points
from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Bound, Touchpoint

MOST = 7  #: lines on a poster
SMALLEST = 24.0  #: pt
SIDE, BELOW, NOWHERE = "side", "below", ""  #: where the events stand that start a clock
_SIZES = (56, 52, 48, 45, 42, 40, 38, 36, 34, 32, 30, 28, 27, 26, 25, SMALLEST)
_TITLES = (2.8, 2.5, 2.25, 2.0, 1.8, 1.6, 1.4, 1.2, 1.0)
_ON_ONE_LINE = 4  #: of these are tried first with the title on one line
_SMALL_TITLE = 4  #: the first of these on a sheet that is full
_TITLE_LEADING = 1.05
_BESIDE_MASTER = 3  #: lines of iron; where fewer have room, master goes
_COMFORT = 1.15  #: lines of so many `small` are large enough to read a reason and events beside them
_LETTER = 0.47  #: em; a letter of a label
#: heights in `small`, as in page.css
_KICKER, _BELOW_TITLE, _BELOW_HEAD, _LEVEL = 1.5, 0.5, 1.25, 1.9
_ABOVE_FOOT, _FOOT_LEVEL, _CODE = 1.3, 1.75, 5.0
_BOUND = 1.7  #: the number of a time bound
_LEADING, _GAP, _CLOSE, _WIDEST = 1.14, 0.5, 0.36, 1.3  #: of the lines, in letters of them
_MASTER = 0.86  #: a master line is set smaller than iron
_MARK = 2.0  #: from what stands in the side column to the lines
_BOLD = 1.07  #: bold letters are wider
_DOUBT = 0.6
_LIMIT = re.compile(r"(≤\s[\d\s.,]*\d)\s(.+)")


@dataclass(frozen=True, kw_only=True)
class Wall:
    """One moment of truth on a poster: sizes and distances in pt.

    `acts` are the lines it shows in the order of the file, `more` how many it does not show. `events` says where the
    events stand that start a clock: SIDE, BELOW what to do, or NOWHERE; `reason` whether the reason is shown; `master`
    is 0 where no master line is. `gap` stands between the lines. A label holds so many `letters`.
    """

    title: float
    size: float
    small: float
    master: float
    reason: bool
    events: str
    acts: Sequence[Act]
    more: int
    gap: float
    letters: int


def bound_parts(bound: Bound) -> tuple[str, str]:
    """`≤ 10` and `min`: the number is set large, the unit under it where it does not fit beside it."""
    found = _LIMIT.fullmatch(bound.limit)
    return (found[1], found[2].replace("\N{NO-BREAK SPACE}", " ")) if found else (bound.limit, "")


def wall(moment: Touchpoint, linked: bool, *, lengths: Mapping[str, str], faces: Sequence[Face] = HOUSE_FACES) -> Wall:
    """How `moment` fills a paper with these CSS lengths; `linked` says whether a QR code stands beside its foot."""
    return _Fitter(moment, lengths, linked, faces).fit()


@dataclass(frozen=True)
class _Way:
    """One way to set a moment: what is shown, and how large."""

    acts: Sequence[Act]
    events: str
    reason: bool
    size: float
    title: float
    gap: float = _GAP
    master: bool = True


class _Fitter:
    def __init__(self, moment: Touchpoint, lengths: Mapping[str, str], linked: bool, faces: Sequence[Face]) -> None:
        size = {name: points(value) for name, value in lengths.items()}
        self.moment, self.linked, self.small = moment, linked, size["leading"]
        self.side = size["side"] - _MARK * self.small
        self.width = size["width"] - size["inner"] - size["outer"] - size["side"]
        self.height = size["height"] - size["top"] - size["bottom"] - _DOUBT * self.small
        self.text, self.labels = Letters(Family.TEXT, faces), Letters(Family.LABELS, faces)
        self.title = self._title(moment.title, _TITLES)

    def _title(self, title: str, steps: Sequence[float]) -> float:
        """One line where that is not much smaller, else two; more of them for a title that is a sentence."""
        sizes = [round(step * self.small, 1) for step in steps]
        for size in sizes[:_ON_ONE_LINE]:
            if self.text.width(title) * size <= self.width:
                return size
        return self.text.largest(sizes, [title], width=self.width, height=2.2 * sizes[0], leading=_TITLE_LEADING)

    def fit(self) -> Wall:
        """The first of all ways to set it that fits; the last one where none does."""
        for way in self._ways():
            spare = self.height - self._height(way)
            if spare >= 0:
                break
        acts, size = way.acts, way.size
        return Wall(
            title=way.title,
            size=size,
            small=min(self.small, size),
            master=self._master(size) if self.moment.master and way.master else 0,
            reason=way.reason,
            events=way.events,
            acts=acts,
            more=len(self.moment.iron) - len(acts),
            gap=round(way.gap * size + min(max(spare, 0) / (len(acts) + 1), (_WIDEST - way.gap) * size), 1),
            letters=int(self.width / SMALLEST / _LETTER),
        )

    def _ways(self) -> Iterator[_Way]:
        """What is shown and how large, the best way first: large letters are worth more than a reason."""
        iron = self.moment.iron
        all_of_it = _chosen(iron, MOST)
        comfort = [size for size in _SIZES if size >= _COMFORT * self.small]
        beside = [SIDE] if self._events_fit(all_of_it) else []
        title = min(self.title, self._title(self.moment.title, _TITLES[_SMALL_TITLE:]))
        told = [*((place, True) for place in (*beside, BELOW)), *((place, False) for place in beside)]
        for events, reason in [*told, (NOWHERE, True), (NOWHERE, False)]:
            for each in dict.fromkeys((self.title, title)):
                yield from (_Way(all_of_it, events, reason, size, each) for size in comfort)
        for master, least in ((True, _BESIDE_MASTER), (False, 1)):
            for most in range(len(all_of_it), min(least, len(all_of_it)) - 1, -1):
                acts = _chosen(iron, most)
                yield from (_Way(acts, NOWHERE, False, size, title, _CLOSE, master) for size in _SIZES)

    def _master(self, size: float) -> float:
        return max(round(size * _MASTER), SMALLEST)

    def _height(self, way: _Way) -> float:
        size, small = way.size, min(self.small, way.size)
        head = (_KICKER + _BELOW_HEAD) * self.small + self._lines(self.moment.title, way.title, _TITLE_LEADING)
        if way.reason and self.moment.reason:
            head += _BELOW_TITLE * self.small + self._lines(self.moment.reason, self.small, 1.2)
        lines = sum(self._act(act, way.events, size, small) for act in way.acts)
        lines += way.gap * size * max(len(way.acts) - 1, 0)
        more = (small * 1.2 + way.gap * size) if len(way.acts) < len(self.moment.iron) else 0
        return head + (_LEVEL * self.small if way.acts else 0) + lines + more + self._foot(way)

    def _events_fit(self, acts: Sequence[Act]) -> bool:
        """Whether the side column is wide enough for every word of the events."""
        events = [act.within.event for act in acts if act.within]
        return self.labels.longest_word(events) * SMALLEST <= self.side

    def _act(self, act: Act, events: str, size: float, small: float) -> float:
        height = self._lines(_loud(act), size, _LEADING) + self._lines(act.when, small, 1.2)
        if not act.within:
            return height
        if events == BELOW:
            height += self.labels.lines(act.within.event, self.width / SMALLEST) * SMALLEST * 1.2
        return max(height, self._bound(act.within, events == SIDE, small))

    def _bound(self, bound: Bound, event: bool, small: float) -> float:
        """In the side column: the number, the unit beside or under it, the event that starts the clock."""
        number, unit = bound_parts(bound)
        beside = _BOLD * (self.labels.width(number) * _BOUND * self.small + self.labels.width(" " + unit) * small)
        height = _BOUND * 0.9 * self.small
        if beside > self.side:
            height += small * self.labels.lines(unit, self.side / small / _BOLD)
        return height + (
            SMALLEST * self.labels.lines(bound.event, self.side / SMALLEST) if event and bound.event else 0
        )

    def _foot(self, way: _Way) -> float:
        size, code = way.size, _CODE * self.small if self.linked else 0
        if not (self.moment.master and way.master):
            return code + (_ABOVE_FOOT * self.small if code else 0)
        one = self.moment.master[0]
        text = self._lines(one.do, self._master(size), _LEADING) + self._lines(
            one.ask_first, min(self.small, size), 1.2
        )
        return _ABOVE_FOOT * self.small + max(_FOOT_LEVEL * self.small + text, code)

    def _lines(self, text: str, size: float, leading: float) -> float:
        return self.text.lines(text, self.width / size) * size * leading if text else 0


def _loud(act: Act) -> str:
    """What stands in the letters of the line: what to do, and the words behind it."""
    return " ".join(filter(None, [act.do.striptags(), "critical" if act.critical else "", act.roles]))


def _chosen(iron: Sequence[Act], most: int) -> Sequence[Act]:
    """The lines there is room for, in the order of the file: the critical ones are chosen first."""
    first = sorted(range(len(iron)), key=lambda at: (not iron[at].critical, at))[:most]
    return [iron[at] for at in sorted(first)]


def tools(setting: Setting) -> dict[str, Any]:
    """How large a moment is set on a wall, and the sheet of the journey with its road."""
    from standards.typeset.sheets.poster_journey import journey
    from standards.typeset.sheets.poster_road import road

    return {
        "wall": partial(wall, lengths=setting.lengths, faces=setting.faces),
        "journey_wall": partial(journey, setting.view, lengths=setting.lengths, faces=setting.faces),
        "road": partial(road, palette=setting.colours),
        "bound_parts": bound_parts,
    }
