"""Every code has a page with the same headings, and a page reads well in a terminal."""

from __future__ import annotations

import pytest

from standards.diagnostics.catalogue import CODES, known
from standards.diagnostics.pages import FOLDER, HEADINGS, page, readable

MARKDOWN = """\
# D001 moment-without-iron

## What it does

Reports a touchpoint that
is a moment of truth.

- one
- two

```yaml bad
journey:

  arrive: {}
```

```yaml good
journey: {}
```
"""

SHOWN = """\
D001 moment-without-iron
========================

WHAT IT DOES

Reports a touchpoint that is a moment of truth.

- one
- two

  not like this:

    journey:

      arrive: {}

  but like this:

    journey: {}
"""


@pytest.mark.parametrize("code", CODES)
def test_every_code_has_a_page_with_its_headings_in_order(code: str) -> None:
    text = page(code)
    assert text is not None, f"diagnostics/pages/{code}.md is missing"
    lines = text.splitlines()
    assert lines[0] == f"# {code} {CODES[code].name}"
    assert [line[3:] for line in lines if line.startswith("## ")] == list(HEADINGS["code"])
    assert "\n```" in text


def test_every_page_belongs_to_a_code() -> None:
    assert {path.stem for path in FOLDER.iterdir()} <= set(CODES)
    assert {path.suffix for path in FOLDER.iterdir()} == {".md"}


def test_a_page_is_found_by_the_name_too() -> None:
    assert page("rule-crashed") == page("I001") == (FOLDER / "I001.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("word", ["D999", "", "../pages/I001"])
def test_what_is_no_code_has_no_page(word: str) -> None:
    assert page(word) is None


def test_every_rule_has_a_page() -> None:
    assert [entry.code for entry in known().values() if page(entry.code) is None] == []


def test_a_page_reads_well_in_a_terminal() -> None:
    assert readable(MARKDOWN) == SHOWN


def test_long_paragraphs_are_broken_and_examples_are_not() -> None:
    long = "moment-without-iron " * 12
    lines = readable(f"# T\n\n{long}\n\n```text\n{long.strip()}\n```\n").splitlines()
    assert max(len(line) for line in lines if not line.startswith("    ")) <= 88
    assert f"    {long.strip()}" in lines
    assert not [line for line in lines if line.endswith("-")]
