"""From what a user types after `standards where` to the origins of each value."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

from standards.diagnostics.usage import UsageError
from standards.resolve.edition import Edition
from standards.resolve.editions import combinations, resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.nearest import suggestion
from standards.resolve.where import Whereabouts, removal, where


def find(loaded: Loaded, address: str, playbook: str, store: str, today: datetime.date) -> Whereabouts:
    """The origins of what stands at `address` (with `:field`, of one field) in a playbook, as `store` has it, or none.

    Without `playbook` or `store` the first combination is taken that has the address. Raises UsageError where it does
    not exist, or the playbook cannot be resolved.
    """
    element, _, field = address.partition(":")
    known: list[str] = []
    for edition in _editions(loaded, playbook, store, today):
        found = where(edition, element, field)
        if found and (found.fields or not field):
            return found
        if found:
            raise UsageError(f'"{element}" has no "{field}"')
        if gone := removal(edition, element):
            raise UsageError(f'"{element}" is taken away by "{gone.layer}": {gone.location}')
        known += [each.address for each in edition.elements]
    hint = suggestion(element, known, "").rstrip(".")
    raise UsageError(f'there is no "{element}" here' + (f"; {hint[:1].lower()}{hint[1:]}" if hint else ""))


def _editions(loaded: Loaded, playbook: str, store: str, today: datetime.date) -> list[Edition]:
    """As the store has it; otherwise each playbook alone, then under each overlay."""
    row = loaded.stores[store] if store and _is_known(store, "store", loaded.stores) else None
    if playbook:
        _is_known(playbook, "playbook", loaded.playbooks)
    wanted = [(row.playbook, ())] if row else sorted(combinations(loaded), key=lambda each: len(each[1]))
    editions = [
        resolve_edition(loaded, name, overlays, row, today=today)[0]
        for name, overlays in wanted
        if playbook in ("", name)
    ]
    if found := [edition for edition in editions if edition]:
        return found
    raise UsageError("the playbook has errors; standards check shows them")


def _is_known(name: str, kind: str, known: Mapping[str, object]) -> bool:
    if name in known:
        return True
    listed = f"there are {', '.join(sorted(known)[:8])}" if known else f"this workspace has no {kind}s"
    hint = suggestion(name, known, listed)
    raise UsageError(f'"{name}" is not a {kind}; {hint[:1].lower()}{hint[1:]}')
