"""What staff carry in a wallet: which texts stand on which panel of the folded card, and how large.

    front   cover | moments of truth | credo
    back    what is left to say, two panels | the steps of a complaint

A credo spreads over as many panels as it needs; then come what is priceless, what we hold to, lines to write on.
Lengths are in pt; what is measured in letters (`gap`) is in em.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations, pairwise
from typing import Any

from markupsafe import Markup

from standards.typeset.fitting import Letters, points
from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.sheets.poster_road import thread
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Touchpoint, View

MOST_LINES = 12  #: of a credo
WIDTH, HEIGHT = points("75mm"), points("47mm")  #: of a panel, without its margins
_SIZES = (13.0, 12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0)
_TITLES = (21.0, 19.0, 17.0, 15.0, 13.5, 12.0, 11.0, 10.0)
_PURPOSES = (13.0, 12.0, 11.0, 10.0, 9.5, 9.0, 8.5, 8.0)
_TITLE, _COVER = 36.0, 70.0  #: the height of a title, and of both, on the cover
_TITLE_LEADING = 1.1
_COMFORT = 10.0  #: a credo takes another panel rather than smaller letters
_LARGEST_STEP = 10.5
_HEADING, _LABEL, _SMALL, _MORE = 16.0, 11.5, 8.0, 13.0
_BOLD = 1.07  #: bold letters are wider
_LEADING = 1.2
_GAP, _WIDEST, _APART = 0.25, 0.9, 0.5  #: between lines: the least, the most; more of it before another moment
_PARTED = 60  #: pt that a panel may be fuller rather than part a moment
_INDENT = 1.5  #: em; where lines begin, after their numbers
_PANELS = 4  #: between the cover and the steps
_SENTENCE = re.compile(r"(?<=[.!?;·…])\s")

Line = tuple[Touchpoint, Act]  #: a line of the credo, and where it is lived


@dataclass(frozen=True, kw_only=True)
class Panel:
    """`kind` says what `items` are: touchpoints of "moments", lines of "credo", texts of "priceless" and "values",
    acts of "steps", nothing of "notes". `texts` are those of "steps", shortened where they must be; `more` items have
    no room.
    """

    kind: str
    size: float = _SIZES[-1]
    gap: float = _GAP
    items: Sequence[Any] = ()
    texts: Sequence[Markup] = ()
    more: int = 0


@dataclass(frozen=True, kw_only=True)
class Card:
    """The folded card: sizes of the cover's title and purpose, the panels between cover and steps, and the steps.

    `credo` is the back of the small card, which has the same cover.
    """

    title: float
    purpose: float
    panels: Sequence[Panel]
    steps: Panel
    credo: Panel


def wallet_card(view: View, *, faces: Sequence[Face] = HOUSE_FACES) -> Card:
    """What stands where on the card of `view`."""
    setter = _Setter(faces)
    fillers = [
        setter.listed(kind, texts, texts)
        for kind, texts in (("priceless", view.priceless), ("values", view.values))
        if texts
    ]
    lines = credo_lines(view)
    room = _PANELS - 1
    panels = setter.credo(lines, least=max(1, room - len(fillers)) if lines else 0, most=room)
    panels = [setter.moments(view.moments), *panels, *fillers][:_PANELS]
    panels += [Panel(kind="notes")] * (_PANELS - len(panels))
    title, purpose = setter.cover(view)
    return Card(
        title=title, purpose=purpose, panels=panels, steps=setter.steps(view), credo=setter.small(lines, fillers)
    )


def credo_lines(view: View) -> list[Line]:
    """At most twelve lines in the order of the journey; those of the moments of truth are chosen first."""
    return _chosen([(spot, act) for spot in view.touchpoints for act in spot.acts if act.credo], MOST_LINES)


def _chosen(lines: Sequence[Line], most: int) -> list[Line]:
    first = sorted(range(len(lines)), key=lambda at: (not lines[at][0].moment, at))[:most]
    return [lines[at] for at in sorted(first)]


class _Setter:
    def __init__(self, faces: Sequence[Face]) -> None:
        self.text, self.labels = Letters(Family.TEXT, faces), Letters(Family.LABELS, faces)

    def cover(self, view: View) -> tuple[float, float]:
        """How large the title and the purpose are."""
        title = self.text.largest(_TITLES, [view.title], width=WIDTH, height=_TITLE, leading=_TITLE_LEADING)
        left = _COVER - self.text.lines(view.title, WIDTH / title) * title * _TITLE_LEADING
        return title, self.text.largest(_PURPOSES, [view.purpose], width=WIDTH, height=left)

    def listed(
        self, kind: str, items: Sequence[Any], texts: Sequence[str], *, less: float = 0, gap: float = _GAP
    ) -> Panel:
        """A list as large as it fits, spread over its panel, where `less` is taken already; `gap` is the least."""
        return self._set(kind, items, texts, HEIGHT - _HEADING - less, _SIZES, self.text, gap)

    def _set(
        self,
        kind: str,
        items: Sequence[Any],
        texts: Sequence[str],
        height: float,
        sizes: Sequence[float],
        letters: Letters,
        gap: float = _GAP,
    ) -> Panel:
        size = next((size for size in sizes if self._height(texts, size, letters, gap) <= height), sizes[-1])
        spare = (height - self._height(texts, size, letters, gap)) / size / max(len(texts) - 1, 1)
        return Panel(kind=kind, size=size, gap=round(gap + min(max(spare, 0), _WIDEST - gap), 2), items=items)

    def moments(self, moments: Sequence[Touchpoint]) -> Panel:
        """As many as there is room for in the smallest letters."""
        titles = [one.title for one in moments]
        for shown in range(len(titles), 0, -1):
            less = _MORE if shown < len(titles) else 0
            if self._height(titles[:shown], _SIZES[-1], self.text) <= HEIGHT - _HEADING - less:
                return replace(
                    self.listed("moments", moments[:shown], titles[:shown], less=less), more=len(titles) - shown
                )
        return Panel(kind="moments", items=moments[:1], more=max(len(titles) - 1, 0))

    def credo(self, lines: Sequence[Line], least: int, most: int) -> list[Panel]:
        """On `least` panels, or as many more as it takes to keep the letters large."""
        if not lines:
            return [Panel(kind="credo")]
        for panels in range(min(least, len(lines)), most + 1):
            shares = self._shared(lines, panels)
            size = self._credo_size(shares)
            if size >= _COMFORT or panels in (most, len(lines)):
                break
        return [Panel(kind="credo", size=size, gap=self._credo_gap(share, size), items=share) for share in shares]

    def _shared(self, lines: Sequence[Line], panels: int) -> list[Sequence[Line]]:
        """Between so many panels: no panel much fuller than another, no moment parted where that can be helped."""
        best: list[Sequence[Line]] = [lines]
        least = (float("inf"), 0)
        for cuts in combinations(range(1, len(lines)), panels - 1):
            ends = (0, *cuts, len(lines))
            shares = [lines[start:end] for start, end in pairwise(ends)]
            parted = sum(lines[cut - 1][0] is lines[cut][0] for cut in cuts)
            cost = (max(self._credo_height(share, _COMFORT) for share in shares) + _PARTED * parted, parted)
            if cost < least:
                best, least = shares, cost
        return best

    def _credo_size(self, shares: Sequence[Sequence[Line]]) -> float:
        room = HEIGHT - _HEADING
        return next((s for s in _SIZES if all(self._credo_height(share, s) <= room for share in shares)), _SIZES[-1])

    def _credo_height(self, share: Sequence[Line], size: float, gap: float = _GAP) -> float:
        height, before = 0.0, None
        for spot, act in share:
            if spot is not before:
                height += self.labels.lines(spot.title, WIDTH / _SMALL - _INDENT) * _LABEL
                height += _APART * size if before else 0
            height += self.text.lines(act.credo, WIDTH / size) * size * _LEADING + (gap * size if before else 0)
            before = spot
        return height

    def _credo_gap(self, share: Sequence[Line], size: float) -> float:
        spare = HEIGHT - _HEADING - self._credo_height(share, size)
        return round(_GAP + min(max(spare / size / max(len(share), 1), 0), _WIDEST - _GAP), 2)

    def steps(self, view: View) -> Panel:
        """The steps of the first protocol, each to the end of its first sentence where all of it has no room."""
        if not view.protocols:
            return Panel(kind="steps")
        protocol = view.protocols[0]
        height = HEIGHT - _HEADING - _LABEL * (self.labels.lines(protocol.title, WIDTH / _SMALL / _BOLD) - 1)
        sizes = [size for size in _SIZES if size <= _LARGEST_STEP]
        whole = [step.do for step in protocol.steps]
        fits = self._height(whole, _SIZES[-1], self.labels) <= height
        texts = whole if fits else [_first_sentence(text) for text in whole]
        return replace(self._set("steps", protocol.steps, texts, height, sizes, self.labels), texts=texts)

    def small(self, lines: Sequence[Line], fillers: Sequence[Panel]) -> Panel:
        """The back of the small card: the credo, or else the first of what there is to fill a panel with."""
        if not lines:
            return fillers[0] if fillers else Panel(kind="credo")
        ways = [(len(lines), _GAP), *((most, 0) for most in range(len(lines), 0, -1))]
        for most, gap in ways:
            acts = [act for _, act in _chosen(lines, most)]
            texts = [act.credo for act in acts]
            if self._height(texts, _SIZES[-1], self.text, gap) <= HEIGHT - _HEADING:
                break
        return self.listed("lines", acts, texts, gap=gap)

    def _height(self, texts: Sequence[str], size: float, letters: Letters, gap: float = _GAP) -> float:
        measure = WIDTH / size - _INDENT
        if letters.longest_word(texts) > measure and size > _SIZES[-1]:
            return float("inf")
        rows = sum(letters.lines(text, measure) for text in texts)
        return (rows * _LEADING + gap * max(len(texts) - 1, 0)) * size


def _first_sentence(text: Markup) -> Markup:
    return text if "<" in text else Markup(_SENTENCE.split(text, maxsplit=1)[0])


def tools(setting: Setting) -> dict[str, Any]:
    """What stands on which panel, and the journey as a thread of dots."""
    return {
        "wallet_card": partial(wallet_card, setting.view, faces=setting.faces),
        "thread": partial(thread, palette=setting.colours),
    }
