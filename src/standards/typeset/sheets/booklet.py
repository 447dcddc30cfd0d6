"""How full the two pages of a moment of truth are, known before anything is laid out.

Why by estimate: a spread that runs over by two lines costs a nearly empty page, and laying out twice doubles the time
of a build. Adding up the widths of the letters is right to about a line, and takes some milliseconds. Sizes are those
of the booklet's style sheet; a test compares with pages that are laid out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from standards.typeset.curve import across, cover_line, journey_rows, moment_curve
from standards.typeset.fitting import points
from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.lines import Ruler
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Protocol, Touchpoint, View


@dataclass(frozen=True)
class Style:
    """Sizes and line heights in rem, as in `page.css`: what to do, say, why; gaps between behaviours, levels."""

    do: float
    said: float
    why: float
    line: float
    gap: float
    between: float


OPEN = Style(do=0.93, said=0.75, why=0.75, line=1, gap=1.5, between=2.5)
AIRY = Style(do=0.93, said=0.75, why=0.75, line=1, gap=1, between=2)
NORMAL = Style(do=0.93, said=0.75, why=0.75, line=1, gap=0.5, between=1.25)
CLOSE = Style(do=0.84, said=0.68, why=0.68, line=1, gap=0.5, between=1.25)
TIGHT = Style(do=0.84, said=0.68, why=0.68, line=0.875, gap=0.25, between=0.75)
DENSITIES = {"open": OPEN, "airy": AIRY, "normal": NORMAL, "close": CLOSE, "tight": TIGHT}
_DOUBT = 0.5  #: rem by which the estimate may be too low
_HEADING = 2.0  #: the word Iron or Master, its rule and the space below
_INDENT = 0.75
_HANGING = 0.8  #: where the number of a behaviour stands, and what is below it
_LABEL, _BOLD = 0.58, 0.62  #: their size, and that of bold ones by the widths of regular letters
_QUOTE = 0.45  #: em of a quotation mark
_STAR = 0.85  #: before a text that a behaviour serves
_EVENT = 0.75
_BOUND = 0.72  #: its size, and bold letters are wider than those that are counted
_STEP = 1.5  #: the large number of a step
_FACT = 0.5  #: the space below each kind of fact
_PHOTO = 13.5  #: at most
_BODY = 0.75
_BLANK = 9  #: em of a blank to write on, at the size of the running text
#: the contents and the journey at a glance, as they come and close: a line, a line between, all above and below
_CONTENTS = {"": (1.0, 1.5, 4.5), "close": (0.82, 1.17, 4.3), "tight": (0.74, 0.99, 3.8)}
_JOURNEY = {"": (1.125, 1.4375, 6.25), "close": (0.92, 1.1, 5.6)}
_KEEPING = 6  #: lines of the contents besides those of protocols and touchpoints, and their four headings
_HEADINGS = 4
_PAGE_NUMBER, _CURVE_COLUMN = 2.0, 6.75  #: rem beside their lines


@dataclass(frozen=True)
class Heads:
    """What is larger than the running text, as (size, line) in rem; space around a title and the words above it.

    `curve` is the drawing of feelings, its words and the space around them.
    """

    title: tuple[float, float] = (1.72, 2)
    lead: tuple[float, float] = (1.07, 1.5)
    credo: tuple[float, float] = (1.22, 1.5)
    around: float = 2.5
    below_reason: float = 1.5
    curve: float = 10


LARGE_PRINT = Heads((1.22, 1.5), (0.93, 1.25), (0.93, 1.25), 2.5, 1, 8.5)


@dataclass(frozen=True)
class Measure:
    """A page in rem: its height, the width of its text, the width of its side column."""

    height: float
    text: float
    side: float
    say: Callable[[str], str] = str
    heads: Heads = Heads()
    ruler: Ruler = field(default_factory=Ruler, repr=False)

    @classmethod
    def of(
        cls,
        lengths: Mapping[str, str],
        say: Callable[[str], str] = str,
        *,
        faces: Sequence[Face] = HOUSE_FACES,
        large: bool = False,
    ) -> Measure:
        """From a paper's CSS lengths; `say` translates the labels that stand before texts set in `faces`."""
        size = {name: points(value) for name, value in lengths.items()}
        rem = size["leading"]
        side = size["side"]
        text = size["width"] - size["inner"] - size["outer"] - side
        return cls(
            (size["height"] - size["top"] - size["bottom"]) / rem,
            text / rem,
            side / rem - 0.5,
            say,
            LARGE_PRINT if large else Heads(),
            Ruler(faces, blank=_BLANK),
        )

    @property
    def note_lines(self) -> int:
        """How many lines to write on a page holds, one and a half lines of text each, below a word."""
        return int((self.height - self.heads.around) / 1.5)


def density(moment: Touchpoint, measure: Measure) -> str:
    """How the behaviours are set: a name of DENSITIES, the first that fits; where none does, "long" if iron alone fills
    no more than a page, so that master begins another, and "flowing" if it does.
    """
    for name, style in DENSITIES.items():
        if height(moment, measure, style) + _DOUBT <= measure.height:
            return name
    iron = height(replace(moment, master=()), measure, NORMAL) + _DOUBT
    return "long" if iron <= measure.height else "flowing"


def height(moment: Touchpoint, measure: Measure, style: Style) -> float:
    """The estimated height of the behaviours in rem."""
    levels = [acts for acts in (moment.iron, moment.master) if acts]
    total = sum(_HEADING + _acts(acts, measure, style) for acts in levels)
    return total + style.between * (len(levels) - 1)


def _acts(acts: Sequence[Act], measure: Measure, style: Style) -> float:
    return sum(_act(act, measure, style) for act in acts) + style.gap * (len(acts) - 1)


def room(moment: Touchpoint, measure: Measure, has_photo: bool = False) -> float:
    """How much of the left-hand page is left, in rem; below 0 where its texts run over to another page."""
    heads = measure.heads
    facts = [moment.wants, [moment.roles], [moment.channels], [moment.encounter], moment.backstage]
    used = _opening(moment.title, facts, measure) + _block([moment.reason], *heads.lead, measure, heads.below_reason)
    used += _block([moment.intro], _BODY, 1, measure, 1) + heads.curve * bool(moment.feeling) + _PHOTO * has_photo
    return measure.height - used - _block(moment.credos, *heads.credo, measure) - _DOUBT


def pace(protocol: Protocol, measure: Measure) -> str:
    """How steps are set: "close" or "tight" where they fit on one page only so, "airy" otherwise."""
    used = _opening(protocol.title, [protocol.use_when, [protocol.roles]], measure)
    used += _block([protocol.intro], *measure.heads.lead, measure, 1) + _DOUBT
    names = ("airy", "close", "tight")
    fits = (name for name in names if used + _acts(protocol.steps, measure, DENSITIES[name]) <= measure.height)
    return next(fits, "airy")


def contents(view: View, measure: Measure) -> str:
    """How the contents are set: "close" or "tight" where they fit on one page only so, "" otherwise."""
    titles = [*(one.title for one in view.protocols), *(spot.title for spot in view.touchpoints)]
    lines = _KEEPING + sum(_lines(title, _BODY, measure, measure.text - _PAGE_NUMBER) for title in titles)
    return _listing(_CONTENTS, lines, _HEADINGS, measure)


def glance(view: View, measure: Measure) -> str:
    """How the journey at a glance is set: "close" where it fits on one page only so, "" otherwise."""
    lines = sum(_lines(spot.title, _BODY, measure, measure.text - _CURVE_COLUMN) for spot in view.touchpoints)
    return _listing(_JOURNEY, lines, len(view.stages), measure)


def _listing(settings: Mapping[str, tuple[float, float, float]], lines: int, headings: int, measure: Measure) -> str:
    heights = {name: rest + lines * line + headings * head for name, (line, head, rest) in settings.items()}
    return next((name for name, height in heights.items() if height <= measure.height), "")


def _opening(title: str, facts: Sequence[Sequence[str]], measure: Measure) -> float:
    """The words above a title, the title and the facts below it, in rem."""
    given = [texts for texts in facts if any(texts)]
    heights = [_block(texts, _BODY, 1, measure) + _FACT for texts in given]
    return measure.heads.around + _block([title], *measure.heads.title, measure) + sum(heights) + bool(given)


def _block(texts: Sequence[str], size: float, line: float, measure: Measure, below: float = 0.0) -> float:
    """Texts of one size below one another."""
    return sum(_lines(text, size, measure, measure.text) * line + below for text in texts if text)


def _side(act: Act, measure: Measure) -> float:
    """The height of a behaviour's side column in rem: number, time bound beside or below it, event below."""
    is_step = act.level == "step"
    first = _STEP if is_step else 1
    if not act.within:
        return first
    indent = 0 if is_step else _HANGING
    limit, event = act.within.limit, act.within.event
    bound = measure.ruler.length(limit, Family.LABELS) * _BOUND
    number = _HANGING + measure.ruler.length(act.number, Family.TEXT) * _BODY + 0.35
    beside = not is_step and number + bound <= measure.side
    below = 0 if beside else _lines(limit, _BOUND, measure, measure.side - indent, family=Family.LABELS)
    events = _lines(event, _LABEL, measure, measure.side - indent, family=Family.LABELS) if event else 0
    return first + below + _EVENT * events


def _act(act: Act, measure: Measure, style: Style) -> float:
    def label(text: str, size: float) -> float:
        return measure.ruler.length(measure.say(text), Family.LABELS) * size

    def said(word: str, texts: Sequence[str], quoted: bool = False) -> int:
        """Lines below one another, the first one behind its label and hanging."""
        marks = _QUOTE * style.said if quoted else 0.0
        before = label(word, _BOLD) + 0.25 - _INDENT
        return sum(
            _lines(text, style.said, measure, measure.text - _INDENT, marks if at else marks + before, marks)
            for at, text in enumerate(texts)
        )

    def plain(texts: Sequence[str], size: float, indent: float = 0.0) -> int:
        return sum(_lines(text, size, measure, measure.text - indent) for text in texts if text)

    beside = label(act.roles, _LABEL) + (label("critical", _BOLD) if act.critical else 0)
    loud = _lines(act.do, style.do, measure, measure.text, after=beside)
    quiet = plain([act.when], style.said) + plain([act.why], style.why) + plain(act.priceless, style.why, _STAR)
    quiet += said("First", [act.ask_first]) if act.ask_first else 0
    quiet += said("Say", act.say, quoted=True) + said("Never", act.never) + said("Looks like", act.looks_like)
    quiet += said("Does not look like", act.does_not_look_like)
    quiet += sum(said(kind, questions, quoted=True) for kind, questions in act.questions)
    return max(loud + quiet * style.line, _side(act, measure))


def _lines(
    text: str,
    size: float,
    measure: Measure,
    width: float,
    before: float = 0.0,
    after: float = 0.0,
    family: Family = Family.TEXT,
) -> int:
    """How many lines a text takes where it is broken between words; `before` and `after` stand on its lines too."""
    count, filled, space = 1, before, measure.ruler.length("x x", family) - 2 * measure.ruler.length("x", family)
    words = [wide * size for _, wide in measure.ruler.words(text, family)]
    for word in (*words, *([after] if after else [])):
        if filled > 0 and filled + word > width:
            count, filled = count + 1, 0.0
        count += int(word / width)
        filled += word + space * size
    return count


def tools(setting: Setting) -> dict[str, Any]:
    """How a moment is set on its spread, and the drawings of the journey."""
    measure = Measure.of(setting.lengths, setting.say, faces=setting.faces, large=setting.is_large)
    return {
        "density": partial(density, measure=measure),
        "pace": partial(pace, measure=measure),
        "room": partial(room, measure=measure),
        "contents_setting": contents(setting.view, measure),
        "glance_setting": glance(setting.view, measure),
        "note_lines": measure.note_lines,
        "moment_curve": partial(moment_curve, palette=setting.colours),
        "journey_rows": partial(journey_rows, palette=setting.colours),
        "cover_line": partial(cover_line, palette=setting.colours),
        "across": across,
    }
