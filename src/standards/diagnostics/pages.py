"""The page of each code: what it means, why it matters, an example and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from standards.diagnostics.catalogue import RULES, Known, lookup, rule_modules

FOLDER = Path(__file__).with_name("pages")

#: the headings of every page, in this order
HEADINGS = {
    "code": ("What it means", "Why it matters", "Example", "What to write"),
    "rule": ("What it does", "Why it matters", "Example", "What to write", "When to allow it"),
}
LABELS = {"bad": "not like this:", "good": "but like this:"}
_FENCE = re.compile(r"```(\w*) *(\w*)\Z")


def page(code_or_name: str) -> str | None:
    """The page as Markdown; None for what is no code, and for a code that is only announced."""
    known = lookup(code_or_name)
    path = _path(known) if known else None
    return path.read_text(encoding="utf-8") if path and path.is_file() else None


def _path(known: Known) -> Path | None:
    if known.standing == "rule":
        stem = next(stem for stem in rule_modules() if stem.upper().startswith(known.code + "_"))
        return RULES / f"{stem}.md"
    return FOLDER / f"{known.code}.md"


def readable(markdown: str) -> str:
    """A page for the terminal: headings underlined or in capitals, examples set in and labelled, no fences."""
    return "\n".join(_lines(markdown)) + "\n"


def _lines(markdown: str) -> Iterator[str]:
    inside = False
    for line in markdown.rstrip().splitlines():
        fence = _FENCE.match(line)
        if fence:
            if not inside:
                yield f"  {LABELS.get(fence[2], 'example:')}"
                yield ""
            inside = not inside
        elif inside:
            yield f"    {line}".rstrip()
        elif line.startswith("# "):
            yield line[2:]
            yield "=" * len(line[2:])
        elif line.startswith("## "):
            yield line[3:].upper()
        else:
            yield line
