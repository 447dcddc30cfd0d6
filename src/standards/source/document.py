"""A file that was read: its text, its plain data, and the place of every key and value."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from standards.diagnostics.model import Diagnostic, Location
from standards.source.nodes import MappingNode, Node, ScalarNode
from standards.source.positions import offset_in_source

Step = str | int
Child = tuple[Node | None, Node]

_LINE_BREAK = re.compile(r"\r\n?|\n")


@dataclass(eq=False)
class Document:
    """`path` is as shown to the user, with `/`. `data` and `root` are None where the file could not be read.

    `text` has no byte order mark and keeps its line endings. Positions cost nothing until a diagnostic asks:
    the node tree is kept and walked on demand.
    """

    path: str
    text: str
    data: Any
    root: Node | None
    diagnostics: list[Diagnostic] = field(default_factory=list)
    has_capital_constants: bool = (
        False  #: `True` and its kind stand somewhere, which the data does not tell from `true`
    )
    _starts: list[int] = field(default_factory=list, repr=False)
    _children: dict[int, dict[Step, Child]] = field(default_factory=dict, repr=False)

    def find(self, path: Sequence[Step]) -> tuple[Node | None, Node | None, int]:
        """The key node and the value node furthest along `path`, and how many steps were taken.

        A text in short form has no inner nodes, so the steps may be fewer than `path` is long.
        """
        key: Node | None = None
        node = self.root
        for taken, step in enumerate(path):
            below = self._below(node).get(step)
            if below is None:
                return key, node, taken
            key, node = below
        return key, node, len(path)

    def has(self, path: Sequence[Step]) -> bool:
        return self.find(path)[2] == len(path)

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        """The place of the value at `path`, or of its key; of the nearest parent's key where it is absent.

        One step into a text in short form is the text itself. Where a mapping or a list stands its key is the place.
        """
        key_node, node, taken = self.find(path)
        short_form = taken == len(path) - 1 and isinstance(node, ScalarNode)
        absent = taken < len(path) and not short_form
        if key_node is not None and (key or absent or not isinstance(node, ScalarNode) or not _is_visible(node)):
            node = key_node
        return self.span(node) if node is not None else Location(self.path)

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        """The place of characters `start` to `end` of the text at `path`."""
        _, node, _ = self.find(path)
        if not isinstance(node, ScalarNode) or not node.value:
            return self.location(path)
        return self.between(
            offset_in_source(self.text, node, start),
            offset_in_source(self.text, node, max(start, end - 1)) + 1,
        )

    def span(self, node: Node) -> Location:
        """The place of a node; only the first line of one that runs on."""
        return self.between(node.start_mark.index, node.end_mark.index)

    def between(self, start: int, end: int) -> Location:
        """The place of the characters from `start` to `end` (offsets into `text`), cut at the end of the line."""
        line = self.line_at(start)
        head = self.starts[line - 1]
        stop = self.starts[line] if line < len(self.starts) else len(self.text)
        while stop > head and self.text[stop - 1] in "\r\n":
            stop -= 1
        column = start - head + 1
        return Location(self.path, line, column, line, max(column + 1, min(end, stop) - head + 1))

    def line_at(self, offset: int) -> int:
        """The number of the line on which the character at `offset` stands, from 1."""
        return bisect_right(self.starts, offset)

    @property
    def starts(self) -> list[int]:
        """The offset at which every line begins."""
        if not self._starts:
            self._starts = [0, *(match.end() for match in _LINE_BREAK.finditer(self.text))]
        return self._starts

    def _below(self, node: Node | None) -> dict[Step, Child]:
        """Key node and value node of everything directly below `node`; of a key that is given twice the last."""
        if node is None or isinstance(node, ScalarNode):
            return {}
        known = self._children.get(id(node))
        if known is None:
            if isinstance(node, MappingNode):
                known = {key.value: (key, value) for key, value in node.value if isinstance(key, ScalarNode)}
            else:
                known = {index: (None, item) for index, item in enumerate(node.value)}
            self._children[id(node)] = known
        return known


def _is_visible(node: ScalarNode) -> bool:
    """False for the value of a key that is followed by nothing."""
    return bool(node.start_mark.index < node.end_mark.index)
