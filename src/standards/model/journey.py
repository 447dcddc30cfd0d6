"""The customer's journey: stages, touchpoints, what the customer wants and feels."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.behaviour import Behaviour
from standards.model.kinds import Channels, Element, Elements, Feeling, Flag, Ids, Moment, Phase, Short, Text, Texts

Encounter = Literal["routine", "tailored"]
Behaviours = Elements[Annotated[Behaviour, Short("do")]]


class Feels(BaseModel):
    """The customer's feeling from -2 to 2: on arrival here, after the iron, after the master behaviours."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    before: Annotated[Feeling, Field(description="On arriving at this touchpoint.")] = 0
    iron: Annotated[Feeling, Field(description="After the iron behaviours.")] = 0
    master: Annotated[Feeling, Field(description="After a master behaviour.")] = 0


class Customer(BaseModel):
    """The customer at this touchpoint."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    wants: Annotated[Texts, Field(description="What the customer wants here, in their words.")] = []
    feels: Annotated[
        Feels,
        Field(description="How the customer feels, -2 to 2.", examples=[{"before": -1, "iron": 0, "master": 2}]),
    ] = Feels()


class Layout(BaseModel):
    """Hints for the printed page."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    break_before: Annotated[Flag, Field(description="Begin a new page here.")] = False
    keep_together: Annotated[Flag, Field(description="Do not divide over two pages where it fits on one.")] = False


class Touchpoint(Element):
    """One situation in which the customer meets us."""

    title: Annotated[Text, Field(description="The situation, in a few words.", examples=["Finding a table"])]
    moment_of_truth: Annotated[
        Moment,
        Field(
            description="Whether this moment decides how the customer feels: the reason why, or `true`.",
            examples=["The first minute decides whether the guest relaxes."],
        ),
    ] = False
    channel: Annotated[
        Channels,
        Field(description="Where the meeting takes place.", examples=["in-person"]),
    ] = []
    who: Annotated[Ids, Field(description="Roles that meet the customer here.", examples=["host"])] = []
    customer: Annotated[Customer, Field(description="What the customer wants and feels here.")] = Customer()
    encounter: Annotated[
        Encounter,
        Field(description="`routine` where the same words serve everybody, `tailored` where they do not."),
    ] = None  # type: ignore[assignment]  # absent; `None` itself is refused
    intro: Annotated[Text, Field(description="A sentence that sets the scene.")] = ""
    backstage: Annotated[Texts, Field(description="What must be ready behind the scenes.")] = []
    photo: Annotated[Text, Field(description="A picture, relative to this file; needs `alt`.")] = ""
    alt: Annotated[Text, Field(description="What the photo shows, for those who cannot see it.")] = ""
    layout: Annotated[Layout, Field(description="How this touchpoint falls on the printed page.")] = Layout()
    iron: Annotated[
        Behaviours,
        Field(description="Iron behaviours: done every time, so that the customer is not dissatisfied."),
    ] = {}
    master: Annotated[
        Behaviours,
        Field(description="Master behaviours: a special experience that is remembered."),
    ] = {}


class Stage(Element):
    """A part of the journey, in the order in which the customer lives it."""

    title: Annotated[Text, Field(description="The stage, as the customer would call it.", examples=["Arriving"])]
    phase: Annotated[Phase, Field(description="Before, during or after the service itself.")] = "during"
    intro: Annotated[Text, Field(description="A sentence that sets the scene.")] = ""
    touchpoints: Annotated[
        Elements[Annotated[Touchpoint, Short("title")]],
        Field(description="Every situation of this stage in which the customer meets us."),
    ]
