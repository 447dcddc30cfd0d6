"""Every ready playbook of the library is there in three languages, the same in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from .shape import ROOT, read, shape

TRADES = sorted(path for path in (ROOT / "playbooks").iterdir() if path.is_dir())
FILES = [path for trade in TRADES for path in sorted(trade.iterdir())]


@pytest.mark.parametrize("trade", TRADES, ids=lambda path: str(path.name))
def test_the_same_in_each_language(trade: Path) -> None:
    assert sorted(path.name for path in trade.iterdir()) == ["el.yaml", "en.yaml", "pl.yaml"]
    english = shape(read(trade / "en.yaml"))
    assert shape(read(trade / "el.yaml")) == english
    assert shape(read(trade / "pl.yaml")) == english


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_named_after_its_folder_and_file(path: Path) -> None:
    data = read(path)
    assert (data["playbook"], data["language"]) == (path.parent.name, path.stem)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_moments_can_be_remembered(path: Path) -> None:
    touchpoints = [point for stage in read(path)["journey"].values() for point in stage["touchpoints"].values()]
    moments = [point for point in touchpoints if point.get("moment_of_truth")]
    assert 4 <= len(moments) <= 6
    for moment in moments:
        assert isinstance(moment["moment_of_truth"], str)
        assert 3 <= len(moment["iron"]) <= 5
        assert 1 <= len(moment["master"]) <= 2


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_complaints_take_seven_steps(path: Path) -> None:
    assert list(read(path)["protocols"]["complaint"]["steps"]) == [
        "greet",
        "listen",
        "ask",
        "empathise",
        "address",
        "test",
        "follow-through",
    ]
