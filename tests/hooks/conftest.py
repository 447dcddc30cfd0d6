"""A repository of a user, with git and pre-commit that know nothing of this computer's own settings."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
MANIFEST = ROOT / ".pre-commit-hooks.yaml"
OWN_SETTINGS = ("GIT_", "PYTHON", "PRE_COMMIT", "STANDARDS_", "XDG_", "NO_COLOR")
GITCONFIG = "[user]\n  name = A Trainer\n  email = trainer@example.org\n[safe]\n  directory = *\n"
BASE = """\
standards: 1
playbook: shop
title: {title}
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        iron:
          greet: {{do: Greet the guest, within: {within}}}
"""
OVERLAY = "standards: 1\noverlay: greece\nextends: {base}\n"
TIGHTER = OVERLAY.format(base="shop") + "journey: {arrive: {touchpoints: {door: {iron: {greet: {within: 5 s}}}}}}\n"


@dataclass(frozen=True)
class Repository:
    """A git repository and the environment that its commands run in."""

    folder: Path
    env: dict[str, str]

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def git(self, *words: str) -> None:
        subprocess.run(["git", *words], cwd=self.folder, env=self.env, check=True, capture_output=True)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--message", "A change")

    def pre_commit(self, *words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", *words]
        return subprocess.run(command, cwd=self.folder, env=self.env, capture_output=True, encoding="utf-8")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A committed workspace: a playbook, and an overlay that tightens its iron behaviour from 10 s to 5 s."""
    home, folder = tmp_path / "home", tmp_path / "repository"
    home.mkdir()
    folder.mkdir()
    (home / ".gitconfig").write_text(GITCONFIG, encoding="utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith(OWN_SETTINGS)}
    made = Repository(folder, {**env, "HOME": str(home), "PRE_COMMIT_HOME": str(home / "pre-commit")})
    made.git("init", "--quiet")
    made.write("standards.yaml", "standards: 1\nname: Shop\n")
    made.write("playbooks/shop.yaml", BASE.format(title="The shop", within="10 s"))
    made.write("overlays/greece.yaml", TIGHTER)
    made.commit()
    return made


def hooks() -> dict[str, dict[str, Any]]:
    """The hooks of the manifest, by their id."""
    return {hook["id"]: hook for hook in yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))}


def validate(schema: str, path: Path) -> None:
    """Hold a file against a schema that check-jsonschema brings along."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}", str(path)]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
