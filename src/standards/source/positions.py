"""From a character of a text's value to the character of the file where it stands."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator

from standards.source.nodes import ScalarNode

#: a name or a tag before a plain text
_PROPERTIES = re.compile(r"(?:[&!]\S*\s+)+")
_BREAKS = "\r\n"
_BLANKS = " \t"
_ESCAPE_LENGTH = {"x": 4, "u": 6, "U": 10}


def offset_in_source(text: str, node: ScalarNode, offset: int) -> int:
    """The offset in `text` of character `offset` of the node's value; of its end where the value is shorter.

    White space that YAML folded maps to where it begins in the file.
    """
    if node.style in ("|", ">"):
        places = offsets(text, node)
        if offset < len(places):
            return places[offset]
        return places[-1] + 1 if places else int(node.start_mark.index)
    last = int(node.start_mark.index) - 1
    for number, last in enumerate(_written(text, node)):  # no further than asked: a text may hold a megabyte
        if number == offset < len(node.value):
            return last
    return last + 1


def offsets(text: str, node: ScalarNode) -> list[int]:
    """The offset in `text` of every character of the node's value."""
    start, end = node.start_mark.index, node.end_mark.index
    places = _block(text, start, end, node.value) if node.style in ("|", ">") else list(_written(text, node))
    missing = len(node.value) - len(places)
    last = places[-1] if places else start
    return places[: len(node.value)] + [last] * missing


def width(text: str, at: int, style: str) -> int:
    """How many characters of `text` stand for the one character of a text in `style` that begins at `at`."""
    if style == '"' and text[at] == "\\":
        return _ESCAPE_LENGTH.get(text[at + 1], 2)
    if style == "'" and text[at] == "'":
        return 2
    return 2 if text.startswith("\r\n", at) else 1


def _written(text: str, node: ScalarNode) -> Iterator[int]:
    """The offset of every character of a plain or quoted text."""
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        return _folded(text, _opening(text, start, node.style) + 1, end - 1, node.style)
    name = None if node.style else _PROPERTIES.match(text, start, end)
    return _folded(text, name.end() if name else start, end, "")


def _opening(text: str, start: int, mark: str) -> int:
    """Where the quotation mark stands; a name or a tag may stand before it."""
    return start if text[start] == mark else text.index(mark, start)


def _folded(text: str, at: int, end: int, mark: str) -> Iterator[int]:
    """Plain and quoted texts: one line break is a space, each further one a line break, blanks around them nothing."""
    while at < end:
        here = text[at]
        if here in _BLANKS or here in _BREAKS:
            stop = at
            while stop < end and (text[stop] in _BLANKS or text[stop] in _BREAKS):
                stop += 1
            breaks = _line_breaks(text, at, stop)
            yield from breaks[1:] or breaks or range(at, stop)
            at = stop
        elif here == "\\" and mark == '"':
            at = yield from _escape(text, at, end)
        else:
            yield at
            at += 2 if here == "'" == mark else 1


def _escape(text: str, at: int, end: int) -> Generator[int, None, int]:
    """One escape; a backslash at the end of a line joins the lines. Gives where to go on."""
    if text[at + 1] not in _BREAKS:
        yield at
        return at + _ESCAPE_LENGTH.get(text[at + 1], 2)
    stop = at + 1
    while stop < end and (text[stop] in _BLANKS or text[stop] in _BREAKS):
        stop += 1
    yield from _line_breaks(text, at + 1, stop)[1:]
    return stop


def _line_breaks(text: str, start: int, stop: int) -> list[int]:
    """The offset of every line break between `start` and `stop`; CR LF is one."""
    return [
        at
        for at in range(start, stop)
        if text[at] in _BREAKS and not (text[at] == "\n" and at > start and text[at - 1] == "\r")
    ]


def _block(text: str, start: int, end: int, value: str) -> list[int]:
    """Block texts: every line's content stands in the value as it is, with white space of some kind between."""
    places: list[int] = []
    at = _next_line(text, start, end)
    while at < end and len(places) < len(value):
        stop = at
        while stop < end and text[stop] not in _BREAKS:
            stop += 1
        content = text[at:stop].lstrip(" ")
        found = value.find(content, len(places)) if content.strip() else -1
        if found >= 0:
            first = stop - len(content)
            gap = found - len(places)
            before = places[-1] + 1 if places else at
            places += [min(before + step, first) for step in range(gap)]
            places += range(first, stop)
        at = _next_line(text, stop, end)
    return places


def _next_line(text: str, at: int, end: int) -> int:
    while at < end and text[at] not in _BREAKS:
        at += 1
    return at + (2 if text.startswith("\r\n", at) else 1)
