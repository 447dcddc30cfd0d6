"""What is shown beside the pointer: what a field means, what an id stands for, the page of a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lsprotocol import types

from standards.diagnostics.model import Diagnostic
from standards.diagnostics.pages import LABELS, page
from standards.lsp.desk import View
from standards.lsp.family import Family
from standards.lsp.fields import choices, schema_at
from standards.lsp.findings import message
from standards.lsp.names import BOOK, MODULE, RULE_FIELDS, Name, name_at
from standards.model.address import kind_of, path_of
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, Node, ScalarNode, SequenceNode

_WORD = re.compile(r"[\w-]+")
_ALLOWING = re.compile(r"#[ \t]*standards:[ \t]*allow[ \t]+(?:[\w-]+[ \t]*,[ \t]*)*\Z")
_EXAMPLE = re.compile(r"^```yaml (bad|good)$", re.MULTILINE)


def hover(view: View, position: types.Position) -> str:
    """Everything that is known of the place, as Markdown; "" where it is nothing."""
    offset = view.lines.offset(position)
    parts = list(_of_place(view, offset))
    pages = [_page(found) for found in view.findings if _covers(view.lines.range_of(found.location), position)]
    parts += dict.fromkeys(pages)
    return "\n\n---\n\n".join(parts)


def _of_place(view: View, offset: int) -> Iterator[str]:
    document = view.buffer.mended
    name = name_at(document, offset)
    if name:
        yield _title(name, view.family)
    if rule := _rule_in_comment(view.lines.text, offset):
        yield _readable(rule)
    path = key_at(document, offset)
    if len(path) > 1 and path[-2] in RULE_FIELDS and (told := page(str(path[-1]))):
        yield _readable(told)
    elif path and not kind_of(tuple(map(str, path))):
        schema = schema_at(view.kind, path)
        if "description" in schema:
            yield f"**{path[-1]}**: {schema.get('markdownDescription', schema['description'])}{_choices(schema)}"


def _choices(schema: dict[str, object]) -> str:
    told = [f"- `{value}`" + (f": {meaning}" if meaning else "") for value, meaning in choices(schema)]
    return "\n\n" + "\n".join(told) if told else ""


def _title(name: Name, family: Family) -> str:
    if name.address.startswith(MODULE):
        shown = name.address.removeprefix(MODULE)
        module = family.module(shown)
        return _told(shown, "module", str(module.data.get("title", "")) if module else "")
    if name.address.startswith(BOOK):
        identity = name.address.removeprefix(BOOK)
        title, shown = family.books.get(identity, ""), identity
    else:
        title, shown = family.title(name.address), name.address
    kind = kind_of(path_of(shown)) if shown == name.address else ""
    return _told(shown, kind, title)


def _told(shown: str, kind: str, title: str) -> str:
    return f"`{shown}`" + (f" ({kind})" if kind else "") + (f"\n\n{_plain(title)}" if title else "")


def _plain(text: str) -> str:
    """A text of the author's, in which only our own two marks mean anything."""
    return re.sub(r"([\\`<>\[\]#|])", r"\\\1", text)


def _page(found: Diagnostic) -> str:
    """The page of the code; of a rule of the house, which has none, what the finding says."""
    told = page(found.code)
    if told is None:
        return _plain(message(found)) + (f"\n\n<{found.link}>" if found.link else "")
    return _readable(told)


def _readable(markdown: str) -> str:
    """A page with its examples marked in words."""
    return _EXAMPLE.sub(lambda match: f"*{LABELS[match[1]]}*\n\n```yaml", markdown)


def _rule_in_comment(text: str, offset: int) -> str | None:
    """The page of the rule that is named at `offset` in a comment `# standards: allow …`."""
    start = text.rfind("\n", 0, offset) + 1
    word = next((match for match in _WORD.finditer(text, start) if match.end() >= offset), None)
    if word is None or word.start() > offset or not _ALLOWING.search(text, start, word.start()):
        return None
    return page(word[0])


def _covers(place: types.Range, position: types.Position) -> bool:
    start, end, here = ((each.line, each.character) for each in (place.start, place.end, position))
    return start <= here <= end


def key_at(document: Document, offset: int) -> tuple[Step, ...]:
    """The path of the key at `offset`; () where no key stands there."""
    node: Node | None = document.root
    path: tuple[Step, ...] = ()
    while node is not None and not isinstance(node, ScalarNode):
        below: Node | None = None
        if isinstance(node, MappingNode):
            for key, value in node.value:
                if not isinstance(key, ScalarNode):
                    continue
                if key.start_mark.index <= offset <= key.end_mark.index:
                    return (*path, key.value)
                if value.start_mark.index <= offset <= value.end_mark.index:
                    below, step = value, key.value
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.value):
                if item.start_mark.index <= offset <= item.end_mark.index:
                    below, step = item, index
        if below is None:
            return ()
        node, path = below, (*path, step)
    return ()
