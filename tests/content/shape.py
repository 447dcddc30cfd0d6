"""What a playbook is made of, without its words: the same in every language that it is written in."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from standards.resolve.edition import Edition
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.reading import read_loose

ROOT = Path(__file__).parents[2]
LIBRARY = ROOT / "playbooks"
LANGUAGES = ("en", "el", "pl")
TRADES = sorted(path.name for path in LIBRARY.iterdir() if path.is_dir() and path.name != "modules")
TODAY = datetime.date(2026, 11, 1)


def _loaded(path: Path) -> Loaded:
    [loaded] = read_loose([path])
    assert not loaded.diagnostics
    return loaded


def read(path: Path) -> dict[str, Any]:
    """The validated data of a playbook without errors, with its modules, short forms written out."""
    [playbook] = _loaded(path).playbooks.values()
    assert playbook.data is not None
    return dict(playbook.data)


def edition_of(path: Path) -> Edition:
    """The edition of a playbook without errors."""
    loaded = _loaded(path)
    [playbook] = loaded.playbooks
    edition, found = resolve_edition(loaded, playbook, today=TODAY)
    assert not found
    assert edition is not None
    return edition


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
