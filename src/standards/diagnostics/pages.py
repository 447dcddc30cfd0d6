"""The page of each code: what it means, why it matters, an example and what to write instead."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from standards.diagnostics.catalogue import RULES, Known, lookup, rule_files

FOLDER = Path(__file__).with_name("pages")

#: the headings of every page, in this order
HEADINGS = {
    "code": ("What it means", "Why it matters", "What to write"),
    "rule": ("What it does", "Why it matters", "Example", "What to write", "When to allow it"),
}
LABELS = {"bad": "not like this:", "good": "but like this:"}
_FENCED = re.compile(r"^(```.*?^```)$", re.DOTALL | re.MULTILINE)


def page(code_or_name: str) -> str | None:
    """The page as Markdown; None for what is no code."""
    known = lookup(code_or_name)
    path = _path(known) if known else None
    return path.read_text(encoding="utf-8") if path and path.is_file() else None


def _path(known: Known) -> Path | None:
    if known.standing == "rule":
        stem = next(stem for stem in rule_files() if stem.upper().startswith(known.code + "_"))
        return RULES / f"{stem}.md"
    return FOLDER / f"{known.code}.md"


def readable(markdown: str, width: int = 88) -> str:
    """A page for the terminal: no marks of Markdown, headings in capitals, examples set in, paragraphs of `width`."""
    return "\n\n".join(_block(block, width) for block in _blocks(markdown.strip())) + "\n"


def _blocks(markdown: str) -> Iterator[str]:
    """Paragraphs, headings, and whole examples with the blank lines in them."""
    for index, part in enumerate(_FENCED.split(markdown)):
        if index % 2:
            yield part
        else:
            yield from (block for block in part.strip().split("\n\n") if block)


def _block(block: str, width: int) -> str:
    from textwrap import fill, indent

    if block.startswith("```"):
        opening, _, rest = block.partition("\n")
        label = LABELS.get(opening.rpartition(" ")[2], "example:")
        return f"  {label}\n\n" + indent(rest.removesuffix("```").rstrip(), "    ")
    if block.startswith("# "):
        return f"{block[2:]}\n{'=' * (len(block) - 2)}"
    if block.startswith("## "):
        return block[3:].upper()
    return block if block.startswith(("- ", "| ", "1. ")) else fill(block, width, break_on_hyphens=False)
