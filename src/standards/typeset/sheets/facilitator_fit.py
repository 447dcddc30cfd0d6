"""Whether a session of the trainer's guide runs a few lines over a page, so that it is better set closer.

Sizes and line heights are those of `templates/facilitator/page.css`, in rem.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.lines import Ruler
from standards.typeset.sheets.booklet import Measure
from standards.typeset.sheets.facilitator import Session, sessions
from standards.typeset.view import Act, Protocol, Touchpoint, View

_HEAD, _TITLE = 6.0, (1.72, 2.0)  #: what it is, for whom, goal and materials; letters and line of the title
_PARTS = 5.5  #: rules and spaces of the four steps
_ALOUD = (0.93, 1.25)
_LEVEL = 2.0  #: the word Iron or Master
_BODY, _DO, _SAID, _SMALL = 0.75, 0.8, 0.68, 0.7
_INDENT, _SAID_INDENT = 2.0, 2.75
_GAP = 0.35  #: below a behaviour
_CURVE = 7.0
_TASKS = 2.5  #: the question of the first step, and how practice goes
_SCENE = 4.4  #: its name, two parts of a line or two, the space below
_TABLE, _ROW, _CELL = 1.7, 0.3, 0.9  #: its head, the space in a row, a line of it
_WEEK, _WATCHED = 1.75, 1.27  #: what the manager watches, and each line of it
_TICKS = 1.3  #: a row of boxes
_ENTRY = 2.5  #: the name of a ritual, its rhythm, the space below
_OVER = (0.9, 1.16)  #: of a page, or of two: what setting it closer can mend
#: the plan: all but its table; a row and each further line of it, usual and close; the two columns that wrap
_PLAN = 33.6
_PLAN_ROWS = {"": (1.3, 1.0), "close": (0.95, 0.85)}
_TOPIC, _FOR = (12.2, 0.75), (10.6, 0.62)
PARTED = "parted"


def training_sessions(view: View, lengths: Mapping[str, str], faces: Sequence[Face] = HOUSE_FACES) -> list[Session]:
    """The sessions of `view`; those that would run a little over a page or two are `close`."""
    page = Page(Measure.of(lengths), Ruler(faces))
    return [replace(session, close=page.runs_over(session, view)) for session in sessions(view)]


def plan_setting(found: Sequence[Session], lengths: Mapping[str, str], faces: Sequence[Face] = HOUSE_FACES) -> str:
    """How the plan of these sessions is set: "" as usual, `close`, or `parted` with what follows its table overleaf."""
    page = Page(Measure.of(lengths), Ruler(faces))
    return next(
        (name for name, row in _PLAN_ROWS.items() if page.plan_height(found, *row) <= page.measure.height), PARTED
    )


@dataclass(frozen=True)
class Page:
    """A paper and the letters on it."""

    measure: Measure
    ruler: Ruler

    def runs_over(self, session: Session, view: View) -> bool:
        """Whether the last page of a session would be nearly empty."""
        whole = self._leaders(view) if session.kind == "leaders" else self.height(session)
        pages = whole / self.measure.height
        least, most = _OVER
        return pages > least and (pages - least) % 1 <= most - least

    def plan_height(self, found: Sequence[Session], row: float, more: float) -> float:
        """The estimated height in rem of the plan whose table has these sessions."""
        (topic, letters), (roles, small) = _TOPIC, _FOR
        lines = [
            max(
                1,
                self.ruler.lines(str(session.title), Family.TEXT, topic / letters, hyphens=False),
                self.ruler.lines(session.roles, Family.LABELS, roles / small, hyphens=False),
            )
            for session in found
        ]
        return _PLAN + sum(row + more * (number - 1) for number in lines)

    def height(self, session: Session) -> float:
        """The estimated height in rem."""
        letters, line = _TITLE
        total = _HEAD + _PARTS + line * self._lines(session.title or Markup("a"), letters)
        total += self._moment(session.spot, session) if session.spot else 0
        total += self._protocol(session.protocol) if session.protocol else 0
        total += self._rest(session) if session.kind == "rest" else sum(map(self._act, session.acts))
        pairs = [(error.wrong, error.right) for error in session.errors if session.kind != "rest"]
        checks = [(act.check_question, act.answer) for act in session.checked]
        return total + 2 * _TASKS + self._table(pairs) + self._table(checks)

    def _moment(self, spot: Touchpoint, session: Session) -> float:
        told = [text for text in (" ".join(spot.backstage), " ".join(spot.wants)) if text]
        total = sum(self._lines(f"label of it {text}", _BODY) + 0.25 for text in told)
        total += _CURVE if spot.feeling else 0
        total += self._aloud(spot.reason) + _LEVEL * (bool(spot.iron) + bool(spot.master))
        total += _SCENE * (2 * bool(spot.iron) + bool(spot.master))
        return total + _WEEK + sum(_WATCHED - 1 + self._lines(act.asked, _BODY, 2) for act in session.watched)

    def _protocol(self, protocol: Protocol) -> float:
        total = self._aloud(protocol.intro) + self._lines(" ".join(["When", *protocol.use_when]), _BODY) + 0.25
        if not protocol.leads:  # among themselves leaders go through a case, and play no scenes
            total += sum(self._lines(text, _BODY, 1.25) + 0.4 for text in protocol.use_when) + 3
        return total + _WEEK + 1 + _TICKS * (1 + len(protocol.steps) // 8)

    def _rest(self, session: Session) -> float:
        """Its lines are read, a bound behind each, below the titles of their touchpoints."""
        spots = {act.address.rsplit("/", 2)[0] for act in session.acts}
        total = sum(self._lines(f"{act.do} {act.within.limit if act.within else ''}", _BODY, 1) for act in session.acts)
        return total + _LEVEL * len(spots) + _WEEK + _TICKS * len(spots) / 2

    def _leaders(self, view: View) -> float:
        """What leaders read: rituals with what is asked in them and why, then what they look for in people."""
        total = _HEAD + _PARTS + _TITLE[1] + 2 * _LEVEL + 3 * _TASKS
        for ritual in view.rituals:
            asked = [f"“{text}”" for text in ritual.ask]
            total += _ENTRY + sum(
                self._lines(text, _BODY) for text in (" ".join([ritual.do, *asked]), ritual.why) if text
            )
        for one in view.competencies:
            looked_for = f"label {' '.join(one.look_for)}"
            total += 0.4 + self._lines(f"{one.title} {one.means}", _BODY) + self._lines(looked_for, _BODY)
        return total

    def _lines(self, text: str, letters: float, indent: float = 0) -> int:
        return self.ruler.lines(text, Family.TEXT, (self.measure.text - indent) / letters)

    def _aloud(self, text: Markup) -> float:
        letters, line = _ALOUD
        return line * self._lines(text, letters) + 0.25 if text else 0

    def _act(self, act: Act) -> float:
        bound = f"{act.within.limit} {act.within.event}" if act.within else ""
        said: list[str] = [act.ask_first, *act.say, *act.never, *act.looks_like, act.why]
        total = _GAP + self._lines(f"{act.do} {bound} {act.roles}", _DO, _INDENT)
        total += self._lines(act.when, _SAID, _INDENT) if act.when else 0
        total += sum(self._lines(f"label {text}", _SAID, _SAID_INDENT) for text in said if text)
        asked = [f"{'' if at else label} “{text}”" for label, texts in act.questions for at, text in enumerate(texts)]
        return total + sum(self._lines(text, _SAID, _SAID_INDENT) for text in asked)

    def _table(self, rows: Sequence[tuple[Markup, Markup]]) -> float:
        across = self.measure.text / 2 - 0.5
        heights = [max(self.ruler.lines(text, Family.TEXT, across / _SMALL) for text in row) for row in rows]
        return _TABLE + sum(_ROW + _CELL * height for height in heights) if rows else 0
