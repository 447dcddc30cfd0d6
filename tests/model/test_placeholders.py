"""Placeholders inside texts, to the character."""

from __future__ import annotations

import pytest

from standards.model.placeholders import bad_placeholders, store_columns
from standards.model.validate import validate
from standards.source.load import load


@pytest.mark.parametrize(
    "text",
    [
        "no braces at all",
        "{store.name}",
        "{store.manager role} and {store.διεύθυνση}",
        "{playbook.title}, {playbook.edition}, {workspace.name}",
        "{{literal}} and {{ and }}",
        "{{{store.name}}}",
    ],
)
def test_what_can_be_filled(text: str) -> None:
    assert list(bad_placeholders(text)) == []


@pytest.mark.parametrize(
    ("text", "what", "found", "start"),
    [
        ("at {shop.name}.", "unknown", "{shop.name}", 3),
        ("at {store}.", "unknown", "{store}", 3),
        ("at {store.}.", "unknown", "{store.}", 3),
        ("at {Store.name}.", "unknown", "{Store.name}", 3),
        ("at { store.name }.", "unknown", "{ store.name }", 3),
        ("at {}.", "unknown", "{}", 3),
        ("at {store.name today", "unclosed", "{store.name", 3),
        ("at {", "unclosed", "{", 3),
        ("at store.name}.", "unopened", "}", 13),
        ("{{store.name}", "unopened", "}", 12),
    ],
)
def test_what_cannot(text: str, what: str, found: str, start: int) -> None:
    (bad,) = bad_placeholders(text)
    assert (bad.what, bad.text, bad.start, bad.end) == (what, found, start, start + len(found))


def test_columns() -> None:
    assert store_columns("{store.name} {{store.no}} {store.phone number} {playbook.title}") == {"name", "phone number"}


@pytest.mark.parametrize(
    "written",
    [
        'intro: "Καλώς ήρθατε στο {shop}"',
        "intro: |\n  Welcome\n  to {shop}.",
        "intro: >-\n  Welcome\n  to {shop}.",
        "intro: 'It''s {shop}'",
        'intro: "a \\"b\\" {shop}"',
        "intro: at 😀 {shop}",
    ],
)
def test_the_place_is_that_of_the_brace(written: str) -> None:
    indented = written.replace("\n", "\n    ")
    text = f"journey:\n  a:\n    title: A\n    {indented}\n    touchpoints: {{b: B}}\nstandards: 1\n"
    text += "playbook: p\ntitle: P\nlanguage: en\n"
    (found,) = validate(load(text.encode(), "p.yaml"), "playbook")[1]
    (line,) = (number for number, each in enumerate(text.splitlines(), 1) if "{shop}" in each)
    column = text.splitlines()[line - 1].index("{shop}") + 1
    place = found.location
    assert (found.code, place.line, place.column, place.end_column) == ("S016", line, column, column + 6)
