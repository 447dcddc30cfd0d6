"""`{store.name}` and its kind inside texts; `{{` and `}}` are literal braces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

#: what may stand between braces, besides `store.` and a column's name
NAMES = ("playbook.title", "playbook.edition", "workspace.name")

_PARTS = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_STORE = re.compile(r"store\.[^\s{}.](?:[^{}]*[^\s{}])?\Z")


class BadPlaceholder(NamedTuple):
    """A mistake at characters `start` to `end` of a text; `what` is "unknown", "unclosed" or "unopened"."""

    what: str
    text: str
    start: int
    end: int


def bad_placeholders(text: str) -> Iterator[BadPlaceholder]:
    """Every placeholder of `text` that nothing can fill."""
    for match in _PARTS.finditer(text):
        found, name = match[0], match[1]
        if name is not None:
            if name not in NAMES and not _STORE.match(name):
                yield BadPlaceholder("unknown", found, match.start(), match.end())
        elif found == "{":
            end = _word_end(text, match.start())
            yield BadPlaceholder("unclosed", text[match.start() : end], match.start(), end)
        elif found == "}":
            yield BadPlaceholder("unopened", found, match.start(), match.end())


def store_columns(text: str) -> set[str]:
    """The columns of stores.csv that `text` asks for."""
    names = (match[1] for match in _PARTS.finditer(text) if match[1])
    return {name.removeprefix("store.") for name in names if _STORE.match(name)}


def _word_end(text: str, start: int) -> int:
    match = re.compile(r"\{[\w.\-]*").match(text, start)
    return match.end() if match else start + 1
