"""What an editor holds: the open files as they stand in it, with the last of their states that could be read."""

from __future__ import annotations

import os
import re
from collections.abc import Collection
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

from pygls.uris import from_fs_path, to_fs_path

from standards.lsp.positions import Lines
from standards.source.document import Document
from standards.source.load import load

_ATTEMPTS = 3  #: to read a file without the lines that are wrong
#: a folder that does not exist, where a file that was never saved lies for us
UNSAVED = Path(Path.cwd().anchor, "untitled:")


class Buffer:
    """One state of an open file. `before` is the last state that could be read, where this one cannot be.

    Why not changed in place: a check that runs meanwhile must see one state, and the next change makes another.
    """

    def __init__(
        self, uri: str, version: int, text: str, encoding: str = "utf-16", before: Document | None = None
    ) -> None:
        self.uri, self.version, self.text, self.encoding = uri, version, text, encoding
        self.path = path_of_uri(uri)
        self._before = before

    def changed(self, version: int, text: str) -> Buffer:
        """The state that follows."""
        known = self.__dict__.get("document")
        before = known if known is not None and known.root is not None else self._before
        return Buffer(self.uri, version, text, self.encoding, before)

    @property
    def is_judged(self) -> bool:
        """Whether it is a file, or will be one; an old revision or the output of a program is none of ours."""
        return urlsplit(self.uri).scheme in ("file", "untitled")

    @cached_property
    def raw(self) -> bytes:
        """The bytes that saving would write."""
        return self.text.encode("utf-8", "surrogatepass")

    @cached_property
    def lines(self) -> Lines:
        return Lines(self.text, self.encoding)

    @cached_property
    def document(self) -> Document:
        """The file as it was read, called by its full path."""
        return load(self.raw, self.path.as_posix())

    @cached_property
    def mended(self) -> Document:
        """This state without the lines that keep it from being read: they are blank, so that every place holds."""
        document, text = self.document, self.lines.text
        for _ in range(_ATTEMPTS):
            if document.root is not None:
                return document
            text = _without(text, {said.location.line for said in document.diagnostics})
            document = load(text.encode("utf-8", "surrogatepass"), self.document.path)
        return self.document

    @property
    def tree(self) -> Document:
        """The last state that could be read; without any, what can be read of this one. Places may be others."""
        if self.document.root is not None or self._before is None:
            return self.mended
        return self._before


def _without(text: str, numbers: Collection[int]) -> str:
    """`text` with these lines (from 1) blank."""
    lines = re.split(r"(\r\n?|\n)", text)
    for number in numbers:
        if 2 * number - 2 < len(lines):
            lines[2 * number - 2] = " " * len(lines[2 * number - 2])
    return "".join(lines)


def path_of_uri(uri: str) -> Path:
    """The path of a file; below `UNSAVED` for everything that is none."""
    path = to_fs_path(uri) if urlsplit(uri).scheme == "file" else None
    if path:
        return Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they were written
    return UNSAVED / (unquote(uri.partition(":")[2]).replace("/", "-").strip("-").replace("\0", "") or "file")


def uri_of_path(path: str) -> str:
    """The address of a file on disk."""
    return from_fs_path(path) or ""
