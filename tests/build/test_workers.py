"""Several processes find what one finds, in the same order."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from standards.build import workers
from standards.build.check import CheckResult, run_check
from standards.build.workers import ENOUGH, processes
from standards.diagnostics.usage import UsageError

DAY = datetime.date(2026, 11, 1)
PLAYBOOK = """\
standards: 1
playbook: shop-{number}
title: Shop {number}
language: {language}
journey:
  pay:
    title: Paying
    touchpoints:
      bill: {{title: The bill, moment_of_truth: {moment}, iron: {{bring-it: Say jiffy {number} times.}}}}
"""
RULES = "standards: 1\nrules: {no-jiffy: {kind: existence, words: jiffy, reason: Who knows when.}}\n"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\ncheck: {severity: {no-jiffy: error}}\n")
    for name in ("playbooks", "rules"):
        (tmp_path / name).mkdir()
    (tmp_path / "rules" / "house.yaml").write_text(RULES)
    for number in range(70):
        words = {
            "number": number,
            "language": ("en", "el", "pl")[number % 3],
            "moment": ("true", "perhaps so")[number % 2],
        }
        text = PLAYBOOK.format(**words)
        if number % 10 == 0:
            text = text.replace("title: Shop", "titel: Shop")
        (tmp_path / "playbooks" / f"shop-{number:02}.yaml").write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def checked(jobs: int) -> CheckResult:
    return run_check([], today=DAY, use_cache=False, jobs=jobs)


def test_results_do_not_depend_on_the_number_of_processes(workspace: Path) -> None:
    alone = checked(1)
    assert len(alone.findings) > 130
    assert {"S001", "no-jiffy", "D002"} <= {found.code for found in alone.findings}
    for jobs in (2, 3):
        assert checked(jobs) == alone


def test_where_processes_are_spawned_the_results_are_the_same(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("standards.build.workers.sys.platform", "darwin")
    assert checked(2) == checked(1)


@pytest.mark.parametrize(
    ("units", "wished", "number"),
    [(1, 0, 1), (ENOUGH - 1, 0, 1), (ENOUGH, 0, 2), (10_000, 0, 8), (10, 4, 4), (3, 8, 3), (0, 5, 1)],
)
def test_how_many_processes(units: int, wished: int, number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 8)
    assert processes(units, wished) == number


def test_a_machine_with_one_core_starts_no_second_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 1)
    assert processes(10_000) == 1


def test_a_process_that_is_ended_from_outside_is_told(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*rest: object) -> None:
        os._exit(9)

    monkeypatch.setattr(workers, "check_unit", killed)
    with pytest.raises(UsageError, match="a process of the check was ended from outside; --jobs 1 does without"):
        checked(2)


def test_a_mistake_of_ours_in_a_process_is_not_lost(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*rest: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr(workers, "check_unit", broken)
    with pytest.raises(ZeroDivisionError, match="ours"):
        checked(2)


def test_the_cache_knows_what_processes_found(workspace: Path) -> None:
    first = run_check([], today=DAY, jobs=2)
    assert run_check([], today=DAY, jobs=1) == first
