"""What an overlay names that its base does not know: something new, or something misspelt."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.model.address import LEVELS, Path, address_of, kind_of, path_of
from standards.resolve.elements import REQUIRED, Data, elements, parent_element, value_at, written_out
from standards.resolve.nearest import nearest, suggestion
from standards.resolve.overlay import anchor_of, removals
from standards.resolve.provenance import Layer
from standards.source.document import Document

_SHOWN = 60


def misspelt(base: Data, layer: Layer, base_id: str) -> dict[Path, Diagnostic]:
    """Elements of the overlay that the base does not know and that are not complete enough to be new ones."""
    document = layer.documents[0]
    removed = removals(document.data)
    known = {path: None for path, _ in elements(base) if not _below(path, removed)}
    found: dict[Path, Diagnostic] = {}
    for path, value in elements(document.data):
        parent = parent_element(path)
        if path in known or (parent and parent not in known):
            continue
        missing = _missing(path, value)
        if missing:
            found[path] = _misspelt(path, missing, known, document, base_id)
    return found


def _below(path: Path, removed: Iterable[Path]) -> bool:
    return any(path[: len(above)] == above for above in removed)


def _missing(path: Path, value: Any) -> list[str]:
    kind = kind_of(path)
    if isinstance(value, str) and kind in {"competency", "ritual"}:
        return []  # their title is made from the id
    value = written_out(value, path)
    return [field for field in REQUIRED[kind] if not isinstance(value, dict) or value.get(field) is None]


def _misspelt(
    path: Path, missing: list[str], known: Mapping[Path, None], document: Document, base_id: str
) -> Diagnostic:
    kind = kind_of(path)
    listed = " and ".join(f"`{field}`" for field in missing)
    elsewhere = [(*path[:-2], level, path[-1]) for level in LEVELS if len(path) == 6]
    other = next((address_of(way) for way in elsewhere if way in known), "")
    siblings = [way[-1] for way in known if way[:-1] == path[:-1]]
    meant = f'It stands at "{other}".' if other else suggestion(path[-1], siblings)
    return Diagnostic(
        "R003",
        f'there is no {kind} "{path[-1][:_SHOWN]}" in "{base_id[:20]}"',
        document.location(path, key=True),
        why="An overlay changes what the playbook has under the same id.",
        help=f"{meant} A new {kind} needs {listed}.".strip(),
        address=address_of(path),
    )


def unknown_removals(base: Data, layer: Layer, base_id: str) -> Iterator[Diagnostic]:
    """Addresses under `remove` at which the base has no element."""
    document = layer.documents[0]
    removed = removals(document.data)
    if not removed:
        return
    known = {path: address_of(path) for path, _ in elements(base)}
    for path, address in removed.items():
        if path not in known:
            yield Diagnostic(
                "R003",
                f'"{address[:_SHOWN]}" is not in "{base_id[:20]}"',
                document.location(("remove", address), key=True),
                why="Nothing is removed, so the store would still print it.",
                help=_meant_address(address, known),
                address=address,
            )


def last_removed(merged: Data, layer: Layer) -> Iterator[Diagnostic]:
    """Removals that leave a group empty which may not be: a stage without touchpoints, a protocol without steps."""
    document = layer.documents[0]
    for path, address in removals(document.data).items():
        if value_at(merged, path[:-1]) == {}:
            holder = address_of(parent_element(path)) or path[0]
            yield Diagnostic(
                "S012",
                f'nothing is left in "{holder[:50]}" without it',
                document.location(("remove", address), key=True),
                why="A heading with nothing under it cannot be printed.",
                help=f'Remove "{holder}" as a whole.' if len(path) > 2 else "Keep one of them.",
                address=address,
            )


def _meant_address(address: str, known: Mapping[Path, str]) -> str:
    """The address with a similar last id under the same parent, else the most similar address of all."""
    path = path_of(address)
    siblings = {way[-1]: name for way, name in known.items() if way[:-1] == path[:-1]}
    near = siblings.get(nearest(path[-1], siblings)) if path else None
    near = near or nearest(address, known.values())
    otherwise = "Write the ids joined by a slash, for example `arrive/find-a-table/iron/greet`."
    return f'Did you mean "{near}"?' if near else otherwise


def unknown_anchors(base: Data, layer: Layer, skip: Collection[Path] = ()) -> Iterator[Diagnostic]:
    """`place: {after: ID}` where no sibling of that id will stand; nothing about what lies in or under `skip`."""
    document = layer.documents[0]
    placed = {
        path: anchor_of(value["place"])
        for path, value in elements(document.data)
        if isinstance(value, dict) and value.get("place") is not None and not _below(path, skip)
    }
    if not any(placed.values()):
        return
    removed = removals(document.data)
    standing = [path for path, _ in elements(base) if not _below(path, removed)]
    standing += [path for path, _ in elements(document.data)]
    for path, anchor in placed.items():
        siblings = dict.fromkeys(way[-1] for way in standing if way[:-1] == path[:-1])
        if anchor and anchor not in siblings:
            message = f'no "{anchor[:30]}" stands beside "{path[-1][:30]}"'
            remedy = suggestion(anchor, siblings, "Name the id of an element in the same group.")
        elif anchor and _circular(path, placed):
            message = f'"{path[-1][:30]}" is placed by way of itself'
            remedy = "Name a neighbour that has a place of its own."
        else:
            continue
        side = "after" if document.has((*path, "place", "after")) else "before"
        yield Diagnostic(
            "R014",
            message,
            document.location((*path, "place", side)),
            why="The place in print is told by a neighbour's id.",
            help=remedy,
            address=address_of(path),
        )


def _circular(path: Path, placed: Mapping[Path, str]) -> bool:
    seen = {path}
    while placed.get(path):
        path = (*path[:-1], placed[path])
        if path in seen:
            return True
        seen.add(path)
    return False
