"""Several sheets in two processes are those of one process."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from standards.build import presses
from standards.build.deliver import Unprintable
from standards.build.orders import orders
from standards.build.wish import Wish

TODAY = datetime.date(2026, 10, 1)
PLAYBOOK = """\
standards: 1
playbook: tea
title: Tea
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door: {title: Door, moment_of_truth: yes, iron: {greet: Speak first.}, master: {name: Use the name.}}
"""
NAMES = ("card", "coaching", "protocol", "poster")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "tea.yaml").write_text(PLAYBOOK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def printed(output: str) -> dict[str, bytes]:
    found = orders(Wish(names=["tea.yaml", *NAMES], output=Path(output), today=TODAY))
    paths = [Path(done.path) for done in presses.deliveries(found)]
    assert [path.name for path in paths] == [order.target.name for order in found]
    return {path.name: path.read_bytes() for path in paths}


def test_the_same_files_whatever_the_number_of_processes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "cores", lambda: 2)
    two = printed("two")
    monkeypatch.setattr(presses, "cores", lambda: 1)
    assert two == printed("one")
    assert len(two) == len(NAMES)


def test_a_sheet_that_is_refused_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(presses, "cores", lambda: 2)
    (folder / "theme" / "protocol").mkdir(parents=True)
    (folder / "theme" / "protocol" / "theme.css").write_text("p { font-size: 5pt !important }", encoding="utf-8")
    (folder / "standards.yaml").write_text("standards: 1\nname: Ours\n", encoding="utf-8")
    found = orders(Wish(names=[*NAMES], today=TODAY))
    with pytest.raises(Unprintable) as refused:
        list(presses.deliveries(found))
    assert {one.code for one in refused.value.findings} == {"T004"}
    assert not next(order.target for order in found if order.printable.name == "protocol").exists()
