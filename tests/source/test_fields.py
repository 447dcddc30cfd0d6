"""The traps' table of keys says what the models say."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from standards.model import playbook
from standards.source.fields import AMOUNTS, FIELDS, NAME_SECTIONS, NAMES, SENTENCE_SECTIONS, SENTENCES, TYPED

#: free texts that are no prose: labels and paths
LABELS = {"tags", "photo"}


def _texts() -> dict[str, set[str]]:
    """Every key of the format, with the JSON types that its value may have."""
    found: dict[str, set[str]] = {}
    for definition in _definitions(playbook.Playbook.model_json_schema(by_alias=True)):
        for key, schema in definition.get("properties", {}).items():
            found.setdefault(key, set()).update(_kinds(schema))
    return found


def _definitions(schema: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield schema
    yield from schema.get("$defs", {}).values()


def _kinds(schema: dict[str, Any]) -> Iterator[str]:
    """`text` for a free text or a list of them, the type otherwise."""
    for part in schema.get("anyOf", []):
        yield from _kinds(part)
    if schema.get("type") == "array":
        yield from (kind for kind in _kinds(schema["items"]) if kind == "text")
    elif schema.get("type") == "string" and schema.get("pattern") == r"\S":
        yield "text"
    elif "type" in schema:
        yield schema["type"]


def test_every_free_text_of_the_models_is_known_to_the_traps() -> None:
    free = {key for key, kinds in _texts().items() if "text" in kinds}
    assert free - LABELS <= SENTENCES | NAMES | AMOUNTS


def test_every_key_of_the_models_is_known_to_the_traps() -> None:
    assert set(_texts()) <= FIELDS | {"measures", "protocols"}


def test_no_key_is_of_two_kinds() -> None:
    kinds = [SENTENCES, NAMES, AMOUNTS, TYPED]
    assert sum(map(len, kinds)) == len(frozenset().union(*kinds))
    assert not SENTENCE_SECTIONS & NAME_SECTIONS


def test_short_forms_are_those_of_the_models() -> None:
    from standards.model.address import SHORT_FORMS

    assert set(SHORT_FORMS.values()) <= SENTENCES | NAMES
