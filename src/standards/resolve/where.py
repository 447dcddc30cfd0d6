"""Where each value of an element comes from: the data behind `standards where ADDRESS`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from standards.diagnostics.model import Location
from standards.model.address import Path, kind_of, path_of
from standards.resolve.edition import Edition
from standards.resolve.elements import written_out
from standards.resolve.provenance import Given, Provenance
from standards.source.document import Step


@dataclass(frozen=True)
class Origin:
    """One layer's word on a field: its value as written, or None where it was taken away."""

    layer: str
    value: Any
    location: Location


@dataclass(frozen=True)
class FieldOrigin:
    """A field of an element: the value that stands, where it was given, and what was there before it.

    `replaced` has the oldest word first; None among them is a removal.
    """

    name: str
    value: Any
    layer: str
    location: Location
    replaced: Sequence[Origin] = ()


@dataclass(frozen=True)
class Whereabouts:
    """An element, where it was first written, and its fields in the order in which they were written."""

    address: str
    layer: str
    location: Location
    fields: Sequence[FieldOrigin]


def where(edition: Edition, address: str, field: str = "") -> Whereabouts | None:
    """The origins of the element at `address` and of its fields, or of one; None where there is no such element.

    An empty `address` is the playbook itself, with the fields of its header.
    """
    path = path_of(address)
    provenance = edition.provenance
    if provenance is None or (path and path not in {element.path for element in edition.elements}):
        return None
    words = provenance.history(path) if path else _headers(provenance)
    giver = provenance.giver(path) if path else None
    names = dict.fromkeys(way for word in words for way in _leaves(written_out(word.value, path), path, ()))
    wanted = [name for name in names if not field or ".".join(name[:1]) == field or ".".join(name) == field]
    return Whereabouts(
        address,
        giver.layer.shown if giver else provenance.playbook.shown,
        provenance.location(path, key=True),
        [found for name in wanted if (found := _field(provenance, path, name))],
    )


def removal(edition: Edition, address: str) -> Origin | None:
    """Who took away the element at `address`, and where; None where it stands or never did."""
    giver = edition.provenance.giver(path_of(address)) if edition.provenance and address else None
    return Origin(giver.layer.shown, None, giver.location()) if giver and giver.taken else None


def _headers(provenance: Provenance) -> list[Given]:
    return [
        Given(layer, document, ()) for layer in provenance.layers if not layer.is_module for document in layer.documents
    ]


_NO_FIELDS = frozenset({"place", "waiver", "standards", "overlay", "extends", "include", "remove"})


def _leaves(value: Any, path: Path, name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The fields of an element, the way into mappings spelt out; what holds elements of its own is no field."""
    if name and not isinstance(value, dict):
        yield name
    elif isinstance(value, dict):
        for key, below in value.items():
            way = (*name, str(key))
            holds_elements = kind_of((*path, *way, "x")) or way[0] == "journey"
            if not (holds_elements or (not name and key in _NO_FIELDS)):
                yield from _leaves(below, path, way)


def _field(provenance: Provenance, path: Path, name: tuple[str, ...]) -> FieldOrigin | None:
    way: tuple[Step, ...] = (*path, *name)
    words = provenance.history(way)
    if all(word.taken for word in words):
        return None
    *before, last = words
    return FieldOrigin(
        ".".join(name),
        last.value,
        last.layer.shown,
        last.location(),
        [Origin(word.layer.shown, word.value, word.location()) for word in before],
    )
