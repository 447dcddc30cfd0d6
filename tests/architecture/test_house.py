"""The rules of the house that no linter knows."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "standards"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST_FILE = 400
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}


def tracked() -> list[Path]:
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / name for name in listing.decode().split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("module", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=lambda path: path.name)
def test_no_file_is_too_long(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= LONGEST_FILE


def test_modules_are_named_after_what_they_hold() -> None:
    assert not [module for module in MODULES if module.stem in VAGUE_NAMES or module.parent.name in VAGUE_NAMES]


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_module_says_what_it_is(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert text.startswith('"""') or module.name == "__main__.py"


@pytest.mark.parametrize("name", ["constraints.txt", "constraints-dev.txt", "tests/editor/package-lock.json"])
def test_pins_carry_hashes_and_no_addresses(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert "://" not in text
    assert "sha256:" in text or '"integrity": "sha512-' in text


def test_nothing_names_a_place_outside_the_repository() -> None:
    outside = re.compile(r"(?<![\w.])/(?:work|home/\w+|Users/\w+|root)/")
    guilty = [
        str(path.relative_to(ROOT))
        for path in tracked()
        if path.suffix in {".py", ".md", ".yaml", ".yml", ".toml", ".txt", ".json", ".sh", ".j2", ".css", ".po"}
        and path != Path(__file__)
        and outside.search(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert not guilty
