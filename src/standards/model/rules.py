"""`rules/*.yaml`: the house's own rules of wording, written without programming."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from standards.model.kinds import Code, Elements, Language, OneOrMany, Text, Texts

Kind = Literal["existence", "substitution", "occurrence", "consistency", "requirement", "length", "pattern"]
Level = Literal["error", "warning", "info"]
Read = Literal[
    "title", "intro", "purpose", "text", "do", "when", "say", "never", "looks_like", "does_not_look_like", "question",
    "credo", "check_question", "answer", "ask_first", "means", "look_for", "warning_signs", "ask", "backstage",
]  # fmt: skip
Reads = Annotated[list[Read], Field(min_length=1), OneOrMany()]
Judged = Literal["iron", "master", "step"]
Levels = Annotated[list[Judged], Field(min_length=1), OneOrMany()]
Profile = Literal["starter", "standard", "strict"]
Most = Annotated[int, Field(strict=True, ge=0, le=10_000)]


class HouseRule(BaseModel):
    """One rule of the house: which words it looks for, what it says, and why."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    kind: Annotated[
        Kind,
        Field(description="What it looks for: words that are not said, words with a better one, too many of them."),
    ]
    language: Annotated[
        Language, Field(description="Language of its words; without it, playbooks in every language.")
    ] = ""
    words: Annotated[
        Texts,
        Field(
            description="The words, one phrase each: `no problem`, `hurr*`, `as soon as (you) can`.",
            examples=[["no problem", "no worries"]],
        ),
    ] = []
    swap: Annotated[
        Annotated[dict[Code, Text], Field(min_length=1)],
        Field(description="What not to say, and what to say instead.", examples=[{"no problem": "gladly"}]),
    ] = {}
    needs: Annotated[Texts, Field(description="Words of which a text has to hold one.")] = []
    unless: Annotated[Texts, Field(description="Longer phrases in which the words are welcome.")] = []
    silent_with: Annotated[Texts, Field(description="Phrases that excuse the whole text in which they stand.")] = []
    most: Annotated[Most, Field(description="How many times, or how many words, at most.")] = 0
    per: Annotated[Literal["text", "touchpoint", "playbook"], Field(description="Where the words are counted.")] = (
        "text"
    )
    in_: Annotated[
        Reads, Field(alias="in", description="The fields it reads; otherwise those that staff read.", examples=["say"])
    ] = []
    on: Annotated[Levels, Field(description="Only on iron, on master or on steps of protocols.")] = []
    passes_with: Annotated[
        Reads, Field(description="A behaviour with one of these fields is not judged.", examples=["looks_like"])
    ] = []
    message: Annotated[
        Text, Field(description="What is said of a finding; `{word}` is what was found, `{instead}` the house's word.")
    ] = ""
    level: Annotated[Level, Field(description="How severe it is.")] = "warning"
    reason: Annotated[Text, Field(description="Why it matters to the customer.")]
    help: Annotated[Text, Field(description="What to write instead.")] = ""
    link: Annotated[Text, Field(description="Where there is more about it.")] = ""
    profile: Annotated[Profile, Field(description="The gentlest profile that judges by it.")] = "starter"


class Rules(BaseModel):
    """Rules of wording that hold in this workspace, beside those that come with the product."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    standards: Annotated[Literal[1], Field(description="Version of this format.")]
    rules: Annotated[Elements[HouseRule], Field(description="The rules, each under its id.")]
