"""One overlay on top of what stands: merged, validated, held to the iron law."""

from __future__ import annotations

import datetime

from standards.model.validate import validate_data
from standards.resolve.additions import last_removed, misspelt, unknown_anchors, unknown_removals
from standards.resolve.blame import Blamed, not_yet_told
from standards.resolve.build import build_edition
from standards.resolve.frozen import replace
from standards.resolve.iron_law import weakenings
from standards.resolve.loaded import Loaded
from standards.resolve.overlay import apply
from standards.resolve.provenance import Provenance
from standards.resolve.standing import Standing, cross_findings
from standards.resolve.waivers import judge


def on_top(loaded: Loaded, below: Standing, name: str, today: datetime.date) -> Standing:
    """What stands once the overlay `name` lies on `below`; no edition where either has errors."""
    overlay = loaded.overlays[name]
    before = below.edition
    if before is None or below.data is None or before.provenance is None or not overlay.sound:
        return Standing(None, None, below.diagnostics)
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
    emptied = list(last_removed(merged, layer))
    places = {one.location for one in emptied}
    wrong = [*emptied, *(one for one in not_yet_told(wrong, layer.documents) if one.location not in places)]
    if data is None:
        return Standing(None, None, (*below.diagnostics, *said, *wrong))
    overlays = [*before.overlays, name]
    edition = build_edition(data, workspace=loaded.name, day=before.day, overlays=overlays, provenance=provenance)
    judgement = judge(weakenings(before, edition), layer, before.provenance, today, {one.address for one in said})
    edition = replace(edition, waivers=[*before.waivers, *judgement.waivers])
    said += [*wrong, *judgement.diagnostics, *cross_findings(loaded, edition)]
    return Standing(data, edition, (*below.diagnostics, *said))
