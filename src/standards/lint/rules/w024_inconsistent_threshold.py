"""W024: one act with two time bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import TOKEN
from standards.model.amounts import Amount, fold
from standards.resolve.edition import Behaviour, Edition

RULE = Rule(
    "W024", "inconsistent-threshold", Severity.WARNING, "behaviour", confidence=Confidence.MEDIUM, profile="standard"
)

ALIKE = 0.6  #: of the words of two acts that start with one event


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """Two different acts may follow one event at two times; only the same act is judged, or nearly the same words."""
    seen: dict[str, list[tuple[Behaviour, Amount]]] = {}
    for act in behaviours:
        if bound := act.within:
            event = bound.event.lower()
            for key in (event, act.do) if event else (act.do,):
                earlier = seen.setdefault(key, [])
                others = [other for other, first in earlier if first.text != bound.text and _differ(first, bound)]
                if others and (other := next((each for each in others if _contradict(each, act)), None)):
                    yield _finding(act, other)
                    break
                earlier.append((act, bound))


def _contradict(one: Behaviour, two: Behaviour) -> bool:
    """Whether two acts with different bounds are one. A master act may well be the iron one, sooner."""
    if one.when != two.when or (one.level != two.level and one.path[:-2] == two.path[:-2]):
        return False
    first, second = (each.within.event.lower() if each.within else "" for each in (one, two))
    if first != second and first and second:
        return False
    return _is_same_act(one.do, two.do)


def _differ(first: Amount, second: Amount) -> bool:
    if first.seconds is not None and second.seconds is not None:
        return first.seconds != second.seconds
    return first.unit == second.unit and first.number != second.number


def _is_same_act(one: str, two: str) -> bool:
    first, second = set(TOKEN.findall(fold(one))), set(TOKEN.findall(fold(two)))
    return len(first & second) >= ALIKE * len(first | second)


def _finding(act: Behaviour, other: Behaviour) -> Finding:
    bound, first = (each.within.text if each.within else "" for each in (act, other))
    return Finding(
        act,
        f"{quoted(bound, 30)} here, {quoted(first, 30)} there, for the same act",
        field="within",
        why="Staff keep the longer of the two, and the customer was promised the shorter.",
        help="Write one bound in both places, or say what is different.",
        related=(("the other bound", other, "within"),),
        subject=bound,
    )
