"""Overlays of one store, neither built on the other, that want different things."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic, Location, Related
from standards.model.address import Path, address_of, kind_of, path_of
from standards.resolve.blame import place_in
from standards.resolve.chain import ancestry
from standards.resolve.elements import Data, written_out
from standards.resolve.loaded import Overlay
from standards.resolve.overlay import OWN_KEYS, removals


def contradictions(overlays: Mapping[str, Overlay], order: Sequence[str]) -> Iterator[Diagnostic]:
    """R010 for each two overlays of `order`, neither built on the other, that want different things."""
    for index, name in enumerate(order):
        beneath = frozenset(ancestry(overlays, name)[0])
        for other in order[:index]:
            if other not in beneath:
                yield from _between(overlays[other], overlays[name])


def _between(first: Overlay, second: Overlay) -> Iterator[Diagnostic]:
    ours, theirs = _wishes(first.document.data), _wishes(second.document.data)
    gone_first, gone_second = _gone(first.document.data, ours), _gone(second.document.data, theirs)
    told: set[Path] = set()
    for path, value in theirs.items():
        above = next((path[:length] for length in range(1, len(path) + 1) if path[:length] in gone_first), ())
        if above and value is not None and above not in told:
            told.add(above)
            yield _contradiction(first, second, above, path, "is removed by", "changed by")
        elif path in ours and value is not None and ours[path] is not None and ours[path] != value:
            yield _contradiction(first, second, path, path, "is set by", "set differently by")
    for path, value in ours.items():
        above = next((path[:length] for length in range(1, len(path) + 1) if path[:length] in gone_second), ())
        if above and value is not None and above not in told:
            told.add(above)
            yield _contradiction(first, second, path, above, "is changed by", "removed by")


def _wishes(data: Data) -> dict[Path, Any]:
    """Every value an overlay gives, by the path of the field; a single text and a list of one are the same wish."""
    found: dict[Path, Any] = {}

    def note(value: Any, path: Path) -> None:
        value = written_out(value, path)
        if isinstance(value, dict):
            for key, below in value.items():
                if not (key == "waiver" and kind_of(path)):
                    note(below, (*path, key))
        else:
            found[path] = value[0] if isinstance(value, list) and len(value) == 1 else value

    note({key: value for key, value in data.items() if key not in OWN_KEYS}, ())
    return found


def _gone(data: Data, wishes: Mapping[Path, Any]) -> set[Path]:
    return {*removals(data), *(path for path, value in wishes.items() if value is None)}


def _contradiction(first: Overlay, second: Overlay, ours: Path, theirs: Path, did: str, does: str) -> Diagnostic:
    about = min(ours, theirs, key=len)
    address = address_of(about)
    field = about[len(path_of(address)) :]
    name = "/".join(field) or address.rpartition("/")[2]
    return Diagnostic(
        "R010",
        f'"{name[:20]}" {did} "{first.id[:20]}" and {does} "{second.id[:20]}"',
        _place(second, theirs),
        why="A store uses both, and neither overlay extends the other, so neither may win.",
        help=f'Say it in one of them, or let "{second.id}" extend "{first.id}".',
        address=address,
        related=(Related(f'"{first.id}" says it here', _place(first, ours)),),
    )


def _place(overlay: Overlay, path: Path) -> Location:
    element = path_of(address_of(path))
    return place_in(overlay.document, element, *path[len(element) : len(element) + 1])
