"""Weakenings against the waivers of one overlay: what is waived, what is not, and waivers for nothing."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from standards.diagnostics.model import Diagnostic, Related, Severity
from standards.model.address import Path, address_of, path_of
from standards.resolve.blame import place_in
from standards.resolve.edition import Waiver
from standards.resolve.elements import elements
from standards.resolve.iron_law import Weakening
from standards.resolve.provenance import Layer, Provenance, as_written
from standards.source.document import Document, Step

_WHY = "A guest counts on iron in every store; an overlay may tighten it, never loosen it."


@dataclass(frozen=True)
class Judgement:
    """The waivers that are in force for something, and what is to be said."""

    waivers: Sequence[Waiver]
    diagnostics: Sequence[Diagnostic]


@dataclass(frozen=True)
class _Leave:
    """A waiver as written: the element it stands on or whose removal it excuses, and the way to it in the file."""

    path: Path
    written: tuple[Step, ...]
    content: Mapping[str, Any]

    @property
    def address(self) -> str:
        return address_of(self.path)

    def covers(self, path: Path) -> bool:
        """Its own element; a removal also covers what went with the element."""
        return path[: len(self.path)] == self.path if self.written[0] == "remove" else path == self.path

    def ended(self, today: datetime.date) -> bool:
        return today.isoformat() > _date(self.content.get("until"))


def judge(
    found: Sequence[Weakening],
    layer: Layer,
    before: Provenance,
    today: datetime.date,
    unknown: Collection[str] = (),
) -> Judgement:
    """Weigh what an overlay weakens against its waivers; on the day of `until` a waiver still holds.

    Nothing is said about idle waivers at `unknown` addresses, which are mistakes already.
    """
    document = layer.documents[0]
    leaves = list(_leaves(document.data))
    said: list[Diagnostic] = []
    used: dict[int, _Leave] = {}
    for weakening in found:
        changed = _changed(weakening, document)
        covering = [leave for leave in leaves if leave.covers(changed)]
        used.update((id(leave), leave) for leave in covering)
        if not covering:
            said.append(_weakened(weakening, document, before))
    for leave in leaves:
        if id(leave) not in used:
            said += [] if leave.address in unknown else [_idle(leave, document)]
        elif leave.ended(today):
            said.append(_expired(leave, document))
    in_force = [_waiver(leave, layer.id) for leave in used.values() if not leave.ended(today)]
    return Judgement(in_force, said)


def _changed(weakening: Weakening, document: Document) -> Path:
    """The element that the overlay changes: the touchpoint where `iron: ~` takes all of its iron away."""
    read = as_written(document.data, weakening.path)
    return tuple(map(str, read[0][:-1])) if read and read[1] else weakening.path


def _leaves(data: Any) -> Iterator[_Leave]:
    for path, value in elements(data):
        if isinstance(value, dict) and isinstance(value.get("waiver"), dict):
            yield _Leave(path, (*path, "waiver"), value["waiver"])
    for address, entry in (data.get("remove") or {}).items():
        if isinstance(entry, dict) and isinstance(entry.get("waiver"), dict):
            yield _Leave(path_of(address), ("remove", address, "waiver"), entry["waiver"])


def _waiver(leave: _Leave, overlay: str) -> Waiver:
    because, approved_by = (str(leave.content.get(key, "")) for key in ("because", "approved_by"))
    until = _date(leave.content.get("until"))
    return Waiver(address=leave.address, because=because, approved_by=approved_by, until=until, overlay=overlay)


def _date(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime.date) else str(value or "")


def _weakened(weakening: Weakening, document: Document, before: Provenance) -> Diagnostic:
    path = (*weakening.path, weakening.field) if weakening.field else weakening.path
    where = "inside this entry" if not weakening.field else "beside it"
    return Diagnostic(
        "R007",
        weakening.what,
        place_in(document, weakening.path, weakening.field),
        why=_WHY,
        help=f"Take the change back, or write `waiver: {{because: …, approved_by: …, until: …}}` {where}.",
        address=weakening.address,
        related=(Related("what it weakens", before.location(path, key=not weakening.field)),),
    )


def _expired(leave: _Leave, document: Document) -> Diagnostic:
    until = _date(leave.content.get("until"))
    return Diagnostic(
        "R008",
        f'the waiver ended on {until}: "{leave.address}"'[:100],
        document.location((*leave.written, "until")),
        why="After that day the weaker iron is not allowed any more.",
        help="Go back to the playbook's iron, or have the waiver approved again with a later `until`.",
        address=leave.address,
    )


def _idle(leave: _Leave, document: Document) -> Diagnostic:
    return Diagnostic(
        "R009",
        f'nothing is weakened at "{leave.address}"'[:100],
        document.location(leave.written, key=True),
        severity=Severity.WARNING,
        why="Each waiver is printed in the booklet; one that waives nothing makes readers doubt the others.",
        help="Delete the waiver.",
        address=leave.address,
    )
