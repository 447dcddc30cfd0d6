"""Finding and reading files: the workspace above a place, the YAML files below it, one file without surprises.

Why the imports inside: a check that nothing has changed since finds files and reads none.
"""

from __future__ import annotations

import os
import stat
from _contextvars import ContextVar  # the module without the underscore is one more file to open
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standards.source.document import Document

WORKSPACE_FILE = "standards.yaml"
STORES_FILE = "stores.csv"
_SUFFIXES = (".yaml", ".yml")
_FOREIGN = frozenset({"node_modules", "venv", "__pycache__"})

#: the bytes that stand in the place of files, see `holding`
_held: ContextVar[Mapping[Path, bytes] | None] = ContextVar("held", default=None)


@contextmanager
def holding(texts: Mapping[Path, bytes]) -> Iterator[None]:
    """Within it the files at these paths hold what `texts` says, as an editor has it, also where the disk has none.

    Why not an argument: several functions lie between an editor and the one place where bytes are read, and none of
    them has another reason to know of it. Other threads see the disk.
    """
    before = _held.set(texts)
    try:
        yield
    finally:
        _held.reset(before)


def is_holding() -> bool:
    """Whether files are not what the disk says, so that nothing known of them counts and nothing is worth keeping."""
    return bool(_held.get())


def find_workspace(start: Path) -> Path | None:
    """The nearest folder at or above `start` that holds `standards.yaml`; a repository's root is not left."""
    folder = start.absolute()
    if not folder.is_dir():
        folder = folder.parent
    for candidate in (folder, *folder.parents):
        if (candidate / WORKSPACE_FILE).is_file():
            return candidate
        if (candidate / ".git").exists():
            return None
    return None


def yaml_files(folder: Path) -> list[Path]:
    """Every *.yaml and *.yml below `folder`, sorted, each as `folder / …`.

    Hidden folders and those of other tools are left out. Links to folders are not followed, and a link to a file
    only where it stays inside `folder`.
    """
    root = os.path.realpath(folder)
    found: list[str] = []
    for base, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name[0] != "." and name not in _FOREIGN]
        for name in names:
            if name.lower().endswith(_SUFFIXES) and name[0] != ".":
                path = os.path.join(base, name)  # noqa: PTH118 - thousands of files; Path costs more than the walk
                if not os.path.islink(path) or _inside(root, path):  # noqa: PTH114 - the same
                    found.append(path)
    files = sorted(map(Path, found))
    held = _held.get()
    return sorted({*files, *_unsaved(folder, held)}) if held else files


def _unsaved(folder: Path, held: Mapping[Path, bytes]) -> Iterator[Path]:
    """What is held of `folder` and would be found if it were saved."""
    for path in held:
        if path.is_relative_to(folder) and path.suffix.lower() in _SUFFIXES:
            parts = path.relative_to(folder).parts
            if not any(part[0] == "." or part in _FOREIGN for part in parts):
                yield path


def _inside(root: str, path: str) -> bool:
    return os.path.realpath(path).startswith(root.rstrip(os.sep) + os.sep)


def read(path: Path, shown: str) -> Document:
    """The document at `path`, called `shown` in findings. What cannot be read is a finding, not an exception."""
    from standards.source.document import Document
    from standards.source.guards import MAX_BYTES, too_large
    from standards.source.load import load, refuse

    try:
        raw, size = content(path, MAX_BYTES + 1)
    except NotAFileError as problem:
        return _unreadable(shown, str(problem))
    except OSError as problem:
        return _unreadable(shown, (problem.strerror or "it cannot be opened").lower())
    except ValueError:  # a NUL in the name
        return _unreadable(shown, "its name cannot be used")
    if size > MAX_BYTES:
        document = Document(shown, "", None, None)
        refuse(document, too_large(size))
        return document
    return load(raw, shown)


def text_of(path: Path) -> str | None:
    """The text of a file, to quote from; None where there is none, or none that `read` would take."""
    from standards.source.guards import MAX_BYTES

    try:
        raw, size = content(path, MAX_BYTES + 1)
    except (OSError, ValueError):
        return None
    return raw.decode("utf-8-sig", "replace") if size <= MAX_BYTES else None


class NotAFileError(OSError):
    """A folder, a pipe or a device stands where a file is expected."""


def content(path: Path, longest: int) -> tuple[bytes, int]:
    """The first `longest` bytes of a file, and how many it has. Raises OSError, ValueError for an impossible name.

    Why without blocking: opening a named pipe would otherwise wait for somebody to write into it.
    """
    held = _held.get()
    if held and path in held:
        return held[path][:longest], len(held[path])
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    try:
        status = os.fstat(handle)
        if stat.S_ISDIR(status.st_mode):
            raise NotAFileError("it is a folder")
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError("it is not an ordinary file")
        room = min(status.st_size + 1, longest)  # not more: it is taken before anything is read
        return os.read(handle, room), status.st_size
    finally:
        os.close(handle)


def _unreadable(shown: str, reason: str) -> Document:
    from standards.diagnostics.model import Location
    from standards.source.advice import finding
    from standards.source.document import Document

    problem = finding("Y030", f"the file cannot be read: {reason}", Location(shown))
    return Document(shown, "", None, None, [problem])
