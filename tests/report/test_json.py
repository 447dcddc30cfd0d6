"""The report for programs: described by its schema, the same bytes each time, safe in any shell."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from standards.diagnostics.findings import Findings
from standards.diagnostics.fingerprint import fingerprint
from standards.diagnostics.model import Confidence, Diagnostic, Edit, Fix, Location, Related, SetAside, Severity
from standards.report import load

SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "report.schema.json").read_text(encoding="utf-8"))

PLACE = Location("playbooks/πρότυπα.yaml", 3, 5, 3, 9)
WHOLE = Diagnostic(
    "Y021",
    '"Φέρτε το πιάτο" is cut off 👍',
    PLACE,
    Severity.ERROR,
    why="Why.",
    help="Help.",
    address="arrive/door",
    related=(Related("here first", Location("b.yaml", 1, 2)),),
    fix=Fix("put the text in quotes", (Edit(4, 9, '"x"'), Edit(12, 12, "")), safe=False),
    confidence=Confidence.LOW,
)
BARE = Diagnostic("D003", "seen", Location("a.yaml"), Severity.WARNING)
HOUSE = Diagnostic("no-problem", "seen", Location("a.yaml", 2), subject="No problem!", link="https://example.com/tone")
ALLOWED = Diagnostic("D002", "seen", Location("a.yaml", 4), set_aside=SetAside("allow", "Master follows in spring."))
OLD = Diagnostic("D002", "seen", Location("a.yaml", 5), set_aside=SetAside("baseline"))


def rendered(*findings: Diagnostic, files: int = 2) -> str:
    out = io.StringIO()
    load("json").render(Findings.of(findings, files), {}.get, out)
    return out.getvalue()


def test_everything_that_is_known_is_told() -> None:
    report = json.loads(rendered(WHOLE, BARE))
    assert report["schema_version"] == 1
    assert report["counts"] == {"errors": 1, "warnings": 1, "infos": 0, "files": 2}
    assert report["findings"][1] == {
        "path": "playbooks/πρότυπα.yaml",
        "line": 3,
        "column": 5,
        "end_line": 3,
        "end_column": 9,
        "code": "Y021",
        "name": "text-cut-by-hash",
        "severity": "error",
        "confidence": "low",
        "message": '"Φέρτε το πιάτο" is cut off 👍',
        "why": "Why.",
        "help": "Help.",
        "link": "",
        "address": "arrive/door",
        "subject": "",
        "fingerprint": fingerprint(WHOLE),
        "related": [
            {"path": "b.yaml", "line": 1, "column": 2, "end_line": 1, "end_column": 3, "message": "here first"}
        ],
        "fix": {
            "title": "put the text in quotes",
            "safe": False,
            "edits": [{"start": 4, "end": 9, "text": '"x"'}, {"start": 12, "end": 12, "text": ""}],
        },
    }
    assert report["findings"][0]["name"] == "too-many-moments"
    assert report["findings"][0]["fix"] is None


def test_a_house_rule_is_called_by_its_id() -> None:
    (told,) = json.loads(rendered(HOUSE))["findings"]
    assert (told["code"], told["name"]) == ("no-problem", "no-problem")
    assert (told["subject"], told["link"]) == ("No problem!", "https://example.com/tone")


def test_what_is_set_aside_does_not_count_and_is_told_with_its_reason() -> None:
    report = json.loads(rendered(BARE, ALLOWED, OLD))
    assert [told["code"] for told in report["findings"]] == ["D003"]
    assert [(told["line"], told["by"], told["reason"]) for told in report["set_aside"]] == [
        (4, "allow", "Master follows in spring."),
        (5, "baseline", ""),
    ]
    assert report["counts"]["errors"] == 0


def test_no_two_findings_share_a_fingerprint() -> None:
    twice = [Diagnostic("D001", "seen", Location("a.yaml", line), subject="same") for line in (1, 2, 3)]
    report = json.loads(
        rendered(*twice, replace(twice[1], set_aside=SetAside("baseline"), location=Location("a.yaml", 9)))
    )
    first = fingerprint(twice[0])
    assert [told["fingerprint"] for told in report["findings"]] == [first, f"{first}-2", f"{first}-3"]
    assert [told["fingerprint"] for told in report["set_aside"]] == [f"{first}-4"]


@pytest.mark.parametrize("findings", [(), (BARE,), (WHOLE, BARE), (HOUSE, ALLOWED, OLD)])
def test_the_schema_describes_it(findings: tuple[Diagnostic, ...]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(rendered(*findings)))


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 2},
        {"counts": {}},
        {"findings": [{}]},
        {"extra": 1},
        {"findings": [{**json.loads(rendered(WHOLE))["findings"][0], "severity": "fatal"}]},
        {"findings": [{**json.loads(rendered(WHOLE))["findings"][0], "line": 0}]},
        {"findings": [{**json.loads(rendered(WHOLE))["findings"][0], "by": "allow"}]},
        {"findings": [{**json.loads(rendered(WHOLE))["findings"][0], "code": "D1"}]},
        {"set_aside": json.loads(rendered(WHOLE))["findings"]},
    ],
)
def test_the_schema_refuses_something_else(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Draft202012Validator(SCHEMA).validate({**json.loads(rendered(WHOLE)), **change})


def test_it_is_ascii_and_ends_with_a_line() -> None:
    text = rendered(WHOLE, Diagnostic("D001", "\udcff\x1b", Location("\udcff.yaml")))
    assert text.isascii()
    assert text.endswith("}\n")
    assert not set(text) & set("\x1b\r")


def test_the_order_of_the_findings_does_not_matter() -> None:
    assert rendered(WHOLE, BARE) == rendered(BARE, WHOLE, BARE)
