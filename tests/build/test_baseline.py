"""The baseline: what it sets aside, that it only shrinks, and what may never be in it."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from standards.build.baseline import FILE, Written
from standards.build.check import run_check, write_baselines
from standards.cli.app import run
from standards.diagnostics.usage import UsageError

DAY = datetime.date(2026, 11, 1)
#: two moments of truth, of which none has a master behaviour (D002), and one has no iron (D001)
PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
purpose: An hour of rest.
journey:
  pay:
    title: Paying
    touchpoints:
      bill:
        title: The bill
        moment_of_truth: It is the last thing they see.
        iron: {bring-it: Bring the bill within two minutes.}
      door:
        title: The door
        moment_of_truth: It is the last they see of us.
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\n")
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "playbooks" / "bistro.yaml").write_text(PLAYBOOK)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write() -> Written:
    ((path, done),) = write_baselines([], today=DAY)
    assert path == FILE.as_posix()
    return done


def change(old: str, new: str) -> None:
    file = Path("playbooks/bistro.yaml")
    text = file.read_text()
    assert old in text
    file.write_text(text.replace(old, new))


def codes(**options: bool) -> list[str]:
    return [found.code for found in run_check([], today=DAY, **options).findings]


def test_what_it_holds_is_set_aside(workspace: Path) -> None:
    assert codes() == ["D002", "D001", "D002"]
    assert write() == Written(held=3, mended=0, new=0)
    result = run_check([], today=DAY)
    assert (result.findings.items, result.exit_code) == ((), 0)
    assert [found.set_aside and found.set_aside.by for found in result.findings.aside] == ["baseline"] * 3
    assert codes(use_baseline=False) == ["D002", "D001", "D002"]


def test_lines_and_files_may_move(workspace: Path) -> None:
    write()
    change("purpose: An hour of rest.\n", "purpose: An hour of rest.\nowner: Somebody\n\n\n")
    (workspace / "playbooks" / "bistro.yaml").rename(workspace / "playbooks" / "other.yaml")
    assert codes() == []


def test_what_is_new_counts_and_never_comes_in(workspace: Path) -> None:
    write()
    change("      door:", "      hall: {title: The hall, moment_of_truth: They wait there.}\n      door:")
    assert codes() == ["D001", "D002"]
    assert write() == Written(held=3, mended=0, new=2)
    assert codes() == ["D001", "D002"]


def test_what_is_mended_is_told_and_taken_out(workspace: Path) -> None:
    write()
    change("        iron: {bring", "        master: {walk: Walk the guests to the door.}\n        iron: {bring")
    (found,) = run_check([], today=DAY).findings
    assert (found.code, found.message, str(found.location)) == (
        "R022",
        "1 finding in the baseline is mended",
        f"{FILE.as_posix()}:1:1",
    )
    assert write() == Written(held=2, mended=1, new=0)
    assert codes() == []
    change("        master: {walk: Walk the guests to the door.}\n", "")
    assert codes() == ["D002"], "what was mended once is new when it comes back"


def test_what_is_mended_is_not_told_of_a_part_or_of_other_rules(workspace: Path) -> None:
    write()
    change("        iron: {bring", "        master: {walk: Walk the guests to the door.}\n        iron: {bring")
    assert list(run_check([Path("playbooks/bistro.yaml")], today=DAY).findings) == []


def test_what_cannot_be_read_is_never_old(workspace: Path) -> None:
    change("language: en\n", "language: en\nowmer: Somebody\n")
    assert write() == Written(held=0, mended=0, new=0)
    assert codes() == ["S001"]


def test_an_exception_is_no_old_finding(workspace: Path) -> None:
    change("      bill:", "      bill:  # standards: allow D002 -- only paid")
    assert write().held == 2


def test_the_file_reads_well_and_merges_line_by_line(workspace: Path) -> None:
    write()
    text = FILE.read_text(encoding="utf-8")
    data = json.loads(text)
    assert data["standards_baseline"] == 1
    assert sorted(told for told in data["findings"].values()) == [
        [1, "D001", "pay/door", 'moment of truth "The door" has no iron behaviour'],
        [1, "D002", "pay/bill", 'moment of truth "The bill" has no master behaviour'],
        [1, "D002", "pay/door", 'moment of truth "The door" has no master behaviour'],
    ]
    assert len(text.splitlines()) == 3 + 5  # one line for each finding
    write()
    assert FILE.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[1]",
        '{"standards_baseline": 2, "findings": {}}',
        '{"standards_baseline": 1, "findings": {"a": 1}}',
        "\x00",
    ],
)
def test_a_file_that_is_no_baseline_is_refused_and_kept(text: str, workspace: Path) -> None:
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(text)
    for act in (codes, write):
        with pytest.raises(UsageError, match="is not a baseline of ours; mend it, or delete it"):
            act()
    assert FILE.read_text() == text


def test_only_a_whole_workspace_has_one(workspace: Path) -> None:
    with pytest.raises(UsageError, match="a baseline belongs to a whole workspace"):
        write_baselines([Path("playbooks")], today=DAY)


def test_the_command_says_what_it_did(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    day = ["--today", DAY.isoformat()]
    assert run(["check", "--write-baseline", *day]) == 0
    assert capsys.readouterr().out == ".standards/baseline.json: 3 findings set aside\n"
    assert run(["check", *day]) == 0
    assert capsys.readouterr().out == "no findings in 2 files; 3 old findings in the baseline\n"
    assert run(["check", "--no-baseline", *day]) == 1
    change("        iron: {bring", "        master: {walk: Walk the guests to the door.}\n        iron: {bring")
    change("      door:", "      hall: {title: The hall, moment_of_truth: They wait there.}\n      door:")
    capsys.readouterr()
    assert run(["check", "--write-baseline", *day]) == 0
    assert capsys.readouterr().out == (
        ".standards/baseline.json: 2 findings set aside, 1 mended and taken out, "
        "2 new ones left out: mend them, or delete the file and write it again\n"
    )
    with pytest.raises(UsageError, match="give --write-baseline alone"):
        run(["check", "--write-baseline", "--profile", "strict"])
