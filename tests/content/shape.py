"""What a playbook is made of, without its words: the same in every language that it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standards.model.validate import validate
from standards.source.load import load

ROOT = Path(__file__).parents[2]


def read(path: Path) -> dict[str, Any]:
    """The validated data of a playbook without errors, short forms written out."""
    document = load(path.read_bytes(), path.name)
    data, found = validate(document, "playbook")
    assert not document.diagnostics
    assert not found
    assert data is not None
    return data


def shape(data: Any) -> Any:
    """Ids and fields in their order, and the values that are no words: numbers, flags."""
    if isinstance(data, dict):
        return {key: shape(value) for key, value in data.items() if key not in ("allow", "language", "playbook")}
    return data if isinstance(data, bool | int) else None


def fields(data: Any) -> Iterator[str]:
    """Every key and every text, at any depth."""
    if isinstance(data, dict):
        yield from data
    elif isinstance(data, str):
        yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from fields(part)
