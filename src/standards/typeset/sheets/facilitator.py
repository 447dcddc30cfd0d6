"""The plan of a training: a session for each moment of truth, the rest of the journey, each protocol, the leaders.

The minutes follow from what there is to teach, by a rule that is printed with the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from standards.typeset.curve import moment_curve
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Protocol, Touchpoint, View


@dataclass(frozen=True)
class Rule:
    """Minutes: to prepare and to follow up; to show and again to practise `each` behaviour or step; for a question.

    A `line` is what is only read: other touchpoints' behaviours, rituals, competencies; `scenes` is the practice where
    only some of it is played.
    """

    opening: int = 5
    closing: int = 5
    each: int = 2
    question: int = 1
    line: int = 1
    scenes: int = 10


RULE = Rule()
_FULL = 5
_LONG = 60  #: minutes after which people need a break
_CLOCKED = ("second", "minute")


@dataclass(frozen=True)
class Minutes:
    """What each of the four steps takes."""

    prepare: int
    present: int
    practise: int
    follow_up: int

    @property
    def total(self) -> int:
        return self.prepare + self.present + self.practise + self.follow_up

    @property
    def long(self) -> bool:
        """Whether it is better taught in two parts."""
        return self.total > _LONG


@dataclass(frozen=True)
class Error:
    """What is said or done wrong, and what is right: a sentence to say where it is `spoken`, or else what to do.

    `number` is that of the behaviour or step.
    """

    number: str
    wrong: Markup
    right: Markup
    spoken: bool


@dataclass(frozen=True, kw_only=True)
class Session:
    """`kind` is moment, protocol, rest or leaders; the first two have a title of their own, and `spot` or `protocol`.

    `acts` is all that is shown or read, in order. It is set `close` where it would run a little over a page.
    """

    kind: str
    anchor: str
    minutes: Minutes
    title: Markup | str = ""
    roles: str = ""
    spot: Touchpoint | None = None
    protocol: Protocol | None = None
    acts: Sequence[Act] = ()
    close: bool = False

    @property
    def errors(self) -> list[Error]:
        """Everything that must not be heard or seen."""
        return [error for act in self.acts for error in _errors(act)]

    @property
    def checked(self) -> list[Act]:
        """The behaviours about which there is a check question."""
        return [act for act in self.acts if act.check_question]

    @property
    def watched(self) -> list[Act]:
        """What a manager can see being done."""
        return [act for act in self.acts if act.level != "master" and act.observable]

    @property
    def clocked(self) -> bool:
        """Whether a watch is needed."""
        return any(act.within and act.within.unit in _CLOCKED for act in self.acts)


def sessions(view: View) -> list[Session]:
    """In the order in which they are taught; none where there is nothing to teach."""
    found = [_moment(spot) for spot in view.moments if spot.acts]
    others = [act for spot in view.ordinary for act in spot.acts]
    if others:
        minutes = _minutes(RULE.line * len(others), RULE.scenes, others)
        found.append(Session(kind="rest", anchor="rest", minutes=minutes, acts=others))
    found += [_protocol(protocol) for protocol in view.protocols]
    if led := len(view.rituals) + len(view.competencies):
        found.append(Session(kind="leaders", anchor="leaders", minutes=_minutes(RULE.line * led, RULE.scenes)))
    return found


def _moment(spot: Touchpoint) -> Session:
    return Session(
        kind="moment",
        anchor=spot.anchor,
        minutes=_taught(spot.acts),
        title=spot.title,
        roles=spot.roles,
        spot=spot,
        acts=spot.acts,
    )


def _protocol(protocol: Protocol) -> Session:
    return Session(
        kind="protocol",
        anchor=protocol.anchor,
        minutes=_taught(protocol.steps),
        title=protocol.title,
        roles=protocol.roles,
        protocol=protocol,
        acts=protocol.steps,
    )


def _taught(acts: Sequence[Act]) -> Minutes:
    return _minutes(RULE.each * len(acts), RULE.each * len(acts), acts)


def _minutes(present: int, practise: int, acts: Sequence[Act] = ()) -> Minutes:
    """What is left to the next five full minutes is for practice."""
    follow_up = RULE.closing + RULE.question * sum(bool(act.check_question) for act in acts)
    exact = RULE.opening + present + practise + follow_up
    return Minutes(RULE.opening, present, practise + -exact % _FULL, follow_up)


def _errors(act: Act) -> Iterator[Error]:
    for never in act.never:
        yield Error(act.number, never, act.say[0] if act.say else act.do, spoken=bool(act.say))
    for wrong in act.does_not_look_like:
        yield Error(act.number, wrong, act.looks_like[0] if act.looks_like else act.do, spoken=False)


def tools(setting: Setting) -> dict[str, Any]:
    """The sessions with their minutes, each fitted to its pages, and the rule that minutes are counted by."""
    from standards.typeset.sheets.facilitator_fit import plan_setting, training_sessions

    return {
        "training_sessions": partial(training_sessions, setting.view, setting.lengths, setting.faces),
        "plan_setting": partial(plan_setting, lengths=setting.lengths, faces=setting.faces),
        "minutes_rule": RULE,
        "moment_curve": partial(moment_curve, palette=setting.colours),
    }
