"""The compiled schema of one kind of file, asked at the place of an error: which keys, which choices, which element."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from standards.model import compiled

Step = str | int


@dataclass(frozen=True)
class Spot:
    """What may stand at one place. `type` is the core schema's (`str`, `int`, `literal`, `dict`, `typed-dict`, …).

    `element` names the model (Touchpoint, Feels, …) where a typed dict stands; `fields` its keys. `calls` are the
    `checks` on the way, each with its arguments. `many`: one or a list of it may be given.
    """

    type: str
    element: str = ""
    fields: tuple[str, ...] = ()
    required: tuple[str, ...] = ()
    choices: tuple[Any, ...] = ()
    bounds: tuple[int, int] | None = None
    calls: tuple[tuple[str, ...], ...] = ()
    many: bool = False
    holds: str = ""  # the element under each id of a mapping

    def called(self, name: str) -> bool:
        return any(call[0] == name for call in self.calls)


class Shape:
    """The schema of `kind`, one of `compiled.KINDS`."""

    def __init__(self, kind: str) -> None:
        self._root = compiled.schema(kind)
        self._named = {part["cls_name"]: part for part in _typed_dicts(self._root)}

    def at(self, path: Sequence[Step]) -> Spot:
        """What may stand at `path`; a Spot of type "" where nothing may."""
        node, calls = self._unwrap(self._root)
        for step in path:
            below = _below(node, step)
            if below is None:
                return Spot("")
            node, calls = self._unwrap(below)
        return self._spot(node, calls)

    def homes(self, key: str) -> list[str]:
        """The elements that have a field `key`, in the order of the format."""
        return [name for name, part in self._named.items() if key in part["fields"]]

    @property
    def keys(self) -> set[str]:
        """Every field of every element."""
        return {field for part in self._named.values() for field in part["fields"]}

    def _spot(self, node: dict[str, Any], calls: tuple[tuple[str, ...], ...]) -> Spot:
        if node["type"] == "list":
            inner, more = self._unwrap(node["items_schema"])
            return replace(self._spot(inner, (*calls, *more)), many=True)
        fields = node.get("fields", {})
        holds = ""
        if node["type"] == "dict":
            holds = self._unwrap(node["values_schema"])[0].get("cls_name", "")
        return Spot(
            node["type"],
            element=node.get("cls_name", ""),
            fields=tuple(fields),
            required=tuple(name for name, field in fields.items() if field["required"]),
            choices=tuple(node.get("expected", ())),
            bounds=(node["ge"], node["le"]) if "ge" in node else None,
            calls=calls,
            holds=holds,
        )

    def _unwrap(self, node: dict[str, Any]) -> tuple[dict[str, Any], tuple[tuple[str, ...], ...]]:
        calls: list[tuple[str, ...]] = []
        while True:
            if node["type"] in ("function-before", "function-after"):
                calls.append(tuple(node["function"]["function"]))
                node = node["schema"]
            elif node["type"] in ("nullable", "definitions"):
                node = node["schema"]
            elif node["type"] == "definition-ref":
                node = self._named[node["schema_ref"]]
            else:
                return node, tuple(calls)


@lru_cache(maxsize=8)
def shape_of(kind: str) -> Shape:
    """The Shape of `kind`, made once."""
    return Shape(kind)


def _below(node: dict[str, Any], step: Step) -> dict[str, Any] | None:
    if node["type"] == "typed-dict":
        field = node["fields"].get(step)
        return None if field is None else field["schema"]
    if node["type"] == "dict":
        return node["values_schema"]  # type: ignore[no-any-return]  # a core schema is plain data
    if node["type"] == "list" and isinstance(step, int):
        return node["items_schema"]  # type: ignore[no-any-return]  # the same
    return None


def _typed_dicts(node: Any) -> Iterator[dict[str, Any]]:
    """Every typed dict, the outer one before those it holds."""
    if isinstance(node, dict):
        if node.get("type") == "typed-dict":
            yield node
        for part in node.values():
            yield from _typed_dicts(part)
    elif isinstance(node, list):
        for part in node:
            yield from _typed_dicts(part)
