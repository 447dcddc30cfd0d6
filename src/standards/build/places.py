"""Targets of a check become places: workspaces, and loose files that belong to none."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from standards.build.survey import is_ours
from standards.diagnostics.usage import UsageError
from standards.source.discover import WORKSPACE_FILE, find_workspace, yaml_files


@dataclass
class Place:
    """A workspace (`root`), or the folder of loose files. `wanted` are the files to report on, None for all."""

    folder: Path
    is_workspace: bool
    wanted: set[str] | None = field(default_factory=set)

    def want(self, target: Path) -> None:
        """Report on `target` too: on a file, on all files of a folder, or on everything."""
        if self.wanted is None:
            return
        if target == self.folder:
            self.wanted = None
        elif target.is_dir():
            self.wanted.update(path.relative_to(self.folder).as_posix() for path in yaml_files(target))
        else:
            self.wanted.add(target.relative_to(self.folder).as_posix())


def as_seen(path: Path) -> str:
    """The path as it is told to the user: from the current folder, or in full where that is shorter."""
    full = path.absolute().as_posix()
    try:
        return min(os.path.relpath(path).replace(os.sep, "/"), full, key=len)
    except ValueError:  # on another drive
        return full


def places(targets: Sequence[Path]) -> list[Place]:
    """The places that `targets` lie in, each once. Raises UsageError for a target that does not exist.

    Without targets, the workspace around the current folder; where there is none, what lies below it.
    """
    found: dict[Path, Place] = {}
    if not targets and (root := find_workspace(Path.cwd())):
        return [Place(root, True, None)]
    for target in targets or [Path()]:
        if not target.exists():
            raise UsageError(f"{target}: there is no such file or folder")
        target = Path(os.path.abspath(target))  # noqa: PTH100 - links stay as they were written
        for folder, is_workspace, part in _parts(target):
            found.setdefault(folder, Place(folder, is_workspace)).want(part)
    return list(found.values())


def _parts(target: Path) -> Iterator[tuple[Path, bool, Path]]:
    """The folder of each place that `target` lies in or holds, whether it is a workspace, and what is wanted there."""
    root = find_workspace(target if target.is_dir() else target.parent)
    if root is not None:
        yield root, True, target
    elif target.is_dir():
        files = yaml_files(target)
        roots = [path.parent for path in files if path.name == WORKSPACE_FILE]
        for root in roots:
            yield root, True, root
        for path in files:
            if not any(path.is_relative_to(root) for root in roots) and is_ours(path):
                yield path.parent, False, path
    else:
        yield target.parent, False, target
