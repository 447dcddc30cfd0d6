"""A part of a folder playbook: any sections, with or without the header; titles may stand in another part.

Behaviours, steps and the entries of the flat sections are complete in one file; stages, touchpoints and
protocols may be spread over several.
"""

from __future__ import annotations

from standards.model.partial import Partial
from standards.model.playbook import Playbook

_COMPLETE = frozenset({"Behaviour", "Step", "Statement", "Role", "Competency", "Ritual", "Measure"})

Sections = Partial(nullable=False, leave=_COMPLETE).of(Playbook, "Sections")
