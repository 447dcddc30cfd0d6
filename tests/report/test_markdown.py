"""The table for summaries: one row a finding, nothing of the user's is markup, never larger than a host takes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic, Location, Severity
from standards.report import markdown

Told = Callable[..., str]
Many = Callable[..., list[Diagnostic]]
Found = tuple[Diagnostic, ...]


def test_no_findings_are_a_sentence(told: Told) -> None:
    assert told("markdown") == "## Standards\n\nno findings in 3 files\n"


def test_a_whole_table_has_the_worst_first(told: Told) -> None:
    findings = (
        Diagnostic("no-problem", 'say "gladly"', Location("a.yaml", 2), Severity.WARNING),
        Diagnostic("D001", "no iron", Location("b_c.yaml", 7, 1, 9, 4), help="Add `iron:`."),
    )
    assert told("markdown", *findings) == (
        "## Standards\n"
        "\n"
        "1 error, 1 warning in 2 of 3 files\n"
        "\n"
        "| | Where | What | Instead |\n"
        "|---|---|---|---|\n"
        "| error | b\\_c.yaml:7 | D001(moment-without-iron): no iron | Add \\`iron:\\`. |\n"
        '| warning | a.yaml:2 | no-problem: say "gladly" |  |\n'
    )


def test_hostile_texts_stay_in_their_cells(told: Told, hostile: Found) -> None:
    rows = told("markdown", *hostile).splitlines()[6:]
    assert len(rows) == 2
    for row in rows:
        assert row.replace("\\|", "").count("|") == 5
        assert not any(sign in row.replace(f"\\{sign}", "") for sign in "<>*_`[]")


def test_a_table_that_is_too_large_is_cut(told: Told, many: Many, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(markdown, "LARGEST", 2_000)
    text = told("markdown", *many(100, text="ω" * 40))
    assert len(text.encode()) < 2_200
    assert text.endswith(f"\n… and {100 - text.count('| error')} more.\n")
