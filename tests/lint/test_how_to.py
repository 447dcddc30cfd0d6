"""The rule in docs/how-to/add-a-lint-rule.md is a rule of ours, word for word, and works."""

from __future__ import annotations

import re
import textwrap
from pathlib import Path
from types import ModuleType
from typing import Any

from standards.diagnostics.catalogue import RULES
from standards.lint.discovery import load

GUIDE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-lint-rule.md"

TEXT = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
journey:
  pay:
    title: Paying
    touchpoints:
      the-bill: {title: The bill, iron: {a: A., b: B., c: C., d: D., e: E., f: F., g: G.}}
      the-door: {title: The door, iron: {a: A., b: B., c: C., d: D., e: E., f: F., g: G., h: H.}}
"""


def test_the_example_is_a_rule_that_finds_what_it_says(edition_of: Any) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    (stem,) = set(re.findall(r"lint/rules/(d\d{3}_\w+)\.py", guide))
    (code,) = re.findall(r"```python\n(.*?)```", guide, re.DOTALL)
    assert textwrap.dedent(code) == (RULES / f"{stem}.py").read_text(encoding="utf-8")
    module = ModuleType(stem)
    exec(textwrap.dedent(code), module.__dict__)  # the reader does the same with an editor
    loaded = load(stem, module)
    edition = edition_of(TEXT)
    (found,) = loaded.check(list(edition.touchpoints), edition)
    assert found.element.address == "pay/the-door/iron/h"
    assert found.message == '"The door" has 8 iron behaviours, at most 7 are remembered'
