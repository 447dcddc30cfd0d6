"""Drawings as data URLs: what a style sheet may show as a background.

Why a background: it is the one form that WeasyPrint marks as decoration, so that a screen reader hears only the words
printed beside it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import quote

_NAMED = re.compile(r"var\(--([a-z]+)\)")


def icon_url(source: str, colours: Mapping[str, str]) -> str:
    """An icon in the theme's colours: `var(--ink)` in its source is the colour of that name."""
    return _data_url(_NAMED.sub(lambda name: colours.get(name[1], name[0]), source))


def _data_url(svg: str) -> str:
    return "data:image/svg+xml," + quote(svg.replace('"', "'"), safe=" =:/'<>")


def svg_url(width: float, height: float, body: str, *, stretch: bool = False) -> str:
    """An SVG with `body` as a data URL; with `stretch` it fills whatever box it is the background of."""
    aspect = "none" if stretch else "xMinYMid"
    return _data_url(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}" '
        f'viewBox="0 0 {width:g} {height:g}" preserveAspectRatio="{aspect}">{body}</svg>'
    )


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
