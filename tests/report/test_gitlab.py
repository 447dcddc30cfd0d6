"""The Code Quality report: GitLab's own schema, fingerprints that are unique, severities it knows."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from standards.diagnostics.fingerprint import fingerprint
from standards.diagnostics.model import Diagnostic, Location, Severity

Told = Callable[..., str]
Found = tuple[Diagnostic, ...]
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "gitlab-code-quality.json").read_text(encoding="utf-8"))
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


def test_no_findings_are_an_empty_array(told: Told) -> None:
    assert told("gitlab") == "[]\n"


def test_a_whole_issue(told: Told) -> None:
    found = Diagnostic("D001", "no iron", Location("a.yaml", 7, 1, 9, 4), help="Add `iron:`.")
    assert json.loads(told("gitlab", found)) == [
        {
            "description": "D001(moment-without-iron): no iron. Add `iron:`.",
            "check_name": "D001",
            "fingerprint": fingerprint(found),
            "severity": "major",
            "location": {"path": "a.yaml", "lines": {"begin": 7, "end": 9}},
        }
    ]


def test_every_issue_is_valid(told: Told, mixed: Found, hostile: Found) -> None:
    issues = json.loads(told("gitlab", *mixed, *hostile))
    assert len(issues) == 7, "what is set aside is left out"
    for issue in issues:
        Draft7Validator(SCHEMA).validate(issue)
        assert issue["severity"] in SEVERITIES
        assert issue["location"]["lines"]["begin"] >= 1


@pytest.mark.parametrize(
    ("code", "severity", "grade"),
    [
        ("I001", Severity.ERROR, "blocker"),
        ("Y021", Severity.ERROR, "critical"),
        ("D001", Severity.ERROR, "major"),
        ("no-problem", Severity.ERROR, "major"),
        ("D001", Severity.WARNING, "minor"),
        ("R021", Severity.WARNING, "minor"),
        ("D001", Severity.INFO, "info"),
    ],
)
def test_severities(told: Told, code: str, severity: Severity, grade: str) -> None:
    (issue,) = json.loads(told("gitlab", Diagnostic(code, "seen", Location("./a.yaml"), severity)))
    assert (issue["severity"], issue["location"]["path"]) == (grade, "a.yaml")


def test_fingerprints_are_unique(told: Told) -> None:
    twice = [Diagnostic("D001", "seen", Location("a.yaml", line), subject="same") for line in (1, 2, 3)]
    prints = [issue["fingerprint"] for issue in json.loads(told("gitlab", *twice))]
    assert len(set(prints)) == 3
