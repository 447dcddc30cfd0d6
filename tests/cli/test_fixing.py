"""What `--fix`, `--unsafe-fixes` and `--diff` print, write and return."""

from __future__ import annotations

from pathlib import Path

import pytest

from standards.build.check import CheckResult, run_check
from standards.cli.fixing import complain, fix_files, show_difference
from standards.diagnostics.usage import UsageError

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro
language: en
edition: 2026.10
owner: 12
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table: {titel: Finding a table}
"""
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def playbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "bistro.yaml"
    path.write_text(PLAYBOOK, encoding="utf-8")
    return path


def _check() -> CheckResult:
    return run_check([Path("bistro.yaml")], use_cache=False)


def test_each_file_is_told_in_one_line_with_what_was_done_how_often(playbook: Path, capsys: Printed) -> None:
    done = fix_files(_check)
    complain(done)
    assert capsys.readouterr() == (
        "",
        "fixed bistro.yaml: 2 × put the text in quotes\n"
        "1 more finding can be fixed with --unsafe-fixes; look at what it changes\n",
    )
    assert [found.code for found in done.result.findings] == ["S001"]
    assert 'owner: "12"' in playbook.read_text(encoding="utf-8")


def test_unsafe_fixes_leave_nothing_to_announce(capsys: Printed) -> None:
    assert list(fix_files(_check, unsafe=True).result.findings) == []
    assert capsys.readouterr().err == ('fixed bistro.yaml: 2 × put the text in quotes, 1 × rename the key to "title"\n')


def test_a_difference_is_printed_and_nothing_is_written(playbook: Path, capsys: Printed) -> None:
    assert show_difference(_check) == 1
    out, err = capsys.readouterr()
    assert out == (
        "--- bistro.yaml\n+++ bistro.yaml\n@@ -2,8 +2,8 @@\n playbook: bistro\n title: The Bistro\n language: en\n"
        '-edition: 2026.10\n-owner: 12\n+edition: "2026.10"\n+owner: "12"\n'
        " journey:\n   arrive:\n     title: Arriving\n"
    )
    assert err.startswith("would fix bistro.yaml: 2 × put the text in quotes\n")
    assert playbook.read_text(encoding="utf-8") == PLAYBOOK


def test_without_a_difference_all_is_well(playbook: Path, capsys: Printed) -> None:
    playbook.write_text(PLAYBOOK.replace("2026.10", "x").replace("12", "y").replace("titel", "title"), encoding="utf-8")
    assert show_difference(_check) == 0
    assert capsys.readouterr() == ("", "")


def test_a_file_that_cannot_be_written_is_complained_of_last(playbook: Path, capsys: Printed) -> None:
    playbook.chmod(0o444)
    done = fix_files(_check)
    assert [found.code for found in done.result.findings] == ["S003", "S003", "S001"]
    with pytest.raises(UsageError, match=r"\Abistro.yaml: it may not be written, and was not changed\Z"):
        complain(done)
    assert "fixed" not in capsys.readouterr().err.split("can be")[0]
