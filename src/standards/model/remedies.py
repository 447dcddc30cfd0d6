"""What to write in the place of a wrong value or key, as a fix of the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from standards.diagnostics.model import Edit, Fix
from standards.diagnostics.quoting import quoted
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, ScalarNode
from standards.source.replacing import replace_in_text


class Remedy(NamedTuple):
    """`text` is what the value should be; `as_yaml` where it must stand as it is, without the quotes it may have had.

    `safe`: it is what the author wrote, in other signs. `title` says what is done, where "write …" does not.
    """

    text: str
    safe: bool = False
    as_yaml: bool = False
    title: str = ""


def write_instead(document: Document, path: Sequence[Step], remedy: Remedy) -> Fix | None:
    """The fix that puts `remedy` in the place of the value at `path`; None where no single line holds it."""
    node = document.find(path)[1]
    if not document.has(path) or not isinstance(node, ScalarNode):
        return None
    title = remedy.title or f"write {quoted(remedy.text)}"
    if not remedy.as_yaml:
        edits = replace_in_text(document, path, 0, len(node.value), remedy.text)
        return Fix(title, edits, remedy.safe) if edits else None
    start, end = node.start_mark.index, node.end_mark.index
    typed = document.text[start:end]
    if (node.style or "") not in ("", "'", '"') or "\n" in typed or "\r" in typed or typed[:1] in ("", "&", "!"):
        return None
    return Fix(title, (Edit(start, end, remedy.text),), remedy.safe)


def write_within(document: Document, path: Sequence[Step], start: int, end: int, text: str) -> Fix | None:
    """The fix that puts `text` in the place of characters `start` to `end` of the text at `path`; it is never safe."""
    edits = replace_in_text(document, path, start, end, text)
    return Fix(f"write {quoted(text)}", edits, safe=False) if edits else None


def rename(document: Document, path: Sequence[Step], instead: str) -> Fix | None:
    """The fix that renames the key at `path`, never safe; None where a key of that name stands beside it."""
    key, _, taken = document.find(path)
    beside = document.find(path[:-1])[1]
    if not isinstance(key, ScalarNode) or taken < len(path) or not isinstance(beside, MappingNode):
        return None
    start, end = key.start_mark.index, key.end_mark.index
    if any(other.value == instead for other, _ in beside.value) or document.text[start] in "&!?":
        return None
    return Fix(f"rename the key to {quoted(instead)}", (Edit(start, end, instead),), safe=False)
