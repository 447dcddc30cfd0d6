"""Lines and columns in the texts of files, in characters and in bytes."""

from __future__ import annotations

import re
from bisect import bisect_right

from standards.report import Texts


class Lines:
    """The lines of one text. Lines and columns count from 1, as in `Location`."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts = [0, *(mark.end() for mark in re.finditer("\n", text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of the character at `offset`; those of the end where the text is shorter."""
        offset = min(offset, len(self.text))
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def in_bytes(self, line: int, column: int) -> int:
        """The column in bytes of UTF-8, from 1, of the character in `column` of `line`."""
        if line > len(self._starts):
            return 1
        start = self._starts[line - 1]
        stop = self._starts[line] if line < len(self._starts) else len(self.text)
        before = self.text[start : min(start + column - 1, stop)]
        return len(before) + 1 if before.isascii() else len(before.encode("utf-8", "replace")) + 1


class Reader:
    """The lines of the file that is asked for; remembers one file, since findings come file by file."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._path: str | None = None
        self._lines: Lines | None = None

    def lines(self, path: str) -> Lines | None:
        """The lines of the file at `path`, None where it cannot be read."""
        if path != self._path:
            text = self._texts(path)
            self._path, self._lines = path, None if text is None else Lines(text)
        return self._lines
