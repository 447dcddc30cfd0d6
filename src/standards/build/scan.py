"""What a folder holds, and what the file system says about it: enough to see that nothing has changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from standards.build.digest import digest

#: folders that are never looked into, as in `source/discover.py`; hidden folders neither
SKIPPED = frozenset({"node_modules", "__pycache__", "venv"})

#: files whose content a check judges; of all others it matters that they exist
INPUTS = (".yaml", ".yml", ".csv")

Signature = tuple[int, int, int, int]  #: size, mtime_ns, ctime_ns, inode


class Scan(NamedTuple):
    """`files` gives the signature of files whose content matters, by path below the folder; `names` are the others."""

    files: dict[str, Signature]
    names: list[str]

    @property
    def digest(self) -> str:
        """Two scans have the same digest exactly when names and signatures are the same."""
        told = "\n".join([*(f"{name}\0{signature}" for name, signature in self.files.items()), *self.names])
        return digest(told.encode("utf-8", "surrogatepass"))


def scan(folder: Path, suffixes: tuple[str, ...]) -> Scan:
    """Look through `folder`; files that end in one of `suffixes` count with their content, others by their name.

    A link counts with itself and with what it leads to. Folders that cannot be read hold nothing.
    """
    files: dict[str, Signature] = {}
    names: list[str] = []
    start = len(os.path.join(folder, ""))  # noqa: PTH118 - twice as fast as Path, on thousands of files
    for entry in _entries(os.fspath(folder)):
        name = entry.path[start:]
        if name.lower().endswith(suffixes):
            files[name] = _signature(entry)
        else:
            names.append(name)
    return Scan(dict(sorted(files.items())), sorted(names))


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    waiting = [folder]
    while waiting:
        try:
            found = list(os.scandir(waiting.pop()))
        except OSError:
            continue
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                if not entry.name.startswith(".") and entry.name not in SKIPPED:
                    waiting.append(entry.path)
            else:
                yield entry


def _signature(entry: os.DirEntry[str]) -> Signature:
    try:
        told = entry.stat(follow_symlinks=False)
        if not entry.is_symlink():
            return told.st_size, told.st_mtime_ns, told.st_ctime_ns, told.st_ino
        target = entry.stat()
    except OSError:
        return -1, 0, 0, 0
    newest = max(told.st_ctime_ns, target.st_ctime_ns)
    return target.st_size, target.st_mtime_ns, newest, told.st_ino ^ target.st_ino
