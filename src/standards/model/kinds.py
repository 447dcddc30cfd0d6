"""The small types that the models are made of: texts, ids, flags, dates, amounts, short forms."""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler, StrictInt
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from standards.model import checks
from standards.model.amounts import RHYTHMS
from standards.model.call import Call

Value = TypeVar("Value")


def _any_case(*words: str) -> str:
    """A pattern for any of `words`; editors' regular expressions know no flag for it."""
    return "|".join("".join(f"[{letter}{letter.upper()}]" for letter in word) for word in words)


# What an editor can see of a value; `schema.py` has a sentence for each.
TEXT_PATTERN = r"\S"
_ID = r"[a-z][a-z0-9]*(-[a-z0-9]+)*"
ID_PATTERN = rf"^{_ID}$"
ADDRESS_PATTERN = rf"^{_ID}(/{_ID})*$"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
LANGUAGE_PATTERN = r"^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|[0-9]{3}))?(-([A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*$"
TIME_PATTERN = r"^\s*[0-9]+([.,][0-9]+)?\s*[^\s0-9:–—-]"
TARGET_PATTERN = r"^\s*[≤≥<>]?\s*-?[0-9]+([.,][0-9]+)?\s*[^\s0-9.,]"
RHYTHM_PATTERN = rf"^\s*([0-9]*[1-9][0-9]*\s+)?({_any_case(*RHYTHMS)})[sS]?\s*$"
SWITCH_PATTERN = rf"^\s*({_any_case('yes', 'no', 'on', 'off', 'true', 'false')})\s*$"
COLOUR_PATTERN = r"^#[0-9a-fA-F]{6}$"
SIZE_PATTERN = r"^[0-9]{1,2}(\.[0-9]+)? ?pt$"


class Before:
    """Run one of our `checks` before the type; `also` is the simpler JSON type an editor may accept as well."""

    def __init__(self, call: Call, also: JsonSchemaValue | None = None) -> None:
        self.call, self.also = call, also

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.call, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        inner = handler(schema)
        return {"anyOf": [inner, self.also]} if self.also else inner


class Checked:
    """Run one of our `checks` after the type."""

    def __init__(self, call: Call) -> None:
        self.call = call

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.call, handler(source))


class Measured:
    """A text that must be readable as an amount of `kind`, in the language of the file (validation context).

    `pattern` is as much of it as an editor can see.
    """

    def __init__(self, kind: str, pattern: str) -> None:
        self.kind, self.pattern = kind, pattern

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_after_validator_function(Call(checks.amount, self.kind), handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": self.pattern}


class OneOrMany:
    """On a list: one of its items alone may stand in its place."""

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(Call(checks.as_list), handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        inner = handler(schema)
        return {"anyOf": [inner["items"], inner]}


class Judged:
    """Anything that one of our `checks` accepts: one error where it fits no form; `shown` is its JSON Schema."""

    def __init__(self, call: Call, shown: JsonSchemaValue) -> None:
        self.call, self.shown = call, shown

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(self.call, core_schema.any_schema())

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return self.shown


def _beside(side: str) -> JsonSchemaValue:
    sibling = {"type": "string", "pattern": ID_PATTERN}
    return {"type": "object", "properties": {side: sibling}, "required": [side], "additionalProperties": False}


Moment = Annotated[
    bool | str,
    Judged(Call(checks.moment), {"anyOf": [{"type": "boolean"}, {"type": "string", "pattern": TEXT_PATTERN}]}),
]
Place = Annotated[
    str | dict[str, str],
    Judged(Call(checks.place), {"anyOf": [{"const": "first"}, _beside("after"), _beside("before")]}),
]
Size = Annotated[str, Judged(Call(checks.size), {"type": "string", "pattern": SIZE_PATTERN})]
Colour = Annotated[str, Judged(Call(checks.colour), {"type": "string", "pattern": COLOUR_PATTERN})]
Text = Annotated[str, Field(strict=True, pattern=TEXT_PATTERN)]
Texts = Annotated[list[Text], Field(min_length=1), OneOrMany()]
Id = Annotated[str, Field(strict=True, pattern=ID_PATTERN)]
Address = Annotated[str, Field(strict=True, pattern=ADDRESS_PATTERN)]
Ids = Annotated[list[Id], Field(min_length=1), OneOrMany()]
Flag = Annotated[
    bool, Field(strict=True), Before(Call(checks.flag), also={"type": "string", "pattern": SWITCH_PATTERN})
]
Date = Annotated[
    str,
    Judged(Call(checks.date), {"type": "string", "pattern": DATE_PATTERN, "format": "date"}),
]
Within = Annotated[Text, Measured("within", TIME_PATTERN)]
Takes = Annotated[Text, Measured("takes", TIME_PATTERN)]
Every = Annotated[Text, Measured("every", RHYTHM_PATTERN)]
Target = Annotated[Text, Measured("target", TARGET_PATTERN)]
#: a mapping of at least one element, each under its id
Elements = Annotated[dict[Id, Value], Field(min_length=1)]
Feeling = Annotated[StrictInt, Field(ge=-2, le=2)]
Weight = Annotated[StrictInt, Field(ge=1, le=5)]
Code = Annotated[str, Field(strict=True, min_length=1)]
Language = Annotated[
    str, Field(strict=True, json_schema_extra={"pattern": LANGUAGE_PATTERN}), Checked(Call(checks.language))
]
Languages = Annotated[
    list[Language],
    Field(min_length=1),
    OneOrMany(),
]
Reasons = Annotated[dict[Code, Text], Field(min_length=1)]
Phase = Literal["before", "during", "after"]
Channel = Literal["in-person", "phone", "email", "chat", "web", "app", "letter", "self-service"]
Channels = Annotated[list[Channel], Field(min_length=1), OneOrMany()]


def Titled(field: str) -> Before:  # noqa: N802 - reads as a type in an annotation
    """On a mapping of elements: where an element is only a text, its title is its id in words."""
    return Before(Call(checks.titled, field))


def Short(field: str) -> Before:  # noqa: N802 - reads as a type in an annotation
    """Accept the text of `field` alone in place of the mapping."""
    return Before(Call(checks.short, field), also={"type": "string", "pattern": TEXT_PATTERN})


class Element(BaseModel):
    """What every element of a playbook may carry."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    allow: Annotated[
        Reasons,
        Field(
            description="Lint rules that do not apply to this element and what is below it, each with the reason.",
            examples=[{"W012": "The brand promise uses this word"}],
        ),
    ] = {}
    tags: Annotated[Texts, Field(description="Free labels, for filters and scores.", examples=[["courtesy"]])] = []
