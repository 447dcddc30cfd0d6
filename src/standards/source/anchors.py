"""Anchors and aliases: copies that loop or explode, and names that are never used."""

from __future__ import annotations

import re

from standards.source.advice import finding
from standards.source.document import Document
from standards.source.nodes import Node, ScalarNode, children

MAX_EXPANDED = 200_000  #: nodes after every alias has been replaced by what it stands for
_ANCHOR = re.compile(r"&(?<![^\s\[{,]&)[^\s&]")


def has_anchors(text: str) -> bool:
    """Whether a value may be named; without a name there can be no alias."""
    return "&" in text and _ANCHOR.search(text) is not None


def explosion_or_loop(document: Document, root: Node) -> bool:
    """Report a name that contains itself, or copies of copies. Nothing is expanded to find out."""
    if not has_anchors(document.text):
        return False
    sizes: dict[int, int] = {}
    under_way: set[int] = set()
    waiting: list[tuple[Node, bool]] = [(root, False)]
    while waiting:
        node, done = waiting.pop()
        if done:
            under_way.discard(id(node))
            size = 1 + sum(1 if below.__class__ is ScalarNode else sizes[id(below)] for below in children(node))
            if size > MAX_EXPANDED:
                message = f"aliases make more than {MAX_EXPANDED:,} values of this"
                document.diagnostics.append(finding("Y007", message, document.span(node)))
                return True
            sizes[id(node)] = size
        elif id(node) in under_way:
            document.diagnostics.append(finding("Y006", "an alias inside this value repeats it", document.span(node)))
            return True
        elif id(node) not in sizes:
            under_way.add(id(node))
            waiting.append((node, True))
            waiting.extend((below, False) for below in children(node) if below.__class__ is not ScalarNode)
    return False


def shared(root: Node) -> set[int]:
    """The ids of the nodes that an alias repeats."""
    seen: set[int] = set()
    repeated: set[int] = set()
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            repeated.add(id(node))
        else:
            seen.add(id(node))
            waiting.extend(children(node))
    return repeated
