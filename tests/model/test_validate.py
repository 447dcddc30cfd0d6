"""Every sample: good ones are clean, every mistake is told once, at its place; and the laws of `validate`."""

from __future__ import annotations

import copy
import datetime
from pathlib import Path
from typing import Any

import pytest
from tests.model.samples import INVALID, VALID, document, expected, kind, name

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Severity
from standards.model.compiled import KINDS
from standards.model.validate import kind_of_document, validate, validate_data
from standards.source.load import load

HEADER = "standards: 1\nplaybook: p\ntitle: P\nlanguage: en\njourney:\n"
MINIMAL = HEADER + "  s:\n    title: S\n    touchpoints: {t: T}\n"


@pytest.mark.parametrize("path", VALID, ids=name)
def test_good_samples_are_clean(path: Path) -> None:
    read = document(path)
    data, found = validate(read, kind(path))
    assert [each for each in (*read.diagnostics, *found) if each.severity > Severity.INFO] == []
    assert data is not None


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_a_mistake_is_told_once_at_its_place(path: Path) -> None:
    read = document(path)
    data, found = validate(read, kind(path))
    told = [(each.code, f"{each.location.line}:{each.location.column}") for each in [*read.diagnostics, *found]]
    assert told == [expected(path)]
    assert data is None or path.parent.name == "yaml"


@pytest.mark.parametrize("path", INVALID, ids=name)
def test_what_is_said_is_short_and_helps(path: Path) -> None:
    for each in validate(document(path), kind(path))[1]:
        assert each.code in CODES
        assert 0 < len(each.message) <= 100
        assert not each.message.endswith(".")
        assert not each.message[0].isupper()
        assert all(not remark[0].islower() and remark.endswith(".") for remark in (each.why, each.help))
        assert "\n" not in each.message + each.why + each.help


def test_there_are_samples_of_every_code_and_language() -> None:
    codes = {expected(path)[0] for path in INVALID}
    elsewhere = {code for code in CODES if code.startswith("S03")}  # the samples of house rules stand with their tests
    unlikely = {"S099"}  # what no model can yield today
    errors = {code for code, entry in CODES.items() if code.startswith("S") and entry.severity is Severity.ERROR}
    assert errors - codes - elsewhere == unlikely
    assert len(INVALID) >= 200
    languages = {document(path).data.get("language") for path in VALID}
    assert {"en", "el", "pl"} <= languages


@pytest.mark.parametrize("path", VALID, ids=name)
def test_validating_the_answer_changes_nothing(path: Path) -> None:
    read = document(path)
    before = copy.deepcopy(read.data)
    once, _ = validate(read, kind(path))
    assert read.data == before
    twice, found = validate_data(once, kind(path), lambda _: read)
    assert (twice, found) == (once, [])


def test_short_forms_are_written_out_and_nothing_is_added() -> None:
    data, _ = validate(load(MINIMAL.encode(), "p.yaml"), "playbook")
    assert data == {
        "standards": 1,
        "playbook": "p",
        "title": "P",
        "language": "en",
        "journey": {"s": {"title": "S", "touchpoints": {"t": {"title": "T"}}}},
    }


def test_all_mistakes_are_told_in_one_run_in_the_order_of_the_file() -> None:
    text = HEADER + "  s:\n    titel: S\n    touchpoints:\n      t: {iron: {a: {do: 1, weight: 9}}}\n"
    data, found = validate(load(text.encode(), "p.yaml"), "playbook")
    assert data is None
    assert [(each.code, each.location.line) for each in found] == [
        ("S001", 7), ("S002", 9), ("S003", 9), ("S010", 9),
    ]  # fmt: skip
    assert found[3].address == "s/t/iron/a"


def test_a_fix_puts_quotes_around_what_was_typed() -> None:
    text = MINIMAL + "edition: 2026.10\n"
    (found,) = validate(load(text.encode(), "p.yaml"), "playbook")[1]
    assert found.fix is not None and found.fix.safe
    (edit,) = found.fix.edits
    assert text[: edit.start] + edit.text + text[edit.end :] == MINIMAL + 'edition: "2026.10"\n'
    assert found.why == "Without quotes 2026.10 is read as the number 2026.1, so it would be printed as 2026.1."


def test_the_language_of_an_overlay_is_that_of_its_base() -> None:
    text = "standards: 1\noverlay: o\nextends: p\njourney: {s: {touchpoints: {t: {iron: {a: {within: 3 dzwonki}}}}}}\n"
    read = load(text.encode(), "o.yaml")
    assert validate(read, "overlay", "pl")[1] == []
    assert validate(read, "overlay")[1] == []
    assert [each.code for each in validate(read, "overlay", "el")[1]] == ["S008"]


def test_an_overlay_may_take_optional_fields_away() -> None:
    text = (
        "standards: 1\noverlay: o\nextends: p\nowner: ~\n"
        "journey: {s: {touchpoints: {t: {master: ~, iron: {a: {within: ~, say: null}}}}}}\n"
    )
    data, found = validate(load(text.encode(), "o.yaml"), "overlay")
    assert found == []
    assert data is not None and data["owner"] is None
    assert data["journey"]["s"]["touchpoints"]["t"]["iron"]["a"] == {"within": None, "say": None}


def test_short_forms_in_an_overlay_give_no_title() -> None:
    text = "standards: 1\noverlay: o\nextends: p\ncompetencies: {empathy: Listens to the end}\n"
    data, _ = validate(load(text.encode(), "o.yaml"), "overlay")
    assert data is not None and data["competencies"] == {"empathy": {"means": "Listens to the end"}}


def test_a_part_of_a_folder_needs_no_header_and_no_titles() -> None:
    text = "journey: {s: {touchpoints: {t: {iron: {a: Look up}}}}}\n"
    data, found = validate(load(text.encode(), "part.yaml"), "sections")
    assert found == []
    assert data is not None and data["journey"]["s"]["touchpoints"]["t"]["iron"] == {"a": {"do": "Look up"}}


def test_where_the_source_found_a_trap_nothing_more_is_said() -> None:
    text = MINIMAL.replace("title: P", "title: {store.name}")
    read = load(text.encode(), "p.yaml")
    assert [each.code for each in read.diagnostics] == ["Y024"]
    assert validate(read, "playbook")[1] == []


@pytest.mark.parametrize(
    ("data", "expected_kind"),
    [
        ({"standards": 1, "playbook": "p"}, "playbook"),
        ({"standards": 1, "playbok": "p", "journey": {}}, "playbook"),
        ({"standards": 1, "title": "P", "journey": {}}, "playbook"),
        ({"standards": 1, "overlay": "o", "extends": "p"}, "overlay"),
        ({"standards": 1, "overlai": "o"}, "overlay"),
        ({"extends": "p"}, "overlay"),
        ({"rules": []}, "rules"),
        ({"standards": 1, "name": "N"}, "workspace"),
        ({"standards": 1}, "workspace"),
        ({"journey": {}}, "sections"),
        ({"protocols": {}}, "sections"),
        ({"services": {}}, None),
        ({1: 2}, None),
        ([], None),
        ("text", None),
        (None, None),
    ],
)
def test_a_file_is_told_by_its_keys(data: Any, expected_kind: str | None) -> None:
    assert kind_of_document(data) == expected_kind


@pytest.mark.parametrize("each", KINDS)
@pytest.mark.parametrize(
    "value",
    [None, 1, 1.5, True, "", "text", [], [1], {}, {1: 2}, {"journey": 1}, {"journey": {"a": None}}, [[[]]],
     {"journey": {"a": {"touchpoints": {"b": {"iron": {"c": [{}]}}}}}}, datetime.date(2026, 1, 1),
     {"[key]": {"[key]": 1}}, {"print": {"body": []}}, {"remove": {"": {"": ""}}}, {"allow": {"": ""}},
     {"journey": {"a": {"touchpoints": {"b": {"who": [None, {}], "source": [[]], "customer": {"feels": []}}}}}}],
)  # fmt: skip
def test_nothing_that_yaml_can_say_breaks_it(each: str, value: Any) -> None:
    read = load(MINIMAL.encode(), "p.yaml")
    data, found = validate_data(value, each, lambda _: read)
    assert found or (each, value, data) == ("sections", {}, {})  # a part may be empty
    assert all(len(one.message) <= 100 and one.code != "S099" for one in found)


def test_the_parts_of_a_folder_make_a_playbook() -> None:
    parts = [document(path) for path in VALID if path.parent.name == "folder"]
    assert len(parts) == 3
    merged: dict[str, Any] = {}
    for part in parts:
        _merge(merged, part.data)
    assert validate_data(merged, "playbook", lambda _: parts[2])[1] == []
    del merged["protocols"]["complaint"]["title"]
    _, found = validate_data(merged, "playbook", lambda _: parts[2])
    assert [each.message for each in found] == ['the protocol "complaint" has no "title"']


def _merge(base: dict[str, Any], more: dict[str, Any]) -> None:
    for key, value in more.items():
        if isinstance(value, dict):
            _merge(base.setdefault(key, {}), value)
        else:
            base[key] = value
