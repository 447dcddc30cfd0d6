"""The format reference says what the models say: its examples are clean, and it leaves out no key and no choice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.model.test_pages import whole

from standards.model.compiled import KINDS
from standards.model.schema import json_schema
from standards.model.stores import parse_stores
from standards.model.validate import kind_of_document, validate
from standards.resolve.workspace import load_documents
from standards.source.load import load

TEXT = (Path(__file__).parents[2] / "docs" / "format.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^```yaml\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
IN_CODE = set(re.findall(r"[\w-]+", " ".join(re.findall(r"`([^`\n]+)`", TEXT) + EXAMPLES)))


@pytest.mark.parametrize("text", EXAMPLES, ids=range(len(EXAMPLES)))
def test_examples_are_clean(text: str) -> None:
    complete = text if text.startswith("standards: 1\n") and "\nplaybook:" not in text else whole(text)
    read = load(complete.encode(), "example.yaml")
    kind = kind_of_document(read.data) or ""
    if "include" in read.data:  # what a module brings need not stand in the playbook
        assert list(load_documents([read]).diagnostics) == []
    else:
        assert [*read.diagnostics, *validate(read, kind)[1]] == []


def test_the_stores_are_clean() -> None:
    (table,) = re.findall(r"^```csv\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)
    stores, found = parse_stores(table.encode(), "stores.csv")
    assert found == []
    assert [row.overlays for row in stores.rows] == [("greece",), ("greece", "airport")]


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_and_choice_is_named(kind: str) -> None:
    made = json_schema(kind)
    words = set()
    for part in (made, *made["$defs"].values()):
        for key, value in part["properties"].items():
            words |= {key, *_choices(value)}
    assert words - IN_CODE == set()


def _choices(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {choice for choice in value.get("enum", ()) if choice is not None}
        return own.union(*(_choices(each) for each in value.values()))
    return set().union(*(_choices(each) for each in value)) if isinstance(value, list) else set()
