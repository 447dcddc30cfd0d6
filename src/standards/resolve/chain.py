"""Who extends whom: the order in which overlays apply, unknown bases, loops, and siblings that contradict."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic, Location, Related
from standards.model.address import Path, address_of, kind_of, path_of
from standards.resolve.elements import Data, written_out
from standards.resolve.loaded import Loaded, Overlay
from standards.resolve.nearest import suggestion
from standards.resolve.overlay import OWN_KEYS, removals
from standards.resolve.waivers import place_in


def ancestry(overlays: Mapping[str, Overlay], overlay: str) -> tuple[list[str], str]:
    """The overlays from the first above the playbook down to `overlay`, and what the first one extends.

    A loop ends where it closes; then the last part is the id of an overlay.
    """
    chain: dict[str, None] = {}
    name = overlay
    while name in overlays and name not in chain:
        chain[name] = None
        name = overlays[name].extends
    return list(chain)[::-1], name


def application_order(overlays: Mapping[str, Overlay], chosen: Sequence[str]) -> list[str]:
    """All overlays that apply for the `chosen` ones, each after those that it extends, shared ones once.

    Raises KeyError for a chosen one that does not exist.
    """
    order: dict[str, None] = {}
    for overlay in chosen:
        missing = [overlays[overlay].id]
        while (below := overlays[missing[-1]].extends) in overlays and below not in order and below not in missing:
            missing.append(below)
        order.update(dict.fromkeys(reversed(missing)))
    return list(order)


def chain_findings(loaded: Loaded) -> Iterator[Diagnostic]:
    """Unknown bases (R004) and loops (R005)."""
    looped: set[str] = set()
    known = {**loaded.playbooks, **loaded.overlays}
    for overlay in loaded.overlays.values():
        if overlay.extends not in known:
            if overlay.extends not in loaded.unreadable:
                yield _unknown_base(overlay, list(known))
            continue
        loop = _loop(loaded.overlays, overlay.id)
        if loop and not looped & set(loop):
            yield _cycle(overlay, loop, loaded.overlays)
        looped.update(loop)


def _loop(overlays: Mapping[str, Overlay], start: str) -> list[str]:
    """The overlays of the loop that `start` itself is part of."""
    chain, end = ancestry(overlays, start)
    return chain[::-1] if end == start else []


def _unknown_base(overlay: Overlay, known: Sequence[str]) -> Diagnostic:
    listed = ", ".join(sorted(known)[:6])
    return Diagnostic(
        "R004",
        f'no playbook or overlay is called "{overlay.extends[:50]}"',
        overlay.document.location(("extends",)),
        why="Without its base an overlay changes nothing.",
        help=suggestion(overlay.extends, [name for name in known if name != overlay.id], f"Known here: {listed}."),
    )


def _cycle(overlay: Overlay, loop: Sequence[str], overlays: Mapping[str, Overlay]) -> Diagnostic:
    way = " → ".join(f'"{name}"' for name in (*loop, loop[0]))
    return Diagnostic(
        "R005",
        f"the overlays extend each other in a circle: {way}"
        if len(way) < 55
        else f"{len(loop)} overlays extend each other in a circle",
        overlay.document.location(("extends",)),
        why="There is no playbook at the end of the chain.",
        help="Let one of them extend a playbook.",
        related=tuple(
            Related(f'"{name}" extends "{overlays[name].extends}"', overlays[name].document.location(("extends",)))
            for name in loop[1:]
        ),
    )


def contradictions(overlays: Mapping[str, Overlay], order: Sequence[str]) -> Iterator[Diagnostic]:
    """R010 for each two overlays of `order`, neither built on the other, that want different things."""
    if not order or ancestry(overlays, order[-1])[0] == list(order):
        return  # one chain: nobody has a sibling
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
