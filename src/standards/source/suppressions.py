"""Comments that set rules aside: `# standards: allow W012, D003 -- the reason`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from standards.diagnostics.model import Diagnostic, Location
from standards.diagnostics.quoting import quoted
from standards.source.advice import finding
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, Node, ScalarNode

Path = tuple[Step, ...]

#: an exception, and the words of other tools that mean one
MARK = re.compile(r"#[ \t]*standards:[ \t]*(allow|allows|allowed|ignore|disable|noqa|suppress)\b([^\r\n]*)")
_CODE = re.compile(r"[A-Za-z][A-Za-z0-9-]*\Z")
_REASON = re.compile(r"\s(?:--|–|—)\s")


@dataclass(frozen=True, slots=True)
class Suppression:
    """`codes` as written (codes or names of rules); `target` is the path of the key or item that is concerned."""

    codes: tuple[str, ...]
    reason: str
    line: int
    location: Location
    target: Path


def suppressions(document: Document) -> list[Suppression]:
    """Every well-formed exception, in the order of the file.

    Its target is the key (or list item) on its own line, or the next one below it.
    """
    return [found for found in _judged(document) if isinstance(found, Suppression)]


def malformed(document: Document) -> list[Diagnostic]:
    """Y033 for every exception without codes, without a reason, or with nothing below it."""
    return [found for found in _judged(document) if isinstance(found, Diagnostic)]


def _judged(document: Document) -> Iterator[Suppression | Diagnostic]:
    root = document.root
    if root is None:
        return
    for match in MARK.finditer(document.text):
        if not _is_text(root, document.text, match.start()):
            yield _judge(document, root, match)


def _judge(document: Document, root: Node, match: re.Match[str]) -> Suppression | Diagnostic:
    place = document.between(match.start(), match.end())
    head, *tail = _REASON.split(match[2] + " ", maxsplit=1)
    codes = tuple(code for code in re.split(r"[,\s]+", head) if code)
    reason = tail[0].strip() if tail else ""
    if match[1] != "allow":
        return finding("Y033", f'exceptions are written with "allow", not {quoted(match[1])}', place)
    if not codes:
        return finding("Y033", "the exception names no rule", place)
    for code in codes:
        if not _CODE.match(code):
            return finding("Y033", f"{quoted(code)} is not the code of a rule", place)
    if not reason:
        return finding("Y033", f"the exception from {', '.join(codes)} gives no reason", place)
    target = _target(document, root, match.start())
    if target is None:
        return finding("Y033", "nothing follows that the exception could concern", place)
    return Suppression(codes, reason, place.line, place, target)


def _target(document: Document, root: Node, at: int) -> Path | None:
    head = document.starts[document.line_at(at) - 1]
    following = next(_places_from(root, at), None)
    if not document.text[head:at].strip():
        return following[1] if following else None
    place, path = next(_places_from(root, head), (at, ()))
    return path if place < at else _last_before(root, head) or path


def _children(node: Node, path: Path = ()) -> Iterator[tuple[int, Path, Node]]:
    """The offset and the path of every key or list item, and the node below it."""
    if isinstance(node, ScalarNode):
        return
    for index, part in enumerate(node.value):
        place, below = part if isinstance(node, MappingNode) else (part, part)
        step = place.value if isinstance(node, MappingNode) else index
        if isinstance(step, str | int):
            yield place.start_mark.index, (*path, step), below


def _places_from(node: Node, at: int, path: Path = ()) -> Iterator[tuple[int, Path]]:
    """Keys and list items from the offset `at` on. Only what reaches so far is entered: a file holds thousands."""
    for place, here, below in _children(node, path):
        if place >= at:
            yield place, here
        if below.end_mark.index > at:
            yield from _places_from(below, at, here)


def _last_before(node: Node, at: int) -> Path:
    """The last key or list item before the offset `at`."""
    last: Path = ()
    for place, here, below in _children(node):
        if place < at:
            last = here + (_last_before(below, at) if below.start_mark.index < at else ())
    return last


def _is_text(node: Node, text: str, at: int) -> bool:
    """Whether a text in quotes or in a block stands at the offset `at`; what looks like a comment in there is none."""
    if isinstance(node, ScalarNode):
        start, end = node.start_mark.index, node.end_mark.index
        first = max(start, text.find("\n", start)) if node.style in ("|", ">") else start
        return bool(node.style) and first <= at < end
    parts = (part for pair in node.value for part in pair) if isinstance(node, MappingNode) else iter(node.value)
    return any(part.start_mark.index <= at < part.end_mark.index and _is_text(part, text, at) for part in parts)
