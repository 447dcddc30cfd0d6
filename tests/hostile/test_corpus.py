"""The hostile corpus in a process of its own, with an address limit: no crash, no exhaustion, the right codes."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.hostile.corpus import CORPUS, codes


def test_every_hostile_file_is_a_finding_and_never_a_crash() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.hostile.corpus"],
        capture_output=True,
        text=True,
        cwd=Path(__file__).parents[2],
        timeout=300,
    )
    assert run.returncode == 0, run.stderr[-2000:]
    answers = dict(json.loads(line) for line in run.stdout.splitlines())
    assert answers == {name: expected for name, (_, expected) in CORPUS.items()}


def test_a_lone_carriage_return_ends_a_line() -> None:
    assert codes(b"a: 1\rb: 2\r") == []
    assert codes(b"a: 1\ra: 2\r") == ["Y020"]
