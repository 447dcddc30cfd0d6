"""Bytes become a Document."""

from __future__ import annotations

from typing import Any

from yaml.error import MarkedYAMLError, YAMLError

from standards.diagnostics.model import Diagnostic, Location
from standards.source.document import Document
from standards.source.nodes import IMPLICIT, MappingNode, Node, ScalarNode, compose
from standards.source.scalars import SUSPECTS, resolve_plain


def load(raw: bytes, path: str) -> Document:
    """Read one YAML file. Never raises: whatever is wrong with the bytes becomes a diagnostic with a place."""
    text = raw.decode("utf-8-sig", "replace")
    try:
        root = compose(raw)
    except YAMLError as problem:
        mark = getattr(problem, "problem_mark", None) or getattr(problem, "context_mark", None)
        place = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
        message = str(problem.problem if isinstance(problem, MarkedYAMLError) else problem)
        return Document(path, text, None, None, [Diagnostic("Y008", message, place)])
    if root is None:
        return Document(path, text, None, None, [Diagnostic("Y004", "the file is empty", Location(path))])
    return Document(path, text, _build(root), root)


def _build(node: Node) -> Any:
    if node.__class__ is ScalarNode:
        value = node.value
        if not node.style and node.tag == IMPLICIT and value[:1] in SUSPECTS:
            return resolve_plain(value)
        return value
    if node.__class__ is MappingNode:
        return {_build(key): _build(value) for key, value in node.value}
    return [_build(item) for item in node.value]
