"""The report for people: the mark stands under the place, nothing the user wrote is obeyed, the last line counts."""

from __future__ import annotations

import io
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import replace

import pytest

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Edit, Fix, Location, Related, SetAside, Severity
from standards.report import load
from standards.report.text import summary

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


def found(
    line: int = 1,
    column: int = 1,
    end: int = 0,
    *,
    path: str = "a.yaml",
    severity: Severity = ERROR,
    message: str = "seen",
    fix: Fix | None = None,
) -> Diagnostic:
    return Diagnostic("D001", message, Location(path, line, column, line, end or column + 1), severity, fix=fix)


def report(
    *findings: Diagnostic, texts: Mapping[str, str] | None = None, files: int = 1, colour: bool = False, width: int = 0
) -> str:
    out = io.StringIO()
    load("text").render(Findings.of(findings, files), (texts or {}).get, out, colour=colour, width=width)
    return out.getvalue()


def excerpt(line: str, column: int, end: int, width: int = 0) -> list[str]:
    """The shown line and the mark under it, without the gutter."""
    shown = report(found(1, column, end), texts={"a.yaml": line + "\n"}, width=width).splitlines()
    return [shown[2].removeprefix("1 | "), shown[3].removeprefix("  | ")]


def test_a_whole_report() -> None:
    text = "journey:\n  arrive:\n    touchpoints:\n      door: {title: The door}\n"
    finding = Diagnostic(
        "D001",
        'moment of truth "The door" has no iron behaviour',
        Location("playbooks/bistro.yaml", 4, 7, 4, 11),
        why="It matters.",
        help="Add `iron:`.",
        related=(Related("its stage", Location("playbooks/bistro.yaml", 2, 3)),),
    )
    warning = Diagnostic("D003", "all of them", Location("playbooks/bistro.yaml", 1, 1, 1, 8), WARNING)
    assert report(finding, warning, texts={"playbooks/bistro.yaml": text}, files=3) == (
        "playbooks/bistro.yaml:1:1: warning D003(too-many-moments): all of them\n"
        "  |\n"
        "1 | journey:\n"
        "  | ^^^^^^^\n"
        "\n"
        'playbooks/bistro.yaml:4:7: error D001(moment-without-iron): moment of truth "The door" has no iron behaviour\n'
        "  |\n"
        "4 |       door: {title: The door}\n"
        "  |       ^^^^\n"
        "  = why: It matters.\n"
        "  = help: Add `iron:`.\n"
        "  = see: playbooks/bistro.yaml:2:3: its stage\n"
        "\n"
        "1 error, 1 warning in 1 of 3 files\n"
    )


def test_the_gutter_is_as_wide_as_the_number() -> None:
    shown = report(found(120, 3), texts={"a.yaml": "\n" * 119 + "ab: c\n"}).splitlines()
    assert shown[1:4] == ["    |", "120 | ab: c", "    |   ^"]


@pytest.mark.parametrize(
    ("line", "column", "end", "shown", "mark"),
    [
        ("title: Καλή μέρα", 8, 12, "title: Καλή μέρα", "       ^^^^"),
        ("title: Żółć źle", 8, 12, "title: Żółć źle", "       ^^^^"),
        ("do: 👍 smile", 7, 12, "do: 👍 smile", "       ^^^^^"),
        ("do: 👍👍 smile", 5, 7, "do: 👍👍 smile", "    ^^^^"),
        ("do: 👨\u200d👧 x", 9, 10, "do: 👨\u200d👧 x", "         ^"),
        ("do: 日本 x", 8, 9, "do: 日本 x", "         ^"),
        ("do: é́x", 7, 8, "do: é́x", "     ^"),
        ("do: cafe\u0301 x", 11, 12, "do: cafe\u0301 x", "         ^"),
        ("\tdo: x", 1, 2, "→   do: x", "^^^^"),
        ("\tdo: x", 2, 4, "→   do: x", "    ^^"),
        ("do: a\x1b[31mb", 6, 7, "do: a<U+001B>[31mb", "     ^^^^^^^^"),
        ("do: \u202eevil", 6, 10, "do: <U+202E>evil", "            ^^^^"),
        ("do: x", 6, 7, "do: x", "     ^"),
        ("do: x", 60, 70, "do: x", "     ^"),
        ("do: x   ", 5, 6, "do: x", "    ^"),
        ("do: x\r", 5, 6, "do: x", "    ^"),
    ],
)
def test_the_mark_stands_under_the_place(line: str, column: int, end: int, shown: str, mark: str) -> None:
    assert excerpt(line, column, end) == [shown, mark]


@pytest.mark.parametrize("column", [1, 50, 500, 999, 1000])
def test_a_long_line_is_shown_around_the_place(column: int) -> None:
    line = "".join(chr(ord("a") + number % 26) for number in range(999)) + "!"
    shown, mark = excerpt(line, column, column + 1, width=80)
    assert len(shown) + 4 <= 80
    assert len(shown) > 60
    assert shown[mark.index("^")] == line[column - 1]
    assert shown.startswith("…") == (column > 40)
    assert shown.endswith("…") == (column < 980)


def test_a_long_place_is_shown_from_its_beginning() -> None:
    shown, mark = excerpt("do: " + "x" * 500, 5, 505, width=60)
    assert shown.strip("…") == "x" * 55 or shown.startswith("…x")
    assert mark.strip() == "^" * shown.count("x")
    assert len(shown) + 4 <= 60


def test_wide_characters_count_in_the_window() -> None:
    shown, mark = excerpt("日" * 300, 150, 151, width=60)
    assert 2 * shown.count("日") + shown.count("…") + 4 <= 60
    assert mark.strip() == "^^"


def test_the_excerpt_does_not_grow_without_limit_where_the_width_is_unknown() -> None:
    shown, _ = excerpt("x" * 100_000, 70_000, 70_001)
    assert len(shown) <= 120


@pytest.mark.parametrize(("text", "line"), [(None, 1), ("", 1), ("one\n", 9), ("one\n\nthree\n", 2)])
def test_there_is_no_excerpt_without_a_line(text: str | None, line: int) -> None:
    shown = report(found(line), texts={} if text is None else {"a.yaml": text})
    assert shown.splitlines()[1:] == ["", "1 error in 1 file"]


def test_each_finding_has_the_lines_of_its_own_file() -> None:
    shown = report(found(path="a.yaml"), found(path="b.yaml"), texts={"a.yaml": "aaa", "b.yaml": "bbb"}, files=2)
    assert [line for line in shown.splitlines() if line.startswith("1 | ")] == ["1 | aaa", "1 | bbb"]


def test_why_and_help_are_broken_at_the_width_of_the_terminal() -> None:
    finding = Diagnostic("D001", "seen", Location("a.yaml"), why="words " * 20, help="λέξη " * 20)
    lines = report(finding, width=50).splitlines()[1:-2]
    assert max(map(len, lines)) <= 50
    assert lines[0].startswith("  = why: words words")
    assert lines[1].startswith("         words")


def test_what_the_user_wrote_is_shown_and_never_obeyed() -> None:
    evil = "\x1b[2J[bold red]x[/] :smile:\r\n\x07"
    finding = Diagnostic(
        "D001", f'"{evil}"', Location(f"{evil}.yaml"), why=evil, help=evil, related=(Related(evil, Location(evil)),)
    )
    for colour in (False, True):
        shown = report(finding, texts={f"{evil}.yaml": evil}, colour=colour)
        assert "<U+001B>[2J[bold red]x[/] :smile:<U+000D><U+000A><U+0007>" in shown
        assert not set(shown) & set("\r\x07")
        assert "\x1b[2J" not in shown


def test_colour_changes_nothing_but_the_colour() -> None:
    import re

    texts = {"a.yaml": "do: [red]日本[/] x" + "y" * 300}
    finding = Diagnostic("D001", "seen " * 15, Location("a.yaml", 1, 5, 1, 8), WARNING, why="w " * 90, help="[b]h[/b]")
    plain, coloured = report(finding, texts=texts, width=70), report(finding, texts=texts, width=70, colour=True)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == plain


@pytest.mark.parametrize(
    ("severities", "paths", "files", "line"),
    [
        ([], [], 3, "no findings in 3 files"),
        ([], [], 1, "no findings in 1 file"),
        ([ERROR, ERROR, WARNING], ["a", "b", "c"], 3, "2 errors, 1 warning in 3 files"),
        ([ERROR, WARNING, WARNING], ["a", "a", "b"], 9, "1 error, 2 warnings in 2 of 9 files"),
        ([INFO], ["a"], 1, "1 info in 1 file"),
        ([ERROR], ["stores.csv"], 0, "1 error in 1 file"),
    ],
)
def test_the_last_line_counts(severities: list[Severity], paths: list[str], files: int, line: str) -> None:
    given = [
        found(number, path=path, severity=severity)
        for number, (severity, path) in enumerate(zip(severities, paths, strict=True), 1)
    ]
    assert summary(Findings.of(given, files)) == line
    assert report(*given, files=files).splitlines()[-1] == line


SAFE, UNSAFE = (Fix("write it so", (Edit(0, 1, "x"),), safe) for safe in (True, False))


@pytest.mark.parametrize(
    ("fixes", "old", "rest"),
    [
        ([], 0, ""),
        ([SAFE], 0, "; 1 can be fixed with --fix"),
        ([SAFE] * 3 + [UNSAFE], 0, "; 3 can be fixed with --fix, 1 more with --unsafe-fixes"),
        ([UNSAFE] * 2, 0, "; 2 can be fixed with --unsafe-fixes"),
        ([], 1, "; 1 old finding in the baseline"),
        ([SAFE], 12, "; 1 can be fixed with --fix; 12 old findings in the baseline"),
    ],
)
def test_the_last_line_counts_what_can_be_fixed_and_what_is_old(fixes: list[Fix], old: int, rest: str) -> None:
    given = [found(line, fix=fix) for line, fix in enumerate([None, *fixes], 1)]
    known = [replace(found(line), set_aside=SetAside("baseline")) for line in range(50, 50 + old)]
    allowed = replace(found(99, fix=SAFE), set_aside=SetAside("allow", "Because."))
    last = report(*given, *known, allowed).splitlines()[-1]
    assert last == f"{len(given)} error{'s' if len(given) > 1 else ''} in 1 file{rest}"


def test_the_baseline_is_told_where_nothing_else_is() -> None:
    assert report(replace(found(), set_aside=SetAside("baseline"))) == (
        "no findings in 1 file; 1 old finding in the baseline\n"
    )


def test_a_house_rule_is_named_once_with_its_link_and_the_fix() -> None:
    finding = Diagnostic("no-problem", "seen", Location("a.yaml"), WARNING, link="https://example.com/tone", fix=UNSAFE)
    assert report(finding).splitlines()[:3] == [
        "a.yaml:1:1: warning no-problem: seen",
        "  = more: https://example.com/tone",
        "  = fix: write it so (--unsafe-fixes)",
    ]
    assert report(found(fix=SAFE)).splitlines()[1] == "  = fix: write it so (--fix)"


@pytest.mark.parametrize(("colour", "findings", "wanted"), [(False, 1, False), (True, 0, False), (True, 1, True)])
def test_rich_is_imported_only_for_colour(colour: bool, findings: int, wanted: bool) -> None:
    program = f"""
import io, sys
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location
from standards.report import load
findings = Findings.of([Diagnostic("D001", "seen", Location("a.yaml"))] * {findings}, 1)
load("text").render(findings, lambda path: "x", io.StringIO(), colour={colour}, width=80)
print("rich" in sys.modules)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str(wanted)
