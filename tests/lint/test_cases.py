"""Runs `cases/<CODE>.yaml`: for each named case, all findings with their places and the text of their messages.

`<<…>>` in a case's playbook marks where a finding stands; the markers are taken out before it is judged. The n-th
finding stands at the n-th marker; `at: line:column` names a place instead. `see` are related places: line and text.
A case is judged by the rules of its `profile` (standard), or by those in `select` where these would say too much else.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from standards.diagnostics.catalogue import known
from standards.diagnostics.model import Diagnostic, Location
from standards.lint.discovery import rules
from standards.lint.profiles import Selection

FOLDER = Path(__file__).with_name("cases")
FILES = sorted(FOLDER.glob("*.yaml"))
CASES = [
    pytest.param(path.stem, case, id=f"{path.stem}-{name}")
    for path in FILES
    for name, case in yaml.safe_load(path.read_text(encoding="utf-8")).items()
]
MARKER = re.compile(r"<<(.*?)>>")


def unmark(text: str) -> tuple[str, list[tuple[int, int, int]]]:
    """The text without markers, and (line, column, end column) of each."""
    places = []
    while marker := MARKER.search(text):
        line = text.count("\n", 0, marker.start()) + 1
        column = marker.start() - text.rfind("\n", 0, marker.start())
        places.append((line, column, column + len(marker[1])))
        text = text[: marker.start()] + marker[1] + text[marker.end() :]
    return text, places


def described(found: Diagnostic) -> str:
    return f"{found.location.line}:{found.location.column} {found.severity.word} {found.code} {found.message}"


@pytest.mark.parametrize(("code", "case"), CASES)
def test_case(code: str, case: dict[str, Any], judged: Any) -> None:
    text, places = unmark(case["yaml"])
    expected = case["expect"]
    ignore, select = frozenset(case.get("ignore", ())), frozenset(case.get("select", ()))
    selection = Selection(case.get("profile", "standard"), ignore, select)
    found = judged(text, selection)
    at = [f"{line}:{column}" for line, column, _ in places]
    assert [described(each) for each in found] == [
        f"{want.get('at') or at[index]} {want['severity']} {want.get('code', code)} {want['message']}"
        for index, want in enumerate(expected)
    ]
    for each, want, (_, _, end) in zip(found, expected, places, strict=False):
        assert "at" in want or each.location.end_column == end, each.location
    for each in found:
        assert isinstance(each.location, Location)
        assert len(each.message) <= 100
        assert each.why.endswith(".")
        assert each.help.endswith((".", ")"))
    assert [[f"{other.location.line} {other.message}" for other in each.related] for each in found] == [
        want.get("see", []) for want in expected
    ]


def test_every_rule_has_cases() -> None:
    assert {rule.code for rule in rules()} <= {path.stem for path in FILES}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_cases_show_both_sides(path: Path) -> None:
    assert path.stem in known()
    cases = yaml.safe_load(path.read_text(encoding="utf-8")).values()
    assert any(want.get("code", path.stem) == path.stem for case in cases for want in case["expect"])
    assert any(case["expect"] == [] for case in cases)
