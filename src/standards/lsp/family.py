"""Which files belong to a file: the playbook, its parts, the overlays on it, and what all of them declare."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from standards.model.address import address_of, path_of
from standards.model.validate import kind_of_document
from standards.resolve.elements import elements, value_at, written_out
from standards.resolve.modules import below, path_of_ours, wanted
from standards.source.discover import read
from standards.source.document import Document


def _from_disk(path: Path) -> Document:
    return read(path, path.as_posix())


@dataclass(frozen=True)
class Family:
    """`bases` are what stands below the file in the order in which it applies: the playbook's files, then overlays.

    The file itself is the last of them, or (a playbook) one of the first. `others` are the overlays on it.
    `books` leads from the id of every playbook and overlay around to its title; `identity` is the file's own id.
    `modules` are what the playbook includes, as it sees them, and `sources` the files that these come from.
    """

    bases: Sequence[Document]
    others: Sequence[Document] = ()
    books: Mapping[str, str] = field(default_factory=dict)
    identity: str = ""
    modules: Sequence[Document] = ()
    sources: Sequence[Document] = ()

    @property
    def documents(self) -> Iterator[Document]:
        yield from self.bases
        yield from self.others

    def module(self, name: str) -> Document | None:
        """The file of a module that the playbook includes."""
        return next((each for each in self.sources if named(each)[0] == name), None)

    def elements(self, section: str = "") -> dict[str, str]:
        """The title of every element of modules and bases, by address, or of those below the address `section`."""
        found: dict[str, str] = {}
        for document in (*self.modules, *self.bases):
            for path, value in elements(document.data):
                address = address_of(path)
                title = title_of(value, path)
                if (not section or address.startswith(section + "/")) and (title or address not in found):
                    found[address] = title
        return found

    def title(self, address: str) -> str:
        """The title of the element at `address`: the last word on it; "" where there is none."""
        path = path_of(address)
        found = (title_of(value_at(document.data, path), path) for document in reversed([*self.modules, *self.bases]))
        return next(filter(None, found), "")


def title_of(value: Any, path: tuple[str, ...]) -> str:
    """What people call the element `value` at `path`: its title, its act, its sentence."""
    mapping = written_out(value, path)
    if not isinstance(mapping, dict):
        return ""
    return next((str(mapping[key]) for key in ("title", "do", "text", "means") if mapping.get(key)), "")


def family(document: Document, around: Sequence[Document], tree: Callable[[Path], Document] = _from_disk) -> Family:
    """The family of `document` among `around`, which are all files that it may have to do with, itself included.

    `tree` reads the modules of ours.
    """
    playbooks: dict[str, list[Document]] = {}
    overlays: dict[str, Document] = {}
    for each in around:
        kind = kind_of_document(each.data)
        if kind == "playbook":
            playbooks.setdefault(_identity(each, "playbook"), [each, *_parts(each, around)])
        elif kind == "overlay":
            overlays.setdefault(_identity(each, "overlay"), each)
    books = {name: _title(files[0]) for name, files in playbooks.items()}
    books |= {name: _title(file) for name, file in overlays.items()}
    for name, files in playbooks.items():
        if document in files:
            on_it = [file for overlay, file in overlays.items() if _root(overlays, overlay)[1] == name]
            return Family(files, on_it, books, name, *_taken_in(files, around, tree))
    own = next((name for name, file in overlays.items() if file is document), "")
    if not own:
        beside = [files for files in playbooks.values() if _folder(files[0]) == _folder(document)]
        return Family([*(beside[0] if len(beside) == 1 else ()), document], (), books)
    chain, root = _root(overlays, own)
    bases = [*playbooks.get(root, ()), *(overlays[name] for name in chain)]
    rest = [file for name, file in overlays.items() if _root(overlays, name)[1] == root and file not in bases]
    return Family(bases, rest, books, own, *_taken_in(playbooks.get(root, ()), around, tree))


def _taken_in(
    files: Sequence[Document], around: Sequence[Document], tree: Callable[[Path], Document]
) -> tuple[Sequence[Document], Sequence[Document]]:
    """What a playbook's header includes, from the modules around and from ours: as it sees them, and their files."""
    if not files or not wanted(files[0].data):
        return (), ()
    known = {named(each): each for each in around if kind_of_document(each.data) == "module"}
    layers = below(files[0], files[0].data, known).layers
    own = {each.path: each for each in known.values()}
    language = str(files[0].data.get("language", ""))
    sources = [own.get(layer.documents[0].path) or tree(path_of_ours(layer.id, language)) for layer in layers]
    return [document for layer in layers for document in layer.documents], sources


def named(module: Document) -> tuple[str, str]:
    """The name and the language of a module."""
    return _identity(module, "module"), str(module.data.get("language", ""))


def _parts(header: Document, around: Sequence[Document]) -> Iterator[Document]:
    """The parts in the folder of `header`, where it is the only header there."""
    folder = _folder(header)
    beside = [each for each in around if _folder(each) == folder]
    if sum(kind_of_document(each.data) == "playbook" for each in beside) == 1:
        yield from (each for each in beside if kind_of_document(each.data) == "sections")


def _folder(document: Document) -> str:
    return document.path.rpartition("/")[0]


def _identity(document: Document, key: str) -> str:
    identity = document.data.get(key)
    return identity if isinstance(identity, str) else PurePosixPath(document.path).stem


def _title(document: Document) -> str:
    title = document.data.get("title")
    return title if isinstance(title, str) else ""


def _root(overlays: Mapping[str, Document], name: str) -> tuple[list[str], str]:
    """The overlays below and including `name`, the lowest first, and what the lowest one extends. A loop ends."""
    chain: dict[str, None] = {}
    while name in overlays and name not in chain:
        chain[name] = None
        base = overlays[name].data.get("extends")
        name = base if isinstance(base, str) else ""
    return list(chain)[::-1], name
