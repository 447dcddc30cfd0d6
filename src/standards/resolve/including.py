"""A playbook on the modules that it includes: merged, then validated as one playbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.model.address import kind_of, path_of
from standards.model.validate import validate_data
from standards.resolve.additions import last_removed, unknown_removals
from standards.resolve.blame import not_yet_told
from standards.resolve.elements import Data, holds, value_at
from standards.resolve.loaded import Playbook
from standards.resolve.modules import Modules, below, lay, unsound
from standards.resolve.nearest import nearest
from standards.resolve.overlay import removals, without
from standards.resolve.provenance import Layer, Provenance


def load_including(
    layer: Layer, own: dict[str, Any], modules: Modules, found: Sequence[Diagnostic]
) -> tuple[Playbook, list[Diagnostic]]:
    """The playbook `own` of `layer` on its modules; `found` is what merging its files has told already."""
    header = layer.documents[0]
    base = below(header, own, modules)
    taken = removals(own)
    layer = Layer(layer.id, layer.documents, frozenset(filter(kind_of, taken)))
    merged = lay(without(base.data, taken), own)
    provenance = Provenance([*base.layers, layer])
    data, wrong = validate_data(merged, "playbook", provenance.document, spelt_in=layer.documents)
    said = [*base.diagnostics, *unknown_removals(base.data, layer, "modules"), *last_removed(merged, layer)]
    if base.diagnostics:  # where a module is missing, so is what it would bring
        wrong = [one for one in wrong if one.code != "S002"]
    wrong = [_meant(one, base.data) for one in wrong]
    told = [*found, *said, *unsound(not_yet_told(wrong, layer.documents), base.layers)]
    return Playbook(layer.id, layer, None if base.diagnostics else data, base.layers), told


def _meant(said: Diagnostic, base: Data) -> Diagnostic:
    """What is missing in an element of a module may only be missing because its id is misspelt."""
    path = path_of(said.address)
    if said.code != "S002" or not path or holds(base, path):
        return said
    near = nearest(path[-1], value_at(base, path[:-1]) or ())
    return replace(said, help=f'Did you mean "{near}"? {said.help}') if near else said
