"""What one field demands of another, and what a pattern cannot say: checked on plain data after the model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from standards.model.address import LEVELS, SECTIONS
from standards.model.placeholders import bad_placeholders

Path = tuple[str | int, ...]


class Broken(NamedTuple):
    """A condition that does not hold at `path`: its type (`explain.py` turns it into a sentence) and its facts.

    `lacking` is the path of the field that is missing, where that is the mistake.
    """

    type: str
    path: Path
    facts: tuple[Any, ...] = ()
    lacking: Path = ()


def broken(data: dict[str, Any], kind: str) -> Iterator[Broken]:
    """Every broken condition; `data` need not be valid. In overlays and parts, what is absent may stand elsewhere."""
    for key, value in data.items():
        if key != "allow":
            yield from _texts(value, (key,))
    journey = data.get("journey")
    if isinstance(journey, dict):
        for stage in journey:
            if stage in SECTIONS:
                yield Broken("reserved_id", ("journey", stage))
    if kind == "playbook":
        yield from _pairs(data)


def _texts(value: Any, path: Path) -> Iterator[Broken]:
    if value.__class__ is str:
        if "{" in value or "}" in value:
            for bad in bad_placeholders(value):
                yield Broken("placeholder", path, bad)
    elif value.__class__ is dict:
        for key, below in value.items():
            if key != "allow":
                yield from _texts(below, (*path, key))
    elif value.__class__ is list:
        for index, below in enumerate(value):
            yield from _texts(below, (*path, index))


def _pairs(data: dict[str, Any]) -> Iterator[Broken]:
    for path, touchpoint in _touchpoints(data):
        if "photo" in touchpoint and "alt" not in touchpoint:
            yield Broken("photo_without_alt", (*path, "photo"), lacking=(*path, "alt"))
        for level in LEVELS:
            yield from _questions(touchpoint.get(level), (*path, level))
    for name, protocol in _items(data.get("protocols")):
        yield from _questions(protocol.get("steps"), ("protocols", name, "steps"))


def _touchpoints(data: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    for stage, content in _items(data.get("journey")):
        for name, touchpoint in _items(content.get("touchpoints")):
            yield ("journey", stage, "touchpoints", name), touchpoint


def _questions(behaviours: Any, path: Path) -> Iterator[Broken]:
    for name, behaviour in _items(behaviours):
        for given, other in (("check_question", "answer"), ("answer", "check_question")):
            if given in behaviour and other not in behaviour:
                yield Broken("unpaired_question", (*path, name, given), lacking=(*path, name, other))


def _items(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """The mappings below a mapping, each with its key; nothing where `value` is none."""
    if isinstance(value, dict):
        for key, below in value.items():
            if isinstance(below, dict):
                yield key, below
