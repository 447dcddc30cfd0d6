"""The outline of a file, and the search for elements in all files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from standards.lsp.family import title_of
from standards.lsp.names import BOOK, names
from standards.lsp.positions import Lines
from standards.model.address import SECTIONS, kind_of, path_of
from standards.resolve.elements import value_at
from standards.source.document import Document, Step
from standards.source.nodes import MappingNode, Node, ScalarNode

_KINDS = {
    "stage": types.SymbolKind.Module,
    "touchpoint": types.SymbolKind.Class,
    "behaviour": types.SymbolKind.Method,
    "protocol": types.SymbolKind.Function,
    "step": types.SymbolKind.Method,
    "role": types.SymbolKind.Interface,
    "statement": types.SymbolKind.String,
    "competency": types.SymbolKind.Property,
    "ritual": types.SymbolKind.Event,
    "measure": types.SymbolKind.Number,
}
MOST = 500  #: symbols that a search gives


def outline(document: Document, lines: Lines) -> list[types.DocumentSymbol]:
    """The sections, and in each its elements, those of the journey inside one another. `lines` is its text."""
    return list(_below(document, lines, document.root, ()))


def _below(
    document: Document, lines: Lines, node: Node | None, path: tuple[Step, ...]
) -> Iterator[types.DocumentSymbol]:
    if not isinstance(node, MappingNode):
        return
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            continue
        here = (*path, key.value)
        kind = kind_of(tuple(map(str, here)))
        children = list(_below(document, lines, value, here))
        if kind or (len(here) == 1 and key.value in SECTIONS) or (here[0] == "remove" and len(here) <= 2):
            yield _symbol(document, lines, here, kind, (key, value), children)
        else:
            yield from children


def _symbol(
    document: Document,
    lines: Lines,
    path: tuple[Step, ...],
    kind: str,
    pair: tuple[Node, Node],
    children: list[types.DocumentSymbol],
) -> types.DocumentSymbol:
    key, value = pair
    start, end = key.start_mark.index, max(key.end_mark.index, value.end_mark.index)
    whole = document.text[start:end].rstrip()
    title = title_of(value_at(document.data, path), tuple(map(str, path))) if kind else ""
    level = f" · {path[-2]}" if kind == "behaviour" else ""
    return types.DocumentSymbol(
        name=_one_line(title) or str(path[-1]) or "?",
        kind=_KINDS.get(kind, types.SymbolKind.Namespace),
        range=lines.between(start, start + max(len(whole), key.end_mark.index - start)),
        selection_range=lines.between(start, key.end_mark.index),
        detail=f"{path[-1]}{level}" if title else level.removeprefix(" · "),
        children=children,
    )


def _one_line(text: str) -> str:
    return " ".join(text.split())


def search(
    query: str, documents: Iterable[Document], uri_of: Callable[[str], str], encoding: str
) -> list[types.WorkspaceSymbol]:
    """The elements whose id or title holds `query`, whatever its case; and playbooks and overlays themselves."""
    sought = query.casefold()
    found: list[types.WorkspaceSymbol] = []
    for document in documents:
        if len(found) >= MOST:
            break
        lines = Lines(document.text, encoding)
        found += _matching(document, lines, sought, uri_of(document.path))
    return found[:MOST]


def _matching(document: Document, lines: Lines, sought: str, uri: str) -> Iterator[types.WorkspaceSymbol]:
    for name in names(document):
        if not name.declares:
            continue
        book = name.address.startswith(BOOK)
        path = () if book else path_of(name.address)
        value = document.data if book else value_at(document.data, path)
        title = str(value.get("title", "")) if book else title_of(value, path)
        if sought in name.shown.casefold() or sought in title.casefold():
            yield types.WorkspaceSymbol(
                location=types.Location(uri, lines.between(name.start, name.end)),
                name=_one_line(title) or name.shown,
                kind=types.SymbolKind.File if book else _KINDS[kind_of(path)],
                container_name=name.address.removeprefix(BOOK),
            )
