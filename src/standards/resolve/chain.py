"""Who extends whom: the order in which overlays apply, unknown bases, and loops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from standards.diagnostics.model import Diagnostic, Related
from standards.resolve.loaded import Loaded, Overlay
from standards.resolve.nearest import suggestion


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
            if overlay.extends and overlay.extends not in loaded.unreadable:  # none given: S002 or S001 says so
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
