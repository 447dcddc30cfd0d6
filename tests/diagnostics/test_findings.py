"""Sorted, once each, and the exit code they stand for."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Edit, Fix, Location, Related, SetAside, Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def found(line: int, code: str = "D001", severity: Severity = ERROR, path: str = "a.yaml") -> Diagnostic:
    return Diagnostic(code, "seen", Location(path, line), severity)


def test_findings_are_in_the_order_of_the_files_and_equal_ones_stand_once() -> None:
    given = [found(9), found(2, "W001"), found(2), found(9), found(1, path="b.yaml"), found(10)]
    assert [(each.location.path, each.location.line, each.code) for each in Findings.of(given)] == [
        ("a.yaml", 2, "D001"),
        ("a.yaml", 2, "W001"),
        ("a.yaml", 9, "D001"),
        ("a.yaml", 10, "D001"),
        ("b.yaml", 1, "D001"),
    ]


@pytest.mark.parametrize(
    ("severities", "fail_on", "code"),
    [
        ([], ERROR, 0),
        ([WARNING], ERROR, 0),
        ([WARNING], WARNING, 1),
        ([WARNING, ERROR], ERROR, 1),
        ([INFO], WARNING, 0),
        ([INFO], INFO, 1),
    ],
)
def test_exit_code(severities: list[Severity], fail_on: Severity, code: int) -> None:
    findings = Findings.of(found(1, f"D{number:03}", severity) for number, severity in enumerate(severities))
    assert findings.exit_code(fail_on) == code


def test_a_crashed_rule_is_our_bug_whatever_else_was_found() -> None:
    assert Findings.of([found(1), found(1, "I001")]).exit_code() == 3


def test_counts() -> None:
    findings = Findings.of([found(1), found(2, severity=WARNING), found(3)], files=4)
    assert (len(findings), findings.count(ERROR), findings.count(WARNING), findings.count(INFO)) == (3, 2, 1, 0)
    assert findings.files == 4


def test_diagnostics_travel_between_processes() -> None:
    place = Location("a.yaml", 3, 5)
    fix = Fix("put the text in quotes", (Edit(4, 9, '"x"'),))
    whole = Diagnostic("Y021", "cut", place, related=(Related("here", place),), fix=fix)
    assert pickle.loads(pickle.dumps(whole)) == whole


def test_a_place_without_end_is_one_character() -> None:
    assert Location("a.yaml", 3, 5) == Location("a.yaml", 3, 5, 3, 6)
    assert str(Location("a.yaml", 3, 5)) == "a.yaml:3:5"


def test_what_is_set_aside_is_kept_apart() -> None:
    aside = replace(found(3, "W001", WARNING), set_aside=SetAside("allow", "the brand promise"))
    findings = Findings.of([aside, found(1)])
    assert findings.items == (found(1),)
    assert findings.aside == (aside,)
    assert Findings.of([aside]).exit_code(Severity.WARNING) == 0


def test_what_stands_in_another_edition_counts() -> None:
    aside = replace(found(3, "W001", WARNING), set_aside=SetAside("allow", "the brand promise"))
    assert Findings.of([aside, found(3, "W001", WARNING)]) == Findings.of([found(3, "W001", WARNING)])
