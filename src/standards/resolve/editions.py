"""Playbook, overlays and store become Editions; whatever only shows in combination becomes a finding."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from standards.diagnostics.model import Diagnostic
from standards.model.validate import validate_data
from standards.resolve.additions import misspelt, unknown_anchors, unknown_removals
from standards.resolve.blame import Blamed, not_yet_told
from standards.resolve.build import build_edition
from standards.resolve.chain import ancestry, application_order, contradictions
from standards.resolve.edition import Edition, Store
from standards.resolve.elements import Data
from standards.resolve.frozen import replace
from standards.resolve.iron_law import weakenings
from standards.resolve.loaded import Loaded
from standards.resolve.overlay import apply
from standards.resolve.photos import photo_findings
from standards.resolve.provenance import Provenance
from standards.resolve.references import reference_findings
from standards.resolve.waivers import judge


@dataclass(frozen=True, eq=False)
class _Standing:
    """A playbook with some overlays applied; no edition where it has errors that leave nothing to build on."""

    data: Data | None
    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...]
    above: dict[str, _Standing] = field(default_factory=dict)


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
    against = list(contradictions(loaded.overlays, order)) if len(order) > 1 else []
    if against:
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


def _standing(loaded: Loaded, playbook: str, order: tuple[str, ...], today: datetime.date) -> _Standing:
    """Each overlay is applied once to what lies beneath it, however many stores share it."""
    standing = loaded.memory.get((playbook, today))
    if standing is None:
        standing = loaded.memory[playbook, today] = _alone(loaded, playbook)
    for overlay in order:
        below: _Standing = standing
        if overlay not in below.above:
            below.above[overlay] = _on_top(loaded, below, overlay, today)
        standing = below.above[overlay]
    found: _Standing = standing
    return found


def _alone(loaded: Loaded, playbook: str) -> _Standing:
    base = loaded.playbooks[playbook]
    if base.data is None:
        return _Standing(None, None, ())
    edition = build_edition(base.data, workspace=loaded.name, provenance=Provenance([base.layer]))
    return _Standing(base.data, edition, tuple(_cross_findings(loaded, edition)))


def _cross_findings(loaded: Loaded, edition: Edition) -> Iterator[Diagnostic]:
    yield from reference_findings(edition)
    yield from photo_findings(loaded, edition)


def _on_top(loaded: Loaded, below: _Standing, name: str, today: datetime.date) -> _Standing:
    overlay = loaded.overlays[name]
    before = below.edition
    if before is None or below.data is None or before.provenance is None or not overlay.sound:
        return _Standing(None, None, below.diagnostics)
    layer, base_id = overlay.layer, overlay.extends
    unknown = misspelt(below.data, layer, base_id)
    said = [
        *unknown.values(),
        *unknown_removals(below.data, layer, base_id),
        *unknown_anchors(below.data, layer, unknown),
    ]
    provenance = Provenance([*before.provenance.layers, layer])
    merged = apply(below.data, overlay.document.data, unknown)
    blamed = Blamed(layer)
    data, wrong = validate_data(merged, "playbook", lambda path: blamed, before.language)
    wrong = not_yet_told(wrong, layer.documents)
    if data is None:
        return _Standing(None, None, (*below.diagnostics, *said, *wrong))
    edition = build_edition(data, workspace=loaded.name, overlays=[*before.overlays, name], provenance=provenance)
    judgement = judge(weakenings(before, edition), layer, before.provenance, today, {one.address for one in said})
    edition = replace(edition, waivers=[*before.waivers, *judgement.waivers])
    said += [*wrong, *judgement.diagnostics, *_cross_findings(loaded, edition)]
    return _Standing(data, edition, (*below.diagnostics, *said))
