"""A playbook: the header and its sections."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.behaviour import Step
from standards.model.journey import Stage
from standards.model.kinds import (
    Address,
    Element,
    Elements,
    Every,
    Flag,
    Id,
    Ids,
    Language,
    Short,
    Takes,
    Target,
    Text,
    Texts,
    Titled,
)


class Statement(Element):
    """A value, or something that is priceless here."""

    text: Annotated[Text, Field(description="The sentence itself.")]


class Role(Element):
    """Somebody who meets customers, or leads those who do."""

    title: Annotated[Text, Field(description="The role, as it stands on the badge.", examples=["Floor manager"])]
    leads: Annotated[Ids, Field(description="Roles that this role leads.", examples=[["host", "waiter"]])] = []


class Protocol(Element):
    """Steps that are taken in this order, such as answering a complaint."""

    title: Annotated[Text, Field(description="When it is used.", examples=["When a guest complains"])]
    intro: Annotated[Text, Field(description="A sentence that sets the scene.")] = ""
    use_when: Annotated[Texts, Field(description="What calls for this protocol.")] = []
    who: Annotated[Ids, Field(description="Roles that use it.")] = []
    steps: Annotated[
        Elements[Annotated[Step, Short("do")]],
        Field(description="The steps, printed and numbered in this order."),
    ]


class Competency(Element):
    """What to hire and coach for."""

    title: Annotated[Text, Field(description="Its name.", examples=["Empathy"])]
    means: Annotated[Text, Field(description="What it means here.")]
    for_: Annotated[Ids, Field(alias="for", description="Roles that need it.")] = []
    look_for: Annotated[Texts, Field(description="Signs that it is there.")] = []
    warning_signs: Annotated[Texts, Field(description="Signs that it is missing.")] = []
    ask: Annotated[Texts, Field(description="Interview questions.")] = []


class Ritual(Element):
    """What keeps the standards alive: line-ups, listening hours, recognition."""

    title: Annotated[Text, Field(description="Its name.", examples=["Daily line-up"])]
    who: Annotated[Ids, Field(description="Roles that hold it.")] = []
    every: Annotated[
        Every,
        Field(
            description="shift, day, week, month, quarter or year, with a number or not.",
            examples=["day", "2 weeks"],
        ),
    ] = ""
    takes: Annotated[Takes, Field(description="How long it takes.", examples=["10 min"])] = ""
    do: Annotated[Text, Field(description="What happens.")]
    why: Annotated[Text, Field(description="Why it is worth the time, with its source.")] = ""
    ask: Annotated[Texts, Field(description="Questions to put to the team.")] = []


class Measure(Element):
    """A figure that shows whether the standards work."""

    title: Annotated[Text, Field(description="What is measured.", examples=["Guests who would come back"])]
    target: Annotated[
        Target, Field(description="A percentage or a number with a unit.", examples=["90 %", "4 min"])
    ] = ""
    bonus: Annotated[Flag, Field(description="Whether pay depends on it; at most two measures.")] = False
    why: Annotated[Text, Field(description="Why it is measured, with its source.")] = ""


class Omission(BaseModel):
    """Why an element of a module is left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    because: Annotated[Text, Field(description="Why it does not fit here.")]


class Playbook(Element):
    """The standards of one business, ordered by the customer's journey."""

    model_config = ConfigDict(extra="forbid", frozen=True, title="Playbook")

    standards: Annotated[Literal[1], Field(description="Version of this format.")]
    playbook: Annotated[Id, Field(description="The playbook's id.", examples=["bistro"])]
    title: Annotated[Text, Field(description="The title on the cover.")]
    language: Annotated[
        Language, Field(description="Language of the texts, a BCP 47 tag.", examples=["en", "el", "pl"])
    ]
    edition: Annotated[Text, Field(description="Which edition this is; in quotes.", examples=["2026.2"])] = ""
    owner: Annotated[Text, Field(description="The one accountable person, as a role.")] = ""
    purpose: Annotated[Text, Field(description="The one purpose that everybody knows.")] = ""
    include: Annotated[
        Ids,
        Field(
            description="Modules that this playbook takes in; what stands in the playbook changes them.",
            examples=[["complaint", "referral"]],
        ),
    ] = []
    remove: Annotated[
        Annotated[dict[Address, Omission], Field(min_length=1)],
        Field(description="Elements of the modules that are left out, by address, each with the reason."),
    ] = {}
    priceless: Annotated[
        Elements[Annotated[Statement, Short("text")]],
        Field(description="Why people come back although it costs more."),
    ] = {}
    values: Annotated[Elements[Annotated[Statement, Short("text")]], Field(description="What we hold to.")] = {}
    roles: Annotated[
        Elements[Annotated[Role, Short("title")]],
        Field(description="Who meets customers, and who leads them."),
    ] = {}
    journey: Annotated[
        Elements[Stage],
        Field(description="The stages of the customer's journey, in order."),
    ]
    protocols: Annotated[Elements[Protocol], Field(description="Ordered steps for hard moments.")] = {}
    competencies: Annotated[
        Elements[Annotated[Competency, Short("means")]],
        Titled("means"),
        Field(description="What to hire and coach for."),
    ] = {}
    rituals: Annotated[
        Elements[Annotated[Ritual, Short("do")]],
        Titled("do"),
        Field(description="What keeps the standards alive."),
    ] = {}
    measures: Annotated[
        Elements[Annotated[Measure, Short("title")]],
        Field(description="What shows whether it works; at most two with a bonus."),
    ] = {}
