"""The one way a file of the user is written: whole, or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
from pathlib import Path


def write_atomically(path: Path, data: bytes) -> None:
    """Write `data` to `path`, whose folder is made where it is missing; raises OSError.

    Whatever happens on the way (a full disk, an interrupt), `path` holds its old content or all of the new
    and no temporary file stays behind. A link is followed; the file keeps its permissions.
    """
    target = Path(os.path.realpath(path))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(target.parent)) from None
    part = target.with_name(f".{target.name[:80]}.{os.getpid()}.part")
    try:
        part.write_bytes(data)
        with contextlib.suppress(FileNotFoundError):
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
