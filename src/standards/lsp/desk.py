"""Everything that is open, and what features are told of it: a `View` of one file and of those around it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from standards.build.live import Live
from standards.build.survey import is_ours
from standards.diagnostics.model import Diagnostic
from standards.lsp.buffers import UNSAVED, Buffer, path_of_uri, uri_of_path
from standards.lsp.family import Family, family, named
from standards.lsp.positions import Lines
from standards.model.validate import kind_of_document
from standards.source.discover import STORES_FILE, WORKSPACE_FILE, find_workspace, holding, read, text_of, yaml_files
from standards.source.document import Document
from standards.source.outline import outline

_KEPT = 200  #: files on disk that are kept as they were read
_KIND_OF_FOLDER = {"modules": "module", "overlays": "overlay", "rules": "rules", "theme": "theme"}
_State = tuple[int, int, int]  #: size, mtime_ns and inode of a file


@dataclass(frozen=True)
class View:
    """One state of an open file, what it is ("" for none of ours), its family, and what was found in this very state.

    `columns` are those of the stores, `rules` the ids of the house's own rules, `modules` the house's own modules by
    name and language. `unread` is the name of a file of the
    family of which only an older state, or nothing, could be read.
    """

    buffer: Buffer
    kind: str
    family: Family
    columns: Sequence[str] = ()
    rules: Sequence[str] = ()
    modules: Mapping[tuple[str, str], Document] = field(default_factory=dict)
    findings: Sequence[Diagnostic] = ()
    unread: str = ""

    @property
    def lines(self) -> Lines:
        return self.buffer.lines


class Desk:
    """The open files by their addresses, what was last found in each, and the places that they lie in."""

    def __init__(self, encoding: str = "utf-16") -> None:
        self.encoding = encoding
        self.buffers: dict[str, Buffer] = {}
        self._found: dict[str, tuple[Buffer, Sequence[Diagnostic]]] = {}
        self._places: dict[tuple[Path, bool], Live] = {}
        self._read: dict[Path, tuple[_State, Document]] = {}

    def open(self, uri: str, version: int, text: str) -> Buffer:
        """Take in a file as the editor opens it, or as it stands after a change."""
        known = self.buffers.get(uri)
        if known:
            opened = known.changed(version, text)
        else:
            path = path_of_uri(uri)
            saved = self.tree(path) if path.is_file() else None
            before = saved if saved and saved.root is not None else None
            opened = Buffer(uri, version, text, self.encoding, before)
        self.buffers[uri] = opened
        return opened

    def close(self, uri: str) -> Buffer | None:
        """Forget a file, so that the disk is believed again; None where it was not open."""
        self._found.pop(uri, None)
        return self.buffers.pop(uri, None)

    def texts(self) -> dict[Path, bytes]:
        """What the editor holds in the place of files."""
        return {buffer.path: buffer.raw for buffer in self.buffers.values() if buffer.is_judged}

    def place(self, path: Path) -> Live:
        """The workspace that `path` lies in, or its folder."""
        root = None if path.is_relative_to(UNSAVED) else find_workspace(path.parent)
        key = (root or path.parent, root is not None)
        return self._places.setdefault(key, Live(*key))

    def keep(self, buffer: Buffer, findings: Sequence[Diagnostic]) -> bool:
        """Remember what was found in a state of a file; False where the file has gone on meanwhile."""
        if self.buffers.get(buffer.uri) is not buffer:
            return False
        self._found[buffer.uri] = (buffer, findings)
        return True

    def is_judged(self, buffer: Buffer) -> bool:
        """Whether it is known what was found in this very state."""
        return self._found.get(buffer.uri, (None,))[0] is buffer

    def holding_words(self, query: str, folders: Iterable[str]) -> Iterator[Document]:
        """Every file of ours that holds the words of `query`, in these folders (addresses) and in open workspaces.

        Why the words first: reading thousands of files as YAML takes half a minute, looking through them a second.
        """
        words = query.casefold().split()
        roots = {path_of_uri(uri) for uri in folders}
        roots |= {place.folder for place in map(self.place, self.texts()) if place.is_workspace}
        with holding(self.texts()):
            for path in dict.fromkeys(path for root in sorted(roots) for path in yaml_files(root)):
                text = (text_of(path) or "").casefold()
                if all(word in text for word in words) and is_ours(path):
                    yield self.tree(path)

    def view(self, uri: str) -> View | None:
        """What a feature is told of an open file; None for one that is not open or none of ours."""
        buffer = self.buffers.get(uri)
        if buffer is None or not buffer.is_judged:
            return None
        kind = kind_of_text(buffer)
        if not kind:
            return None
        place = self.place(buffer.path)
        around = [self.tree(path) for path in place.relatives(self.texts(), buffer.path)]
        own = family(buffer.tree, around, self.tree)
        books = {**dict.fromkeys(sorted(place.ids()), ""), **own.books}
        state, findings = self._found.get(uri, (None, ()))
        return View(
            buffer, kind, replace(own, books=books),
            columns=_columns(place.folder) if place.is_workspace else (),
            rules=[name for path in place.rules() for name in _house_rules(self.tree(path))],
            modules={named(each): each for each in map(self.tree, place.modules()) if isinstance(each.data, dict)},
            findings=findings if state is buffer else (),
            unread=next((each.path.rpartition("/")[2] for each in around if not self._is_current(each)), ""),
        )  # fmt: skip

    def tree(self, path: Path) -> Document:
        """The last readable state of a file, open or on disk, called by its full path."""
        buffer = self._buffer(path.as_posix())
        if buffer:
            return buffer.tree
        try:
            status = path.stat()
        except (OSError, ValueError):
            return read(path, path.as_posix())
        state = (status.st_size, status.st_mtime_ns, status.st_ino)
        known = self._read.pop(path, None)
        if known is None or known[0] != state:
            known = (state, read(path, path.as_posix()))
        self._read[path] = known  # the one that was used last stands last
        if len(self._read) > _KEPT:
            del self._read[next(iter(self._read))]
        return known[1]

    def _is_current(self, document: Document) -> bool:
        buffer = self._buffer(document.path)
        return document.root is not None and (buffer is None or buffer.document is document)

    def _buffer(self, path: str) -> Buffer | None:
        return next((buffer for buffer in self.buffers.values() if buffer.path.as_posix() == path), None)

    def lines_of(self, path: str) -> Lines:
        """The text of a file as the editor counts it; empty where it cannot be read."""
        buffer = self._buffer(path)
        return buffer.lines if buffer else Lines(text_of(Path(path)) or "", self.encoding)

    def uri_of(self, path: str) -> str:
        """The address of a file, as the editor gave it where the file is open."""
        buffer = self._buffer(path)
        return buffer.uri if buffer else uri_of_path(path)


def kind_of_text(buffer: Buffer) -> str:
    """What a file is, told by the keys at its left margin, or by its folder where it is empty; "" for none of ours."""
    if buffer.path.name == WORKSPACE_FILE:
        return "workspace"
    lines = outline(buffer.lines.text)
    keys = {line.key: "" for line in lines if line.key and not line.indent and not line.within}
    if not keys:
        return _KIND_OF_FOLDER.get(buffer.path.parent.name, "playbook")
    return kind_of_document(keys) or ""


def _house_rules(document: Document) -> Iterator[str]:
    rules = document.data.get("rules") if isinstance(document.data, dict) else None
    yield from (str(name) for name in rules) if isinstance(rules, dict) else ()


def _columns(folder: Path) -> Sequence[str]:
    """The columns of the stores of the workspace in `folder`."""
    from standards.model.stores import parse_stores

    try:
        return parse_stores((folder / STORES_FILE).read_bytes(), STORES_FILE)[0].columns
    except OSError:
        return ()
