"""The feeling curve as small drawings: what is iron is a solid square and a full line, what is master an open star."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from standards.typeset.drawing import star, svg_url
from standards.typeset.view import Level, Stage, Touchpoint

Palette = Mapping[str, str]
Point = tuple[float, float]  #: a row, and the place of a feeling in it

AFTER_IRON, AFTER_MASTER = 2, 3  #: steps of a Level


def moment_curve(levels: Sequence[Level], palette: Palette) -> str:
    """A curve through those of before, iron and master that are given, the better feeling higher; 300 × 90."""
    points = [(level.step, 100 * level.step - 92, 78 - 0.66 * level.place) for level in levels]
    body = f'<path d="M0 45H300" stroke="{palette["line"]}" stroke-width=".8" stroke-dasharray="1 3" fill="none"/>'
    for (_, x0, y0), (step, x1, y1) in pairwise(points):
        half = (x1 - x0) / 2
        stroke = f'stroke="{palette["ink"]}" stroke-width="2"'
        if step == AFTER_MASTER:
            stroke = f'stroke="{palette["quiet"]}" stroke-width=".9"'
        body += f'<path d="M{x0} {y0}C{x0 + half} {y0} {x1 - half} {y1} {x1} {y1}" {stroke} fill="none"/>'
    return svg_url(300, 90, body + "".join(_marker(step, x, y, palette) for step, x, y in points))


def _marker(step: int, x: float, y: float, palette: Palette) -> str:
    if step == AFTER_IRON:
        return f'<rect x="{x - 4.5}" y="{y - 4.5}" width="9" height="9" fill="{palette["ink"]}"/>'
    outline = f'fill="#fff" stroke="{palette["ink"]}" stroke-linejoin="round"'
    if step == AFTER_MASTER:
        return f'<path d="{star(x, y, 8)}" {outline} stroke-width="1.2"/>'
    return f'<circle cx="{x}" cy="{y}" r="3.6" {outline} stroke-width="1.4"/>'


def journey_rows(stages: Sequence[Stage], palette: Palette) -> list[str]:
    """Drawings for the rows of the journey, one for each stage's own row and one for each of its touchpoints.

    Down the page runs the line of the feeling after iron, worst left, best right; across each row a hairline reaches
    from the feeling on arrival to the one after master. A drawing stretches to its row, and the line begins and ends
    where its neighbours do; rows without a feeling are passed through. All are empty where no touchpoint has one.
    """
    feelings = [feeling for stage in stages for feeling in ((), *(spot.feeling for spot in stage.touchpoints))]
    iron = _known(feelings, AFTER_IRON)
    if not iron:
        return [""] * len(feelings)
    last = len(feelings) - 1
    return [
        svg_url(
            100, 100, _guides(palette) + _reach(feeling, palette) + _line(iron, at, last, palette["ink"]), stretch=True
        )
        for at, feeling in enumerate(feelings)
    ]


def _known(feelings: Sequence[Sequence[Level]], step: int) -> list[Point]:
    """(row, place) of one level wherever it is given."""
    return [(at, level.place) for at, feeling in enumerate(feelings) for level in feeling if level.step == step]


def _guides(palette: Palette) -> str:
    lines = ((4, 0.4), (50, 0.8), (96, 0.4))
    return "".join(
        f'<path d="M{x} 0V100" stroke="{palette["line"]}" stroke-width="{w}" fill="none"/>' for x, w in lines
    )


def _reach(feeling: Sequence[Level], palette: Palette) -> str:
    if not feeling:
        return ""
    places = [across(level.place) for level in feeling]
    return f'<path d="M{min(places):g} 50H{max(places):g}" stroke="{palette["quiet"]}" stroke-width="4" fill="none"/>'


def _line(known: Sequence[Point], at: int, last: int, colour: str) -> str:
    """From the upper edge of row `at` to its middle, and on to its lower edge."""
    ends = ([at - 0.5] if at else []) + [at] + ([at + 0.5] if at < last else [])
    parts = []
    for start, end in pairwise(ends):
        (x0, slope0), (x1, slope1) = smooth(known, start), smooth(known, end)
        third = (end - start) / 3
        y0, y1 = 50 + 100 * (start - at), 50 + 100 * (end - at)
        controls = f"{across(x0 + slope0 * third):.3f} {y0 + 100 * third:.2f} "
        controls += f"{across(x1 - slope1 * third):.3f} {y1 - 100 * third:.2f}"
        parts.append(f"M{across(x0):.3f} {y0:g}C{controls} {across(x1):.3f} {y1:g}")
    return f'<path d="{"".join(parts)}" stroke="{colour}" stroke-width="1.6" fill="none"/>'


def smooth(known: Sequence[Point], at: float) -> tuple[float, float]:
    """Value and slope at `at` of the smooth step (3u² - 2u³) from each known point to the next; level at both ends."""
    before = max((point for point in known if point[0] <= at), default=known[0])
    after = min((point for point in known if point[0] >= at), default=known[-1])
    span, rise = after[0] - before[0], after[1] - before[1]
    if span <= 0:
        return before[1], 0.0
    share = (at - before[0]) / span
    return before[1] + rise * share * share * (3 - 2 * share), rise * 6 * share * (1 - share) / span


def across(place: float) -> float:
    """Where a place stands in a row, in per cent of its width."""
    return 4 + place * 0.92


def cover_line(touchpoints: Sequence[Touchpoint], palette: Palette, *, white: bool = False) -> str:
    """The journey's own curve as the picture on a cover, 600 × 260; a gentle wave where no feelings are known.

    The upper line is the feeling after master, the lower one after iron; stars are moments of truth. On a `white`
    cover it is drawn in ink.
    """
    feelings = [spot.feeling for spot in touchpoints]
    iron = _known(feelings, AFTER_IRON)
    master = sorted({**dict(iron), **dict(_known(feelings, AFTER_MASTER))}.items())
    rows = len(touchpoints)
    if len(iron) < 3:
        iron, master, rows = list(enumerate((45.0, 60, 40, 65, 50))), list(enumerate((60.0, 85, 65, 95, 80))), 5
        stars = [1, 3]
    else:
        stars = [at for at, spot in enumerate(touchpoints) if spot.moment]
    step = 600 / (rows + 1)

    def points(places: Sequence[Point]) -> list[Point]:
        return [(step * (at + 1), 235 - 2.1 * place) for at, place in places]

    def path(places: Sequence[Point]) -> str:
        line = points(places)
        return flowing([(-20.0, line[0][1] + 30), *line, (620.0, line[-1][1] - 20)])

    upper, lower, ground = ("quiet", "ink", "#fff") if white else ("gold", "paper", palette["accent"])
    marks = "".join(
        f'<path d="{star(x, y, 9)}" fill="{ground}" stroke="{palette[upper]}" stroke-width="1.3" '
        'stroke-linejoin="round"/>'
        for x, y in points([point for point in master if point[0] in stars])
    )
    return svg_url(
        600,
        260,
        f'<path d="{path(iron)}" stroke="{palette[lower]}" stroke-opacity=".55" stroke-width="1" fill="none"/>'
        f'<path d="{path(master)}" stroke="{palette[upper]}" stroke-width="1.3" fill="none"/>{marks}',
    )


def flowing(points: Sequence[Point]) -> str:
    """A path through points from left to right that never rises above a peak nor falls below a dip.

    Source of the slopes: Fritsch and Butland, 1984 (the harmonic mean of the two neighbouring slopes).
    """
    slopes = [(y1 - y0) / (x1 - x0) for (x0, y0), (x1, y1) in pairwise(points)]
    inner = [2 * a * b / (a + b) if a * b > 0 else 0.0 for a, b in pairwise(slopes)]
    drawn = f"M{points[0][0]:g} {points[0][1]:g}"
    for ((x0, y0), (x1, y1)), (m0, m1) in zip(pairwise(points), pairwise([slopes[0], *inner, slopes[-1]]), strict=True):
        third = (x1 - x0) / 3
        drawn += f"C{x0 + third:.1f} {y0 + m0 * third:.1f} {x1 - third:.1f} {y1 - m1 * third:.1f} {x1:.1f} {y1:.1f}"
    return drawn
