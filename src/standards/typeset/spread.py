"""Whether the behaviours of a moment of truth fit on the right-hand page, known before anything is laid out.

Why by estimate: a spread that runs over by two lines costs a nearly empty page, and laying out twice doubles the time
of a build. Adding up the widths of the letters is right to about a line, and takes a millisecond.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from markupsafe import Markup

from standards.typeset.fonts import advances
from standards.typeset.view import Act, Touchpoint

_RAGGED = 1.04  #: a left-aligned line is on average this much shorter than its measure
_MM = 72 / 25.4


@dataclass(frozen=True)
class Style:
    """Sizes and line heights in rem, as in `page.css`: what to do, what to say, why; the gap below a behaviour."""

    do: float
    said: float
    why: float
    line: float
    gap: float
    between: float


AIRY = Style(do=0.93, said=0.75, why=0.7, line=1, gap=1, between=2)
NORMAL = Style(do=0.84, said=0.7, why=0.66, line=1, gap=0.5, between=1.25)
TIGHT = Style(do=0.8, said=0.66, why=0.62, line=0.875, gap=0.25, between=0.75)
_DOUBT = 0.75  #: rem by which the estimate may be too low
_HEADING = 2.0  #: the word Iron or Master, its rule and the space below
_INDENT = 0.75
_LABEL = 0.53
_EVENT = 0.75
_STEP = 1.5  #: the large number of a step


@dataclass(frozen=True)
class Measure:
    """The right-hand page in rem: its height, the width of its text, the width of its side column."""

    height: float
    text: float
    side: float

    @classmethod
    def of(cls, lengths: Mapping[str, str]) -> Measure:
        """From a paper's CSS lengths."""
        size = {name: _points(value) for name, value in lengths.items()}
        rem = size["leading"]
        side = size["side"]
        text = size["width"] - size["inner"] - size["outer"] - side
        return cls((size["height"] - size["top"] - size["bottom"]) / rem, text / rem, side / rem - 0.5)


def density(moment: Touchpoint, measure: Measure) -> str:
    """How the behaviours are set: "airy", "normal" or "tight", the first that fits; "long" where none does."""
    for name, style in (("airy", AIRY), ("normal", NORMAL), ("tight", TIGHT)):
        if height(moment, measure, style) + _DOUBT <= measure.height:
            return name
    return "long"


def height(moment: Touchpoint, measure: Measure, style: Style) -> float:
    """The estimated height of the behaviours in rem."""
    levels = [acts for acts in (moment.iron, moment.master) if acts]
    total = sum(_HEADING + sum(_act(act, measure, style) + style.gap for act in acts) for acts in levels)
    return total + style.between * (len(levels) - 1)


def _side(act: Act, measure: Measure) -> float:
    """The height of a behaviour's side column in rem: number, time bound beside or below it, event below."""
    first = _STEP if act.level == "step" else 1
    if not act.within:
        return first
    bound = 0.8 + _width(act.number) * 0.75 + 0.2 + _width(act.within.limit, "Standards Sans") * 0.7
    event = _width(act.within.event, "Standards Sans") * _LABEL
    return first + (bound > measure.side) + (_EVENT * _lines(event, measure.side - 0.8) if event else 0)


def _act(act: Act, measure: Measure, style: Style) -> float:
    def lines(texts: Sequence[str], size: float, label: str = "", indent: float = 0.0) -> float:
        widths = [_width(text) * size for text in texts if text]
        widths[:1] = [width + _width(label, "Standards Sans") * _LABEL for width in widths[:1]]
        return sum(_lines(width, measure.text - indent) for width in widths)

    said: list[tuple[Sequence[Markup], str]] = [
        ([act.ask_first], "First"),
        (act.say, "Say"),
        (act.never, "Never"),
        (act.looks_like, "Looks like"),
        (act.does_not_look_like, "Does not look like"),
        *((questions, kind) for kind, questions in act.questions),
    ]
    loud = lines([act.do + " " + act.roles + (" critical" if act.critical else "")], style.do)
    quiet = lines([act.when], style.said)
    quiet += sum(lines(texts, style.said, label, _INDENT) for texts, label in said)
    quiet += lines([act.why], style.why) + lines(act.priceless, style.why, "☆ ")
    return max(loud + quiet * style.line, _side(act, measure))


def _lines(width: float, measure: float) -> int:
    return 1 if width <= measure else ceil(width * _RAGGED / measure)


def _width(text: str, family: str = "Standards Text") -> float:
    """In em, without kerning."""
    plain = text.striptags() if isinstance(text, Markup) else text
    known = advances(family)
    return sum(known.get(ord(letter), 0.5) for letter in plain)


def _points(length: str) -> float:
    number = float(length[:-2])
    return number * _MM if length.endswith("mm") else number
