"""An overlay: changes on top of a playbook or of another overlay, in the playbook's own shape."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.kinds import Address, Date, Id, Place, Text
from standards.model.partial import Partial
from standards.model.playbook import Playbook


class Waiver(BaseModel):
    """Leave to weaken iron: why, who gave it, and until which day."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    because: Annotated[Text, Field(description="Why the standard cannot hold here; printed in every copy.")]
    approved_by: Annotated[Text, Field(description="Who agreed, as a role.", examples=["Brand Director"])]
    until: Annotated[Date, Field(description="The last day it holds, YYYY-MM-DD.", examples=["2026-12-31"])]


class Removal(BaseModel):
    """Why an element of the base is taken away."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    because: Annotated[Text, Field(description="Why it does not fit here.")]
    waiver: Annotated[Waiver, Field(description="Needed where what is removed holds iron.")] = None  # type: ignore[assignment]  # absent


_PLACE: Any = (
    Annotated[
        Place,
        Field(
            description="Where it stands among its siblings; otherwise last.",
            examples=["first", {"after": "greet-on-sight"}],
        ),
    ],
    None,
)
_WAIVER: Any = (Annotated[Waiver, Field(description="Leave to weaken the iron of this element.")], None)
_MORE = {
    **{name: {"place": _PLACE, "waiver": _WAIVER} for name in ("Stage", "Touchpoint", "Behaviour", "Protocol", "Step")},
    **{name: {"place": _PLACE} for name in ("Statement", "Role", "Competency", "Ritual", "Measure")},
    "Playbook": {
        "overlay": (Annotated[Id, Field(description="The overlay's id.", examples=["greece"])], ...),
        "extends": (
            Annotated[Id, Field(description="The playbook or overlay that it changes.", examples=["bistro"])],
            ...,
        ),
        "standards": (Annotated[Literal[1], Field(description="Version of this format.")], ...),
        "remove": (
            Annotated[
                Annotated[dict[Address, Removal], Field(min_length=1)],
                Field(description="Elements of the base that are taken away, by address, each with the reason."),
            ],
            None,
        ),
    },
}

_partial = Partial(nullable=True, leave=frozenset({"Source"}), more=_MORE)
Overlay = _partial.of(Playbook, "Overlay", without=("playbook", "language", "standards", "include"))
