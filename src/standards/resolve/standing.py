"""A playbook as it stands with some overlays applied, and what is wrong with it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from standards.diagnostics.model import Diagnostic
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.elements import Data
from standards.resolve.loaded import Loaded
from standards.resolve.photos import photo_findings
from standards.resolve.references import has_lost_a_key, reference_findings


@dataclass(frozen=True, eq=False)
class Standing:
    """`data` is validated; it and `edition` are None where there is nothing to build on.

    `diagnostics` are those of all layers; `above` is what stands with one more overlay, by its id.
    """

    data: Data | None
    edition: Edition | None
    diagnostics: tuple[Diagnostic, ...]
    above: dict[str, Standing] = field(default_factory=dict)


def alone(loaded: Loaded, playbook: str, today: datetime.date) -> Standing:
    """The playbook without overlays, as it stands on `today`."""
    base = loaded.playbooks[playbook]
    if base.data is None:
        from standards.resolve.salvage import names_in_spite_of_mistakes  # most playbooks have none

        return Standing(None, None, tuple(names_in_spite_of_mistakes(base)))
    edition = build_edition(base.data, workspace=loaded.name, day=today.isoformat(), provenance=base.provenance)
    return Standing(base.data, edition, tuple(cross_findings(loaded, edition)))


def cross_findings(loaded: Loaded, edition: Edition) -> Iterator[Diagnostic]:
    """What only shows once everything has come together: names and photos that do not exist."""
    if edition.provenance and not any(map(has_lost_a_key, edition.provenance.documents)):
        yield from reference_findings(edition)
    yield from photo_findings(loaded, edition)
