"""YAML nodes as libyaml composes them, without PyYAML's YAML 1.1 ideas about what a text means.

Why PyYAML's C binding: docs/decisions/001. The implicit resolver is stubbed, so every node carries only its
text, its style and its marks; `scalars.py` says what a plain text means (YAML 1.2 core schema).
Only `mark.index` may be trusted: libyaml also counts NEL, LS and PS as line breaks, which editors do not.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import Any

from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.events import Event, MappingEndEvent, MappingStartEvent, SequenceEndEvent, SequenceStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.reader import ReaderError

_Base: Any
try:
    from yaml.cyaml import CParser  # type: ignore[attr-defined]  # the stubs do not export it

    _Base = CParser
except ImportError:  # a platform without the C binding: about twenty times slower, with the same answers
    from standards.source.pure import PureParser

    _Base = PureParser

IMPLICIT = "\0"  #: the tag of a node that carries no tag of its own

__all__ = [
    "IMPLICIT", "MappingNode", "MarkedYAMLError", "Node", "Parser", "ReaderError", "ScalarNode", "SequenceNode",
    "YAMLError", "children", "collections_of", "compose", "every", "scalar",
]  # fmt: skip


class Unresolved:
    """What both parsers ask of a resolver for every node: nothing. `dispose` breaks cycles that do not exist."""

    def resolve(self, kind: type, value: Any, implicit: Any) -> str:
        return IMPLICIT

    # called for every node and asked for nothing: built-in functions that take these arguments cost half of a method
    descend_resolver = operator.is_
    ascend_resolver = bool

    def dispose(self) -> None: ...


class Parser(Unresolved, _Base):  # type: ignore[misc]  # one of two bases
    """Parser and composer; the methods of `Unresolved` are called once for every node."""

    def __init__(self, text: str) -> None:
        _Base.__init__(self, text)


#: YAML 1.2 breaks lines at LF and CR only; these stand in for what YAML 1.1 took for line breaks as well
_SEPARATORS = {0x85: "\ufdd0", 0x2028: "\ufdd1", 0x2029: "\ufdd2"}
_RESTORED = {ord(stand_in): chr(separator) for separator, stand_in in _SEPARATORS.items()}


def compose(text: str) -> Node | None:
    """The root node of the one document in `text`, None for an empty stream. Raises YAMLError.

    Both bindings recurse without a limit: call `guards.depth_is_bounded` first.
    """
    if not ("\x85" in text or "\u2028" in text or "\u2029" in text):
        return Parser(text).get_single_node()  # type: ignore[no-any-return]  # C code has no types
    root: Node | None = Parser(text.translate(_SEPARATORS)).get_single_node()
    for node in every(root) if root else ():
        if node.__class__ is ScalarNode:
            node.value = node.value.translate(_RESTORED)
    return root


def collections_of(text: str) -> Iterator[tuple[int, int]]:
    """(depth, offset) of every mapping and list of `text` in order, without recursion. Raises YAMLError."""
    parser = Parser(text.translate(_SEPARATORS))
    depth = 0
    event: Event | None = parser.get_event()
    while event is not None:
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            depth += 1
            yield depth, getattr(event.start_mark, "index", 0)
        elif isinstance(event, MappingEndEvent | SequenceEndEvent):
            depth -= 1
        event = parser.get_event()


def children(node: Node) -> list[Node]:
    """The nodes directly below `node`: keys and values in the order of the file."""
    if node.__class__ is MappingNode:
        return [part for pair in node.value for part in pair]
    return [] if node.__class__ is ScalarNode else node.value


def every(root: Node) -> Iterator[Node]:
    """`root` and every node below it in the order of the file, each once, also where aliases share or loop."""
    seen: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) not in seen:
            seen.add(id(node))
            yield node
            waiting.extend(reversed(children(node)))


def scalar(start: int, end: int, value: str, style: str) -> ScalarNode:
    """A node that was not read but put together: `value` stands for characters `start` to `end`."""
    return ScalarNode(IMPLICIT, value, Mark("", start, 0, 0, None, 0), Mark("", end, 0, 0, None, 0), style)
