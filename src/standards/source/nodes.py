"""YAML nodes as libyaml composes them, without PyYAML's YAML 1.1 ideas about what a text means.

Why PyYAML's C binding: docs/decisions/001. The implicit resolver is stubbed, so every node carries only its
text, its style and its marks; `scalars.py` says what a plain text means (YAML 1.2 core schema).
"""

from __future__ import annotations

from typing import Any

from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

try:
    from yaml.cyaml import CParser
except ImportError:  # pragma: no cover - platforms without the C binding; `pure.py` gives the same answers
    CParser = None

IMPLICIT = "\0"  #: the tag of a node that carries no tag of its own

__all__ = ["IMPLICIT", "MappingNode", "Node", "Parser", "ScalarNode", "SequenceNode", "compose"]


class Parser(CParser):  # type: ignore[misc,valid-type]
    """libyaml's parser and composer; `resolve` is called once for every node, from C."""

    def __init__(self, raw: bytes) -> None:
        CParser.__init__(self, raw)

    def resolve(self, kind: type, value: Any, implicit: Any) -> str:
        return IMPLICIT

    def descend_resolver(self, parent: Any, index: Any) -> None: ...

    def ascend_resolver(self) -> None: ...

    def dispose(self) -> None: ...


def compose(raw: bytes) -> Node | None:
    """The root node of the one document in `raw`, None for an empty stream. Raises yaml.error.YAMLError."""
    return Parser(raw).get_single_node()  # type: ignore[no-any-return]
