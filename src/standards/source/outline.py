"""The lines of a file that YAML cannot read, as their author sees them: indentation, dashes, key, value.

Why a second, tolerant reader: a parser notices a mistake where it can go on no longer, which is often far below
the line that is wrong. Here every line is taken for what it looks like. It runs on broken files only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n]*")
_SHAPE = re.compile(
    r"(?P<dashes>(?:-(?:[ \t]+|$))*)"
    r"(?:(?P<key>\"[^\"]*\"|'[^']*'|(?:[^\s\"'#\[\]{},&*!|>%@`?:-]|[?:-](?=\S))(?:(?! #).)*?)[ \t]*:(?=[ \t]|$))?"
    r"[ \t]*(?P<value>.*)"
)
_BLOCK_TEXT = re.compile(r"(?:[&!]\S+[ \t]+)*[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\Z")


@dataclass(slots=True)
class Line:
    """`indent`, `column` and the offsets count characters; `column` is that of the key or of what follows the dashes.

    `within`: the line goes on with a block text, a quoted text or a bracket that was opened above it.
    """

    index: int
    start: int
    end: int
    indent: int
    dashes: str
    key: str
    key_at: int
    value: str
    value_at: int
    within: bool = False

    @property
    def column(self) -> int:
        return self.key_at - self.start

    @property
    def is_blank(self) -> bool:
        return not (self.dashes or self.key or self.value)

    @property
    def is_structure(self) -> bool:
        """Whether the line looks like a key or a list item."""
        return bool(self.dashes or self.key) and not self.within

    @property
    def plain(self) -> str:
        """The value without a comment at the end of the line."""
        return self.value.split(" #")[0].rstrip(" \t")


def outline(text: str) -> list[Line]:
    """Every line of `text`; those inside block texts are marked `within`."""
    lines: list[Line] = []
    at = 0
    while at <= len(text):
        match = _LINE.match(text, at)
        assert match is not None  # the pattern matches the empty text
        lines.append(_line(len(lines), at, match[0]))
        at = match.end()
        at += 2 if text.startswith("\r\n", at) else 1
    _mark_block_texts(lines)
    return lines


def _line(index: int, start: int, content: str) -> Line:
    body = content.lstrip(" ")
    indent = len(content) - len(body)
    body = body.rstrip(" \t")
    end = start + indent + len(body)
    if body.startswith("#") or (index == 0 and body.startswith("%")) or body in ("---", "..."):
        return Line(index, start, end, indent, "", "", end, "", end)
    shape = _SHAPE.match(body)
    assert shape is not None  # every part of the pattern is optional
    dashes, key, value = shape["dashes"], shape["key"] or "", shape["value"]
    value_at = end - len(value)
    if value.startswith("#") and (key or dashes):
        value, value_at = "", start + indent + shape.end("key") + 1 if key else end
    return Line(index, start, end, indent, dashes, key, start + indent + len(dashes), value, value_at)


def _mark_block_texts(lines: list[Line]) -> None:
    above: Line | None = None
    for line in lines:
        if above is not None:
            if line.start == line.end or line.indent > _parent_column(above):
                line.within = True
                continue
            above = None
        if _BLOCK_TEXT.match(line.value):
            above = line


def _parent_column(line: Line) -> int:
    """What belongs to the value of `line` is indented further than this column."""
    if line.key:
        return line.column
    return line.indent + max(0, line.dashes.rstrip().rfind("-")) if line.dashes else line.indent - 1


def region_end(lines: list[Line], line: Line, limit: int = 200) -> int:
    """The index of the first line below `line` that looks like a neighbour and so cannot belong to its value.

    Never more than `limit` lines away; a value that long is left alone.
    """
    column = _parent_column(line)
    for below in lines[line.index + 1 : line.index + limit]:
        if below.is_structure and below.indent <= column:
            return below.index
    return min(len(lines), line.index + limit)


def subtree_end(lines: list[Line], line: Line, indent: int | None = None) -> int:
    """The index of the first line below `line` that is not indented further than it, or than `indent`.

    Closing brackets belong to it.
    """
    indent = line.indent if indent is None else indent
    for below in lines[line.index + 1 :]:
        if not below.is_blank and below.indent <= indent and below.value[:1] not in ("]", "}"):
            return below.index
    return len(lines)
