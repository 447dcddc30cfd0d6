"""What the last check of a workspace found, kept in `.standards/cache/` for as long as nothing changes.

Two questions are asked, the cheap one first: does the file system say that every file is as it was; and, for
the files of which it does not say so, is their content as it was? A file that was touched, checked out again or
given its old date back has another ctime or inode, and is read. So is a file that was written so shortly
before the check that one tick of a coarse clock may hide a second change.

Why not shared between machines or checkouts: what the cache says is believed, so a cache that came with the
files (committed by a stranger, unpacked from an archive) must not be. It is bound to the inode and the ctime of
a file beside it, which nobody can know beforehand (`Cache.seal`).
"""

from __future__ import annotations

import contextlib
import json
import os
import stat
import sys
import time
from functools import cache, cached_property
from importlib.machinery import PathFinder
from pathlib import Path
from typing import Any

from standards import __version__
from standards.build.digest import digest
from standards.build.records import Outcome, from_record, to_record
from standards.build.scan import Scan, scan
from standards.build.survey import Glance
from standards.source.atomic import write_atomically

#: the coarsest clock of a file system in use (FAT): two changes within it may look like one
TICK_NS = 2_000_000_000
#: without a ctime that follows every change (Windows) only reading tells whether a file has changed
TRUSTED = os.name == "posix"
LARGEST = 64 << 20  #: bytes of a cache that is read


class Cache:
    """The stored entry of the workspace in `folder`; nothing where there is none, or it is damaged, foreign or stale.

    `day` is the day that waivers are judged by, `asked` what the command line asked for. No failure to read or to
    write is an error.
    """

    def __init__(self, folder: Path, day: str, asked: str = "") -> None:
        self.folder, self.day, self.asked = folder, day, asked
        self.place = folder / ".standards" / "cache"
        self.path = self.place / "check.json"
        self.started = time.time_ns()

    def whole(self, now: Scan) -> Outcome | None:
        """What was found in the whole workspace, where the file system alone vouches that nothing has changed."""
        head = self._head
        if not head or not head["sure"] or head["digest"] != now.digest or head["asked"] != self.asked:
            return None
        return self._believed(head["outcome"])

    def glances(self, now: Scan) -> dict[str, Glance]:
        """What was seen in the files that have not changed since, by their path below the workspace."""
        known = self._table["files"]
        return {
            name: Glance(*known[name][1])
            for name, told in now.files.items()
            if name in known and known[name][0] == list(told)
        }

    def unit(self, key: str) -> Outcome | None:
        """What was found in the files whose contents make up `key`."""
        return self._believed(self._table["units"].get(key))

    def write(self, whole: Outcome, units: dict[str, Outcome], now: Scan, glances: dict[str, Glance]) -> None:
        """Store what a run found; `now` is how the files were when it began."""
        sure = TRUSTED and self.started - TICK_NS
        fresh = {name for name, told in now.files.items() if max(told[1], told[2]) >= sure}
        files = {name: [None if name in fresh else now.files[name], seen] for name, seen in glances.items()}
        head = {
            "tool": tool(),
            "asked": self.asked,
            "digest": now.digest,
            "sure": not fresh,
            "outcome": self._record(whole),
        }
        table = {"files": files, "units": {key: self._record(unit) for key, unit in units.items()}}
        with contextlib.suppress(OSError):
            self._make_place()
            parts = (head | {"seal": self.seal}, table)
            body = "\n".join(json.dumps(part, separators=(",", ":")) for part in parts).encode()
            write_atomically(self.path, digest(body).encode() + b"\n" + body)

    @property
    def seal(self) -> list[int]:
        """What only this file system could have given to the file beside the cache."""
        told = (self.place / ".gitignore").lstat()
        return [told.st_dev, told.st_ino, told.st_ctime_ns]

    def _record(self, outcome: Outcome) -> list[Any]:
        day = self.day if outcome.dated else ""
        return [[to_record(found) for found in outcome.findings], outcome.files, day, outcome.fail_on]

    def _believed(self, record: list[Any] | None) -> Outcome | None:
        if record is None or record[2] not in ("", self.day):
            return None
        return Outcome([from_record(found) for found in record[0]], record[1], bool(record[2]), record[3])

    @cached_property
    def _head(self) -> dict[str, Any]:
        try:
            head: dict[str, Any] = json.loads(self._parts[0])
            ours = head["seal"] == self.seal and head["tool"] == tool()
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            return {}
        return head if ours else {}

    @cached_property
    def _table(self) -> dict[str, Any]:
        table: dict[str, Any] = json.loads(self._parts[1]) if self._head else {"files": {}, "units": {}}
        return table

    @cached_property
    def _parts(self) -> list[bytes]:
        if not self._is_inside() or not stat.S_ISREG((told := self.path.lstat()).st_mode) or told.st_size > LARGEST:
            raise ValueError("not a cache of ours")
        checksum, body = self.path.read_bytes().split(b"\n", 1)
        if checksum.decode() != digest(body):
            raise ValueError("damaged")
        return body.split(b"\n", 1)

    def _is_inside(self) -> bool:
        """No link on the way leads out of the workspace."""
        return self.path.resolve() == self.folder.resolve() / ".standards" / "cache" / self.path.name

    def _make_place(self) -> None:
        self.place.mkdir(parents=True, exist_ok=True)
        if not self._is_inside():
            raise OSError("the cache would lie outside the workspace")
        ignore = self.place / ".gitignore"
        if not ignore.exists():
            ignore.write_bytes(b"*\n")


@cache
def tool() -> str:
    """Names this build of the product and what it runs on: another one may find something else.

    Why the files and not the version alone: in a checkout the rules change while the version does not.
    """
    told = [__version__, sys.version, scan(Path(__file__).parents[1], (".py", ".json", ".yaml", ".po")).digest]
    for package in ("pydantic_core", "yaml"):
        spec = PathFinder.find_spec(package)
        told.append(str(Path(spec.origin).stat()) if spec and spec.origin else "")
    return digest("\n".join(told).encode())
