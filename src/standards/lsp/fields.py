"""What the JSON Schema says of a place: the meaning of a field, its choices and examples, the fields of an element."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from threading import Lock
from typing import Any

from standards.model import compiled
from standards.source.document import Step

Schema = dict[str, Any]

#: two threads that import a package whose modules import one another may see one of them half made
_one_at_a_time = Lock()


@lru_cache(maxsize=8)
def _root(kind: str) -> Schema:
    with _one_at_a_time:
        from standards.model.schema import json_schema  # half a second, which no editor should wait for at the start

        return json_schema(kind) if kind in compiled.KINDS else {}


def prepare() -> None:
    """Make ready what the first hover would otherwise wait for."""
    for kind in ("playbook", "overlay"):
        _root(kind)


def schema_at(kind: str, path: Sequence[Step]) -> Schema:
    """What may stand at `path` in a file of `kind`, with the texts for people; empty where nothing may."""
    root = _root(kind)
    found = root
    for step in path:
        found = _below(root, found, step)
    return found


def element_at(kind: str, path: Sequence[Step]) -> Schema:
    """The mapping that may stand at `path`: `properties`, `required`, or `additionalProperties`. Empty for a text."""
    root = _root(kind)
    return _mapping(root, schema_at(kind, path))


def choices(schema: Schema) -> list[tuple[str, str]]:
    """The values that may be chosen where `schema` applies, each with what it means; none for free text."""
    found = schema if "enum" in schema else next((part for part in _branches(schema) if "enum" in part), {})
    meanings = found.get("markdownEnumDescriptions", [])
    values = [value for value in found.get("enum", ()) if value is not None]
    return [(str(value), meanings[index] if index < len(meanings) else "") for index, value in enumerate(values)]


def is_switch(schema: Schema) -> bool:
    """Whether `true` may stand here."""
    return any("boolean" in _types(part) for part in [schema, *_branches(schema)])


def holds_list(schema: Schema) -> bool:
    """Whether several may stand here."""
    return any("array" in _types(part) for part in [schema, *_branches(schema)])


def holds_text(schema: Schema) -> bool:
    """Whether a text of the author's own may stand here."""
    parts = [schema, *_branches(schema)]
    return any("string" in _types(part) and "enum" not in part for part in parts)


def _types(schema: Schema) -> Sequence[str]:
    told = schema.get("type", ())
    return (told,) if isinstance(told, str) else told


def _branches(schema: Schema) -> list[Schema]:
    """What may stand here in one form or another; for a list also what may stand in it."""
    found: list[Schema] = list(schema.get("anyOf", ()))
    return found + [part["items"] for part in [schema, *found] if "items" in part]


def _followed(root: Schema, schema: Schema) -> Schema:
    name = schema.get("$ref", "").rpartition("/")[2]
    return root["$defs"][name] if name else schema


def _mapping(root: Schema, schema: Schema) -> Schema:
    for part in (schema, *schema.get("anyOf", ())):
        found = _followed(root, part)
        if "properties" in found or isinstance(found.get("additionalProperties"), dict):
            return found
    return {}


def _below(root: Schema, schema: Schema, step: Step) -> Schema:
    if isinstance(step, int):
        parts = (_followed(root, part) for part in (schema, *schema.get("anyOf", ())))
        return next((part["items"] for part in parts if "items" in part), {})
    mapping = _mapping(root, schema)
    found = mapping.get("properties", {}).get(step) or mapping.get("additionalProperties")
    return found if isinstance(found, dict) else {}
