"""The journey as a road: it comes in above the moments of truth, winds down past them, and leads on below them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from standards.typeset.drawing import svg_url
from standards.typeset.view import Touchpoint

Palette = Mapping[str, str]
Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]

_IRON = 2  #: the step of a Level
_BENDS = (0.15, 0.75, 0.3, 0.85, 0.2, 0.65, 0.4)  #: where nothing is known of feelings, a road winds as roads do
_CIRCLE = 0.17  #: of a disc, the radius of a circle
_EDGE = 6.5  #: from the edges of the drawing to the level ends of the road, whose circles would be cut else


@dataclass(frozen=True)
class Road:
    """The drawing, and where each moment stands across it, in the unit of its size."""

    url: str
    places: Sequence[float]


def road(
    touchpoints: Sequence[Touchpoint],
    rows: Sequence[float],
    size: tuple[float, float],
    column: float,
    radius: float,
    palette: Palette,
    *,
    on_ground: bool = False,
) -> Road:
    """A road of `size` past the first moments of truth, which stand at the heights `rows` within the left `column`.

    Further right stands whose service is better there. The other touchpoints are small circles along the road, in
    order. `radius` is that of what will be printed at a moment's place. `on_ground` draws for the ground of a cover.
    """
    width, height = size
    decisive = [at for at, spot in enumerate(touchpoints) if spot.moment][: len(rows)]
    if not decisive:
        return Road("", [])
    shares = _shares([touchpoints[at] for at in decisive])
    places = [radius + share * (column - 2 * radius) for share in shares]
    stops = list(zip(places, rows, strict=True))
    turn = column + radius
    curves = [
        _bend((turn, _EDGE), stops[0], True),
        *map(_wind, stops, stops[1:]),
        _bend(stops[-1], (turn, height - _EDGE), False),
    ]
    line = f"M{width:g} {_EDGE:g}H{turn:g}" + "".join(_drawn(curve) for curve in curves) + f"H{width:g}"
    colour, ground = (palette["gold"], palette["accent"]) if on_ground else (palette["quiet"], "#fff")
    circles = _along((width, _EDGE), (turn, _EDGE), decisive[0])
    for curve, (before, after) in zip(curves[1:-1], pairwise(decisive), strict=True):
        circles += _on(curve, after - before - 1, radius)
    circles += _along((turn, height - _EDGE), (width, height - _EDGE), len(touchpoints) - decisive[-1] - 1)
    look = f'r="{_CIRCLE * radius:.1f}" fill="{ground}" stroke="{colour}" stroke-width="2"'
    body = f'<path d="{line}" stroke="{colour}" stroke-width="2.4" fill="none"/>'
    body += "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" {look}/>' for x, y in circles)
    return Road(svg_url(width, height, body), places)


def thread(
    touchpoints: Sequence[Touchpoint],
    size: tuple[float, float],
    margin: float,
    palette: Palette,
    *,
    on_ground: bool = False,
) -> str:
    """The same road pulled tight, a line of `size`: large dots are moments of truth, small circles the others.

    The line is as long as the drawing; within `margin` of its ends no touchpoint stands.
    """
    width, height = size
    colour, ground = (palette["gold"], palette["accent"]) if on_ground else (palette["quiet"], "#fff")
    stops = _along((margin, height / 2), (width - margin, height / 2), len(touchpoints))
    body = f'<path d="M0 {height / 2:g}H{width:g}" stroke="{colour}" stroke-width=".7" fill="none"/>'
    for (x, y), spot in zip(stops, touchpoints, strict=True):
        radius, fill = (height / 2 - 0.4, colour) if spot.moment else (height / 4, ground)
        body += f'<circle cx="{x:.1f}" cy="{y:g}" r="{radius:g}" fill="{fill}" stroke="{colour}" stroke-width=".7"/>'
    return svg_url(width, height, body)


def _shares(moments: Sequence[Touchpoint]) -> list[float]:
    """Where each moment stands across the road, 0 to 1: by the feeling after iron where feelings differ."""
    known = {at: level.feeling for at, spot in enumerate(moments) for level in spot.feeling if level.step == _IRON}
    low, high = min(known.values(), default=0), max(known.values(), default=0)
    if low == high:
        return [_BENDS[at % len(_BENDS)] for at in range(len(moments))]
    return [(known.get(at, (low + high) / 2) - low) / (high - low) for at in range(len(moments))]


def _wind(start: Point, end: Point) -> Curve:
    half = (end[1] - start[1]) / 2
    return start, (start[0], start[1] + half), (end[0], end[1] - half), end


def _bend(start: Point, end: Point, level_first: bool) -> Curve:
    """From level to upright, or the other way."""
    across, down = 0.6 * (end[0] - start[0]), 0.6 * (end[1] - start[1])
    if level_first:
        return start, (start[0] + across, start[1]), (end[0], end[1] - down), end
    return start, (start[0], start[1] + down), (end[0] - across, end[1]), end


def _drawn(curve: Curve) -> str:
    return "C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in curve[1:])


def _along(start: Point, end: Point, count: int) -> list[Point]:
    return [
        (start[0] + (end[0] - start[0]) * (at + 0.5) / count, start[1] + (end[1] - start[1]) * (at + 0.5) / count)
        for at in range(count)
    ]


def _on(curve: Curve, count: int, radius: float) -> list[Point]:
    """Evenly on the part of a curve between two discs that neither of them hides."""
    free = radius * (1 + 1.5 * _CIRCLE)
    margin = next((t / 50 for t in range(25) if dist(_at(curve, t / 50), curve[0]) >= free), 0.5)
    return [_at(curve, margin + (1 - 2 * margin) * (at + 0.5) / count) for at in range(count)]


def _at(curve: Curve, t: float) -> Point:
    weights = ((1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t**2 * (1 - t), t**3)
    return (
        sum(weight * x for weight, (x, _) in zip(weights, curve, strict=True)),
        sum(weight * y for weight, (_, y) in zip(weights, curve, strict=True)),
    )
