"""A file that was read: its text, its plain data, and the place of every key and value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from standards.diagnostics.model import Diagnostic, Location
from standards.source.nodes import MappingNode, Node, ScalarNode, SequenceNode
from standards.source.positions import offset_in_source

Step = str | int


@dataclass(eq=False)
class Document:
    """`path` is as shown to the user, with `/`. `data` and `root` are None where the file could not be read.

    Positions cost nothing until a diagnostic asks: the node tree is kept and walked on demand.
    """

    path: str
    text: str
    data: Any
    root: Node | None
    diagnostics: list[Diagnostic] = field(default_factory=list)

    def find(self, path: Sequence[Step]) -> tuple[Node | None, Node | None, int]:
        """The key node and the value node furthest along `path`, and how many steps were taken.

        A text in short form has no inner nodes, so the steps may be fewer than `path` is long.
        """
        key: Node | None = None
        node = self.root
        for taken, step in enumerate(path):
            below = _child(node, step)
            if below is None:
                return key, node, taken
            key, node = below
        return key, node, len(path)

    def has(self, path: Sequence[Step]) -> bool:
        return self.find(path)[2] == len(path)

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        """The place of the value at `path`, or of its key; of the nearest parent's key where it is absent."""
        key_node, node, taken = self.find(path)
        short_form = taken == len(path) - 1 and isinstance(node, ScalarNode)
        absent = taken < len(path) and not short_form
        if key_node is not None and (key or absent or not isinstance(node, ScalarNode)):
            node = key_node
        return self.span(node) if node is not None else Location(self.path)

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        """The place of characters `start` to `end` of the text at `path`."""
        _, node, _ = self.find(path)
        if not isinstance(node, ScalarNode):
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
        line = self.text.count("\n", 0, start) + 1
        head = self.text.rfind("\n", 0, start) + 1
        stop = self.text.find("\n", start)
        end = min(end, len(self.text) if stop < 0 else stop)
        column = start - head + 1
        return Location(self.path, line, column, line, max(column + 1, end - head + 1))


def _child(node: Node | None, step: Step) -> tuple[Node | None, Node] | None:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == step:
                return key, value
    elif isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def walk(root: Node) -> Iterator[Node]:
    """Every node below `root` and itself, each once, also where aliases share or loop."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        if isinstance(node, MappingNode):
            waiting.extend(part for pair in node.value for part in pair)
        elif isinstance(node, SequenceNode):
            waiting.extend(node.value)
