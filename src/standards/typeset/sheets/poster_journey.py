"""The first sheet of a poster: what we are here for, and the moments of truth on the road of the journey.

Sizes are in pt; `small`, one `leading` of the paper, is the measure of everything else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from standards.typeset.fitting import Letters, points
from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.sheets.poster import MOST, SMALLEST
from standards.typeset.view import Touchpoint, View

_PURPOSES = (3.6, 3.3, 3.0, 2.75, 2.5, 2.25, 2.0, 1.8, 1.6, 1.4, 1.25, 1.1)  #: sizes in `small`
_TITLES = (1.6, 1.4, 1.25, 1.1, 1.0)
_LINES = (58, 54, 50, 46, 42, 39, 36, 33, 30, 28, 26, SMALLEST)
#: heights in `small`, as in page.css
_HOUSE, _LOGO, _BELOW_TITLE, _BELOW_PURPOSE, _HEADING, _MORE, _REST = 1.75, 2.9, 1.0, 1.25, 1.6, 1.6, 0.3
_SHARE = 0.28  #: of the sheet that a purpose takes at most
_HIGHEST_ROW = 4.8
_TURN = 0.7  #: between the road's level ends and the rows
_DISC = 0.95  #: half the disc with a moment's number
_PLACE = 1.4  #: between the road's column and the names
_BEYOND = 3 / 25.4 * 72  #: the knife's margin
_LEADING, _TITLE_LEADING, _PURPOSE_LEADING = 1.12, 1.1, 1.08


@dataclass(frozen=True, kw_only=True)
class Journey:
    """What the sheet shows and how large, in pt.

    `moments` stand at the heights `rows` of the road, whose `size` is its width and height; `tops` are where their
    names begin below the top of a row. `more` moments have no room.
    """

    title: float
    purpose: float
    moments: Sequence[Touchpoint]
    more: int
    line: float
    row: float
    turn: float
    rows: Sequence[float]
    tops: Sequence[float]
    size: tuple[float, float]
    side: float
    disc: float


def journey(
    view: View,
    on_ground: bool,
    logo: bool = False,
    *,
    lengths: Mapping[str, str],
    faces: Sequence[Face] = HOUSE_FACES,
) -> Journey:
    """How the journey fills a paper with these CSS lengths; `on_ground` the road leads over the edge of the sheet.

    A `logo` stands where else the name of the house is.
    """
    size = {name: points(value) for name, value in lengths.items()}
    small, letters = size["leading"], Letters(Family.TEXT, faces)
    column, side = size["width"] - size["inner"] - size["outer"], size["side"]
    height = size["height"] - size["top"] - size["bottom"]
    purpose, title = _loud(view, letters, column, height, small)

    def lines(words: str, letter: float, leading: float) -> float:
        return letters.lines(words, column / letter) * letter * leading

    left = height - lines(view.title, title, _TITLE_LEADING) - lines(view.purpose, purpose, _PURPOSE_LEADING)
    left -= ((_LOGO if logo else _HOUSE) + _BELOW_TITLE + _BELOW_PURPOSE + _HEADING + 2 * _TURN) * small
    for count in range(min(len(view.moments), MOST), -1, -1):
        moments, more = view.moments[:count], len(view.moments) - count
        row = min((left - (_MORE if more else _REST) * small) / max(count, 1), _HIGHEST_ROW * small)
        line, tops = _names([one.title for one in moments], letters, column - side, row)
        if min(tops, default=0) >= 0:
            break
    turn = round(_TURN * small, 1)
    return Journey(
        title=title,
        purpose=purpose,
        moments=moments,
        more=more,
        line=line,
        row=round(row, 1),
        turn=turn,
        rows=[turn + (at + 0.5) * row for at in range(len(moments))],
        tops=tops,
        size=(column + (size["outer"] + _BEYOND if on_ground else 0), row * len(moments) + 2 * turn),
        side=side - _PLACE * small,
        disc=_DISC * small,
    )


def _loud(view: View, letters: Letters, column: float, height: float, small: float) -> tuple[float, float]:
    """How large the purpose is, and the title; without a purpose the title is as loud."""
    loud, quiet = ([round(step * small, 1) for step in steps] for steps in (_PURPOSES, _TITLES))
    purpose = letters.largest(loud, [view.purpose], width=column, height=_SHARE * height, leading=_PURPOSE_LEADING)
    titles = quiet if view.purpose else loud
    room = max(2.3 * titles[0], 4 * small)
    return purpose, letters.largest(titles, [view.title], width=column, height=room, leading=_TITLE_LEADING)


def _names(titles: Sequence[str], letters: Letters, width: float, row: float) -> tuple[float, list[float]]:
    """How large the moments' names are, one size for all, and how far below the top of its row each begins."""
    sizes = [size for size in _LINES if size <= 0.5 * row] or [SMALLEST]
    size = min(
        (letters.largest(sizes, [one], width=width, height=0.94 * row, leading=_LEADING) for one in titles),
        default=SMALLEST,
    )
    return size, [(row - letters.lines(one, width / size) * size * _LEADING) / 2 for one in titles]
