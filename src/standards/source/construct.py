"""Nodes become plain data: dicts, lists, texts, numbers, booleans, dates and None."""

from __future__ import annotations

from typing import Any

from standards.diagnostics.model import Related
from standards.diagnostics.quoting import quoted
from standards.source.advice import finding
from standards.source.document import Document
from standards.source.fields import FIELDS
from standards.source.guards import MAX_DEPTH
from standards.source.nodes import MappingNode, Node, ScalarNode
from standards.source.scalars import BEYOND_NUMBERS, CONSTANTS, LONGEST_CONSTANT, resolve_plain

_CAPITALS = frozenset({"True", "TRUE", "False", "FALSE"})
_ODD_KEYS = frozenset({*CONSTANTS, "<<"})


class TooDeepError(Exception):
    """`offset` is where the collection stands that lies below MAX_DEPTH levels."""

    def __init__(self, offset: int) -> None:
        super().__init__(offset)
        self.offset = offset


def construct(document: Document, root: Node) -> Any:
    """The data of `root`; duplicate, merge and odd keys go to the document's diagnostics. Raises TooDeepError."""
    if root.__class__ is ScalarNode:
        return root.value if root.style else resolve_plain(root.value)
    return _collection(document, root, 1)


def _collection(document: Document, node: Node, depth: int) -> Any:
    if depth > MAX_DEPTH:
        raise TooDeepError(node.start_mark.index)
    if node.__class__ is MappingNode:
        return _mapping(document, node, depth)
    return [
        (item.value if item.style else resolve_plain(item.value))
        if item.__class__ is ScalarNode
        else _collection(document, item, depth + 1)
        for item in node.value
    ]


def _mapping(document: Document, node: Node, depth: int) -> dict[str, Any]:
    data = {}
    dropped = 0
    for key, value in node.value:
        name = key.value
        if (
            key.__class__ is not ScalarNode or ((name < BEYOND_NUMBERS or name in _ODD_KEYS) and not key.style)
        ) and _is_odd(document, key):
            dropped += 1
        elif value.__class__ is ScalarNode:
            text = value.value
            if value.style or (text > BEYOND_NUMBERS and (len(text) > LONGEST_CONSTANT or text not in CONSTANTS)):
                data[name] = text
            else:
                data[name] = resolve_plain(text)
                if text in _CAPITALS:
                    document.has_capital_constants = True
        else:
            data[name] = _collection(document, value, depth + 1)
    if len(data) + dropped != len(node.value):
        _report_duplicates(document, node)
    return data


def _is_odd(document: Document, key: Node) -> bool:
    """Report a key that is no text. True where its entry must be left out of the data."""
    place = document.span(key)
    if key.__class__ is not ScalarNode:
        kind = "a group of fields" if key.__class__ is MappingNode else "a list"
        document.diagnostics.append(finding("Y012", f"{kind} stands where a key is expected", place))
        return True
    if key.value == "<<":
        document.diagnostics.append(finding("Y011", '"<<" merges another mapping into this one', place))
        return True
    value = resolve_plain(key.value)
    if isinstance(value, str):
        return False
    kind = "nothing" if value is None else "true or false" if isinstance(value, bool) else "no text"
    if isinstance(value, int | float) and not isinstance(value, bool):
        kind = "a number"
    shown = quoted(key.value) if key.value else "the empty key"
    document.diagnostics.append(finding("Y012", f"the key {shown} means {kind}, not a name", place))
    return False


def _report_duplicates(document: Document, node: Node) -> None:
    first: dict[str, Node] = {}
    opener: Node | None = None
    for key, value in node.value:
        if key.__class__ is not ScalarNode or (key.value == "<<" and not key.style):
            continue
        if key.value not in first:
            first[key.value] = key
            empty = isinstance(value, ScalarNode) and not value.style and not value.value
            opener = key if empty and key.value not in FIELDS else opener
            continue
        if opener is not None:  # an id with nothing below it, and then fields that are here already: its own fields
            message = f"nothing is indented below {quoted(opener.value)}, and its fields stand beside it"
            remedy = "Begin it further to the left, in the column of its neighbours."
            document.diagnostics.append(finding("Y013", message, document.span(opener), help=remedy))
            return
        earlier = document.span(first[key.value])
        message = f"{quoted(key.value)} is given twice; first on line {earlier.line}"
        related = (Related("the first one is here", earlier),)
        document.diagnostics.append(finding("Y020", message, document.span(key), related=related))
