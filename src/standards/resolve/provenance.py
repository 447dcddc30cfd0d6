"""Where each value of an Edition came from, answered on demand.

Why on demand: a playbook has thousands of values and a run asks for the place of a few. The layers are kept
(playbook, overlays in order); the last one that holds a path gave its value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from standards.diagnostics.model import Location
from standards.source.document import Document, Step


@dataclass(frozen=True, eq=False)
class Layer:
    """A playbook or an overlay: its id and its documents (several for a folder playbook)."""

    id: str
    documents: Sequence[Document]


@dataclass(frozen=True, eq=False)
class Provenance:
    layers: Sequence[Layer]

    def _givers(self, path: Sequence[Step]) -> Iterator[tuple[int, Layer, Document]]:
        """How far along `path` each document reaches, the last layer first."""
        for layer in reversed(self.layers):
            for document in layer.documents:
                yield document.find(path)[2], layer, document

    def document(self, path: Sequence[Step]) -> Document:
        """The document that gave the value at `path`; of its nearest parent where nothing gave it."""
        return max(self._givers(path), key=lambda giver: giver[0])[2]

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        return self.document(path).location(path, key=key)

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        return self.document(path).location_in(path, start, end)

    def history(self, path: Sequence[Step]) -> list[tuple[Layer, Location]]:
        """Every layer that gave `path`, the first one first, with the place."""
        return [
            (layer, document.location(path))
            for taken, layer, document in reversed(list(self._givers(path)))
            if taken == len(path)
        ]
