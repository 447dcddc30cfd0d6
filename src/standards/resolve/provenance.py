"""Where each value of an Edition came from, answered on demand.

Why on demand: a playbook has thousands of values and a run asks for the place of a few. The layers are kept
(playbook, overlays in order) and asked one after the other. A mapping stands where it was first written, a
value where it was last given: a finding that every edition shares then has one place, not one for each overlay.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from standards.diagnostics.model import Location
from standards.model.address import SHORT_FORMS, Path, address_of, kind_of, path_of
from standards.resolve.elements import value_at
from standards.source.document import Document, Step


@dataclass(frozen=True, eq=False)
class Layer:
    """A module, a playbook or an overlay: its id, its documents (several for a folder playbook), what it removes."""

    id: str
    documents: Sequence[Document]
    removed: Collection[Path] = ()
    is_module: bool = False

    @property
    def shown(self) -> str:
        """What people are told of it: `greece`, `module complaint`."""
        return f"module {self.id}" if self.is_module else self.id


@dataclass(frozen=True, eq=False)
class Given:
    """One layer's word on a path: the document, the way to the value as written there, or that it was taken away."""

    layer: Layer
    document: Document
    written: tuple[Step, ...]
    taken: bool = False

    @property
    def value(self) -> Any:
        return None if self.taken else value_at(self.document.data, self.written)

    def location(self, *, key: bool = False) -> Location:
        return self.document.location(self.written, key=key or self.taken)


@dataclass(frozen=True, eq=False)
class Provenance:
    layers: Sequence[Layer]

    @property
    def playbook(self) -> Layer:
        """The layer of the playbook itself, which lies on the modules that it includes."""
        return next((layer for layer in self.layers if not layer.is_module), self.layers[0])

    @property
    def documents(self) -> Iterator[Document]:
        """Every file of every layer, the first layer's first."""
        for layer in self.layers:
            yield from layer.documents

    def history(self, path: Sequence[Step]) -> list[Given]:
        """Every layer's word on `path`, the first one first, also what later layers replaced or took away."""
        return [given for layer in self.layers for given in _words(layer, tuple(path))]

    def giver(self, path: Sequence[Step]) -> Given | None:
        """Who gave the value at `path`, or took it away last; None where nobody ever did."""
        standing: list[Given] = []
        for given in self.history(path):
            if given.taken or (standing and standing[-1].taken):
                standing.clear()
            standing.append(given)
        if not standing:
            return None
        last = standing[-1]
        written_first = kind_of(tuple(map(str, path))) or isinstance(last.value, dict)
        return standing[0] if written_first else last

    def _nearest(self, path: Sequence[Step]) -> tuple[Given, tuple[Step, ...]]:
        """Who gave `path` or its nearest parent, and the rest of the path."""
        removal: Given | None = None
        for length in range(len(path), 0, -1):
            given = self.giver(path[:length])
            if given and given.written[0] == "remove":
                removal = given
            elif given and removal is None:
                return given, tuple(path[length:])
            elif given and removal:
                written_again = length >= len(path_of(str(removal.written[1])))
                return given if written_again else removal, tuple(path[length:])
        return Given(self.playbook, self.playbook.documents[0], ()), tuple(path)

    def given(self, path: Sequence[Step]) -> Given | None:
        """Who gave the value at `path`; None where nobody did, or somebody took it away."""
        given, absent = self._nearest(path)
        return None if absent or given.taken else given

    def document(self, path: Sequence[Step]) -> Document:
        """The document that gave the value at `path`; of its nearest parent where nothing gave it."""
        return self._nearest(path)[0].document

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        """The place of the value at `path`, of its key, or of the nearest parent's key where it is absent."""
        given, absent = self._nearest(path)
        return given.location(key=key or bool(absent))

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        """The place of characters `start` to `end` of the text at `path`."""
        given, absent = self._nearest(path)
        if absent or given.taken:
            return given.location(key=True)
        return given.document.location_in(given.written, start, end)


def _words(layer: Layer, path: tuple[Step, ...]) -> Iterator[Given]:
    for length in range(2, len(path) + 1):
        if path[:length] in layer.removed:
            yield Given(layer, layer.documents[0], ("remove", address_of(tuple(map(str, path[:length])))), taken=True)
    for document in layer.documents:
        read = as_written(document.data, path)
        if read:
            yield Given(layer, document, *read)


def as_written(data: Any, path: tuple[Step, ...]) -> tuple[tuple[Step, ...], bool] | None:
    """The way to the resolved `path` in one file, and whether the file takes it away; None if it says nothing.

    A text in short form stands for its field and for the only item of its list; whatever replaces
    the whole of a list or a mapping takes away what was in it.
    """
    written: tuple[Step, ...] = ()
    for depth, step in enumerate(path):
        if isinstance(data, list) and isinstance(step, int) and step < len(data):
            data, written = data[step], (*written, step)
        elif isinstance(data, dict) and step in data:
            data, written = data[step], (*written, step)
            if data is None:
                return written, True
        elif step == 0 and not isinstance(data, list):
            continue
        elif isinstance(data, dict):
            return None
        else:
            element = kind_of(tuple(map(str, path[:depth])))
            if SHORT_FORMS.get(element) != step:
                return None if element else (written, True)
    return written, False
