"""SARIF: valid against the schema of 2.1.0, and within what GitHub takes."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft4Validator

from standards import __version__
from standards.diagnostics.fingerprint import fingerprint
from standards.diagnostics.model import Confidence, Diagnostic, Location, SetAside, Severity
from standards.diagnostics.pages import page
from standards.report import sarif

from .conftest import PATH, TEXT

Told = Callable[..., str]
Found = tuple[Diagnostic, ...]
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8"))


@pytest.fixture
def run(told: Told) -> Callable[..., dict[str, Any]]:
    """The one run of the log, once it is valid."""

    def made(*findings: Diagnostic) -> dict[str, Any]:
        log = json.loads(told("sarif", *findings, texts={PATH: TEXT}))
        Draft4Validator(SCHEMA).validate(log)
        (run,) = log["runs"]
        return dict(run)

    return made


Run = Callable[..., dict[str, Any]]


def test_no_findings_are_a_valid_run(run: Run) -> None:
    told = run()
    assert told["results"] == []
    assert told["tool"]["driver"]["rules"] == []
    assert told["tool"]["driver"]["version"] == __version__
    assert told["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]
    assert told["columnKind"] == "unicodeCodePoints"


def test_a_whole_result(run: Run, house: Diagnostic) -> None:
    (result,) = run(house)["results"]
    file = {"uri": "playbooks/%CE%BC%CF%80%CE%B9%CF%83%CF%84%CF%81%CF%8C%201.yaml", "uriBaseId": "%SRCROOT%"}
    assert result == {
        "ruleId": "no-problem",
        "ruleIndex": 0,
        "level": "warning",
        "message": {
            "text": '"no problem" is not how we speak\nIt tells the guest that there could have been one.\nSay gladly.'
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": file,
                    "region": {"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 22},
                },
                "logicalLocations": [{"fullyQualifiedName": "arrive/door/iron/greet"}],
            }
        ],
        "partialFingerprints": {"standards/v1": fingerprint(house)},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "rules/tone.yaml", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 4, "startColumn": 3, "endLine": 4, "endColumn": 13},
                },
                "message": {"text": "the rule"},
            }
        ],
        "fixes": [
            {
                "description": {"text": 'write "gladly" (this may change the meaning)'},
                "artifactChanges": [
                    {
                        "artifactLocation": file,
                        "replacements": [
                            {
                                "deletedRegion": {"startLine": 2, "startColumn": 12, "endLine": 2, "endColumn": 22},
                                "insertedContent": {"text": "gladly"},
                            }
                        ],
                    }
                ],
            }
        ],
    }


def test_the_text_under_the_fix_is_the_text_under_the_finding(run: Run, house: Diagnostic) -> None:
    (result,) = run(house)["results"]
    region = result["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    line = TEXT.split("\n")[region["startLine"] - 1]
    assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == "no problem"


def test_a_fix_has_offsets_where_the_file_is_gone(told: Told, house: Diagnostic) -> None:
    log = json.loads(told("sarif", house))
    Draft4Validator(SCHEMA).validate(log)
    (change,) = log["runs"][0]["results"][0]["fixes"][0]["artifactChanges"]
    assert change["replacements"][0]["deletedRegion"] == {"charOffset": 21, "charLength": 10}


def test_a_rule_of_ours_carries_its_page(run: Run) -> None:
    (rule,) = run(Diagnostic("D001", "seen", Location("a.yaml")))["tool"]["driver"]["rules"]
    markdown = page("D001") or ""
    assert rule["help"]["markdown"] == markdown.replace("```yaml bad", "Not like this:\n\n```yaml").replace(
        "```yaml good", "But like this:\n\n```yaml"
    )
    assert rule["help"]["text"].startswith("D001 moment-without-iron\n")
    assert rule["fullDescription"]["text"].startswith("Reports ")
    assert {key: rule[key] for key in ("id", "name", "shortDescription", "defaultConfiguration", "properties")} == {
        "id": "D001",
        "name": "MomentWithoutIron",
        "shortDescription": {"text": "Moment without iron"},
        "defaultConfiguration": {"level": "error"},
        "properties": {"tags": ["moments of truth, iron and master, protocols, measures"], "precision": "high"},
    }
    assert "helpUri" not in rule


def test_a_rule_of_the_house_carries_its_reason_and_link(run: Run, house: Diagnostic) -> None:
    (rule,) = run(house)["tool"]["driver"]["rules"]
    assert rule == {
        "id": "no-problem",
        "name": "no-problem",
        "shortDescription": {"text": "House rule no-problem"},
        "fullDescription": {"text": "It tells the guest that there could have been one."},
        "help": {"text": "It tells the guest that there could have been one. Say gladly."},
        "helpUri": "https://example.com/tone",
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["house rule"], "precision": "medium"},
    }


def test_only_rules_that_occur_are_described_and_results_point_at_them(run: Run, mixed: Found) -> None:
    told = run(*mixed)
    ids = [rule["id"] for rule in told["tool"]["driver"]["rules"]]
    assert ids == ["D001", "D002", "D003", "I001", "Y021", "no-problem"]
    assert all(ids[result["ruleIndex"]] == result["ruleId"] for result in told["results"])


@pytest.mark.parametrize(
    ("code", "confidence", "precision"),
    [
        ("Y021", Confidence.HIGH, "very-high"),
        ("D001", Confidence.HIGH, "high"),
        ("D001", Confidence.MEDIUM, "medium"),
        ("no-problem", Confidence.LOW, "low"),
    ],
)
def test_confidence_is_precision(run: Run, code: str, confidence: Confidence, precision: str) -> None:
    told = run(Diagnostic(code, "seen", Location("a.yaml"), confidence=confidence))
    assert told["tool"]["driver"]["rules"][0]["properties"]["precision"] == precision


def test_what_is_set_aside_is_suppressed_and_every_result_says_so(run: Run, mixed: Found) -> None:
    told = {result["message"]["text"].split("\n")[0]: result for result in run(*mixed)["results"]}
    assert told["no master"]["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "Later."}]
    assert told["old"]["suppressions"] == [{"kind": "external", "status": "accepted"}]
    assert told["no iron"]["suppressions"] == []
    assert {said: result["baselineState"] for said, result in told.items()} == {
        said: "unchanged" if said == "old" else "new" for said in told
    }


def test_without_a_baseline_no_result_speaks_of_one(run: Run) -> None:
    place = Location("a.yaml")
    told = run(Diagnostic("D001", "one", place), Diagnostic("D002", "two", place, set_aside=SetAside("allow", "So.")))
    assert [set(result) & {"suppressions", "baselineState"} for result in told["results"]] == [{"suppressions"}] * 2


def test_a_crash_of_ours_is_a_failed_run(run: Run, mixed: Found) -> None:
    (invocation,) = run(*mixed)["invocations"]
    assert invocation["executionSuccessful"] is False
    (note,) = invocation["toolExecutionNotifications"]
    assert (note["level"], note["descriptor"]) == ("error", {"id": "I001"})
    assert note["message"]["text"] == "rule D005 failed\nPlease report it."
    assert note["locations"][0]["physicalLocation"]["region"]["startLine"] == 2


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("a b.yaml", {"uri": "a%20b.yaml", "uriBaseId": "%SRCROOT%"}),
        ("a:b%#?.yaml", {"uri": "a%3Ab%25%23%3F.yaml", "uriBaseId": "%SRCROOT%"}),
        ("../a.yaml", {"uri": "../a.yaml", "uriBaseId": "%SRCROOT%"}),
        ("\udcff.yaml", {"uri": "%FF.yaml", "uriBaseId": "%SRCROOT%"}),
        ("/srv/ł.yaml", {"uri": "file:///srv/%C5%82.yaml"}),
        ("D:/a.yaml", {"uri": "file:///D%3A/a.yaml"}),
    ],
)
def test_paths_are_uris(run: Run, path: str, uri: dict[str, str]) -> None:
    (result,) = run(Diagnostic("D001", "seen", Location(path)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"] == uri


@pytest.mark.parametrize(
    ("said", "text"),
    [("[x] is odd", "[x] is odd"), ("[x](y) is odd", r"\[x\](y) is odd"), (r"\[x](1)", r"\\\[x\](1)")],
)
def test_a_text_is_no_link(run: Run, said: str, text: str) -> None:
    (result,) = run(Diagnostic("D001", said, Location("a.yaml")))["results"]
    assert result["message"]["text"] == text


def test_hostile_texts_stay_valid(run: Run, hostile: Found) -> None:
    told = run(*hostile)
    assert len(told["results"]) == 3
    for result in told["results"]:
        assert result["locations"][0]["physicalLocation"]["region"]["startLine"] >= 1


def test_of_more_results_than_a_host_takes_the_worst_stay(
    told: Told, many: Callable[..., list[Diagnostic]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "MOST", 30)
    findings = [*many(20, Severity.INFO), *many(20, Severity.ERROR, "D002"), *many(5, Severity.WARNING, "D003")]
    old = replace(findings[0], set_aside=SetAside("baseline"), location=Location("a.yaml", 99))
    (run,) = json.loads(told("sarif", *findings, old))["runs"]
    levels = [result["level"] for result in run["results"]]
    assert {level: levels.count(level) for level in levels} == {"error": 20, "warning": 5, "note": 5}
    (note,) = run["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"].startswith("16 of 46 findings are left out")


def test_a_log_that_is_too_large_is_cut(
    told: Told, many: Callable[..., list[Diagnostic]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sarif, "LARGEST", 20_000)
    noise = "".join(random.Random(0).choices("abcdefghijklmnopqrstuvwxyz", k=1000))
    findings = [replace(found, why=noise[at:] + noise[:at]) for at, found in enumerate(many(200))]
    assert len(json.loads(told("sarif", *findings))["runs"][0]["results"]) == 200, "much alike compresses well"
    for at, found in enumerate(findings):
        findings[at] = replace(found, why="".join(random.Random(at).choices(noise, k=1000)))
    (run,) = json.loads(told("sarif", *findings))["runs"]
    assert 0 < len(run["results"]) < 60
    assert (
        f"{200 - len(run['results'])} of 200"
        in run["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"]
    )
