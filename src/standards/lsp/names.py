"""The names in a file: what declares an element, a playbook, an overlay or a module, and what mentions one.

Roles, priceless things, stages, touchpoints and all others are elements with an address, so `who: host` mentions
`roles/host`, as does `roles/host` under `remove` and the key `host` below `roles` of an overlay.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from standards.model.address import address_of, kind_of
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, Node, ScalarNode, SequenceNode

Path = tuple[Step, ...]

#: fields that name roles
ROLE_FIELDS = frozenset({"who", "for", "leads"})
#: fields whose keys are lint rules
RULE_FIELDS = frozenset({"allow", "ignore", "severity"})
#: the address of a playbook or overlay is its id behind this, which no element's address can begin with
BOOK = "/"
#: that of a module likewise
MODULE = "/modules/"


@dataclass(frozen=True)
class Name:
    """`address` is that of the element; `declares` whether it stands at the element itself, and not at a mention.

    `start` and `end` are the offsets of the id in the file, `shown` is what stands there.
    """

    address: str
    start: int
    end: int
    shown: str
    declares: bool = False


def names(document: Document) -> list[Name]:
    """Every name in the file, in its order; one that an alias repeats once."""
    if document.root is None:
        return []
    found = {name.start: name for name in _walk(document.root, ())}
    return sorted(found.values(), key=lambda name: name.start)


def name_at(document: Document, offset: int) -> Name | None:
    """The name at `offset` (or just before it)."""
    return next((name for name in names(document) if name.start <= offset <= name.end), None)


def _walk(node: Node, path: Path) -> Iterator[Name]:
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode):
                yield from _of_key(key, value, path)
                yield from _walk(value, (*path, key.value))
    elif isinstance(node, SequenceNode):
        for index, item in enumerate(node.value):
            yield from _walk(item, (*path, index))


def _of_key(key: ScalarNode, value: Node, path: Path) -> Iterator[Name]:
    here = tuple(map(str, (*path, key.value)))
    if kind_of(here):
        yield _name(key, address_of(here), declares=True)
    elif len(here) == 1 and key.value in ("module", "include"):
        for item in _scalars(value):
            yield _name(item, MODULE + item.value, declares=key.value == "module")
    elif here[0] == "remove" and len(here) == 2:
        yield _name(key, key.value)
    elif len(here) == 1 and key.value in ("playbook", "overlay", "extends"):
        for item in _scalars(value):
            yield _name(item, BOOK + item.value, declares=key.value != "extends")
    elif key.value in ROLE_FIELDS and path:
        yield from (_name(item, f"roles/{item.value}") for item in _scalars(value))
    elif key.value == "priceless" and path:
        yield from (_name(item, f"priceless/{item.value}") for item in _scalars(value))
    elif key.value in ("after", "before") and len(path) > 2 and path[-1] == "place":
        siblings = tuple(map(str, path[:-2]))
        yield from (_name(item, address_of((*siblings, item.value))) for item in _scalars(value))


def _scalars(node: Node) -> Iterator[ScalarNode]:
    items = node.value if isinstance(node, SequenceNode) else [node]
    return (item for item in items if isinstance(item, ScalarNode) and item.value and item.style not in ("|", ">"))


def _name(node: ScalarNode, address: str, *, declares: bool = False) -> Name:
    start, end = node.start_mark.index, node.end_mark.index
    if node.style in ("'", '"'):
        start, end = end - 1 - len(node.value), end - 1
    elif not node.style:
        start = end - len(node.value)  # a name or a tag may stand before it
    return Name(address, start, end, node.value, declares)
