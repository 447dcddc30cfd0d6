"""The iron law: what an overlay must not do to the iron behaviours beneath it without a waiver.

A pure comparison of two Editions, before and after one overlay. Adding iron, tightening it and explaining it
(`say`, `why`, `question`, `looks_like`, …) are free; every way of weakening listed in the format reference is
reported here, whoever asked for it. Waivers are weighed in `waivers.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standards.model.address import Path, address_of
from standards.model.amounts import Amount, fold
from standards.resolve.edition import Behaviour, Edition, Stage, Touchpoint

_LONGEST_QUOTE = 30


@dataclass(frozen=True, slots=True)
class Weakening:
    """One way in which the element at `path` is weaker than it was; `field` is empty where it is gone."""

    path: Path
    field: str
    what: str

    @property
    def address(self) -> str:
        return address_of(self.path)


def weakenings(before: Edition, after: Edition) -> list[Weakening]:
    """Every way in which `after` is weaker than `before`, in the order of the journey; empty if none."""
    stages = {stage.id: stage for stage in after.stages}
    return [found for stage in before.stages for found in _stage(stage, stages.get(stage.id))]


def _stage(before: Stage, after: Stage | None) -> Iterator[Weakening]:
    if after is None:
        if iron := sum(len(touchpoint.iron) for touchpoint in before.touchpoints):
            yield Weakening(before.path, "", f'stage "{_cut(before.id)}" is removed, with {_count(iron)}')
        return
    touchpoints = {touchpoint.id: touchpoint for touchpoint in after.touchpoints}
    for touchpoint in before.touchpoints:
        yield from _touchpoint(touchpoint, touchpoints.get(touchpoint.id))


def _touchpoint(before: Touchpoint, after: Touchpoint | None) -> Iterator[Weakening]:
    if after is None:
        if before.iron:
            yield Weakening(
                before.path, "", f'touchpoint "{_cut(before.id)}" is removed, with {_count(len(before.iron))}'
            )
        elif before.moment_of_truth:
            yield Weakening(before.path, "", f'moment of truth "{_cut(before.id)}" is removed')
        return
    if before.moment_of_truth and not after.moment_of_truth:
        yield Weakening(before.path, "moment_of_truth", f'"{_cut(before.id)}" is no longer a moment of truth')
    heirs = {behaviour.id: behaviour for behaviour in after.iron}
    fewer = _fewer_roles(before.who, after.who)
    if fewer and any(
        behaviour.id in heirs and not behaviour.who and not heirs[behaviour.id].who for behaviour in before.iron
    ):
        yield Weakening(before.path, "who", fewer)
    masters = {behaviour.id for behaviour in after.master}
    for behaviour in before.iron:
        heir = heirs.get(behaviour.id)
        if heir is not None:
            yield from _behaviour(behaviour, heir, before, after)
        else:
            fate = "made master" if behaviour.id in masters else "removed"
            yield Weakening(behaviour.path, "", f'iron "{_cut(behaviour.id)}" is {fate}')


def _behaviour(before: Behaviour, after: Behaviour, there: Touchpoint, here: Touchpoint) -> Iterator[Weakening]:
    for field, what in (
        ("do", _do(before, after)),
        ("when", _when(before, after)),
        ("within", _within(before.within, after.within)),
        ("who", _who(before, after, there, here)),
        ("never", _lost(before.never, after.never)),
        ("not_applicable_when", _excuse(before.not_applicable_when, after.not_applicable_when)),
        ("weight", f"the weight falls from {before.weight} to {after.weight}" if after.weight < before.weight else ""),
        ("critical", "the iron is no longer critical" if before.critical and not after.critical else ""),
    ):
        if what:
            yield Weakening(before.path, field, what)


def _do(before: Behaviour, after: Behaviour) -> str:
    return "" if before.do == after.do else f'another act: "{_cut(after.do)}" instead of "{_cut(before.do)}"'


def _when(before: Behaviour, after: Behaviour) -> str:
    return f'a new condition: only when "{_cut(after.when)}"' if after.when and after.when != before.when else ""


def _within(before: Amount | None, after: Amount | None) -> str:
    if before is None or before == after:
        return ""
    if after is None:
        return f'the time bound "{_cut(before.text)}" is gone'
    if _event(before) != _event(after):
        return f'"{_cut(after.text)}" counts from another event than "{_cut(before.text)}"'
    if before.unit == after.unit:
        longer = after.number > before.number
    elif before.seconds is None or after.seconds is None:
        return f'"{_cut(after.text)}" cannot be compared with "{_cut(before.text)}"'
    else:
        longer = after.seconds > before.seconds
    return f'"{_cut(after.text)}" is longer than "{_cut(before.text)}"' if longer else ""


def _event(amount: Amount) -> str:
    return " ".join(fold(amount.event).split())


def _who(before: Behaviour, after: Behaviour, there: Touchpoint, here: Touchpoint) -> str:
    """Whose duty it was and is; a touchpoint's own loss is told once, at the touchpoint."""
    if not before.who and not after.who:
        return ""
    return _fewer_roles(before.who or there.who, after.who or here.who)


def _fewer_roles(before: Sequence[str], after: Sequence[str]) -> str:
    """What is lost between two lists of roles, where an empty list is everybody."""
    if not before:
        return f"everybody's duty before, now only {_listed(after)}" if after else ""
    lost = [role for role in before if role not in after] if after else []
    return f"no longer the duty of {_listed(lost)}" if lost else ""


def _lost(before: Sequence[str], after: Sequence[str]) -> str:
    lost = [text for text in before if text not in after]
    return f"no longer forbidden: {_listed(lost)}" if lost else ""


def _excuse(before: Sequence[str], after: Sequence[str]) -> str:
    new = [text for text in after if text not in before]
    return f"a new excuse: {_listed(new)}" if new else ""


def _listed(texts: Sequence[str]) -> str:
    more = f" and {len(texts) - 1} more" if len(texts) > 1 else ""
    return f'"{_cut(texts[0])}"{more}'


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_QUOTE else line[: _LONGEST_QUOTE - 1].rstrip() + "…"


def _count(number: int) -> str:
    return f"{number} iron behaviour{'s' if number > 1 else ''}"
