"""The feeling curve of a whole journey as one drawing, as wide as the columns of the map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from standards.typeset.curve import AFTER_IRON, AFTER_MASTER
from standards.typeset.drawing import star, svg_url
from standards.typeset.view import Touchpoint

Point = tuple[float, float]
MARGIN = 0.1  #: of the height, above the best feeling and below the worst
_PLACES = (0, 25, 50, 75, 100)
_AT_EASE = 50


class Stop(NamedTuple):
    """A touchpoint's column on the way, in pt: where it begins, how wide it is, whether a stage begins here."""

    left: float
    width: float
    spot: Touchpoint
    opens: bool

    @property
    def middle(self) -> float:
        return self.left + self.width / 2


def draw(
    stops: Sequence[Stop],
    window: tuple[float, float],
    height: float,
    size: float,
    palette: Mapping[str, str],
    grounds: bool,
) -> str:
    """The part of the curve between the two ends of `window`, with letters of `size` pt around it.

    Hollow circles are feelings on arrival, squares on a full line those after iron, open stars on a hairline those
    after master; a dotted stem joins the three of a touchpoint, and what master adds to iron is tinted. Where no
    feeling is known, the lines pass through.
    """
    return _Drawing(stops, window, height, size, palette).draw(grounds)


@dataclass(frozen=True)
class _Drawing:
    stops: Sequence[Stop]
    window: tuple[float, float]
    height: float
    size: float
    palette: Mapping[str, str]

    def draw(self, grounds: bool) -> str:
        left, right = self.window
        body = (self._grounds() if grounds else "") + self._rules() + self._lines()
        body += "".join(self._marks(stop) for stop in self.stops)
        return svg_url(right - left, self.height, f'<g transform="translate({-left:.2f} 0)">{body}</g>')

    def _y(self, place: float) -> float:
        return self.height * (1 - MARGIN - (1 - 2 * MARGIN) * place / 100)

    def _points(self, step: int) -> list[Point]:
        return [
            (stop.middle, self._y(level.place))
            for stop in self.stops
            for level in stop.spot.feeling
            if level.step == step
        ]

    def _grounds(self) -> str:
        """Moments of truth, a little lower than the row so that its rules are seen."""
        return "".join(
            f'<rect x="{stop.left:.1f}" y=".4" width="{stop.width:.1f}" height="{self.height - 0.8:.1f}" '
            f'fill="{self.palette["paper"]}"/>'
            for stop in self.stops
            if stop.spot.moment
        )

    def _rules(self) -> str:
        """Where stages begin, and the five feelings."""
        left, right = self.window
        stroke = f'stroke="{self.palette["line"]}"'
        drawn = "".join(
            f'<path d="M{stop.left:.2f} 0V{self.height:.1f}" {stroke} stroke-width=".5"/>'
            for stop in self.stops
            if stop.opens and left < stop.left < right - 1
        )
        for place in _PLACES:
            dashes = "" if place == _AT_EASE else ' stroke-dasharray=".8 3.2"'
            y = self._y(place)
            drawn += f'<path d="M{left:.1f} {y:.1f}H{right:.1f}" {stroke} stroke-width=".6"{dashes}/>'
        return drawn

    def _lines(self) -> str:
        """What master adds to iron, the stems, and the two lines; where master is not given, it is no better."""
        iron = self._points(AFTER_IRON)
        master = sorted({**dict(iron), **dict(self._points(AFTER_MASTER))}.items())
        drawn = ""
        if len(iron) > 1:
            back = [point for point in reversed(master) if iron[0][0] <= point[0] <= iron[-1][0]]
            area = f"{_path(iron)}L{back[0][0]:.1f} {back[0][1]:.1f}{_curves(back)}Z"
            drawn += f'<path d="{area}" fill="{self.palette["gold"]}" fill-opacity=".22"/>'
        drawn += "".join(self._stem(stop) for stop in self.stops)
        if len(master) > 1:
            drawn += f'<path d="{_path(master)}" stroke="{self.palette["quiet"]}" stroke-width=".7" fill="none"/>'
        if len(iron) > 1:
            width = f'stroke-width="{self.size * 0.22:.2f}"'
            drawn += f'<path d="{_path(iron)}" stroke="{self.palette["ink"]}" {width} fill="none"/>'
        return drawn

    def _stem(self, stop: Stop) -> str:
        ends = [self._y(level.place) for level in stop.spot.feeling]
        if len(ends) < 2:
            return ""
        return (
            f'<path d="M{stop.middle:.1f} {min(ends):.1f}V{max(ends):.1f}" stroke="{self.palette["soft"]}" '
            'stroke-width=".6" stroke-dasharray="1 2"/>'
        )

    def _marks(self, stop: Stop) -> str:
        """Those of a moment of truth are larger."""
        scale = self.size * (1.25 if stop.spot.moment else 1)
        x, ink = stop.middle, self.palette["ink"]
        outline = f'fill="#fff" stroke="{ink}" stroke-width=".9" stroke-linejoin="round"'
        drawn = ""
        for level in stop.spot.feeling:
            y = self._y(level.place)
            if level.step == AFTER_IRON:
                side = 0.65 * scale
                corner = f'x="{x - side / 2:.1f}" y="{y - side / 2:.1f}"'
                drawn += f'<rect {corner} width="{side:.1f}" height="{side:.1f}" fill="{ink}"/>'
            elif level.step == AFTER_MASTER:
                drawn += f'<path d="{star(x, y, 0.75 * scale)}" {outline}/>'
            else:
                drawn += f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{0.3 * self.size:.1f}" {outline}/>'
        return drawn


def _path(points: Sequence[Point]) -> str:
    return f"M{points[0][0]:.1f} {points[0][1]:.1f}{_curves(points)}"


def _curves(points: Sequence[Point]) -> str:
    """From each point to the next, level at both."""
    return "".join(
        f"C{(x0 + x1) / 2:.1f} {y0:.1f} {(x0 + x1) / 2:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        for (x0, y0), (x1, y1) in pairwise(points)
    )
