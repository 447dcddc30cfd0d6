"""`standards build` as a user runs it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PLAYBOOK = """\
standards: 1
playbook: tea
title: Tea
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        moment_of_truth: The first minute decides.
        iron: {greet: Speak first.}
        master: {name: Use the name.}
"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "standards", "build", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "tea.yaml").write_text(PLAYBOOK, encoding="utf-8")
    return tmp_path


def test_a_playbook_without_a_workspace_is_printed(folder: Path) -> None:
    done = run(folder, "tea.yaml", "--paper", "A5")
    assert (done.returncode, done.stderr) == (0, "")
    [path] = done.stdout.splitlines()
    assert path == "printed/tea-booklet-a5.pdf"
    assert (folder / path).read_bytes().startswith(b"%PDF-1.7")
    assert [one.name for one in (folder / "printed").iterdir()] == ["tea-booklet-a5.pdf"]


def test_errors_are_told_and_nothing_is_printed(folder: Path) -> None:
    (folder / "tea.yaml").write_text(PLAYBOOK.replace("title: Tea", "titel: Tea"), encoding="utf-8")
    done = run(folder, "tea.yaml")
    assert (done.returncode, done.stdout) == (1, "")
    assert "tea.yaml:3:1: error S001" in done.stderr
    assert not (folder / "printed").exists()


def test_wording_keeps_nobody_from_printing(folder: Path) -> None:
    text = PLAYBOOK.replace("Speak first.", "Speak first if needed.")
    text = text.replace("        master: {name: Use the name.}\n", "")
    (folder / "tea.yaml").write_text(text, encoding="utf-8")
    done = run(folder, "tea.yaml", "--paper", "A5")
    assert done.returncode == 0
    assert done.stderr == "standards: printed, with 2 to look at: see standards check\n"
    assert (folder / "printed" / "tea-booklet-a5.pdf").is_file()


def test_a_missing_photo_is_told_and_the_rest_is_printed(folder: Path) -> None:
    photo = "        title: At the door\n        photo: door.png\n        alt: The door\n"
    text = PLAYBOOK.replace("        title: At the door\n", photo)
    assert text != PLAYBOOK
    (folder / "tea.yaml").write_text(text, encoding="utf-8")
    done = run(folder, "tea.yaml", "--paper", "A5")
    assert done.returncode == 0
    assert done.stderr == "standards: printed, with 1 to look at: see standards check\n"
    assert (folder / "printed" / "tea-booklet-a5.pdf").is_file()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Speak 😀 first.", "T001"),
        ("x" * 20_000, "T003"),
        ("word " * 200_000, "T003"),
        ("*a **b " * 400, ""),
    ],
    ids=["emoji", "word", "paragraph", "markup"],
)
def test_hostile_texts_end_in_a_finding_or_a_file(folder: Path, text: str, code: str) -> None:
    older = folder / "printed" / "tea-booklet-a4.pdf"
    older.parent.mkdir()
    older.write_bytes(b"older")
    (folder / "tea.yaml").write_text(PLAYBOOK.replace("Speak first.", f'"{text}"'), encoding="utf-8")
    done = run(folder, "tea.yaml")
    if code:
        assert done.returncode == 1
        assert done.stderr.startswith("tea.yaml:12:")
        assert f"error {code}" in done.stderr
        assert older.read_bytes() == b"older"
    else:
        assert done.returncode == 0, done.stderr
        assert older.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["bookelt"], "did you mean"),
        (["missing.yaml"], "there is no such file or folder"),
        (["tea.yaml", "--paper", "B5"], '"B5" is not a paper of booklet'),
        (["tea.yaml", "--store", "x"], '"x" is not a store'),
        (["tea.yaml", "--output", "tea.yaml"], "a file stands where a folder is expected"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(folder: Path, arguments: list[str], sentence: str) -> None:
    done = run(folder, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert sentence in done.stderr
    assert len(done.stderr.splitlines()) == 1
