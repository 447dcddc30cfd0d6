"""Whose mistake it is once files were merged.

Whatever is wrong after an overlay was merged lies in the overlay: what is beneath was valid before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from standards.diagnostics.model import Diagnostic, Location, Severity
from standards.model.address import Path, path_of
from standards.resolve.provenance import Layer, as_written
from standards.source.document import Document, Step


def place_in(document: Document, path: Path, field: str = "") -> Location:
    """Where an overlay touches `path` (its field, the element, or the entry that removes it)."""
    read = as_written(document.data, (*path, field)) if field else None
    if read:
        return document.location(read[0], key=read[1])
    for address in document.data.get("remove") or {}:
        removed = path_of(address)
        if path[: len(removed)] == removed:
            return document.location(("remove", address), key=True)
    for length in range(len(path), 0, -1):
        read = as_written(document.data, path[:length])
        if read:
            return document.location(read[0], key=True)
    return document.location(("overlay",), key=True)


class Blamed(Document):
    """An overlay's document, asked for places of the merged data.

    A value that the overlay did not give has its place where the overlay removes something below it, or comes
    nearest to it.
    """

    def __init__(self, layer: Layer) -> None:
        document = layer.documents[0]
        super().__init__(document.path, document.text, document.data, document.root, document.diagnostics)
        self._removed = layer.removed

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        read = as_written(self.data, tuple(path))
        if read:
            return super().location(read[0], key=key)
        names = tuple(map(str, path))
        removed = [way for way in self._removed if way[: len(names)] == names]
        return place_in(self, removed[0] if removed else names)

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        read = as_written(self.data, tuple(path))
        return super().location_in(read[0], start, end) if read else self.location(path)


def not_yet_told(found: Iterable[Diagnostic], documents: Sequence[Document]) -> list[Diagnostic]:
    """`found` without what lies on a line about which reading the file has already found a mistake."""
    told = {
        (trap.location.path, trap.location.line)
        for document in documents
        for trap in document.diagnostics
        if trap.severity is Severity.ERROR
    }
    return [one for one in found if (one.location.path, one.location.line) not in told]
