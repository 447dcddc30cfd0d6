"""The baseline: findings that a workspace had when it began to be judged. They are set aside until they are mended.

It only ever shrinks: writing it again drops what is mended and takes in nothing new, so that old mistakes can be worked
off while no new one slips through. Who wants to begin anew deletes the file. Only lint findings can be in it: what
cannot be read, or breaks the iron law, is never old.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.fingerprint import fingerprint
from standards.diagnostics.model import Diagnostic, Location, SetAside
from standards.diagnostics.usage import UsageError
from standards.source.atomic import write_atomically

FILE = Path(".standards") / "baseline.json"
VERSION = 1
LONGEST_TEXT = 100  #: characters of a finding's text, which stands there for people only


class Entry(NamedTuple):
    """How many findings share a fingerprint, and for readers of the file: the code, where, and what was said."""

    times: int
    code: str
    where: str
    said: str


Baseline = dict[str, Entry]


class Written(NamedTuple):
    """What writing a baseline did: how many findings it holds, how many are gone from it, how many stay outside."""

    held: int
    mended: int
    new: int


def read(folder: Path) -> Baseline:
    """The baseline of the workspace in `folder`, empty where it has none. Raises UsageError for a file that is none."""
    path = folder / FILE
    try:
        raw = path.read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        return {}
    try:
        data = json.loads(raw)
        if data["standards_baseline"] != VERSION:
            raise ValueError
        return {name: Entry(int(times), *map(str, told)) for name, (times, *told) in data["findings"].items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        reason = "mend it, or delete it and write it again with --write-baseline"
        raise UsageError(f"{FILE.as_posix()} is not a baseline of ours; {reason}") from None


def apply(findings: Iterable[Diagnostic], baseline: Baseline) -> Iterator[Diagnostic]:
    """The findings, those in the baseline set aside; of several with one fingerprint as many as it counts."""
    left = Counter({name: entry.times for name, entry in baseline.items()})
    for found in findings:
        told = fingerprint(found) if _may_be_old(found) else ""
        if told and left[told] > 0:
            left[told] -= 1
            yield replace(found, set_aside=SetAside("baseline"))
        else:
            yield found


def idle(findings: Iterable[Diagnostic], baseline: Baseline) -> Diagnostic | None:
    """R022 where the baseline holds what is mended; `findings` are all of the workspace, as `apply` leaves them."""
    used = Counter(fingerprint(found) for found in findings if found.set_aside and found.set_aside.by == "baseline")
    mended = sum(max(0, entry.times - used[name]) for name, entry in baseline.items())
    if not mended:
        return None
    what = "1 finding in the baseline is" if mended == 1 else f"{mended} findings in the baseline are"
    return Diagnostic(
        "R022",
        f"{what} mended",
        Location(FILE.as_posix()),
        CODES["R022"].severity,
        why="What stays in the baseline may come back without anybody noticing.",
        help="Run `standards check --write-baseline` to take it out.",
    )


def write(folder: Path, findings: Iterable[Diagnostic]) -> Written:
    """Write the baseline of the workspace in `folder`, or shrink the one it has, to what is found now.

    `findings` are all of the workspace, before a baseline is applied. Raises UsageError, as `read` does.
    """
    known = read(folder)
    now: dict[str, list[Diagnostic]] = {}
    for found in findings:
        if _may_be_old(found):
            now.setdefault(fingerprint(found), []).append(found)
    first = not (folder / FILE).exists()
    entries: Baseline = {}
    for name, same in now.items():
        most = len(same) if first else known[name].times if name in known else 0
        if count := min(len(same), most):
            entries[name] = _entry(same[0], count)
    held = sum(entry.times for entry in entries.values())
    _store(folder / FILE, entries)
    return Written(held, sum(entry.times for entry in known.values()) - held if known else 0, _many(now) - held)


def _many(now: dict[str, list[Diagnostic]]) -> int:
    return sum(len(same) for same in now.values())


def _may_be_old(found: Diagnostic) -> bool:
    """Whether it is a lint finding that no exception has set aside."""
    return found.set_aside is None and found.code not in CODES


def _entry(found: Diagnostic, count: int) -> Entry:
    text = found.subject or found.message
    return Entry(count, found.code, found.address or found.location.path, " ".join(text.split())[:LONGEST_TEXT])


def _store(path: Path, entries: Baseline) -> None:
    """One line for each entry, in an order that does not depend on lines of the playbooks: merges stay small."""
    ordered = sorted(entries.items(), key=lambda item: (item[1].where, item[1].code, item[0]))
    lines = [f"    {json.dumps(name)}: {_line(entry)}" for name, entry in ordered]
    body = "{\n" + ",\n".join(lines) + "\n  }" if lines else "{}"
    write_atomically(path, f'{{\n  "standards_baseline": {VERSION},\n  "findings": {body}\n}}\n'.encode())


def _line(entry: Entry) -> str:
    told: list[Any] = list(entry)
    return json.dumps(told, ensure_ascii=False)
