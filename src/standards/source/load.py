"""Bytes become a Document."""

from __future__ import annotations

from standards.diagnostics.model import Location
from standards.source.advice import finding
from standards.source.anchors import explosion_or_loop
from standards.source.construct import TooDeep, construct
from standards.source.document import Document
from standards.source.guards import MAX_DEPTH, decode, depth_is_bounded, forbidden_characters, too_deep
from standards.source.nodes import ReaderError, ScalarNode, YAMLError, compose
from standards.source.syntax import explain
from standards.source.traps import spring


def load(raw: bytes, path: str) -> Document:
    """Read one YAML file. Never raises: whatever is wrong with the bytes becomes a diagnostic with a place.

    Where the file cannot be understood as a whole, `data` and `root` are None and at least one diagnostic says why.
    A text that YAML would cut or split is a diagnostic, and stands in `data` as its author meant it.
    """
    text, refusal = decode(raw, path)
    document = Document(path, text, None, None)
    if refusal:
        document.diagnostics.append(refusal)
    elif depth_is_bounded(text) or not _report_depth(document, too_deep(text)):
        _read(document)
    return document


def _read(document: Document) -> None:
    try:
        root = compose(document.text)
    except ReaderError:
        _report_characters(document)
        return
    except YAMLError as problem:
        explain(document, problem)
        return
    except RecursionError:
        _report_depth(document, too_deep(document.text))
        return
    if root is None or (root.__class__ is ScalarNode and not root.style and not root.value):
        message = "the file holds only comments" if "#" in document.text else "the file is empty"
        document.diagnostics.append(finding("Y004", message, Location(document.path)))
        return
    if explosion_or_loop(document, root):
        return
    spring(document, root)
    try:
        document.data, document.root = construct(document, root), root
    except TooDeep as problem:
        _report_depth(document, problem.offset)


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
