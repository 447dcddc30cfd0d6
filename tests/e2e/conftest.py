"""The program as a user runs it: a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., subprocess.CompletedProcess[str]]

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door: At the door
"""


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs `standards` with the given arguments in a fresh folder; keywords are for the process and its environment."""

    def standards(
        *arguments: str, env: dict[str, str] | None = None, **more: object
    ) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "standards", *arguments]
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("STANDARDS_", "NO_COLOR"))}
        defaults: dict[str, object] = {"cwd": tmp_path, "encoding": "utf-8", "timeout": 60, "stdin": subprocess.DEVNULL}
        if "stdout" not in more:
            defaults |= {"capture_output": True}
        if "input" in more:
            del defaults["stdin"]
        return subprocess.run(command, env=clean | (env or {}), **(defaults | more))  # type: ignore[call-overload, no-any-return]  # keywords of run()

    return standards


@pytest.fixture
def bistro(tmp_path: Path) -> Path:
    """A workspace with one clean playbook."""
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Meraki\n", encoding="utf-8")
    path = tmp_path / "playbooks" / "bistro.yaml"
    path.write_text(PLAYBOOK, encoding="utf-8")
    return path
