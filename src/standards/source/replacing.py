"""Some characters of a text replaced where the text stands, whatever its style, and nothing else touched."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards.diagnostics.model import Edit
from standards.source.document import Document, Step
from standards.source.load import load
from standards.source.nodes import ScalarNode
from standards.source.positions import offsets, width
from standards.source.quoting import in_quotes

_PLAIN, _BLOCK = "", ("|", ">")
_BREAKS = "\r\n"
#: line breaks and what YAML does not print; no word that replaces another one holds them
_UNPRINTED = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]")
_KEY = "do"  #: a key whose value is a sentence, so that everything is asked of a text that could be


def replace_in_text(
    document: Document, path: Sequence[Step], start: int, end: int, replacement: str
) -> tuple[Edit, ...] | None:
    """Edits after which characters `start` to `end` of the text at `path` are `replacement`, and all else is as it was.

    The text keeps its style and its lines; a plain one that could no longer stand without quotes is put in quotes.
    None where there is no text, where it is shared by an alias, or where the style cannot hold what it would have to.
    """
    _, node, taken = document.find(path)
    if not isinstance(node, ScalarNode) or taken < len(path) - 1 or _UNPRINTED.search(replacement):
        return None
    if (node.style or _PLAIN) not in (_PLAIN, "'", '"', *_BLOCK) or not 0 <= start <= end <= len(node.value):
        return None
    first, last = node.start_mark.index, node.end_mark.index
    if first == last or document.text[first] in "&!":
        return None
    value = node.value[:start] + replacement + node.value[end:]
    for edit in _candidates(document.text, node, (start, end), replacement, value):
        written = document.text[first : edit.start] + edit.text + document.text[edit.end : last]
        if _means(_alone(document, path, written), value):
            return (edit,)
    return None


def _candidates(text: str, node: ScalarNode, part: tuple[int, int], replacement: str, value: str) -> list[Edit]:
    """What may be done, the smallest change first."""
    first, last = node.start_mark.index, node.end_mark.index
    style = node.style or _PLAIN
    found = []
    place = _place(text, node, *part)
    if place:
        start, end = place
        found.append(Edit(start, end, _escaped(replacement, style)))
        if style == _PLAIN:
            plain = text[first:start] + replacement + text[end:last]
            found.append(Edit(first, last, in_quotes(plain)))
    if style not in _BLOCK and not any(sign in text[first:last] for sign in _BREAKS):
        found.append(Edit(first, last, in_quotes(value)))
    return found


def _escaped(replacement: str, style: str) -> str:
    if style == '"':
        return replacement.replace("\\", "\\\\").replace('"', '\\"')
    return replacement.replace("'", "''") if style == "'" else replacement


def _place(text: str, node: ScalarNode, start: int, end: int) -> tuple[int, int] | None:
    """Where characters `start` to `end` of the node's value stand in `text`; None for an empty text.

    Where a break between two lines is replaced, so is the white space around it that YAML leaves out.
    """
    places = offsets(text, node)
    if not places:
        return None

    def behind(index: int) -> int:
        at = places[index]
        if text[at] in _BREAKS and index + 1 < len(places):
            return places[index + 1]
        return at + width(text, at, node.style or _PLAIN)

    if start == end:
        at = behind(start - 1) if start else places[0]
        return at, at
    first = places[start]
    if text[first] in _BREAKS and node.style not in _BLOCK:
        first = behind(start - 1) if start else first
    return first, behind(end - 1)


def _alone(document: Document, path: Sequence[Step], written: str) -> str:
    """A document in which only the text stands, written as `written` and read as it would be in its own place."""
    if any(getattr(document.find(path[:taken])[1], "flow_style", False) for taken in range(len(path))):
        return f"{_KEY}: [{written}]" if isinstance(path[-1], int) else f"{{{_KEY}: {written}}}"
    key, node, _ = document.find(path)
    assert node is not None
    head = document.starts[document.line_at((key or node).start_mark.index) - 1]
    line = document.text[head:]
    indentation = key.start_mark.index - head if key else len(line) - len(line.lstrip(" "))
    return f"{' ' * indentation}{_KEY}: {written}"


def _means(text: str, value: str) -> bool:
    document = load(text.encode(), "")
    return not document.diagnostics and document.data in ({_KEY: value}, {_KEY: [value]})
