"""Edits that take an exception away: one code of a comment, or one entry of `allow:`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards.diagnostics.model import Edit
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, Node, ScalarNode, SequenceNode
from standards.source.suppressions import MARK

_CODES = re.compile(r"[A-Za-z][A-Za-z0-9-]*")
_REASON = re.compile(r"\s(?:--|–|—)\s")
_BLANKS = " \t"
_BREAKS = "\r\n"


def without_comment(document: Document, offset: int, code: str) -> tuple[Edit, ...] | None:
    """Edits that take `code` (as it is written there) out of the exception whose comment begins at `offset`.

    The last code takes the comment with it, and the line where nothing else stands on it. None where there is no
    such comment or it does not name the code.
    """
    text = document.text
    match = MARK.match(text, offset)
    if match is None:
        return None
    reason = _REASON.search(text, match.start(2), match.end(2))
    codes = list(_CODES.finditer(text, match.start(2), reason.start() if reason else match.end(2)))
    named = [index for index, found in enumerate(codes) if found[0] == code]
    if not named:
        return None
    if len(codes) > 1:
        index = named[0]
        start, end = codes[index].span()
        if index + 1 < len(codes):
            return (Edit(start, codes[index + 1].start(), ""),)
        return (Edit(codes[index - 1].end(), end, ""),)
    return (_whole_lines(text, match.start(), match.end()),)


def without_entry(document: Document, path: Sequence[Step]) -> tuple[Edit, ...] | None:
    """Edits that take the entry at `path` out of its mapping; the last one takes the mapping's key with it.

    None where the mapping would have to be the whole file, or stands in a list.
    """
    key, value, taken = document.find(path)
    beside = document.find(path[:-1])[1]
    if key is None or value is None or taken < len(path) or not isinstance(beside, MappingNode):
        return None
    if len(beside.value) == 1:
        return without_entry(document, path[:-1]) if len(path) > 1 else None
    start, end = key.start_mark.index, _end(document.text, value)
    if beside.flow_style:
        return (_between_commas(document.text, beside, key, start, end),)
    head = document.text.rfind("\n", 0, start) + 1
    if document.text[head:start].strip(_BLANKS):  # it follows a hyphen or a question mark
        return None
    return (_whole_lines(document.text, start, end),)


def _end(text: str, value: Node) -> int:
    """Where the value's own characters end; the parser counts white space and comments behind some of them."""
    end = value.end_mark.index
    if isinstance(value, ScalarNode) and value.style in ("|", ">"):
        end = value.start_mark.index + len(text[value.start_mark.index : end].rstrip())
    elif isinstance(value, MappingNode | SequenceNode) and not value.flow_style:
        last = value.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return int(end)


def _between_commas(text: str, mapping: MappingNode, key: Node, start: int, end: int) -> Edit:
    """The entry between braces with one of its commas."""
    keys = [each for each, _ in mapping.value]
    index = keys.index(key)
    if index + 1 < len(keys):
        return Edit(start, keys[index + 1].start_mark.index, "")
    before = mapping.value[index - 1][1]
    return Edit(max(before.end_mark.index, mapping.value[index - 1][0].end_mark.index), end, "")


def _whole_lines(text: str, start: int, end: int) -> Edit:
    """What stands from `start` to `end`: with its line where nothing else stands there, else with the blanks before."""
    head = text.rfind("\n", 0, start) + 1
    stop = end
    while stop < len(text) and text[stop] in _BLANKS:
        stop += 1
    comment = text[stop : stop + 1] == "#"
    if comment:
        while stop < len(text) and text[stop] not in _BREAKS:
            stop += 1
    if text[head:start].strip(_BLANKS):
        while start > head and text[start - 1] in _BLANKS:
            start -= 1
        return Edit(start, end, "")
    if text.startswith("\r\n", stop):
        return Edit(head, stop + 2, "")
    return Edit(head, min(stop + 1, len(text)), "")
