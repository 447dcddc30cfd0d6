"""Workflow commands: escaped as the runner unescapes them, no more of them than GitHub shows, nothing lost."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from standards.diagnostics.model import Diagnostic, Location, Severity

Told = Callable[..., str]
Many = Callable[..., list[Diagnostic]]
Found = tuple[Diagnostic, ...]
COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Name, properties and data of each command, read as the runner reads them."""
    found = []
    for line in text.splitlines():
        if match := COMMAND.fullmatch(line):
            pairs = (pair.split("=", 1) for pair in match[2].split(","))
            found.append((match[1], {key: _back(value) for key, value in pairs}, _back(match[3])))
    return found


def _back(text: str) -> str:
    for escaped, sign in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(escaped, sign)
    return text


def test_no_findings_are_a_plain_line(told: Told) -> None:
    assert told("github") == "no findings in 3 files\n"


def test_a_whole_command(told: Told) -> None:
    found = Diagnostic("D001", "100% sure", Location("a,b:c.yaml", 3, 5, 3, 9), why="Because.", help="Add `iron:`.")
    assert told("github", found) == (
        "::error file=a%2Cb%3Ac.yaml,line=3,endLine=3,col=5,endColumn=9,title=D001(moment-without-iron)"
        "::100%25 sure%0ABecause.%0AAdd `iron:`.\n"
        "1 error in 1 of 3 files\n"
    )


def test_columns_are_told_on_one_line_only(told: Told) -> None:
    ((_, properties, _),) = commands(told("github", Diagnostic("D001", "seen", Location("a.yaml", 3, 5, 4, 2))))
    assert properties == {"file": "a.yaml", "line": "3", "endLine": "4", "title": "D001(moment-without-iron)"}


def test_the_worst_come_first_and_what_is_set_aside_not_at_all(told: Told, mixed: Found) -> None:
    levels = [name for name, _, _ in commands(told("github", *mixed))]
    assert levels == ["error", "error", "error", "warning", "notice"]


def test_ten_of_a_severity_are_all_shown(told: Told, many: Many) -> None:
    text = told("github", *many(10), *many(10, Severity.WARNING, "D002"), *many(10, Severity.INFO, "D003"))
    assert len(commands(text)) == 30
    assert "::group::" not in text


def test_of_more_than_ten_the_last_note_counts_the_rest_and_the_log_holds_them(told: Told, many: Many) -> None:
    findings = [*many(30), *(replace(found, code="D004") for found in many(4, text="!"))]
    text = told("github", *findings, *many(3, Severity.INFO, "D003"))
    notes = commands(text)
    assert len(notes) == 13
    assert notes[9][1:] == (
        {"title": "25 more errors"},
        "D001(moment-without-iron) 25x. "
        "GitHub shows no more notes; the log and the summary of this step hold them all.",
    )
    log = text.splitlines()
    group = log[log.index("::group::without a note") + 1 : log.index("::endgroup::")]
    assert len(group) == 25
    assert group[0] == "error D001(moment-without-iron) a.yaml:6:1: seen 6"
    assert log[-1] == "34 errors, 3 infos in 1 of 3 files"


def test_a_crash_of_ours_is_the_first_error(told: Told, many: Many) -> None:
    crash = Diagnostic("I001", "rule D005 failed", Location("z.yaml"))
    assert commands(told("github", *many(30), crash))[0][2] == "rule D005 failed"


def test_the_note_about_the_rest_names_the_most_frequent_kinds(told: Told, many: Many) -> None:
    findings = [found for number in range(1, 8) for found in many(10 * number, code=f"house-{number}")]
    (_, properties, data) = commands(told("github", *findings))[9]
    assert properties == {"title": "271 more errors"}
    assert data.startswith("house-7 69x, house-6 59x, house-5 49x, house-4 39x, house-3 29x, ….")


def test_no_text_becomes_a_command_of_its_own(told: Told, hostile: Found, many: Many) -> None:
    shown = told("github", *hostile)
    assert [name for name, _, _ in commands(shown)] == ["error", "error"]
    assert len(shown.splitlines()) == 3
    hidden = told("github", *many(10), *(replace(found, location=Location("z.yaml", 1)) for found in hostile))
    for line in hidden.splitlines():
        assert line.startswith(("::error file=a.yaml,", "::error title=", "::group::", "::endgroup::", "error ", "12 "))
        assert line.startswith("::") or "##[" not in line
