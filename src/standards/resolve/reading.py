"""Files on disk become a Loaded: the one place of resolve/ that looks for files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from standards.resolve.loaded import Loaded
from standards.resolve.workspace import load_documents, separate
from standards.source.discover import STORES_FILE, read, yaml_files
from standards.source.document import Document

Shown = Callable[[Path], str]


def read_workspace(root: Path, shown: Shown = Path.as_posix) -> Loaded:
    """Everything in the workspace `root`; `shown` says how a path is told to the user."""
    files = {shown(path): path for path in yaml_files(root)}
    documents = [read(path, name) for name, path in files.items()]
    return load_documents(documents, root=root, files=files, stores=_stores(root / STORES_FILE, shown))


def _stores(table: Path, shown: Shown) -> tuple[str, bytes] | None:
    try:
        return shown(table), table.read_bytes()
    except FileNotFoundError:
        return None


def read_loose(paths: Sequence[Path], shown: Shown = Path.as_posix) -> list[Loaded]:
    """Files without a workspace: playbooks with the overlays beside them; the same id may come again."""
    files = {shown(path): path for path in paths}
    documents: list[Document] = [read(path, name) for name, path in files.items()]
    return [load_documents(group, files=files) for group in separate(documents)]
