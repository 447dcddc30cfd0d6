"""The README tells the truth: its commands run, print what it shows and leave with the code it says."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from standards.diagnostics.catalogue import known

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```console\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
#: the day on which the README was written
DAY = "2026-11-25"
LINKS = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)|<img src=\"([^\"]+)\"", README)


def sessions(block: str) -> list[tuple[str, list[str]]]:
    """Every command of a block with the lines that it shows; `[exit 1]` is the code, `…` any lines."""
    found: list[tuple[str, list[str]]] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line.strip():
            found[-1][1].append(line)
    return found


def shown_in(expected: list[str], printed: str) -> bool:
    pattern = r"\A" + r"\n".join(
        r"[\s\S]*?" if line.strip() == "…" else re.escape(line.rstrip()).replace("…", ".*") for line in expected
    )
    return re.match(pattern + r"\s*\Z", "\n".join(line.rstrip() for line in printed.splitlines())) is not None


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("readme")
    for name in ("examples", "playbooks"):
        shutil.copytree(ROOT / name, place / name, ignore=shutil.ignore_patterns("printed", ".standards"))
    return place


@pytest.mark.parametrize("block", BLOCKS, ids=[block.splitlines()[0][2:] for block in BLOCKS])
def test_commands_print_what_the_readme_shows(block: str, checkout: Path) -> None:
    folder = checkout
    for command, lines in sessions(block):
        code = next((int(line[6:-1]) for line in lines if line.startswith("[exit ")), 0)
        expected = [line for line in lines if not line.startswith("[exit ")]
        words = shlex.split(command)
        if words[0] == "cd":
            folder = folder / words[1]
            continue
        assert words[0] == "standards"
        if words[1] == "check":
            words.append(f"--today={DAY}")  # review dates of the examples pass one day
        done = subprocess.run(
            [sys.executable, "-m", "standards", *words[1:]], cwd=folder, capture_output=True, text=True, input=""
        )
        assert done.returncode == code, done.stdout + done.stderr
        if expected:
            assert shown_in(expected, done.stdout + done.stderr), done.stdout + done.stderr


@pytest.mark.parametrize(
    ("number", "text"), [(0, "Bring dish #4"), (1, "Greet the guest politely if needed.")], ids=["mistake", "wording"]
)
def test_a_mistake_is_reported_as_the_readme_shows(number: int, text: str, tmp_path: Path) -> None:
    (playbook,) = re.findall(r"^```yaml\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
    reports = re.findall(r"^```\n(playbooks/.*?)^```", README, re.DOTALL | re.MULTILINE)
    assert len(reports) == 2
    file = tmp_path / "playbooks" / "bistro.yaml"
    file.parent.mkdir()
    check = [sys.executable, "-m", "standards", "check", "playbooks/bistro.yaml"]
    file.write_text(playbook, encoding="utf-8")
    assert subprocess.run(check, cwd=tmp_path, capture_output=True).returncode == 0
    file.write_text(playbook.replace("Speak to the guest before they speak to you.", text), encoding="utf-8")
    done = subprocess.run(check, cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == 1
    assert reports[number].strip() in done.stdout


def test_the_number_of_rules_is_told() -> None:
    rules = sum(entry.standing == "rule" for entry in known().values())
    assert (rules, "sixty-eight rules" in README) == (68, True)


def test_there_are_commands_to_run() -> None:
    assert len(BLOCKS) >= 2


@pytest.mark.parametrize("link", sorted({first or second for first, second in LINKS}))
def test_links_and_pictures_exist(link: str) -> None:
    assert link.startswith("http") or (ROOT / link).exists()


@pytest.mark.parametrize("target", re.findall(r"`make ([a-z-]+)`", README))
def test_make_targets_exist(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
