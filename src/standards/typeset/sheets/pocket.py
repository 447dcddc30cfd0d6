"""What the pocket booklet holds, and how closely: each moment of truth on a page of its own, or several on one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from math import ceil
from typing import Any

from standards.typeset.curve import cover_line
from standards.typeset.fonts import Family
from standards.typeset.sheets.booklet import Measure
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Protocol, Touchpoint, View

_NOTE, _LABEL, _BODY, _DO, _TITLE = 0.75, 0.67, 0.75, 0.92, 1.17  #: sizes of `page.css` in rem
_HEAD, _LEVEL, _LIST_HEAD = 0.75, 2.0, 2.0
_LEGEND = 5.5  #: the marks explained, below the list of moments
_AIRY, _ALONE, _CLOSE = 1.25, 0.75, 0.25  #: rem between behaviours
_DOUBT = 1.0  #: rem by which an estimate may be too low
_COVER_AND_EDITION = 2


@dataclass(frozen=True)
class PocketMoment:
    """A moment of truth and the one master line that stands for its others; `airy` where a page has room to spare."""

    moment: Touchpoint
    master: Act | None
    airy: bool = False

    @property
    def has_acts(self) -> bool:
        return bool(self.moment.acts)


@dataclass(frozen=True)
class Pocket:
    """`mode` is "alone" (a page for each moment), "shared" or "dense" (several on one, in smaller letters)."""

    mode: str
    moments: Sequence[PocketMoment]


def pocket(view: View, measure: Measure, most: int) -> Pocket:
    """The first of the three modes in which `view` has at most `most` pages, or else the last."""
    moments = [PocketMoment(moment, chosen_master(moment)) for moment in view.moments]
    left = most - _other_pages(view, measure)
    alone = [_height(one, measure, _DO, _ALONE) for one in moments]
    if sum(ceil(height / measure.height) for height in alone) <= left:
        return Pocket("alone", [replace(one, airy=_has_room(one, measure)) for one in moments])
    shared = [_height(one, measure, _DO, _CLOSE) + 1 for one in moments]
    return Pocket("shared" if _pages(shared, measure) <= left else "dense", moments)


def chosen_master(moment: Touchpoint) -> Act | None:
    """The first master behaviour that serves what is priceless here, or else the first."""
    return next((act for act in moment.master if act.priceless), moment.master[0] if moment.master else None)


def _has_room(one: PocketMoment, measure: Measure) -> bool:
    return _height(one, measure, _DO, _AIRY) + _DOUBT <= measure.height


def _other_pages(view: View, measure: Measure) -> int:
    listed = _LIST_HEAD + _LEGEND + sum(0.5 + _lines(measure, one.title, _DO) for one in view.moments)
    pages = _COVER_AND_EDITION + bool(view.purpose or view.priceless or view.values) + ceil(listed / measure.height)
    return pages + sum(ceil(_steps(one, view, measure) / measure.height) for one in view.protocols[:1])


def _steps(protocol: Protocol, view: View, measure: Measure) -> float:
    named = " · ".join([measure.say("Also in the booklet:"), *(other.title for other in view.protocols[1:])])
    others = 1 + _lines(measure, named, _BODY) if len(view.protocols) > 1 else 0
    title = 1.5 + 1.5 * _lines(measure, protocol.title, _TITLE)
    return title + others + sum(_act(act, measure, _DO) + _ALONE for act in protocol.steps)


def _height(one: PocketMoment, measure: Measure, size: float, gap: float) -> float:
    moment = one.moment
    head = _HEAD + 1.5 * _lines(measure, moment.title, _TITLE) + _lines(measure, moment.reason, _NOTE)
    acts = [*moment.iron, *([one.master] if one.master else [])]
    levels = _LEVEL * (bool(moment.iron) + bool(one.master))
    return head + levels + sum(_act(act, measure, size) for act in acts) + gap * len(acts)


def _act(act: Act, measure: Measure, size: float) -> float:
    lines = _lines(measure, act.do, size) + _lines(measure, act.when, _BODY)
    bound = f"{act.within.limit} {act.within.event}" if act.within else ""
    lines += _lines(measure, f"{bound} {measure.say('critical')}" if act.critical else bound, _LABEL, Family.LABELS)
    return lines + _lines(measure, act.ask_first, _LABEL, Family.LABELS)


def _lines(measure: Measure, text: str, size: float, family: Family = Family.TEXT) -> int:
    return measure.ruler.lines(text, family, measure.text / size, hyphens=False)


def _pages(heights: Sequence[float], measure: Measure) -> int:
    """Pages that blocks fill one after another, none divided that fits on one."""
    pages, filled = 1, 0.0
    for height in heights:
        if filled and filled + height > measure.height:
            pages, filled = pages + 1, 0.0
        pages += max(0, ceil(height / measure.height) - 1)
        filled += height % measure.height if height > measure.height else height
    return pages


def tools(setting: Setting) -> dict[str, Any]:
    """What stands on which page, and the drawing of the cover."""
    measure = Measure.of(setting.lengths, setting.say, faces=setting.faces, large=setting.is_large)
    return {
        "pocket": partial(pocket, measure=measure),
        "note_lines": measure.note_lines,
        "cover_line": partial(cover_line, palette=setting.colours),
    }
