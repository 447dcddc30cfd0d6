"""`theme/theme.yaml`: how a house's sheets look."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.kinds import Colour, Id, Text
from standards.model.workspace import Paper


class Colours(BaseModel):
    """Seven colours, each with one meaning; those that are left out are the base theme's."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    ink: Annotated[Colour, Field(description="The text, and the mark of iron.")] = ""
    soft: Annotated[Colour, Field(description="Quiet text: reasons, notes, the foot of a page.")] = ""
    line: Annotated[Colour, Field(description="Hairlines.")] = ""
    accent: Annotated[Colour, Field(description="Headings, what is said, the ground of a cover.")] = ""
    quiet: Annotated[Colour, Field(description="What is special: numbers, time bounds, what is never said.")] = ""
    gold: Annotated[Colour, Field(description="Ornaments on a cover.")] = ""
    paper: Annotated[Colour, Field(description="The text on a cover, and the ground of its plate.")] = ""


class Family(BaseModel):
    """The files of a family of fonts, TrueType or OpenType; the path counts from the folder of this file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    regular: Annotated[Text, Field(description="The upright face.", examples=["fonts/Meraki-Regular.ttf"])]
    italic: Annotated[Text, Field(description="The italic face.")]
    bold: Annotated[Text, Field(description="The bold face.")]
    bold_italic: Annotated[Text, Field(description="The bold italic face.")]


class Faces(BaseModel):
    """The two families: one to read, one for labels and forms."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    text: Annotated[Family | None, Field(description="What is read: standards, reasons, stories.")] = None
    labels: Annotated[Family | None, Field(description="Labels, numbers, forms.")] = None


class Theme(BaseModel):
    """How everything looks that is printed for this house."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    standards: Annotated[Literal[1], Field(description="Version of this format.")]
    theme: Annotated[Id, Field(description="The theme's own name.", examples=["meraki"])]
    extends: Annotated[
        Text,
        Field(
            description="The theme that this one changes: one of the product's own, or a folder of the workspace.",
            examples=["plain", "brands/meraki"],
        ),
    ] = ""
    colours: Annotated[Colours | None, Field(description="The colours that are different.")] = None
    faces: Annotated[Faces | None, Field(description="Fonts of the house's own.")] = None
    logo: Annotated[Text, Field(description="A picture for covers: SVG, PNG or JPEG.", examples=["logo.svg"])] = ""
    logo_alt: Annotated[Text, Field(description="What a screen reader says in place of the logo.")] = ""
    icons: Annotated[
        Text,
        Field(description="A folder of SVG files that take the place of ours of the same name.", examples=["icons"]),
    ] = ""
    paper: Annotated[Paper | None, Field(description="Size of the sheet, unless standards.yaml says otherwise.")] = None
