"""Between the positions of an editor and ours.

An editor counts lines and columns from 0, and columns in the units that were agreed on: UTF-16 unless it offered
something better, in which 😀 takes two. We count characters. A byte order mark that the editor keeps in its text is
a character for it and none for us.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from lsprotocol.types import Position, Range

from standards.diagnostics.model import Location

_LINE_BREAK = re.compile(r"\r\n?|\n")
BOM = "\ufeff"


class Lines:
    """The text of a file as an editor counts it, in `encoding`: utf-8, utf-16 or utf-32. Offsets leave out the BOM."""

    def __init__(self, text: str, encoding: str = "utf-16") -> None:
        self._mark = _units(BOM, encoding) if text.startswith(BOM) else 0
        self.text = text.removeprefix(BOM)
        self.encoding = encoding
        self.starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]

    def offset(self, position: Position) -> int:
        """The offset of a position; of the end of its line, or of the text, where it lies beyond that."""
        if position.line >= len(self.starts):
            return len(self.text)
        start, line = self.starts[position.line], self.line(position.line)
        left = position.character - (0 if position.line else self._mark)
        if line.isascii():
            return start + max(0, min(left, len(line)))
        for index, character in enumerate(line):
            if left <= 0:
                return start + index
            left -= _units(character, self.encoding)
        return start + len(line)

    def position(self, offset: int) -> Position:
        """The position of an offset; of the end of the text where it lies beyond that."""
        offset = max(0, min(offset, len(self.text)))
        number = bisect_right(self.starts, offset) - 1
        units = _units(self.text[self.starts[number] : offset], self.encoding)
        return Position(number, units + (0 if number else self._mark))

    def between(self, start: int, end: int) -> Range:
        """The range of the characters from `start` to `end`."""
        return Range(self.position(start), self.position(end))

    def range_of(self, location: Location) -> Range:
        """The range of a place that a finding names; at the end of the text where it is no longer that long."""
        return self.between(
            self._offset(location.line, location.column), self._offset(location.end_line, location.end_column)
        )

    def line(self, number: int) -> str:
        """The line `number`, from 0, without its line break."""
        end = self.starts[number + 1] if number + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[number] : end].rstrip("\r\n")

    def _offset(self, line: int, column: int) -> int:
        if line > len(self.starts):
            return len(self.text)
        return min(self.starts[line - 1] + column - 1, self.starts[line - 1] + len(self.line(line - 1)))


def _units(text: str, encoding: str) -> int:
    if encoding == "utf-32" or text.isascii():
        return len(text)
    if encoding == "utf-8":
        return len(text.encode("utf-8", "surrogatepass"))
    return len(text) + sum(character > "\uffff" for character in text)
