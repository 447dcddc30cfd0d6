"""Bytes become a Document.

Why imports inside functions: what explains mistakes is only loaded for a file that has some.
"""

from __future__ import annotations

from typing import Any

from standards.diagnostics.model import Location
from standards.source.advice import finding
from standards.source.anchors import explosion_or_loop
from standards.source.construct import TooDeepError, construct
from standards.source.document import Document
from standards.source.guards import MAX_DEPTH, Refusal, decode, depth_is_bounded, forbidden_characters, too_deep
from standards.source.nodes import Node, ReaderError, ScalarNode, YAMLError, compose
from standards.source.scalars import resolve_plain
from standards.source.suspects import may_allow, may_swallow, suspects


def load(raw: bytes, path: str) -> Document:
    """Read one YAML file. Never raises: whatever is wrong with the bytes becomes a diagnostic with a place.

    Where the file cannot be understood as a whole, `data` and `root` are None and at least one diagnostic says why.
    A text that YAML would cut or split is a diagnostic, and stands in `data` as its author meant it.
    """
    text, refusal = decode(raw)
    document = Document(path, text, None, None)
    if refusal:
        refuse(document, refusal)
    elif depth_is_bounded(text) or not _report_depth(document, too_deep(text)):
        _read(document)
    return document


def refuse(document: Document, refusal: Refusal) -> None:
    """Report why the bytes of `document` were not read as YAML."""
    place = document.between(refusal.offset, refusal.offset + 1)
    document.diagnostics.append(finding(refusal.code, refusal.message, place))


def _read(document: Document) -> None:
    if "\ufeff" in document.text:
        _report_characters(document)
        return
    try:
        root = compose(document.text)
    except ReaderError:
        _report_characters(document)
    except YAMLError as problem:
        _explain(document, problem)
    except RecursionError:
        _report_depth(document, too_deep(document.text) or 0)
    else:
        if may_swallow(document.text) and _swallows(document):
            _explain(document, None)
            return
        document.data = _check(document, root)
        document.root = None if document.data is None else root
        if document.root and may_allow(document.text):
            from standards.source.suppressions import malformed

            document.diagnostics.extend(malformed(document))


def _explain(document: Document, problem: YAMLError | None) -> None:
    from standards.source.syntax import explain

    _check(document, explain(document, problem))


def _swallows(document: Document) -> bool:
    from standards.source.syntax import swallows

    return swallows(document)


def _check(document: Document, root: Node | None) -> Any:
    """The data of `root`, None where it has none; what is wrong with it is added to the diagnostics."""
    if root is None or (root.__class__ is ScalarNode and not root.style and resolve_plain(root.value) is None):
        if not document.diagnostics:
            message = "the file holds only comments" if "#" in document.text else "the file is empty"
            document.diagnostics.append(finding("Y004", message, Location(document.path)))
        return None
    if explosion_or_loop(document, root):
        return None
    found = suspects(document.text)
    if found:
        from standards.source.traps import spring

        spring(document, root, found)
    try:
        return construct(document, root)
    except TooDeepError as problem:
        _report_depth(document, problem.offset)
        return None


def _report_characters(document: Document) -> None:
    for offset in forbidden_characters(document.text):
        message = f"the file holds the invisible character U+{ord(document.text[offset]):04X}"
        document.diagnostics.append(finding("Y003", message, document.between(offset, offset + 1)))


def _report_depth(document: Document, offset: int | None) -> bool:
    if offset is None:
        return False
    message = f"more than {MAX_DEPTH} levels are nested inside one another"
    document.diagnostics.append(finding("Y005", message, document.between(offset, offset + 1)))
    return True
