"""Playbook, overlays and store become Editions; whatever only shows in combination becomes a finding.

Why two imports wait inside functions: most playbooks have no overlays, and a start should not pay for them.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Diagnostic
from standards.resolve.build import build_edition
from standards.resolve.chain import ancestry, application_order
from standards.resolve.edition import Edition, Store
from standards.resolve.frozen import replace
from standards.resolve.loaded import Loaded
from standards.resolve.provenance import Layer, Provenance
from standards.resolve.standing import Standing, alone


def resolve_edition(
    loaded: Loaded,
    playbook: str,
    overlays: Sequence[str] = (),
    store: Store | None = None,
    *,
    today: datetime.date,
) -> tuple[Edition | None, list[Diagnostic]]:
    """The playbook with the store's overlays and the given ones, for the store; and what is wrong with it.

    None where the playbook, or what the overlays make of it, has errors (the playbook's own are in
    `loaded.diagnostics`). The ids must be known to `loaded`: KeyError otherwise.
    """
    chosen = (*(store.overlays if store else ()), *overlays)
    order = tuple(application_order(loaded.overlays, chosen))
    if against := _contradictions(loaded, order):
        return None, against
    standing = _standing(loaded, playbook, order, today)
    edition = standing.edition
    if edition is not None and store is not None:
        edition = replace(edition, store=store)
    return edition, list(standing.diagnostics)


def combinations(loaded: Loaded) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every playbook alone, under each overlay, and under the overlays of each store; each combination once."""
    seen: dict[tuple[str, tuple[str, ...]], None] = {(playbook, ()): None for playbook in loaded.playbooks}
    for overlay in loaded.overlays:
        order, base = ancestry(loaded.overlays, overlay)
        if base in loaded.playbooks:
            seen[base, tuple(order)] = None
    for store in loaded.stores.values():
        seen[store.playbook, tuple(application_order(loaded.overlays, store.overlays))] = None
    return iter(seen)


def resolve_all(loaded: Loaded, *, today: datetime.date) -> tuple[list[Edition], list[Diagnostic]]:
    """One Edition for each distinct combination of playbook and overlays, without stores, and all findings once."""
    editions: list[Edition] = []
    found: dict[Diagnostic, None] = {}
    for playbook, overlays in combinations(loaded):
        edition, said = resolve_edition(loaded, playbook, overlays, today=today)
        found.update(dict.fromkeys(said))
        if edition is not None:
            editions.append(edition)
    return editions, list(found)


def modules_alone(loaded: Loaded) -> list[Edition]:
    """An Edition without a journey of every module that no playbook includes, so that its words can be judged."""
    if not loaded.modules:
        return []
    included = {
        document.path for book in loaded.playbooks.values() for layer in book.modules for document in layer.documents
    }
    found = []
    for document, data in loaded.modules:
        if document.path not in included:
            whole = {**data, "playbook": data["module"], "journey": {}}
            layer = Layer(data["module"], [document])
            found.append(build_edition(whole, workspace=loaded.name, provenance=Provenance([layer])))
    return found


def _contradictions(loaded: Loaded, order: Sequence[str]) -> list[Diagnostic]:
    """Between siblings; along one chain there are none."""
    if not order or ancestry(loaded.overlays, order[-1])[0] == list(order):
        return []
    from standards.resolve.contradictions import contradictions

    return list(contradictions(loaded.overlays, order))


def _standing(loaded: Loaded, playbook: str, order: Sequence[str], today: datetime.date) -> Standing:
    """Each overlay is applied once to what lies beneath it, however many stores share it."""
    key = (playbook, today)
    if key not in loaded.memory:
        loaded.memory[key] = alone(loaded, playbook, today)
    standing: Standing = loaded.memory[key]
    for overlay in order:
        if overlay not in standing.above:
            from standards.resolve.stacking import on_top

            standing.above[overlay] = on_top(loaded, standing, overlay, today)
        standing = standing.above[overlay]
    return standing
