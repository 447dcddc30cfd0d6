"""An overlay on top of a playbook: plain data in, plain data out.

The base is validated data (short forms written out); the overlay is what stands in its file. The merged
data is validated again by the caller with the playbook's own validator, so an overlay cannot make what a
playbook may not be.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from standards.model.address import Path, kind_of, path_of
from standards.resolve.elements import NEVER_EMPTY, Data, holds, written_out

#: keys that say something about the overlay, not about the playbook
OWN_KEYS = frozenset({"standards", "overlay", "extends", "remove", "playbook", "language"})
#: keys on an element that say how to merge it
MARKS = frozenset({"place", "waiver"})


def apply(base: Data, overlay: Data, skip: Collection[Path] = ()) -> dict[str, Any]:
    """`base` with the overlay's removals, then its changes and additions, without the elements in `skip`."""
    merged = without(base, removals(overlay))
    changes = {key: value for key, value in overlay.items() if key not in OWN_KEYS}
    return _merge(merged, changes, (), skip)


def removals(overlay: Data) -> dict[Path, str]:
    """What the overlay removes: path -> the address as its author wrote it."""
    remove = overlay.get("remove")
    return {path_of(address): address for address in remove} if isinstance(remove, dict) else {}


def without(data: Data, paths: Iterable[Path]) -> dict[str, Any]:
    """`data` without the elements at `paths`; what it does not hold is passed over."""
    left = dict(data)
    for path in paths:
        if kind_of(path) and holds(left, path):
            left = _without(left, path)
    return left


def _without(data: dict[str, Any], path: Path) -> dict[str, Any]:
    head, rest = path[0], path[1:]
    kept = {key: value for key, value in data.items() if key != head}
    below = _without(data[head], rest) if rest else None
    if below or (below is not None and head in NEVER_EMPTY):
        return {key: below if key == head else value for key, value in data.items()}
    return kept


def _merge(base: dict[str, Any], change: Data, path: Path, skip: Collection[Path]) -> dict[str, Any]:
    merged = dict(base)
    marks = MARKS if kind_of(path) else ()
    places: dict[str, Any] = {}
    for key, value in change.items():
        below = (*path, key)
        if key in marks or below in skip:
            continue
        if value is None:
            merged.pop(key, None)
            continue
        known = merged.get(key)
        if isinstance(known, dict):
            value = written_out(value, below)
        if isinstance(value, dict):
            if kind_of(below) and "place" in value:
                places[key] = value["place"]
            value = _merge(known if isinstance(known, dict) else {}, value, below, skip)
        merged[key] = value
    return _ordered(merged, places) if places else merged


def _ordered(siblings: Mapping[str, Any], places: Mapping[str, Any]) -> dict[str, Any]:
    """`siblings` with each placed one first, or beside the one it names; two at one place keep the file's order."""
    beside: dict[tuple[str, str], list[str]] = {}
    first = []
    placed = set()
    for key, place in places.items():
        side, anchor = _side(place)
        if not anchor:
            first.append(key)
        elif anchor in siblings:
            beside.setdefault((side, anchor), []).append(key)
        else:
            continue
        placed.add(key)
    order = _unfold([*first, *(key for key in siblings if key not in placed)], beside)
    return {key: siblings[key] for key in dict.fromkeys([*order, *siblings])}


def _unfold(roots: Iterable[str], beside: Mapping[tuple[str, str], list[str]]) -> list[str]:
    """The roots in order, each between those that stand before and after it."""
    order: list[str] = []
    waiting = [(key, False) for key in reversed(list(roots))]
    while waiting:
        key, settled = waiting.pop()
        if settled:
            order.append(key)
            continue
        waiting.extend((near, False) for near in reversed(beside.get(("after", key), ())))
        waiting.append((key, True))
        waiting.extend((near, False) for near in reversed(beside.get(("before", key), ())))
    return order


def _side(place: Any) -> tuple[str, str]:
    """("after", "greet") for `{after: greet}`; ("", "") for `first`."""
    if isinstance(place, dict):
        for side in ("after", "before"):
            if isinstance(place.get(side), str):
                return side, place[side]
    return "", ""


def anchor_of(place: Any) -> str:
    """The id of the sibling that a `place` names; "" where it names none."""
    return _side(place)[1]
