"""`standards library` lists what is ready, with what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from standards.build.library import title_and_counts, trades
from standards.cli.app import run
from standards.diagnostics.usage import UsageError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_playbook_with_its_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library"]) == 0
    told = capsys.readouterr().out.splitlines()
    for trade in trades():
        title, counts = title_and_counts(trade, "en")
        [line] = [line for line in told if line.split()[:1] == [trade]]
        assert line.split()[1:5] == [str(number) for number in counts]
        assert line.endswith(title)
    assert told[-1] == "to begin with one: standards new NAME --from hotel --language el"


def test_every_module_with_its_title(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["library", "--language", "pl"]) == 0
    assert "complaint       Skarga w siedmiu krokach" in capsys.readouterr().out


def test_in_the_language_of_the_workspace(here: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (here / "standards.yaml").write_text("standards: 1\nname: X\nsource_language: el\n")
    assert run(["library"]) == 0
    assert "Το παράπονο σε επτά βήματα" in capsys.readouterr().out


def test_a_language_of_the_workspace_that_is_not_ours_is_told_in_english(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "standards.yaml").write_text("standards: 1\nname: X\nsource_language: de\n")
    assert run(["library"]) == 0
    assert "The complaint in seven steps" in capsys.readouterr().out


def test_a_language_that_is_asked_for_and_not_there() -> None:
    with pytest.raises(UsageError, match='not written in "de"; there are el, en, pl'):
        run(["library", "--language", "de"])
