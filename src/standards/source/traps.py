"""YAML that reads well and means something else: texts that are cut, split or renamed without an error.

Every trap that springs is a finding, and the node is repaired to what its author meant, so that nothing further
is said about the same place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from standards.diagnostics.model import Confidence, Edit, Fix
from standards.diagnostics.quoting import quoted
from standards.source.advice import finding
from standards.source.anchors import shared
from standards.source.document import Document
from standards.source.fields import FIELDS, NAME_SECTIONS, SENTENCE_SECTIONS, TYPED, holds_name, holds_sentence
from standards.source.nodes import IMPLICIT, MappingNode, Node, ScalarNode, SequenceNode, scalar
from standards.source.quoting import put_in_quotes
from standards.source.suspects import Suspects

REPAIRED = "repaired"  #: the style of a scalar that was put together again; it is a text like any other
_NO_TEXTS = TYPED | SENTENCE_SECTIONS | NAME_SECTIONS
_FINISHED = tuple(".!?…;·:)\"'»”’")
_GLUED = re.compile(r"([a-z_]+):[^ \t\r\n]")
_ONE_OF_TWO = "Write the text as the first item of the list, or the items as a part of the text."
_LIST_BELOW = re.compile(r"\n *(?=- )")
_PLACEHOLDER = re.compile(r"\{\{?[\w.-]+\}\}?\Z")


@dataclass(frozen=True, slots=True)
class Slot:
    """A value, the list of the node that holds it, its index there, and the keys that it stands under."""

    node: Node
    holder: Node
    index: int
    key: str
    section: str

    @property
    def holds_sentence(self) -> bool:
        return holds_sentence(self.key, self.section)

    @property
    def holds_text(self) -> bool:
        return self.holds_sentence or holds_name(self.key, self.section)

    def put(self, node: Node) -> None:
        if self.holder.__class__ is MappingNode:
            self.holder.value[self.index] = (self.holder.value[self.index][0], node)
        else:
            self.holder.value[self.index] = node


def spring(document: Document, root: Node, found: Suspects) -> None:
    """Report every trap among the suspects `found` in `document`, and repair its nodes."""
    _Springer(document, found, root).run()


def _slots(root: Node) -> Iterator[Slot]:
    waiting: list[tuple[Node, str, str]] = [(root, "", "")]
    seen: set[int] = set()
    while waiting:
        node, key, section = waiting.pop()
        if node.__class__ is ScalarNode or id(node) in seen:
            continue
        seen.add(id(node))
        below: list[tuple[Node, str, str]] = []
        for index, part in enumerate(list(node.value)):
            name, value = (part[0].value, part[1]) if node.__class__ is MappingNode else (key, part)
            slot = Slot(value, node, index, name if isinstance(name, str) else "", section if value is part else key)
            yield slot
            below.append((value, slot.key, slot.section))
        waiting.extend(reversed(below))


class _Springer:
    def __init__(self, document: Document, found: Suspects, root: Node) -> None:
        self.document, self.text, self.found, self.root = document, document.text, found, root
        self._shared: set[int] | None = None

    def run(self) -> None:
        for slot in list(_slots(self.root)):
            node = slot.node
            start = node.start_mark.index
            if node.__class__ is ScalarNode and not node.style and node.end_mark.index in self.found.closed:
                self._closed(slot)
            if node.__class__ is ScalarNode and not node.style and node.end_mark.index in self.found.cuts:
                self._cut(slot, self.found.cuts[node.end_mark.index])
            elif start in self.found.starts and start < node.end_mark.index:
                self._start(slot, start)
        if self.root.start_mark.index in self.found.starts and self.root.tag != IMPLICIT:
            self._tag(Slot(self.root, self.root, 0, "", ""))

    def _report(self, code: str, message: str, start: int, end: int, fix: Fix | None = None, remedy: str = "") -> None:
        sure = Confidence.MEDIUM if fix and not fix.safe else Confidence.HIGH
        place = self.document.between(start, end)
        self.document.diagnostics.append(finding(code, message, place, fix=fix, help=remedy, confidence=sure))

    def _start(self, slot: Slot, start: int) -> None:
        node, sign = slot.node, self.text[start]
        if sign == "&":
            self._anchor(slot)
        elif sign == "!":
            self._tag(slot)
        elif node.__class__ is MappingNode and node.flow_style:
            self._flow_mapping(slot)
        elif node.__class__ is SequenceNode and node.flow_style:
            self._flow_list(slot)
        elif node.__class__ is MappingNode and slot.holder.__class__ is SequenceNode:
            self._listed_mapping(slot)
        elif node.__class__ is ScalarNode and not node.style:
            self._plain(slot, start)

    def _cut(self, slot: Slot, at: int) -> None:
        """A text that a # ended: always where no space follows the #, else where a sentence is unfinished."""
        node, text = slot.node, self.text
        start, kept = node.start_mark.index, node.value
        glued = not text[at + 1 : at + 2].isspace() and at + 1 < len(text)
        numbered = text[at + 1 : at + 4].strip()[:1].isdigit()
        aligned = text[at - 2] in " \t"
        if not slot.holds_sentence:
            named = holds_name(slot.key, slot.section)
            guilty = not aligned and slot.key not in _NO_TEXTS and (glued or (named and numbered))
        else:
            guilty = (glued and (numbered or not aligned)) or not kept.endswith(_FINISHED)
        if not guilty:
            return
        end = _end_of_line(text, at)
        first = start if kept else at
        fix = put_in_quotes(text, first, end, safe=glued)
        self._report("Y021", f"{quoted(text[at:end])} is cut off as a comment", at, end, fix)
        slot.put(_scalar(first, end, f"{kept} {text[at:end]}" if kept else text[at:end]))

    def _closed(self, slot: Slot) -> None:
        """A text that ends with the only quotation mark it has."""
        start, end = slot.node.start_mark.index, slot.node.end_mark.index
        if slot.node.value.count('"') == 1 and slot.holds_text:
            fix = Fix("open the quotes", (Edit(start, start, '"'),), safe=False)
            message = f"the quotation mark after {quoted(slot.node.value[:-1])} was never opened"
            remedy = "Put the same mark at the beginning of the text, or remove this one."
            self._report("Y014", message, end - 1, end, fix, remedy)

    def _anchor(self, slot: Slot) -> None:
        if self._shared is None:
            self._shared = shared(self.root)
        node = slot.node
        if isinstance(node, ScalarNode) and id(node) not in self._shared:
            self._lost(slot, node, "Y025", "a name")
        elif node.tag != IMPLICIT:
            self._tag(slot)

    def _tag(self, slot: Slot) -> None:
        node, start = slot.node, slot.node.start_mark.index
        sign = _first_word(self.text, start, node)
        if isinstance(node, ScalarNode) and not node.style and slot.holds_text and not sign.startswith("!!"):
            self._lost(slot, node, "Y027", "a tag")
        else:
            self._report("Y010", f"{quoted(sign)} is a YAML tag", start, start + len(sign))

    def _lost(self, slot: Slot, node: ScalarNode, code: str, kind: str) -> None:
        """Report the word before the text, which YAML does not take for a part of it, and put it back."""
        start, end = node.start_mark.index, node.end_mark.index
        word = _first_word(self.text, start, node)
        fix = put_in_quotes(self.text, start, end) if not node.style else None
        self._report(code, f"{quoted(word)} is taken for {kind} and not printed", start, end, fix)
        slot.put(_scalar(start, end, f"{word} {node.value}".rstrip()))

    def _flow_mapping(self, slot: Slot) -> None:
        node, text = slot.node, self.text
        pairs = node.value
        bare = [index for index, (key, value) in enumerate(pairs) if _is_bare(text, key, value)]
        if not bare:
            return
        start, end = node.start_mark.index, node.end_mark.index
        if len(bare) == len(pairs) and (slot.holds_text or _PLACEHOLDER.match(text, start)):
            message = f"{quoted(text[start:end])} is read as a group of fields, not as a text"
            self._report("Y024", message, start, end, put_in_quotes(text, start, end))
            slot.put(_scalar(start, end, text[start:end]))
            return
        for first, last in reversed(list(_runs(bare))):
            self._bare_keys(pairs, first, last)

    def _bare_keys(self, pairs: list[tuple[Node, Node]], index: int, last: int) -> None:
        """Keys without a colon between braces: one glued to its value, or the rest of the text before the comma."""
        key, text = pairs[index][0], self.text
        start, end = key.start_mark.index, key.end_mark.index
        if not isinstance(key, ScalarNode) or key.style or not key.value:
            return
        glued = _GLUED.match(text, start, end)
        if glued and glued[1] in FIELDS:
            colon = glued.end(1) + 1
            self._missing_space("colon", start, end, colon)
            pairs[index] = (_scalar(start, colon - 1, glued[1]), _scalar(colon, end, text[colon:end]))
        elif key.value.partition(" ")[0] in FIELDS:
            self._report("Y018", f"no colon after {quoted(key.value.partition(' ')[0])}", start, end)
        elif index:
            parts = [pairs[index - 1][1], *(pair[0] for pair in pairs[index : last + 1])]
            texts = [part for part in parts if isinstance(part, ScalarNode)]
            if len(texts) == len(parts):
                pairs[index - 1 : last + 1] = [(pairs[index - 1][0], self._split(texts, safe=True))]

    def _split(self, parts: list[ScalarNode], *, safe: bool) -> ScalarNode:
        """Report the comma after the first of `parts`, which are one text; gives the whole text."""
        first, second, end = parts[0].start_mark.index, parts[1].start_mark.index, parts[-1].end_mark.index
        fix = put_in_quotes(self.text, first, end, safe=safe) if not any(part.style for part in parts) else None
        message = f"the comma before {quoted(parts[1].value)} splits the text"
        self._report("Y022", message, second, end, fix)
        return _scalar(first, end, ", ".join(part.value for part in parts))

    def _flow_list(self, slot: Slot) -> None:
        """Sentences between brackets: items that go on in small letters after one that began with a capital."""
        if not slot.holds_sentence:
            return
        items: list[Node] = []
        parts: list[ScalarNode] = []
        for item in [*slot.node.value, None]:
            plain = isinstance(item, ScalarNode) and not item.style
            if plain and parts and item.value[:1].islower():
                parts.append(item)
                continue
            items += [self._split(parts, safe=False)] if len(parts) > 1 else parts
            parts = [item] if plain and item.value[:1].isupper() else []
            if item is not None and not parts:
                items.append(item)
        slot.node.value[:] = items

    def _listed_mapping(self, slot: Slot) -> None:
        """A sentence in a list that a colon turned into a key and its value."""
        pairs, text, start = slot.node.value, self.text, slot.node.start_mark.index
        key, value = pairs[0]
        scalars = isinstance(key, ScalarNode) and isinstance(value, ScalarNode) and not key.style and not value.style
        if len(pairs) == 1 and scalars and value.value and slot.holds_sentence:
            end, at = value.end_mark.index, key.end_mark.index
            fix = put_in_quotes(text, start, end)
            self._report("Y026", f"a colon inside the text {quoted(text[start:end])}", at, at + 1, fix)
            slot.put(_scalar(start, end, f"{key.value}: {value.value}"))

    def _plain(self, slot: Slot, start: int) -> None:
        """A text that is the only thing below its key, and was meant to be a field or a list."""
        node, text = slot.node, self.text
        end = _end_of_line(text, start)
        glued = _GLUED.match(node.value)
        below = _LIST_BELOW.search(text, start, node.end_mark.index)
        if text[start] == "-":
            self._missing_space("dash", start, end, start + 1)
        elif below:
            self._list_inside(slot, below.end())
        elif glued and glued[1] in FIELDS:
            self._missing_space("colon", start, end, start + len(glued[1]) + 1)
        elif "\n" in text[text.rfind(":", 0, start) : start]:
            word = node.value.partition(" ")[0]
            if word in FIELDS and not text[start + len(word) + 1].islower():
                self._report("Y018", f"no colon after {quoted(word)}", start, start + len(word))

    def _list_inside(self, slot: Slot, dash: int) -> None:
        """A text that swallowed the list items below it; the first stands at `dash`."""
        text, start = self.text, slot.node.start_mark.index
        head = text[text.rfind("\n", 0, start) + 1 : start]
        shown = quoted(text[start : _end_of_line(text, start)])
        if not head.strip():
            message = f"no dash before {shown}, though a list follows"
            self._report(
                "Y028", message, start, _end_of_line(text, start), remedy="Begin every item of a list with a dash."
            )
        elif head.strip() == "-":
            remedy = f"Begin it in column {head.index('-') + 1}, as the item above."
            message = f"the item is indented further than {shown} above it"
            self._report("Y013", message, dash, _end_of_line(text, dash), remedy=remedy)
        else:
            self._report(
                "Y028", f"a list stands below the text {shown}", dash, _end_of_line(text, dash), remedy=_ONE_OF_TWO
            )

    def _missing_space(self, sign: str, start: int, end: int, at: int) -> None:
        odd = self.text[at].isspace()  # a space that is none for YAML, such as the non-breaking one
        fix = Fix(f"put a space after the {sign}", (Edit(at, at + odd, " "),))
        self._report("Y017", f"no space after the {sign} in {quoted(self.text[start:end])}", start, end, fix)


def _runs(indexes: list[int]) -> Iterator[tuple[int, int]]:
    """First and last of every stretch of `indexes` without a gap."""
    for at, index in enumerate(indexes):
        if not at or indexes[at - 1] != index - 1:
            last = index
            while last + 1 in indexes:
                last += 1
            yield index, last


def _is_bare(text: str, key: Node, value: Node) -> bool:
    """Whether a key between braces is followed by nothing, not even a colon."""
    if not isinstance(value, ScalarNode) or value.style or value.value:
        return False
    at = key.end_mark.index
    while text[at : at + 1].isspace():
        at += 1
    return text[at : at + 1] in ",}"


def _first_word(text: str, start: int, node: Node) -> str:
    return text[start : node.end_mark.index].split(maxsplit=1)[0]


def _end_of_line(text: str, at: int) -> int:
    """Where the line's visible text ends."""
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    while stop > at and text[stop - 1].isspace():
        stop -= 1
    return stop


def _scalar(start: int, end: int, value: str) -> ScalarNode:
    return scalar(start, end, value, REPAIRED)
