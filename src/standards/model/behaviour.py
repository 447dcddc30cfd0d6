"""Behaviours, the steps of a protocol, and where a behaviour came from."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.kinds import Date, Element, Flag, Ids, OneOrMany, Text, Texts, Weight, Within

SourceKind = Literal["top-performer", "competitor", "complaint", "survey", "mystery-shop", "law", "own-idea"]
Verification = Literal["observe", "mystery-shop", "system", "survey"]
Verifications = Annotated[
    list[Verification],
    Field(min_length=1),
    OneOrMany(),
]


class Source(BaseModel):
    """Where a behaviour was found."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Annotated[SourceKind, Field(description="What kind of place the idea came from.")]
    note: Annotated[Text, Field(description="What was seen, and where.")] = ""
    date: Annotated[Date, Field(description="When it was seen, YYYY-MM-DD.")] = ""


Sources = Annotated[list[Source], Field(min_length=1), OneOrMany()]


class Behaviour(Element):
    """One act that two observers would agree did or did not happen."""

    do: Annotated[
        Text,
        Field(
            description="The one act, as you would say it to the person who does it.",
            examples=["Speak to the guest before they speak to you."],
        ),
    ]
    when: Annotated[
        Text, Field(description="What triggers the behaviour.", examples=["A guest looks up from the menu"])
    ] = ""
    within: Annotated[
        Within,
        Field(
            description="Time bound: `NUMBER UNIT [from EVENT]`.",
            examples=["10 s from the door opening", "3 rings", "2 working days from the complaint"],
        ),
    ] = ""
    who: Annotated[Ids, Field(description="Roles that do it; otherwise the touchpoint's.", examples=["host"])] = []
    say: Annotated[
        Texts,
        Field(description="Words that work. Examples, not a script.", examples=["Good evening, come in."]),
    ] = []
    never: Annotated[Texts, Field(description="What must not be said or done here.", examples=["interrupt"])] = []
    looks_like: Annotated[Texts, Field(description="What an observer sees or hears when it is done well.")] = []
    does_not_look_like: Annotated[Texts, Field(description="What an observer sees when it is missed.")] = []
    why: Annotated[Text, Field(description="Why it matters to the customer.")] = ""
    question: Annotated[
        Text,
        Field(
            description="The observer's closed question, in the past tense.",
            examples=["Did somebody speak to you before the door had closed?"],
        ),
    ] = ""
    credo: Annotated[
        Text,
        Field(
            description="The same in the first person, for the card.",
            examples=["I look up when the door opens."],
        ),
    ] = ""
    check_question: Annotated[
        Text, Field(description="A question the trainer asks to check that it was understood.")
    ] = ""
    answer: Annotated[Text, Field(description="The answer to `check_question`.")] = ""
    verify: Annotated[
        Verifications,
        Field(description="How it can be verified.", examples=["observe"]),
    ] = []
    not_applicable_when: Annotated[Texts, Field(description="When the observer answers *not applicable*.")] = []
    weight: Annotated[Weight, Field(description="How much it counts in a score, 1 to 5.")] = 1
    critical: Annotated[Flag, Field(description="Missing it fails the whole visit.")] = False
    priceless: Annotated[Ids, Field(description="Which of the playbook's priceless things it serves.")] = []
    ask_first: Annotated[
        Text,
        Field(
            description="What to ask before a surprise that touches property, data or plans.",
            examples=["Ask whether the same table suits tonight."],
        ),
    ] = ""
    source: Annotated[
        Sources,
        Field(description="Where the behaviour was found: one place or a list."),
    ] = []
    since: Annotated[Date, Field(description="In force since, YYYY-MM-DD.")] = ""
    review_by: Annotated[Date, Field(description="When to ask whether it still surprises, YYYY-MM-DD.")] = ""


class Questions(BaseModel):
    """The three kinds of questions: what happened, what it meant, what would put it right."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    basic: Annotated[Texts, Field(description="Asks for the facts.", examples=["What happened first?"])] = []
    elaborating: Annotated[
        Texts,
        Field(description="Asks for more of the story.", examples=["What did you expect at that moment?"]),
    ] = []
    evaluating: Annotated[
        Texts,
        Field(
            description="Asks what it is worth to the customer.",
            examples=["What would put this right for you?"],
        ),
    ] = []


class Step(Behaviour):
    """A behaviour with a number: steps are printed in the order of the file."""

    questions: Annotated[Questions, Field(description="Questions that carry this step.")] = Questions()
