"""Mistakes that a value shows by the way it opens: quotes and brackets that never close, signs of YAML's own."""

from __future__ import annotations

import re
from dataclasses import dataclass

from standards.diagnostics.model import Edit, Fix
from standards.diagnostics.quoting import quoted
from standards.source.outline import Line, region_end
from standards.source.quoting import in_quotes, put_in_quotes

_REST = re.compile(r"(?:[ \t]+#[^\r\n]*|[ \t]*)(?=\r|\n|\Z)")
_ALIAS = re.compile(r"\*[0-9A-Za-z_-]+\Z")
_ANCHOR = re.compile(r"&[0-9A-Za-z_-]+(?:\s|\Z)")
_TAG = re.compile(r"![^\s,\[\]{}]*(?:\s|\Z)")
_BLOCK = re.compile(r"[|>](?:[-+]?[1-9]?|[1-9][-+])(?:[ \t]+#.*|[ \t]*)\Z")
_COLON = re.compile(r":(?=[ \t]|\Z)")
MOST = 200  #: mistakes; whoever made more of them made one of them again and again


@dataclass(frozen=True, slots=True)
class Mistake:
    """One finding of the error path. `line` is the line that is wrong; `whole`: its key is of no use either.

    `keeps`: lines below with this indentation or less do not belong to the wrong line, though it stands above.
    `until`: the last line that is wrong as well, where indentation does not tell.
    """

    code: str
    message: str
    start: int
    end: int
    line: int
    fix: Fix | None = None
    help: str = ""
    whole: bool = False
    keeps: int | None = None
    until: int | None = None


def mistakes_of_openings(text: str, lines: list[Line]) -> list[Mistake]:
    """Everything that is certainly wrong about the values of `text`, by looking at each line for itself.

    Lines that go on with a quoted text or a bracket are marked `within` on the way.
    """
    found = _conflicts(text, lines)
    for line in lines:
        if len(found) == MOST:
            break
        if line.within or not line.value:
            continue
        tab = _tab(text, line)
        mistake = tab or _value(text, lines, line)
        if mistake:
            found.append(mistake)
    return found


def _conflicts(text: str, lines: list[Line]) -> list[Mistake]:
    """Where git left both versions of some lines. The second is taken out with all the marks, the first stays."""
    found: list[Mistake] = []
    first: Line | None = None
    for line in lines if "\n>>>>>>> " in text else ():
        head = text[line.start : line.start + 8]
        if head == "<<<<<<< ":
            message = f"a merge conflict of git begins here: {quoted(text[line.start : line.end])}"
            found.append(Mistake("Y034", message, line.start, line.end, line.index, whole=True, until=line.index))
            first = line
        elif first and text[line.start : line.end] == "=======":
            closing = (below.index for below in lines[line.index :] if text.startswith(">>>>>>> ", below.start))
            last = next(closing, line.index)
            found.append(Mistake("", "", line.start, line.end, line.index, whole=True, until=last))
            for inside in lines[first.index : last + 1]:
                inside.within = inside.within or not first.index < inside.index < line.index
            first = None
    return found


def _tab(text: str, line: Line) -> Mistake | None:
    head = text[line.start : line.end]
    body = head.lstrip(" \t")
    tab = head[: len(head) - len(body)].find("\t")
    if tab < 0 or body.startswith("#"):
        return None
    start = line.start + tab
    end = line.end - len(body)
    fix = Fix("use two spaces for each tab", (Edit(start, end, text[start:end].replace("\t", "  ")),), safe=False)
    return Mistake("Y009", "the line is indented with a tab", start, end, line.index, fix, whole=True)


def _value(text: str, lines: list[Line], line: Line) -> Mistake | None:
    first = line.value[0]
    if first in "\"'":
        return _quote(text, lines, line)
    if first in "[{":
        return _bracket(text, lines, line)
    return (_sign(text, line) or _colon(text, line)) if line.key or line.dashes else None


def _quote(text: str, lines: list[Line], line: Line) -> Mistake | None:
    mark, start = line.value[0], line.value_at
    below = region_end(lines, line)
    limit = lines[below].start if below < len(lines) else len(text)
    close = closing_quote(text, start, limit)
    if close is None:
        if below == line.index + 200:
            return None
        fix = Fix("close the quotes", (Edit(line.end, line.end, mark),), safe=False)
        message = f"the quotation mark before {quoted(line.value[1:], 30)} is never closed"
        return Mistake("Y014", message, start, line.end, line.index, fix, help=_remedy_for_quote(line))
    for inside in lines[line.index + 1 : below]:
        inside.within = inside.start < close
    if _REST.match(text, close) or (text[close : close + 1] == ":" and not line.key):
        return None
    last = _line_end(lines, line.index, close)
    after = text[close:last]
    return Mistake(
        "Y015",
        f"{quoted(after.strip(), 30)} stands after the closing quotation mark",
        close,
        last,
        line.index if "\n" not in text[start:close] else _index_at(lines, close),
        _fix_of_quotes(text, start, last),
    )


def _remedy_for_quote(line: Line) -> str:
    if line.value[-1] in "”“„»’" and len(line.value) > 1:
        return f"The closing mark {line.value[-1]} is a typographic one; write {line.value[0]} as at the beginning."
    if line.value[0] == "'" and line.value[1:2].isalpha():
        return "Put the whole text in double quotes, or close it with '."
    return f"Close the text with {line.value[0]}."


def _fix_of_quotes(text: str, start: int, end: int) -> Fix | None:
    """Quote the text anew: without its outer marks where it also ends in one, else with them."""
    span, mark = text[start:end], text[start]
    if "\n" in span or " #" in span:
        return None
    inner = span[1:-1] if span.endswith(mark) else span
    close = closing_quote(text, start, end)
    if span.endswith(mark) and close and text[close].isspace():
        inner = span
    if mark == '"' and "\\" in inner:
        return None
    return Fix("put the text in other quotes", (Edit(start, end, in_quotes(inner)),))


def closing_quote(text: str, start: int, limit: int) -> int | None:
    """The offset after the mark that closes the text opened at `start`; None where there is none before `limit`."""
    mark, at = text[start], start + 1
    while at < limit:
        here = text[at]
        if here == mark:
            if mark == "'" and text[at + 1 : at + 2] == "'" and at + 1 < limit:
                at += 2
                continue
            return at + 1
        at += 2 if here == "\\" and mark == '"' else 1
    return None


def _bracket(text: str, lines: list[Line], line: Line) -> Mistake | None:
    start = line.value_at
    below = region_end(lines, line)
    limit = lines[below].start if below < len(lines) else len(text)
    close, open_at, cut = closing_bracket(text, start, limit)
    if close is None:
        if below == line.index + 200:
            return None
        if cut is not None and "\n" not in text[start:cut]:
            fix = None
            message = f"{quoted(text[cut : line.end], 40)} is cut off as a comment inside the brackets"
            return Mistake("Y021", message, cut, line.end, line.index, fix)
        if text[open_at] in "\"'":
            message = f"the quotation mark before {quoted(text[open_at + 1 : line.end], 30)} is never closed"
            return Mistake("Y014", message, open_at, open_at + 1, line.index)
        if line.value[0] == "{" and text.startswith(("{store", "{playbook", "{workspace"), start):
            message = f"{quoted(line.value)} opens with a brace"
            return Mistake("Y024", message, start, line.end, line.index, put_in_quotes(text, start, line.end))
        return Mistake("Y019", f'the "{text[open_at]}" is never closed', open_at, open_at + 1, line.index)
    for inside in lines[line.index + 1 : below]:
        inside.within = inside.start < close
    if _REST.match(text, close) or (text[close : close + 1] == ":" and not line.key):
        return None
    last = _line_end(lines, line.index, close)
    fix = put_in_quotes(text, start, last) if " #" not in text[start:last] else None
    if text[close] in "]}":
        return Mistake("Y019", f'the "{text[close]}" closes nothing', close, close + 1, line.index)
    code, sign = ("Y024", "brace") if line.value[0] == "{" else ("Y027", "bracket")
    return Mistake(code, f"{quoted(text[start:last])} opens with a {sign}", start, last, line.index, fix)


def closing_bracket(text: str, start: int, limit: int) -> tuple[int | None, int, int | None]:
    """The offset after the bracket that closes `start`, or None; the innermost that stays open; a # that cut it."""
    opened = [start]
    at, fresh, cut = start + 1, True, None
    while at < limit:
        here = text[at]
        if here in "\"'" and fresh:
            close = closing_quote(text, at, limit)
            if close is None:
                return None, at, cut
            at, fresh = close, False
            continue
        if here == "#" and text[at - 1].isspace():
            cut = at if cut is None else cut
            stop = text.find("\n", at, limit)
            at = limit if stop < 0 else stop
            continue
        if here in "[{" and fresh:
            opened.append(at)
        elif here in "]}":
            opened.pop()
            if not opened:
                return at + 1, start, cut
        fresh = here in "[{,:" or (fresh and here.isspace()) or (here.isspace() and text[at - 1] in ":,[{")
        at += 1
    return None, opened[-1], cut


def _sign(text: str, line: Line) -> Mistake | None:
    """A plain value that opens with a sign of YAML's own."""
    value, start, end = line.plain, line.value_at, line.value_at + len(line.plain)
    fix = put_in_quotes(text, start, end) if " #" not in line.value else None
    first, second = value[0], value[1:2]
    if first == "*" and not _ALIAS.match(value):
        return Mistake("Y023", f"{quoted(value)} opens with a star", start, end, line.index, fix)
    if first == "&" and not _ANCHOR.match(value):
        return Mistake("Y025", f"{quoted(value)} opens with an ampersand", start, end, line.index, fix)
    wrong = (
        first in "@`%,]}"
        or (first in "|>" and not _BLOCK.match(value))
        or (first == "!" and not _TAG.match(value))
        or (first in "-?" and second in ("", " ") and bool(line.key))
    )
    if not wrong:
        return None
    return Mistake("Y027", f'{quoted(value)} opens with the sign "{first}"', start, end, line.index, fix)


def _colon(text: str, line: Line) -> Mistake | None:
    """A plain value with a colon inside it, on the line of its own key."""
    value = line.plain
    match = _COLON.search(value)
    if not match or not line.key or value[0] in "&*!|>":
        return None
    start = line.value_at
    fix = put_in_quotes(text, start, start + len(value)) if " #" not in line.value else None
    at = start + match.start()
    message = f"a colon inside the text {quoted(value)}"
    return Mistake("Y026", message, at, at + 1, line.index, fix)


def _line_end(lines: list[Line], index: int, offset: int) -> int:
    return lines[_index_at(lines, offset, index)].end


def _index_at(lines: list[Line], offset: int, index: int = 0) -> int:
    while index + 1 < len(lines) and lines[index + 1].start <= offset:
        index += 1
    return index
