"""`standards.yaml`: what a repository of standards is."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.kinds import Code, Flag, Language, Languages, Reasons, Size, Text

Profile = Literal["starter", "standard", "strict"]
Paper = Literal["A4", "A5", "Letter", "half-letter"]
Level = Literal["error", "warning", "info"]


class Check(BaseModel):
    """What `standards check` judges."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    profile: Annotated[Profile, Field(description="How much is judged.")] = "standard"
    ignore: Annotated[
        Reasons,
        Field(
            description="Lint rules that do not apply in this workspace, each with the reason.",
            examples=[{"W012": "Adopted step by step, see the guide"}],
        ),
    ] = {}
    severity: Annotated[
        Annotated[dict[Code, Level], Field(min_length=1)],
        Field(description="How severe the findings of a rule are here.", examples=[{"W007": "error"}]),
    ] = {}
    fail_on: Annotated[
        Literal["error", "warning", "info", "never"],
        Field(description="From which severity on a check fails, unless the command says otherwise."),
    ] = "error"
    preview: Annotated[
        Flag, Field(description="Whether rules are run in languages in which they are not sure enough yet.")
    ] = False


class Print(BaseModel):
    """How copies are printed unless the command says otherwise."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paper: Annotated[Paper, Field(description="Size of the sheet.")] = "A4"
    link: Annotated[
        Text,
        Field(
            description="Where the standards can be read, for QR codes: the playbook's id and an address follow.",
            examples=["https://standards.meraki.example"],
        ),
    ] = ""
    body: Annotated[Size, Field(description="Size of the running text, 6pt to 36pt.", examples=["12pt", "16pt"])] = ""


class Workspace(BaseModel):
    """A repository of standards: its name, its languages, what is judged and how it is printed."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    standards: Annotated[Literal[1], Field(description="Version of this format.")]
    name: Annotated[Text, Field(description="The name that copies carry.", examples=["Meraki Bistros"])]
    source_language: Annotated[Language, Field(description="Language in which the standards are written first.")] = ""
    languages: Annotated[Languages, Field(description="Languages in which copies are printed.")] = []
    check: Annotated[Check, Field(description="How much is judged, and what is left out.")] = Check()
    print: Annotated[Print, Field(description="How copies are printed.")] = Print()
