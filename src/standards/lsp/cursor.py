"""Where in a file somebody is writing, told from the text alone: indentation, dashes, colons and brackets.

Why not from the tree: while somebody types, the file can hardly ever be read. A line that is being written has no
colon yet, a bracket no end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from standards.source.document import Step
from standards.source.outline import Line, outline

Path = tuple[Step, ...]
Kind = Literal["key", "value", "comment"]

_HEAD = re.compile(r"( *)((?:-[ \t]+)*)(.*)", re.DOTALL)
_KEY = re.compile(r"(\"[^\"]*\"|'[^']*'|[^\s:#\[\]{},\"'][^:#]*?)[ \t]*:(?:[ \t]+|$)(.*)", re.DOTALL)
_COMMENT = re.compile(r"(?:^|[ \t])#")
_FARTHEST = 60  #: lines above, among which the bracket is looked for that is still open


@dataclass(frozen=True)
class Cursor:
    """`path` leads to the mapping in which a key is being written, or to the value that is.

    `word` is what stands there already, up to the cursor; it begins at the offset `start`. `given` are the keys beside
    it. `inline`: within brackets. `column` is where the key begins. `quoted`: within quotation marks.
    """

    kind: Kind
    path: Path
    word: str
    start: int
    given: frozenset[str] = frozenset()
    inline: bool = False
    column: int = 0
    quoted: bool = False


def cursor_at(text: str, offset: int) -> Cursor:
    """What is being written at `offset`."""
    lines = outline(text)
    line = next(line for line in reversed(lines) if line.start <= offset)
    head = text[line.start : offset]
    if line.within:
        above = next(above for above in reversed(lines[: line.index]) if not above.within)
        return Cursor("value", (*_parents(lines, above), above.key), head.lstrip(), offset - len(head.lstrip()))
    comment = _COMMENT.search(head)
    if comment and head[: comment.start()].count('"') % 2 == 0:
        return Cursor("comment", (), head[comment.end() - 1 :], line.start + comment.end() - 1)
    return _in_brackets(text, lines, line, offset) or _in_block(lines, line, head)


def _in_block(lines: Sequence[Line], line: Line, head: str) -> Cursor:
    shape = _HEAD.match(head)
    assert shape is not None  # every part of the pattern is optional
    indent, dashes, rest = shape[1], shape[2], shape[3]
    column = len(indent) + len(dashes)
    start = line.start + column
    above = _above(lines, line.index, column if not dashes else len(indent), dashed=bool(dashes))
    path: Path = (*above, *([0] if dashes else []))
    key = _KEY.match(rest)
    if key:
        return _value((*path, _bare(key[1])), key[2], start + key.start(2), column)
    if dashes and not re.match(r"[\w-]*$", rest):
        return _value(path, rest, start, column)
    return Cursor("key", path, rest, start, frozenset(_siblings(lines, line, column)), column=column)


def _value(path: Path, word: str, start: int, column: int) -> Cursor:
    quoted = word[:1] in ("'", '"')
    return Cursor("value", path, word[quoted:], start + quoted, column=column, quoted=quoted)


def _parents(lines: Sequence[Line], line: Line) -> Path:
    """The path of the mapping or list item in which `line` stands."""
    column = line.indent if line.dashes else line.column
    return (*_above(lines, line.index, column, dashed=bool(line.dashes)), *([0] if line.dashes else []))


def _above(lines: Sequence[Line], index: int, column: int, *, dashed: bool) -> Path:
    """The keys above line `index` that hold what begins in `column`; a list may begin in the column of its key."""
    path: list[Step] = []
    for above in reversed(lines[:index]):
        if not above.is_structure:
            continue
        if above.key and (above.column < column or (dashed and above.column == column and not above.dashes)):
            path.append(_bare(above.key))
            column, dashed = above.column, False
        if above.dashes and above.indent < column:
            path.append(0)
            column, dashed = above.indent, True
        if column == 0 and not dashed:
            break
    return tuple(reversed(path))


def _siblings(lines: Sequence[Line], line: Line, column: int) -> Iterator[str]:
    """The keys of the mapping that `line` stands in, without its own."""
    for part in (reversed(lines[: line.index]), iter(lines[line.index + 1 :])):
        for other in part:
            if other.is_structure:
                if other.column < column:
                    break
                if other.key and other.column == column:
                    yield _bare(other.key)


def _bare(key: str) -> str:
    return key.strip("\"'")


@dataclass
class _Bracket:
    opening: str
    token: int
    key: str | None = None
    keys: list[str] = field(default_factory=list)


def _in_brackets(text: str, lines: Sequence[Line], line: Line, offset: int) -> Cursor | None:
    """The cursor within `[…]` or `{…}` that were opened on this line or above; None where none is open."""
    nearest = line.indent if not line.is_blank else offset - line.start
    for above in reversed(lines[max(0, line.index - _FARTHEST) : line.index + 1]):
        if above is not line and not above.is_blank:
            if above.value[:1] in ("[", "{") and not above.within and above.indent < nearest:
                return _open_at(text, lines, above, offset)
            nearest = min(nearest, above.indent)
        elif above is line and line.value[:1] in ("[", "{") and (found := _open_at(text, lines, line, offset)):
            return found
    return None


def _open_at(text: str, lines: Sequence[Line], line: Line, offset: int) -> Cursor | None:
    """The cursor within the brackets that are opened on `line`."""
    brackets, quoted = _open(text, line.value_at, offset)
    if not brackets:
        return None
    path = (*_parents(lines, line), *((_bare(line.key),) if line.key else ()))
    return _innermost(text, path, brackets, offset, quoted=quoted)


def _open(text: str, start: int, end: int) -> tuple[list[_Bracket], bool]:
    """The brackets between `start` and `end` that are still open, and whether a quotation is."""
    brackets: list[_Bracket] = []
    quote = ""
    for at in range(start, end):
        sign = text[at]
        if quote:
            quote = "" if sign == quote and not (quote == '"' and text[at - 1] == "\\") else quote
        elif sign in "[{" and not (brackets and text[brackets[-1].token : at].strip()):
            brackets.append(_Bracket(sign, at + 1))
        elif sign in "]}":
            if brackets:
                brackets.pop()
            if not brackets:
                return [], False
        elif brackets:
            quote = _go_on(text, brackets[-1], at)
    return brackets, bool(quote)


def _go_on(text: str, bracket: _Bracket, at: int) -> str:
    """Take in one character; gives the quotation mark that it opens."""
    sign = text[at]
    if sign == ",":
        bracket.token, bracket.key = at + 1, None
    elif sign == ":" and bracket.opening == "{" and bracket.key is None and text[at + 1 : at + 2] in ("", " ", "\n"):
        bracket.key = _bare(text[bracket.token : at].strip())
        bracket.keys.append(bracket.key)
        bracket.token = at + 1
    elif sign in "\"'" and not text[bracket.token : at].strip():
        return sign
    return ""


def _innermost(text: str, path: Path, brackets: Sequence[_Bracket], offset: int, *, quoted: bool) -> Cursor:
    for bracket in brackets[:-1]:
        path = (*path, bracket.key or "" if bracket.opening == "{" else 0)
    last = brackets[-1]
    word = text[last.token : offset].lstrip()
    found = Cursor("value", path, word[quoted:], offset - len(word) + quoted, inline=True, quoted=quoted)
    if last.opening == "[":
        return replace(found, path=(*path, 0))
    if last.key is not None:
        return replace(found, path=(*path, last.key))
    behind = re.findall(r"([\w-]+)[ \t]*:[ \t]", re.split(r"[\[{}\]\r\n]", text[offset:], maxsplit=1)[0])
    return replace(found, kind="key", given=frozenset([*last.keys, *behind]))
