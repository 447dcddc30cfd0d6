"""Drawings to write on: the line of a conversation, and who spoke how much. Each stretches to its box."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from standards.typeset.drawing import svg_url
from standards.typeset.tools import Setting

Palette = Mapping[str, str]

MINUTES, TICK = 20, 5  #: how long the line is; a strong tick every so many minutes
_WIDTH, _HEIGHT = 600.0, 200.0
_ROWS = (20, 60, 100, 140, 180)  #: delighted, pleased, at ease, uneasy, upset
_CELLS = 10


def feeling_line(palette: Palette) -> str:
    """Five levels of feeling across the minutes of a conversation: at ease is the base line, which the ticks cross."""
    faint = f'stroke="{palette["line"]}" fill="none"'
    levels = "".join(
        f'<path d="M0 {y}H{_WIDTH:g}" {faint} stroke-width=".7" stroke-dasharray="1.5 3"/>' for y in _ROWS if y != 100
    )
    fives = "".join(
        f'<path d="M{_at(minute):g} {_ROWS[0]}V{_ROWS[-1]}" {faint} stroke-width=".7"/>'
        for minute in range(TICK, MINUTES + 1, TICK)
    )
    ink = f'stroke="{palette["ink"]}" fill="none"'
    ticks = "".join(
        f'<path d="M{_at(minute):g} {100 - half}V{100 + half}" {ink} stroke-width="{width}"/>'
        for minute in range(MINUTES + 1)
        for half, width in ((7, 1.2) if minute % TICK == 0 else (3.5, 0.7),)
    )
    return svg_url(
        _WIDTH, _HEIGHT, f'{levels}{fives}<path d="M0 100H{_WIDTH:g}" {ink} stroke-width="1.2"/>{ticks}', stretch=True
    )


def _at(minute: int) -> float:
    """Where a minute stands; the first and the last stand a little inside, so that no tick is cut."""
    return 1 + (_WIDTH - 2) * minute / MINUTES


def share_bar(palette: Palette) -> str:
    """Ten cells to shade, the middle told apart."""
    step = (_WIDTH - 2) / _CELLS
    ink = f'stroke="{palette["soft"]}" fill="none"'
    cells = "".join(f'<path d="M{1 + step * at:g} 1V19" {ink} stroke-width=".6"/>' for at in range(1, _CELLS))
    frame = f'<path d="M1 1H{_WIDTH - 1:g}V19H1Z" {ink} stroke-width="1"/>'
    middle = f'<path d="M{_WIDTH / 2:g} 0V20" stroke="{palette["ink"]}" stroke-width="2" fill="none"/>'
    return svg_url(_WIDTH, 20, cells + frame + middle, stretch=True)


def tools(setting: Setting) -> dict[str, Any]:
    """The drawings that a conversation is marked on."""
    return {
        "feeling_line": partial(feeling_line, palette=setting.colours),
        "share_bar": partial(share_bar, palette=setting.colours),
    }
