"""A sheet that is not as it must be: what is said, what is written, how the command ends."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

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
        photo: door.png
        alt: The door
        iron: {greet: {do: Speak first., why: Who is not greeted feels unseen.}}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Ours\nprint: {paper: A5}\n", encoding="utf-8")
    (tmp_path / "tea.yaml").write_text(PLAYBOOK, encoding="utf-8")
    Image.new("RGB", (2000, 1000)).save(tmp_path / "door.png")
    return tmp_path


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "standards", "build", "tea.yaml", "--output", "out", *arguments]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=120)


def test_a_sheet_with_an_error_is_not_written_over_a_good_one(folder: Path) -> None:
    assert run(folder).returncode == 0
    good = (folder / "out" / "tea-booklet-a5.pdf").read_bytes()
    style = folder / "theme" / "booklet" / "theme.css"
    style.parent.mkdir(parents=True)
    style.write_text(".why { font-size: 6pt }\n", encoding="utf-8")
    done = run(folder)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == (
        'tea.yaml:13:47: error T004(small-type): "Who is not greeted feels unseen." '
        "is printed at 6.0 pt; 8 is the least\n"
        "   |\n"
        "13 |         iron: {greet: {do: Speak first., why: Who is not greeted feels unseen.}}\n"
        "   |                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n"
        "   = why: Nobody reads it under the light of a shop, and most readers over fifty not at all.\n"
        "   = help: Give it 8pt or more in the style sheet, or leave it out.\n"
        "\n"
        "1 error in 1 file\n"
        "standards: not printed, because of what stands above\n"
    )
    assert [path.name for path in (folder / "out").iterdir()] == ["tea-booklet-a5.pdf"]
    assert (folder / "out" / "tea-booklet-a5.pdf").read_bytes() == good


def test_a_doubtful_sheet_is_written_with_a_warning(folder: Path) -> None:
    Image.new("RGB", (200, 100)).save(folder / "door.png")
    done = run(folder)
    assert (done.returncode, done.stdout) == (0, "out/tea-booklet-a5.pdf\n")
    assert done.stderr.startswith('tea.yaml:11:16: warning T005(coarse-image): "door.png" has ')
    assert done.stderr.endswith("\n\n1 warning in 1 file\n")


def test_a_printing_house_does_not_get_it(folder: Path) -> None:
    Image.new("RGB", (200, 100)).save(folder / "door.png")
    done = run(folder, "--for", "printer")
    assert (done.returncode, done.stdout) == (1, "")
    assert "tea.yaml:11:16: error T005(coarse-image)" in done.stderr
    assert not (folder / "out").exists()


def test_words_of_ours_are_found_in_the_style_sheet(folder: Path) -> None:
    style = folder / "theme" / "booklet" / "theme.css"
    style.parent.mkdir(parents=True)
    style.write_text("\n@page :left { @bottom-left { color: #aaaaaa } }\n", encoding="utf-8")
    done = run(folder)
    assert done.returncode == 1
    assert "theme/booklet/theme.css:2:15: error T006(weak-contrast)" in done.stderr
