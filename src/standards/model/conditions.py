"""What one field demands of another, and what a pattern cannot say: checked on plain data after the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from standards.model.address import SECTIONS, kind_of
from standards.model.placeholders import bad_placeholders

Path = tuple[str | int, ...]
#: the way to a value, the last step first
Link = tuple[Any, str | int] | None


class Broken(NamedTuple):
    """A condition that does not hold at `path`: its type (`explain.py` turns it into a sentence) and its facts.

    `lacking` is the path of the field that is missing, where that is the mistake.
    """

    type: str
    path: Path
    facts: tuple[Any, ...] = ()
    lacking: Path = ()


#: what demands what, by the kinds of elements that have both
_PAIRS = (
    ("photo", "alt", "photo_without_alt", ("touchpoint",)),
    ("check_question", "answer", "unpaired_question", ("behaviour", "step")),
    ("answer", "check_question", "unpaired_question", ("behaviour", "step")),
)


def broken(data: dict[str, Any], kind: str) -> list[Broken]:
    """Every broken condition; `data` need not be valid. In overlays and parts, what is absent may stand elsewhere.

    Why a glance first: it walks every value of every file, and few files hold anything that must be looked at. Rules of
    the house and themes are not printed, so their braces are none of these placeholders.
    """
    if kind in ("rules", "theme"):
        return []
    found: list[Broken] = list(_walk(data, kind)) if _worth_a_walk(data) else []
    journey = data.get("journey")
    if isinstance(journey, dict):
        found += (Broken("reserved_id", ("journey", stage)) for stage in journey if stage in SECTIONS)
    return found


def _worth_a_walk(value: Any) -> bool:
    """Whether there is a brace in some text, or a field that demands another."""
    if value.__class__ is dict:
        if "photo" in value or "check_question" in value or "answer" in value:
            return True
        value = value.values()
    for below in value:
        if below.__class__ is str:
            if "{" in below or "}" in below:
                return True
        elif (below.__class__ is dict or below.__class__ is list) and _worth_a_walk(below):
            return True
    return False


def _walk(data: dict[str, Any], kind: str) -> Iterator[Broken]:
    waiting: list[tuple[Any, Link]] = [(data, None)]
    while waiting:
        value, link = waiting.pop()
        if kind == "playbook" and ("photo" in value or "check_question" in value or "answer" in value):
            yield from _unpaired(value, _path(link))
        for step, below in value.items() if value.__class__ is dict else enumerate(value):
            if below.__class__ is str:
                if "{" in below or "}" in below:
                    path = (*_path(link), step)
                    yield from (Broken("placeholder", path, bad) for bad in bad_placeholders(below))
            elif (below.__class__ is dict or below.__class__ is list) and step != "allow":
                waiting.append((below, (link, step)))


def _unpaired(element: Any, path: Path) -> Iterator[Broken]:
    for given, other, kind, elements in _PAIRS:
        if (
            given in element
            and other not in element
            and isinstance(element, dict)
            and kind_of(tuple(map(str, path))) in elements
        ):
            yield Broken(kind, (*path, given), lacking=(*path, other))


def _path(link: Link) -> Path:
    steps: list[str | int] = []
    while link is not None:
        link, step = link
        steps.append(step)
    return tuple(reversed(steps))
