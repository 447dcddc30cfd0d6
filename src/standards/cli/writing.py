"""Commands that write files never write over one."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from standards.source.atomic import write_atomically


def write_new(folder: Path, files: Mapping[str, str]) -> tuple[list[str], list[str]]:
    """Write those of `files` (text by path below `folder`) that do not exist yet: the paths written, and those kept."""
    kept = [name for name in files if os.path.lexists(folder / name)]
    written = [name for name in files if name not in kept]
    for name in written:
        write_atomically(folder / name, files[name].encode())
    return written, kept
