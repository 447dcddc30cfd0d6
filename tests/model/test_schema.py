"""The JSON Schema is one, says what hovers need, and agrees with the models on every sample."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.model.samples import INVALID_SCHEMA, VALID, document, expected, kind, name

from standards.model.compiled import KINDS
from standards.model.schema import json_schema

#: what a schema cannot know, with the reason; everything else must be refused by both
EXCEPTIONS = {
    "S016": "placeholders are a grammar inside texts",
    "S008": "units of time are words of the file's language",
    "S013": "which languages exist is a table",
    "S009": "a pattern knows no calendar",
    "S014": "a pattern does not compare numbers",
    "S003": "an editor reads an unquoted date as a text",
}
#: samples of those codes that the schema refuses all the same
REFUSED_ALL_THE_SAME = 20


@lru_cache
def schema(kind: str) -> Draft202012Validator:
    return Draft202012Validator(json_schema(kind))


def as_an_editor_reads_it(data: Any) -> Any:
    """Dates are texts to an editor; keys always are."""
    if isinstance(data, dict):
        return {str(key): as_an_editor_reads_it(value) for key, value in data.items()}
    if isinstance(data, list):
        return [as_an_editor_reads_it(value) for value in data]
    return data.isoformat() if isinstance(data, datetime.date) else data


def accepted(path: Path) -> bool:
    data = document(path).data
    return schema(kind(path)).is_valid(as_an_editor_reads_it(data))


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema(kind: str) -> None:
    made = json_schema(kind)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"urn:standards:{kind}:1"
    assert json.dumps(made) == json.dumps(json_schema(kind))


@pytest.mark.parametrize("path", VALID, ids=name)
def test_good_samples_are_accepted(path: Path) -> None:
    data = document(path).data
    errors = schema(kind(path)).iter_errors(as_an_editor_reads_it(data))
    assert [error.message for error in errors] == []


@pytest.mark.parametrize("path", INVALID_SCHEMA, ids=name)
def test_mistakes_are_refused(path: Path) -> None:
    code, _ = expected(path)
    assert not accepted(path) or code in EXCEPTIONS


def test_exceptions_are_needed_and_few() -> None:
    passed = [path for path in INVALID_SCHEMA if accepted(path)]
    assert {expected(path)[0] for path in passed} == set(EXCEPTIONS)
    excepted = [path for path in INVALID_SCHEMA if expected(path)[0] in EXCEPTIONS]
    assert len(excepted) - len(passed) >= REFUSED_ALL_THE_SAME


def properties(kind: str) -> Iterator[tuple[str, dict[str, Any]]]:
    made = json_schema(kind)
    for element, part in {kind: made, **made["$defs"]}.items():
        for key, value in part["properties"].items():
            yield f"{element}.{key}", value


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_has_a_hover_and_no_generated_title(kind: str) -> None:
    for where, value in properties(kind):
        assert value.get("markdownDescription", "").endswith((".", "`")), where
        assert "title" not in value, where
        assert value.get("default", 1) not in (None, "", [], {}), where


@pytest.mark.parametrize("kind", KINDS)
def test_examples_and_snippets_are_what_the_key_accepts(kind: str) -> None:
    made = json_schema(kind)
    for where, value in properties(kind):
        checker = Draft202012Validator({**value, "$defs": made["$defs"]})
        for example in value.get("examples", ()):
            assert checker.is_valid(example), where
        for snippet in value.get("defaultSnippets", ()):
            filled = json.loads(_without_tab_stops(json.dumps(snippet["body"])))
            assert [error.message for error in checker.iter_errors(filled)] == [], where


def _without_tab_stops(text: str) -> str:
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text)


def test_only_overlays_know_null() -> None:
    assert '"null"' not in json.dumps(json_schema("playbook"))
    assert '"null"' in json.dumps(json_schema("overlay"))


def test_a_choice_is_explained() -> None:
    phase = json_schema("playbook")["$defs"]["Stage"]["properties"]["phase"]
    assert len(phase["enum"]) == len(phase["markdownEnumDescriptions"]) == 3


BOOK = {
    "standards": 1,
    "playbook": "x",
    "title": "X",
    "language": "en",
    "journey": {"a": {"title": "A", "touchpoints": {"b": "B"}}},
}
CHANGES: list[dict[str, Any]] = [
    {"protocols": {"complaint": {"who": "waiter"}}},
    {"protocols": {"complaint": {"steps": {"greet": {"say": "Yes."}}}}},
    {"competencies": {"empathy": {"ask": "How?"}}},
    {"rituals": {"line-up": {"takes": "5 min"}}},
    {"measures": {"come-back": {"target": "80 %"}}},
]


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_what_a_module_completes_need_not_be_complete(change: dict[str, Any]) -> None:
    assert schema("playbook").is_valid({**BOOK, "include": ["complaint"], **change})
    assert not schema("playbook").is_valid({**BOOK, **change})


def test_what_is_complete_needs_no_module() -> None:
    steps = {"greet": "Thank them.", "listen": {"do": "Listen."}}
    more = {"protocols": {"complaint": {"title": "C", "steps": steps}}, "values": {"v": "We look up."}}
    assert schema("playbook").is_valid({**BOOK, **more})
