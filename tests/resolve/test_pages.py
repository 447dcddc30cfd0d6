"""The examples on the pages of the R-codes: each bad one gives exactly its code, each good one nothing.

Examples show what matters: a block of sections is wrapped in a header, overlays and stores lie on the playbook below.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.pages import FOLDER
from standards.resolve.editions import resolve_all
from standards.resolve.loaded import Loaded

Written = Callable[[str], Loaded]

BLOCK = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HEADER = "# file: playbooks/bistro.yaml\nstandards: 1\nplaybook: bistro\ntitle: The Bistro Standards\nlanguage: en\n"
BASE = """\
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        iron:
          greet-on-sight: {do: Speak to the guest before they speak to you., within: 10 s from the door opening}
          say-the-wait: Say how many minutes until a table is free.
"""
PAGES = [f"R{number:03}" for number in range(1, 16)]


def examples() -> list[tuple[str, str, str]]:
    return [(code, *found) for code in PAGES for found in BLOCK.findall((FOLDER / f"{code}.md").read_text("utf-8"))]


@pytest.mark.parametrize(("code", "verdict", "text"), examples(), ids=lambda part: part if len(part) < 5 else "")
def test_an_example(written: Written, tmp_path: Path, code: str, verdict: str, text: str) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "door.jpg").write_bytes(b"")
    loaded = written(HEADER + (BASE + text if text.startswith("# file:") else text))
    _, found = resolve_all(loaded, today=datetime.date(2026, 10, 1))
    assert {one.code for one in (*loaded.diagnostics, *found)} == ({code} if verdict == "bad" else set())


def test_every_page_shows_a_bad_and_a_good_example() -> None:
    shown = {(code, verdict) for code, verdict, _ in examples()}
    assert shown == {(code, verdict) for code in PAGES for verdict in ("bad", "good")}
    assert set(PAGES) == {code for code in CODES if "R000" < code < "R016"}
