"""JSON Schema (2020-12) for editors, made from the models: completion, hover and red squiggles while one types.

Why so much tidying: trainers see these texts. An editor shows a type's `title` and every branch of an `anyOf`, so
generated titles, empty defaults and null branches go. What a schema cannot say is listed in the tests.
"""

from __future__ import annotations

from typing import Any

from standards.model import compiled, kinds
from standards.model.address import BROUGHT, SECTIONS, kind_of
from standards.model.schema_texts import CHOICES, NEEDS, SNIPPETS, TITLES

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LAST = ("allow", "tags")
#: what an editor says in place of the pattern
_SAYS = {
    kinds.TEXT_PATTERN: "Nothing stands here.",
    kinds.ADDRESS_PATTERN: "The ids joined by a slash, for example rituals/line-up.",
    kinds.ID_PATTERN: "An id has small letters a to z, digits and single hyphens, and begins with a letter.",
    kinds.LANGUAGE_PATTERN: 'A language tag such as "en", "el", "pl" or "en-GB".',
    kinds.DATE_PATTERN: "Year-month-day, for example 2026-03-14.",
    kinds.TIME_PATTERN: 'A number and a unit, for example "10 s from the door opening".',
    kinds.RHYTHM_PATTERN: "shift, day, week, month, quarter or year, with a number or not.",
    kinds.TARGET_PATTERN: 'A number and its unit, for example "90 %" or "4 min".',
    kinds.SWITCH_PATTERN: "true or false.",
    kinds.COLOUR_PATTERN: 'A colour in six digits, in quotes, for example "#1f4a43".',
    kinds.SIZE_PATTERN: 'Points, for example "12pt".',
}


def json_schema(kind: str) -> Schema:
    """The schema of `kind` (one of `compiled.KINDS`); it names no network address but the dialect's own."""
    made = compiled.model_of(kind).model_json_schema(by_alias=True, mode="validation")
    definitions = {name: _element(name, part, kind) for name, part in sorted(made.pop("$defs", {}).items())}
    root = _element(kind.capitalize(), made, kind)
    if kind == "playbook":
        root["else"] = _complete(definitions)
        root["if"] = {"required": ["include"]}
    return {"$schema": DIALECT, "$id": f"urn:standards:{kind}:1", **root, "$defs": definitions}


#: the models of what a module may bring, by section: a playbook which includes some gives only what it changes
_BROUGHT = {section: kind_of((section, "x")).capitalize() for section in BROUGHT}


def _complete(definitions: dict[str, Schema]) -> Schema:
    """What a playbook without modules must give; taken out of `definitions`, where editors' hints still find it."""
    needs: dict[str, Schema] = {}
    for name in dict.fromkeys(("Step", *_BROUGHT.values())):
        definitions[name][NEEDS] = definitions[name].pop("required")
        needs[name] = {"if": {"type": "object"}, "then": {"required": definitions[name][NEEDS]}}
    steps = {"properties": {"steps": {"additionalProperties": needs["Step"]}}}
    needs["Protocol"] = {"allOf": [needs["Protocol"], steps]}
    return {"properties": {section: {"additionalProperties": needs[name]} for section, name in _BROUGHT.items()}}


def _element(name: str, part: Schema, kind: str) -> Schema:
    """The schema of one element: `description` for every editor, `markdownDescription` for those that show it."""
    described = part.get("description", "")
    given = part.get("properties", {})
    order = [key for key in given if key not in _LAST] + [key for key in _LAST if key in given]
    element: Schema = {
        "title": TITLES.get(name, name),
        "description": described,
        "markdownDescription": described,
        "type": "object",
        "properties": {key: _property(name, key, given[key]) for key in order},
        "additionalProperties": False,
    }
    if part.get("required"):
        element["required"] = [key for key in order if key in part["required"]]
    if kind == "playbook" and name == "Touchpoint":
        element["dependentRequired"] = {"photo": ["alt"]}
    if kind == "playbook" and name in ("Behaviour", "Step"):
        element["dependentRequired"] = {"check_question": ["answer"], "answer": ["check_question"]}
    return element


def _property(element: str, key: str, part: Schema) -> Schema:
    tidy: Schema = _tidy(part)
    if "description" in tidy:
        tidy["markdownDescription"] = _hover(tidy)
    if key == "journey":
        tidy["propertyNames"] = {
            "pattern": kinds.ID_PATTERN.replace("^", f"^(?!({'|'.join(SECTIONS)})$)"),
            "patternErrorMessage": "A stage's id has small letters and hyphens and is not the name of a section.",
        }
    snippets = SNIPPETS.get(f"{element}.{key}") or SNIPPETS.get(key)
    if snippets:
        tidy["defaultSnippets"] = snippets
    meanings = CHOICES.get(f"{element}.{key}") or CHOICES.get(key)
    if meanings:
        _add_meanings(tidy, meanings)
    return tidy


def _hover(part: Schema) -> str:
    """The description with what may be chosen or what it is when it is left out."""
    more = f"\n\nIf left out: `{str(part['default']).lower()}`." if "default" in part else ""
    return f"{part['description']}{more}"


def _add_meanings(part: Schema, meanings: dict[str, str]) -> None:
    if "enum" in part:
        part["markdownEnumDescriptions"] = [meanings.get(each, "Takes it away.") for each in part["enum"]]
    for branch in (*part.get("anyOf", ()), part.get("items")):
        if isinstance(branch, dict):
            _add_meanings(branch, meanings)


def _tidy(part: Any) -> Any:
    """Without generated titles and empty defaults; ids as `propertyNames`; null beside a type, not as a branch."""
    if isinstance(part, list):
        return [_tidy(item) for item in part]
    if not isinstance(part, dict):
        return part
    tidy = {key: _tidy(value) for key, value in part.items() if key != "title"}
    if not isinstance(tidy.get("default"), bool | int | str) or tidy["default"] == "":
        tidy.pop("default", None)
    if "patternProperties" in tidy:
        ((pattern, value),) = tidy.pop("patternProperties").items()
        tidy.update(additionalProperties=value, propertyNames=_tidy({"pattern": pattern}))
    if tidy.get("pattern") in _SAYS:
        tidy["patternErrorMessage"] = _SAYS[tidy["pattern"]]
    if "anyOf" in tidy:
        tidy = _merge_branches(tidy)
    return tidy


def _merge_branches(part: Schema) -> Schema:
    """Nested choices become one; a null branch joins the type of its only neighbour."""
    branches: list[Schema] = []
    for branch in part["anyOf"]:
        branches.extend(branch["anyOf"] if set(branch) == {"anyOf"} else [branch])
    nulls = [branch for branch in branches if branch == {"type": "null"}]
    others = [branch for branch in branches if branch != {"type": "null"}]
    rest = {key: value for key, value in part.items() if key != "anyOf"}
    if nulls and len(others) == 1 and "type" in others[0]:
        only = {**others[0], "type": [others[0]["type"], "null"]}
        if "enum" in only:
            only["enum"] = [*only["enum"], None]
        return {**only, **rest}
    return {**rest, "anyOf": [*others, *nulls]}
