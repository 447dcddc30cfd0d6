"""docs/how-to/write-house-rules.md tells the truth: its rules work, and say what it shows."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from standards.lint.house import house_rules
from standards.model.validate import validate
from standards.source.load import load

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "write-house-rules.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| [^|`]+ \| (`kind:.*`) \|$", GUIDE, re.MULTILINE)

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
purpose: An hour of rest.
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        iron:
          greet:
            do: Look up and greet the guest.
            within: 10 s from the door opening
            question: Did somebody look up?
            say: No problem, come in.
"""


def test_there_is_a_row_for_every_kind() -> None:
    assert len(ROWS) == 8


@pytest.mark.parametrize("row", ROWS)
def test_every_row_is_a_rule_that_works(row: str) -> None:
    fields = "".join(f"    {field}\n" for field in re.findall(r"`([^`]+)`", row))
    document = load(f"standards: 1\nrules:\n  x:\n{fields}    reason: Why.\n".encode(), "rules/x.yaml")
    assert [*document.diagnostics, *validate(document, "rules")[1]] == []
    made = house_rules([document])
    assert made.findings == []
    assert len(made.rules) == 1


def test_the_first_rule_says_what_the_guide_shows(tmp_path: Path) -> None:
    (rules,) = re.findall(r"^   ```yaml\n(.*?)^   ```", GUIDE, re.DOTALL | re.MULTILINE)
    shown = re.findall(r"^   (playbooks/.*|   = .*)$", GUIDE, re.MULTILINE)
    for name, text in (
        ("standards.yaml", "standards: 1\nname: Bistro\n"),
        ("rules/words.yaml", re.sub(r"^   ", "", rules, flags=re.MULTILINE)),
        ("playbooks/bistro.yaml", PLAYBOOK),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "standards", "check", "--no-cache"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    for line in shown:
        assert line in done.stdout
    subprocess.run([*command, "--fix"], cwd=tmp_path, capture_output=True, check=True)
    assert "say: Gladly, come in." in (tmp_path / "playbooks" / "bistro.yaml").read_text(encoding="utf-8")
