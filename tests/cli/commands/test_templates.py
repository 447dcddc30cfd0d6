"""`standards templates` as a user runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from standards.cli.app import run
from standards.cli.errors import guarded
from standards.typeset.printable import printables
from standards.typeset.theme import house


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_printable_is_listed_with_its_purpose(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates"]) == 0
    lines = capsys.readouterr().out.splitlines()
    for name, one in printables(house()).items():
        assert [line for line in lines if line.startswith(f"{name} ") and one.purpose in line]
    assert lines[-2] == "themes: house, harbour, plain (standards build --theme NAME)"


def test_a_thumbnail_is_drawn(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["templates", "thumbnail", "booklet"]) == 0
    assert capsys.readouterr().out == "booklet.png\n"
    with Image.open(workspace / "booklet.png") as picture:
        assert picture.width > 800


def test_a_printable_is_copied_and_can_be_changed(workspace: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cover = workspace / "theme" / "booklet" / "parts" / "cover.html.j2"
    cover.parent.mkdir(parents=True)
    cover.write_text("<section><h1>Ours</h1></section>", encoding="utf-8")
    assert run(["templates", "eject", "booklet"]) == 0
    said = capsys.readouterr().out
    assert "wrote theme/booklet/page.css\n" in said
    assert "kept theme/booklet/parts/cover.html.j2, which exists already\n" in said
    assert cover.read_text(encoding="utf-8") == "<section><h1>Ours</h1></section>"
    assert (workspace / "theme" / "booklet" / "printable.yaml").is_file()
    assert not (workspace / "theme" / "booklet" / "sample.yaml").exists()
    assert run(["check"]) == 0  # what is in theme/booklet is no playbook


def test_what_all_sheets_share_can_be_copied_too(workspace: Path) -> None:
    assert run(["templates", "eject", "shared"]) == 0
    assert (workspace / "theme" / "shared" / "icons" / "star.svg").is_file()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["eject", "boklet"], 'did you mean "booklet"'),
        (["eject", "../booklet"], '"../booklet" is not a printable'),
        (["eject", "themes"], '"themes" is not a printable'),
        (["eject"], "say which one: standards templates eject booklet"),
        (["thumbnail", "nothing-like-it"], "there are booklet"),
    ],
)
def test_what_is_not_there_is_one_sentence(
    workspace: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], sentence: str
) -> None:
    assert guarded(run, ["templates", *arguments]) == 2
    told = capsys.readouterr().err
    assert sentence in told
    assert len(told.splitlines()) == 1


def test_outside_a_workspace_nothing_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert guarded(run, ["templates", "eject", "booklet"]) == 2
    assert "there is no standards.yaml here" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
