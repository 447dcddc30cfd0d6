"""A protocol on one page: its letters as large as the page allows, its steps spread over the page's height.

Where not even the smallest letters will do, its steps are shared out between the fewest pages, about as many lines
on each.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Any

from standards.typeset.fitting import points
from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.lines import Ruler
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Protocol

SMALLEST = 10.5  #: pt: what to do; everything else is at least 8pt then
SMALL, _SPACED = 8.0, 1.14  #: pt: the name of the house; bold and spaced it is wider
LARGE = 16.0  #: pt; letters of this size were asked for, and are not made smaller
LARGEST = 1.9  #: of the usual size
_RESERVE = 1.2  #: em by which the estimate may be too low

#: em of what to do, as in `page.css`: its lines, letters and lines of what is said, height and width of a number
DO_LINE, SAID, SAID_LINE, NUMERAL, NUMBER = 1.2, 0.84, 1.05, 2.0, 2.3
LABEL, SHORT_LABEL, BLANK = 0.77, 3.6, 6  #: letters of labels; the width of the short ones, and of a blank
_INDENT = 0.9
_AIR = 0.5, 3.0  #: em between steps: the least, the most
#: rem: letters and lines of a bound and of its event, the column of both, the gap beside it
_BOUND, _BOUND_LINE, _EVENT, _EVENT_LINE, _ASIDE, _GAP = 0.72, 0.9, 0.58, 0.72, 6.0, 0.75
#: rem of the head: the rule below, letters and lines of the title, the intro, the facts
_RULE, _TITLE, _TITLE_LINE, _INTRO, _INTRO_LINE, _FACT, _FACT_LINE = 1.6, 1.75, 1.9, 0.88, 1.125, 0.72, 0.9
_TITLE_IF_LARGE, _TITLE_LINE_IF_LARGE = 1.35, 1.5
#: rem of the head of a further page: the rule, letters and lines of the title
_CONTINUED, _AGAIN, _AGAIN_LINE = 1.6, 1.2, 1.5


@dataclass(frozen=True)
class Card:
    """Letters of `size` pt, `air` em between steps, a column of `side` pt for their numbers, the steps of each page."""

    size: float
    side: float
    air: float
    pages: Sequence[Sequence[Act]]


@dataclass(frozen=True)
class Page:
    """In pt: what a page holds, of which `side` at least belongs to the numbers."""

    height: float
    width: float
    side: float
    leading: float

    def side_of(self, size: float) -> float:
        return max(self.side, NUMBER * size)

    @classmethod
    def of(cls, lengths: Mapping[str, str]) -> Page:
        size = {name: points(value) for name, value in lengths.items()}
        width = size["width"] - size["inner"] - size["outer"]
        return cls(size["height"] - size["top"] - size["bottom"], width, size["side"], size["leading"])

    @property
    def usual(self) -> float:
        return round(self.leading * 0.75, 1)

    @property
    def large(self) -> bool:
        return self.usual >= LARGE

    @property
    def sizes(self) -> list[float]:
        """The letters to try, the largest first."""
        least = self.usual if self.large else SMALLEST
        most = max(self.usual, SMALLEST) * LARGEST
        return [least + step / 4 for step in range(round(4 * (most - least)), -1, -1)]


def protocol_card(
    protocol: Protocol, house: str, lengths: Mapping[str, str], faces: Sequence[Face] = HOUSE_FACES
) -> Card:
    """How a protocol is set on paper of these CSS lengths, below the name of the `house`."""
    page, ruler = Page.of(lengths), Ruler(faces, blank=BLANK)
    named = ruler.lines(house, Family.LABELS, page.width / SMALL / _SPACED, hyphens=False)
    first = page.height - (named + _head(protocol, page, ruler)) * page.leading
    later = page.height - (named + _head_again(protocol, page, ruler)) * page.leading
    tried = [
        (size, [_step(step, page, size, ruler) for step in protocol.steps], (first / size, later / size))
        for size in page.sizes
    ]
    size, heights, room = min(tried, key=lambda one: _cost(one[1], one[2]))  # the first of those, the largest
    pages = _even(heights, room)
    least, most = _AIR
    air = min((_left(heights, room, pages, at) / len(found) for at, found in enumerate(pages)), default=least)
    return Card(
        size, page.side_of(size), max(least, min(most, air)), [[protocol.steps[at] for at in found] for found in pages]
    )


def _room(room: tuple[float, float], page: int) -> float:
    return max(1.0, room[min(page, 1)] - _RESERVE)


def _cost(heights: Sequence[float], room: tuple[float, float]) -> int:
    """How many pages there are; a step that is higher than a page takes several."""
    pages = _fill(heights, room)
    return sum(ceil(max(heights[at] / _room(room, number) for at in page)) for number, page in enumerate(pages))


def _left(heights: Sequence[float], room: tuple[float, float], pages: Sequence[Sequence[int]], page: int) -> float:
    return _room(room, page) - sum(heights[at] for at in pages[page])


def _even(heights: Sequence[float], room: tuple[float, float]) -> list[list[int]]:
    """The steps of each page, none fuller than it has to be."""
    fewest = len(_fill(heights, room))
    shares = (part / 20 for part in range(20))
    return next(
        (pages for share in shares if len(pages := _fill(heights, room, share)) == fewest), _fill(heights, room)
    )


def _fill(heights: Sequence[float], room: tuple[float, float], share: float = 1.0) -> list[list[int]]:
    """The steps of each page where every page but the last is filled to `share` of its room."""
    pages: list[list[int]] = [[]]
    used = 0.0
    for at, height in enumerate(heights):
        if pages[-1] and used + height + _AIR[0] > _room(room, len(pages) - 1) * share:
            pages.append([])
            used = 0.0
        pages[-1].append(at)
        used += height + _AIR[0]
    return pages


def _head(protocol: Protocol, page: Page, ruler: Ruler) -> float:
    """In rem."""
    whole = page.width / page.leading
    letters, line = (_TITLE_IF_LARGE, _TITLE_LINE_IF_LARGE) if page.large else (_TITLE, _TITLE_LINE)
    title = line * ruler.lines(protocol.title, Family.TEXT, whole / letters, hyphens=False)
    intro = _INTRO_LINE * ruler.lines(protocol.intro, Family.TEXT, whole / _INTRO) + 0.25 * bool(protocol.intro)
    facts = [*protocol.use_when, *([protocol.roles] if protocol.roles else [])]
    given = _FACT_LINE * sum(
        ruler.lines(fact, Family.TEXT, (page.width - page.side) / page.leading / _FACT) for fact in facts
    )
    given += 0.5 * bool(facts)
    return title + intro + given + _RULE


def _head_again(protocol: Protocol, page: Page, ruler: Ruler) -> float:
    """In rem, on a further page."""
    title = ruler.lines(f"{protocol.title} continued", Family.TEXT, page.width / page.leading / _AGAIN, hyphens=False)
    return _CONTINUED + _AGAIN_LINE * title


def _step(step: Act, page: Page, size: float, ruler: Ruler) -> float:
    """The height of a step in em; beside a time bound its text is narrower."""
    text = (page.width - page.side_of(size) - (_ASIDE + _GAP) * page.leading * bool(step.within)) / size

    def said(texts: Sequence[str], label: str = "") -> float:
        lead = ruler.length(label, Family.LABELS) * LABEL + 0.3 if label else SHORT_LABEL
        measure = (text - _INDENT) / SAID
        return SAID_LINE * sum(
            ruler.lines(f"“{one}”", Family.TEXT, measure, lead=0 if at else lead / SAID) for at, one in enumerate(texts)
        )

    do = " ".join(filter(None, [step.do, step.roles, "critical!" if step.critical else ""]))
    height = DO_LINE * ruler.lines(do, Family.TEXT, text)
    height += SAID_LINE * ruler.lines(step.when, Family.TEXT, text / SAID)
    height += said([step.ask_first] if step.ask_first else []) + said(step.say) + said(step.never)
    height += sum(said(texts, label) for label, texts in step.questions)
    return max(height, NUMERAL, _aside(step, ruler) * page.leading / size)


def _aside(step: Act, ruler: Ruler) -> float:
    """The height of a bound and its event, in rem."""
    if not step.within:
        return 0.0
    bound = ruler.lines(step.within.limit, Family.LABELS, _ASIDE / _BOUND / 1.06, hyphens=False)
    return _BOUND_LINE * bound + _EVENT_LINE * ruler.lines(step.within.event, Family.LABELS, _ASIDE / _EVENT)


def tools(setting: Setting) -> dict[str, Any]:
    """How large the steps are set, and which stand on which page."""
    return {"protocol_card": partial(protocol_card, lengths=setting.lengths, faces=setting.faces)}
