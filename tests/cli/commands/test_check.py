"""`standards check`: its options."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from standards.cli.app import run
from standards.diagnostics.usage import UsageError

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
journey: {arrive: {title: Arriving, touchpoints: {door: {title: At the door, iron: {greet: Greet the guest.}}}}}
"""
OVERLAY = """\
standards: 1
overlay: greece
extends: bistro
remove:
  arrive/door/iron/greet:
    because: There is no door.
    waiver: {because: There is no door, approved_by: Owner, until: 2026-09-30}
"""


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in (
        ("standards.yaml", "standards: 1\nname: Shop\n"),
        ("playbooks/bistro.yaml", PLAYBOOK),
        ("overlays/greece.yaml", OVERLAY),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("today", "codes"), [("2026-09-30", []), ("2026-10-01", ["R008"]), ("2026-09-30", [])])
def test_waivers_are_judged_by_the_given_day(today: str, codes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):  # the second time from the cache
        assert run(["check", "--format", "json", "--today", today]) == bool(codes)
        assert [found["code"] for found in json.loads(capsys.readouterr().out)["findings"]] == codes


@pytest.mark.parametrize("today", ["tomorrow", "2026-02-30", "30.09.2026"])
def test_a_day_that_is_none(today: str) -> None:
    with pytest.raises(UsageError, match="is not a date; write it as"):
        run(["check", "--today", today])


def test_no_cache(tmp_path: Path) -> None:
    assert run(["check", "--no-cache", "--today", "2026-09-01"]) == 0
    assert not (tmp_path / ".standards").exists()
    assert run(["check", "--today", "2026-09-01"]) == 0
    assert (tmp_path / ".standards" / "cache" / "check.json").is_file()


def test_colour_is_for_terminals(capsys: pytest.CaptureFixture[str]) -> None:
    run(["check", "--today", "2027-01-01"])
    assert "\x1b" not in capsys.readouterr().out
    run(["check", "--today", "2027-01-01", "--colour", "always"])
    assert "\x1b[" in capsys.readouterr().out


@pytest.mark.parametrize("today", ["2026-09-01", "2027-01-01"])
def test_the_short_way_says_the_same_as_the_long_one(
    today: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without options `check` is run without Typer."""
    monkeypatch.setattr("standards.build.check._today", lambda: datetime.date.fromisoformat(today))
    told = [(run(arguments), capsys.readouterr()) for arguments in (["check", "."], ["check", ".", "--format", "text"])]
    assert told[0] == told[1]
    assert ("R008" in told[0][1].out) == (today > "2026-09-30")
