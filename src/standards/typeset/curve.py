"""The feeling curve as small drawings: what is iron is a solid square and a full line, what is master an open star.

A drawing is an SVG as a data URL for a CSS background. Why a background: it is the one form that WeasyPrint marks
as decoration, so that a screen reader hears only the words printed beside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from standards.typeset.view import Level, Stage, Touchpoint

Palette = Mapping[str, str]


def svg_url(width: float, height: float, body: str, *, stretch: bool = False) -> str:
    """An SVG with `body` as a data URL; with `stretch` it fills whatever box it is the background of."""
    aspect = "none" if stretch else "xMinYMid"
    return "data:image/svg+xml," + quote(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" preserveAspectRatio="{aspect}">{body}</svg>',
        safe=" =:/'\"<>",
    ).replace('"', "'")


def star(x: float, y: float, radius: float) -> str:
    """The path of a five-pointed star."""
    points = []
    for corner in range(10):
        length = radius if corner % 2 == 0 else radius * 0.42
        dx, dy = _COMPASS[corner]
        points.append(f"{x + dx * length:.2f} {y + dy * length:.2f}")
    return f"M{'L'.join(points)}Z"


#: sines and cosines of 36 degrees each, from the top
_COMPASS = (
    (0, -1), (0.588, -0.809), (0.951, -0.309), (0.951, 0.309), (0.588, 0.809),
    (0, 1), (-0.588, 0.809), (-0.951, 0.309), (-0.951, -0.309), (-0.588, -0.809),
)  # fmt: skip


def moment_curve(levels: Sequence[Level], palette: Palette) -> str:
    """A curve through before, iron and master, the better feeling higher; 300 × 90, a third for each."""
    (x0, y0), (x1, y1), (x2, y2) = [(8 + 100 * at, 78 - 0.66 * level.place) for at, level in enumerate(levels)]
    half = 50
    return svg_url(
        300,
        90,
        f'<path d="M0 45H300" stroke="{palette["line"]}" stroke-width=".8" stroke-dasharray="1 3" fill="none"/>'
        f'<path d="M{x0} {y0}C{x0 + half} {y0} {x1 - half} {y1} {x1} {y1}" '
        f'stroke="{palette["ink"]}" stroke-width="2" fill="none"/>'
        f'<path d="M{x1} {y1}C{x1 + half} {y1} {x2 - half} {y2} {x2} {y2}" '
        f'stroke="{palette["quiet"]}" stroke-width=".9" fill="none"/>'
        f'<circle cx="{x0}" cy="{y0}" r="3.6" fill="#fff" stroke="{palette["ink"]}" stroke-width="1.4"/>'
        f'<rect x="{x1 - 4.5}" y="{y1 - 4.5}" width="9" height="9" fill="{palette["ink"]}"/>'
        f'<path d="{star(x2, y2, 8)}" fill="#fff" stroke="{palette["ink"]}" stroke-width="1.2" '
        'stroke-linejoin="round"/>',
    )


def journey_rows(stages: Sequence[Stage], palette: Palette) -> list[str]:
    """Drawings for the rows of the journey, one for each stage's own row and one for each of its touchpoints.

    Down the page runs the line of the feeling after iron, worst left, best right; across each row a hairline reaches
    from the feeling on arrival to the one after master. A drawing stretches to its row, and the line begins and ends
    where its neighbours do; rows without a feeling are passed through. All are empty where no touchpoint has one.
    """
    feelings = [feeling for stage in stages for feeling in ((), *(spot.feeling for spot in stage.touchpoints))]
    iron = _places(feelings, 1)
    if not iron:
        return [""] * len(feelings)
    return [
        svg_url(100, 100, _guides(palette) + _reach(feeling, palette) + _line(iron, at, palette["ink"]), stretch=True)
        for at, feeling in enumerate(feelings)
    ]


def _places(feelings: Sequence[Sequence[Level]], which: int) -> list[float]:
    """The places of one level for every row; unknown ones from their neighbours."""
    return _filled([feeling[which].place if feeling else None for feeling in feelings])


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


def _line(places: Sequence[float], at: int, colour: str) -> str:
    """Down from the upper edge to the point in the middle, and on to the lower edge."""
    here = across(places[at])
    parts = []
    if at:
        parts.append(_half(here, across(places[at - 1]), -1))
    if at + 1 < len(places):
        parts.append(_half(here, across(places[at + 1]), 1))
    return f'<path d="{"".join(parts)}" stroke="{colour}" stroke-width="1.6" fill="none"/>'


def _half(here: float, there: float, way: int) -> str:
    """Half of a smooth step from (here, middle) towards (there, next middle), cut where the rows meet."""
    edge = (here + there) / 2
    control = (here + edge) / 2
    return f"M{here:g} 50C{here:g} {50 + way * 25} {control:g} {50 + way * 37.5:g} {edge:g} {50 + way * 50}"


def across(place: float) -> float:
    """Where a place stands in a row, in per cent of its width."""
    return 4 + place * 0.92


def _filled(places: Sequence[int | None]) -> list[float]:
    """Gaps filled by the straight line between their neighbours; empty where nothing is known."""
    known = [(at, place) for at, place in enumerate(places) if place is not None]
    if not known:
        return []
    filled = []
    for at in range(len(places)):
        before = max((one for one in known if one[0] <= at), default=known[0])
        after = min((one for one in known if one[0] >= at), default=known[-1])
        share = (at - before[0]) / (after[0] - before[0]) if after[0] != before[0] else 0
        filled.append(before[1] + share * (after[1] - before[1]))
    return filled


def cover_line(touchpoints: Sequence[Touchpoint], palette: Palette) -> str:
    """The journey's own curve as the picture on the cover, 600 × 260; a gentle wave where no feelings are known."""
    feelings = [spot.feeling for spot in touchpoints]
    iron, master = _places(feelings, 1), _places(feelings, 2)
    if len(iron) < 3:
        iron, master = [45.0, 60, 40, 65, 50], [60.0, 85, 65, 95, 80]
        stars = [1, 3]
    else:
        stars = [at for at, spot in enumerate(touchpoints) if spot.moment]
    step = 600 / (len(iron) + 1)

    def points(places: Sequence[float]) -> list[tuple[float, float]]:
        return [(step * (at + 1), 235 - 2.1 * place) for at, place in enumerate(places)]

    def path(places: Sequence[float]) -> str:
        line = points(places)
        start, end = (-20.0, line[0][1] + 30), (620.0, line[-1][1] - 20)
        drawn = f"M{start[0]:g} {start[1]:g}"
        for (x0, y0), (x1, y1) in zip([start, *line], [*line, end], strict=True):
            half = (x1 - x0) / 2
            drawn += f"C{x0 + half:.1f} {y0:.1f} {x1 - half:.1f} {y1:.1f} {x1:.1f} {y1:.1f}"
        return drawn

    marks = "".join(
        f'<path d="{star(x, y, 9)}" fill="{palette["accent"]}" stroke="{palette["gold"]}" stroke-width="1.3" '
        'stroke-linejoin="round"/>'
        for at, (x, y) in enumerate(points(master))
        if at in stars
    )
    return svg_url(
        600,
        260,
        f'<path d="{path(iron)}" stroke="{palette["paper"]}" stroke-opacity=".55" stroke-width="1" fill="none"/>'
        f'<path d="{path(master)}" stroke="{palette["gold"]}" stroke-width="1.3" fill="none"/>{marks}',
    )
