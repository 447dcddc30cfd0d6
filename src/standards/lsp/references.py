"""From a name to where it is declared, to everything that mentions it, and to another name for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from lsprotocol import types

from standards.lsp.desk import View
from standards.lsp.names import Name, name_at, names
from standards.lsp.positions import Lines
from standards.source.document import Document

UriOf = Callable[[str], str]

#: what can be renamed: ids that are mentioned by themselves and are no part of longer addresses
_RENAMED = re.compile(r"(?:roles|priceless)/[^/]+\Z")
_ID = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*\Z")


class NotRenamedError(ValueError):
    """Why something cannot be renamed, as a sentence for the author."""


def definition(view: View, position: types.Position, uri_of: UriOf) -> list[types.Location]:
    """Where the name at `position` was declared first; nothing where it is no name, or is declared nowhere."""
    name = _name(view, position)
    if name is None:
        return []
    family = view.family
    declared = [each for each in _all((*family.sources, *family.documents), name.address) if each[1].declares]
    return [_location(*each, uri_of, view.buffer.encoding) for each in declared[:1]]


def references(view: View, position: types.Position, uri_of: UriOf, *, declaration: bool) -> list[types.Location]:
    """Every place that names what is named at `position`, in the whole family; declarations only where asked for."""
    name = _name(view, position)
    if name is None:
        return []
    family = view.family
    mentions = _all((*family.sources, *family.documents), name.address)
    found = [each for each in mentions if declaration or not each[1].declares]
    return [_location(*each, uri_of, view.buffer.encoding) for each in found]


def renamable(view: View, position: types.Position) -> types.Range | None:
    """The stretch of a name that can be changed everywhere; None where there is none."""
    name = _name(view, position)
    if name is None or not _RENAMED.match(name.address):
        return None
    return view.lines.between(name.end - len(name.address.partition("/")[2]), name.end)


def rename(view: View, position: types.Position, wanted: str, uri_of: UriOf) -> dict[str, list[types.TextEdit]]:
    """The edits, by address of the file, that give a role or a priceless thing another id. Raises NotRenamedError."""
    name = _name(view, position)
    if name is None or not _RENAMED.match(name.address):
        raise NotRenamedError("only roles and priceless things can be renamed")
    if not _ID.match(wanted):
        raise NotRenamedError("an id has small letters a to z, digits and single hyphens, and begins with a letter")
    if view.unread:
        raise NotRenamedError(f"{view.unread} cannot be read, so not every mention would be found: mend it first")
    section, _, old = name.address.partition("/")
    if f"{section}/{wanted}" in view.family.elements(section) and wanted != old:
        raise NotRenamedError(f'"{wanted}" is already an id in {section}')
    if any(each.declares for _, each in _all(view.family.sources, name.address)):
        raise NotRenamedError(f'"{old}" comes from a module, which other playbooks may include too')
    edits: dict[str, list[types.TextEdit]] = {}
    for document, each in _all(view.family.documents, name.address):
        place = Lines(document.text, view.buffer.encoding).between(each.end - len(old), each.end)
        edits.setdefault(uri_of(document.path), []).append(types.TextEdit(place, wanted))
    return edits


def _name(view: View, position: types.Position) -> Name | None:
    return name_at(view.buffer.mended, view.lines.offset(position))


def _all(documents: Iterable[Document], address: str) -> Iterator[tuple[Document, Name]]:
    """Every mention of `address`; the header of a playbook, an overlay or a module counts as its declaration."""
    for document in documents:
        for name in names(document):
            if name.address == address:
                yield document, name


def _location(document: Document, name: Name, uri_of: UriOf, encoding: str) -> types.Location:
    return types.Location(uri_of(document.path), Lines(document.text, encoding).between(name.start, name.end))
