"""A module: sections that many playbooks take in by name."""

from __future__ import annotations

from typing import Annotated, Any, Literal, get_type_hints

from pydantic import Field, create_model

from standards.model.address import BROUGHT
from standards.model.kinds import Element, Id, Text
from standards.model.playbook import Playbook

_hints = get_type_hints(Playbook, include_extras=True)
_fields: dict[str, Any] = {
    "standards": (Annotated[Literal[1], Field(description="Version of this format.")], ...),
    "module": (
        Annotated[Id, Field(description="The name by which playbooks include it.", examples=["complaint"])],
        ...,
    ),
    "title": (Annotated[Text, Field(description="What it is, in a few words.")], ...),
    "language": (_hints["language"], ...),
    **{name: (_hints[name], {}) for name in BROUGHT},
}
Module = create_model("Module", __base__=Element, __doc__="Sections that many playbooks take in by name.", **_fields)
