"""The rows of stores.csv as Stores, and what they name that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from standards.diagnostics.model import Diagnostic
from standards.model.stores import StoreRow, StoreTable
from standards.resolve.chain import ancestry
from standards.resolve.edition import Store
from standards.resolve.loaded import Loaded
from standards.resolve.nearest import suggestion


def stores_of(table: StoreTable, loaded: Loaded) -> tuple[dict[str, Store], list[Diagnostic]]:
    """The stores whose playbook and overlays exist, by id; R015 and R012 at the cells of the others."""
    stores: dict[str, Store] = {}
    found: list[Diagnostic] = []
    for row in table.rows:
        found += _wrong(row, loaded)
        playbook = row.text("playbook")
        if playbook in loaded.playbooks and all(_leads_to(playbook, name, loaded) for name in row.overlays):
            stores[row.text("id")] = _store(row)
    return stores, found


def _leads_to(playbook: str, overlay: str, loaded: Loaded) -> bool:
    return overlay in loaded.overlays and ancestry(loaded.overlays, overlay)[1] == playbook


def _store(row: StoreRow) -> Store:
    return Store(
        id=row.text("id"),
        name=row.text("name"),
        playbook=row.text("playbook"),
        language=row.text("language"),
        overlays=row.overlays,
        columns={column: cell.text for column, cell in row.cells.items()},
    )


def _wrong(row: StoreRow, loaded: Loaded) -> Iterator[Diagnostic]:
    playbook = row.text("playbook")
    if playbook not in loaded.playbooks:
        if playbook not in loaded.unreadable:
            yield _unknown("R015", "playbook", playbook, row, loaded.playbooks)
        return
    for name in row.overlays:
        if name not in loaded.overlays:
            if name not in loaded.unreadable:
                yield _unknown("R012", "overlay", name, row, loaded.overlays)
            continue
        base = ancestry(loaded.overlays, name)[1]
        if base in loaded.playbooks and base != playbook:
            yield Diagnostic(
                "R012",
                f'overlay "{name[:30]}" changes "{base[:30]}", not "{playbook[:30]}"',
                row.location("overlays"),
                why="An overlay lies on its own playbook only.",
                help=f'Take "{name}" out of this row, or give the store the playbook "{base}".',
            )


def _unknown(code: str, noun: str, name: str, row: StoreRow, known: Mapping[str, object]) -> Diagnostic:
    listed = ", ".join(sorted(known)[:6]) or "none"
    return Diagnostic(
        code,
        f'store "{row.text("id")[:30]}": no {noun} is called "{name[:40]}"',
        row.location("playbook" if code == "R015" else "overlays"),
        why="The store's booklet could not be printed.",
        help=suggestion(name, known, f"Known here: {listed}."),
    )
