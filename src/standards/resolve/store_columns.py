"""`{store.column}` in a text must name a column of stores.csv."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.model.address import address_of
from standards.model.placeholders import store_columns
from standards.resolve.nearest import suggestion
from standards.source.document import Document, Step

_MARK = "{store."


def column_findings(document: Document, columns: Sequence[str] | None) -> Iterator[Diagnostic]:
    """S016 at each placeholder whose column stores.csv lacks. Without a stores.csv any column may come later."""
    if columns is None or _MARK not in document.text:
        return
    for path, text in _texts(document.data, ()):
        for column in sorted(store_columns(text) - set(columns)):
            placeholder = f"{_MARK}{column}}}"
            start = text.find(placeholder)
            yield Diagnostic(
                "S016",
                f'stores.csv has no column "{column[:50]}"',
                document.location_in(path, start, start + len(placeholder)),
                why="The booklet of every store would have a gap here.",
                help=suggestion(column, columns, f"Columns: {', '.join(columns)}."),
                address=address_of(tuple(map(str, path))),
            )


def _texts(value: Any, path: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], str]]:
    if isinstance(value, str):
        if _MARK in value:
            yield path, value
    elif isinstance(value, dict):
        for key, below in value.items():
            if key != "allow":
                yield from _texts(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _texts(below, (*path, index))
