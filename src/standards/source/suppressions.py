"""Comments that set rules aside: `# standards: allow W012, D003 -- the reason`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from standards.diagnostics.model import Diagnostic, Location
from standards.source.advice import finding, quoted
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
    matches = list(MARK.finditer(document.text))
    if root is None or not matches:
        return
    places = sorted(_places(root), key=lambda place: place[0])
    texts = sorted(_texts(document.text, root))
    for match in matches:
        inside = bisect_right(texts, (match.start(), len(document.text))) - 1
        if inside < 0 or match.start() >= texts[inside][1]:
            yield _judge(document, match, places)


def _judge(document: Document, match: re.Match[str], places: list[tuple[int, Path]]) -> Suppression | Diagnostic:
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
    target = _target(document, match.start(), places)
    if target is None:
        return finding("Y033", "nothing follows that the exception could concern", place)
    return Suppression(codes, reason, place.line, place, target)


def _target(document: Document, at: int, places: list[tuple[int, Path]]) -> Path | None:
    head = document.starts[document.line_at(at) - 1]
    if document.text[head:at].strip():
        first = bisect_left(places, (head, ()))
        on_line = first < len(places) and places[first][0] < at
        return places[first if on_line else max(0, first - 1)][1]
    following = bisect_left(places, (at, ()))
    return places[following][1] if following < len(places) else None


def _places(root: Node) -> Iterator[tuple[int, Path]]:
    """The offset and the path of every key and every list item."""
    waiting: list[tuple[Node, Path]] = [(root, ())]
    seen: set[int] = set()
    while waiting:
        node, path = waiting.pop()
        if isinstance(node, ScalarNode) or id(node) in seen:
            continue
        seen.add(id(node))
        for index, part in enumerate(node.value):
            place, below = part if isinstance(node, MappingNode) else (part, part)
            step = place.value if isinstance(node, MappingNode) else index
            if isinstance(step, str | int):
                yield place.start_mark.index, (*path, step)
                waiting.append((below, (*path, step)))


def _texts(text: str, root: Node) -> Iterator[tuple[int, int]]:
    """Where the texts in quotes and in blocks stand; what looks like a comment in there is none."""
    waiting = [root]
    seen: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node) in seen:
            continue
        seen.add(id(node))
        if isinstance(node, MappingNode):
            waiting.extend(part for pair in node.value for part in pair)
        elif not isinstance(node, ScalarNode):
            waiting.extend(node.value)
        elif node.style:
            start, end = node.start_mark.index, node.end_mark.index
            yield (max(start, text.find("\n", start)) if node.style in ("|", ">") else start), end
