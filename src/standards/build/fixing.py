"""Fixes of what a check found: made in memory, checked again, and only then written.

Why in memory: a fix may uncover another one, so a run takes several rounds, and a file that one of them would harm
must be on the disk as its author left it at every moment.
"""

from __future__ import annotations

import difflib
import io
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from standards.build.check import CheckResult
from standards.diagnostics.model import Diagnostic, Fix, Severity
from standards.source.atomic import write_atomically
from standards.source.discover import find_workspace, holding
from standards.source.edits import apply_to_bytes

Check = Callable[[], CheckResult]

ROUNDS = 10
#: each stage of a check hides what the next one would say, so fewer errors of an earlier one always count as better
_STAGES = ("Y", "S", "R")


@dataclass(frozen=True)
class FixedFile:
    """A file as it was and as its fixes leave it. `path` is as shown; `titles` says how often each fix was made."""

    path: str
    before: bytes
    after: bytes
    titles: Mapping[str, int]


@dataclass(frozen=True)
class Fixed:
    """What was fixed, what the check still finds, and one sentence for each file that could not be written."""

    files: tuple[FixedFile, ...]
    result: CheckResult
    refused: tuple[str, ...] = ()


def fix(check: Check, *, unsafe: bool = False) -> Fixed:
    """What `check` finds, fixed in memory until nothing changes any more, at most ROUNDS times; nothing is written.

    Unsafe fixes are made only where `unsafe` is given. A fix that would leave its file with more errors is not made.
    `check` is called several times, with the changed files in the place of those on the disk.
    """
    work = _Work(check, unsafe)
    for _ in range(ROUNDS):
        if not work.advance():
            break
    changed = (file for file in work.files.values() if file.now != file.before)
    told = (FixedFile(file.path, file.before, file.now, dict(file.titles)) for file in changed)
    return Fixed(tuple(sorted(told, key=lambda file: file.path)), work.result)


def write(fixed: Fixed, check: Check) -> Fixed:
    """The files of `fixed` written to the disk, each whole or not at all; those that could not be are told apart.

    Not written are files that have changed since they were read, that may not be written, and links that lead out of
    the workspace.
    """
    written: list[FixedFile] = []
    refused: list[str] = []
    for file in fixed.files:
        reason = _write(file)
        if reason:
            refused.append(f"{file.path}: {reason}")
        else:
            written.append(file)
    return Fixed(tuple(written), check() if refused else fixed.result, tuple(refused))


def difference(fixed: Fixed) -> Iterator[str]:
    """The lines of a unified diff of all files, each with its own end of line."""
    for file in fixed.files:
        before, after = _lines(file.before), _lines(file.after)
        for line in difflib.unified_diff(before, after, file.path, file.path):
            yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _lines(raw: bytes) -> list[str]:
    """Lines end at a line feed; what else Python takes for a line break is a character of the text."""
    return list(io.StringIO(raw.decode(errors="replace"), newline="\n"))


@dataclass
class _File:
    path: str
    place: Path
    before: bytes
    now: bytes
    titles: Counter[str] = field(default_factory=Counter)

    @classmethod
    def read(cls, path: str) -> _File:
        """Raises OSError."""
        place = Path(os.path.abspath(path))  # noqa: PTH100 - as the check names it: links stay as they are
        raw = place.read_bytes()
        return cls(path, place, raw, raw)


class _Work:
    def __init__(self, check: Check, unsafe: bool) -> None:
        self.check, self.unsafe = check, unsafe
        self.files: dict[str, _File] = {}
        self.given_up: set[tuple[str, str, str]] = set()
        self.result = check()

    def advance(self) -> bool:
        """One round: every fix that touches no other one. False where nothing was left to do."""
        self._read()
        wanted, before = self._wanted(), self.result
        tried = {path: apply_to_bytes(self.files[path].now, _fixes(found)) for path, found in wanted.items()}
        tried = {path: made for path, made in tried.items() if made[0] != self.files[path].now}
        if not tried:
            return False
        after = self._checked({path: raw for path, (raw, _) in tried.items()})
        harmed = [path for path in tried if _errors(after, path) > _errors(before, path)]
        for path, (raw, done) in tried.items():
            if path not in harmed:
                self._take(path, raw, done)
        for path in harmed:
            self._sort_out(path, wanted[path], _errors(before, path))
        self.result = self._checked() if harmed else after
        return True

    def _read(self) -> None:
        """Read the files that something can be fixed in, and check them again as they were read.

        Why again: the places of the findings must be those of the very bytes that are changed.
        """
        while new := [path for path in self._wanted() if path not in self.files]:
            for path in new:
                try:
                    self.files[path] = _File.read(path)
                except OSError:
                    self._give_up(self._wanted()[path])
            self.result = self._checked()

    def _wanted(self) -> dict[str, list[Diagnostic]]:
        """What can be fixed, by file. A file that is neither playbook nor overlay belongs to another tool."""
        foreign = {one.location.path for one in self.result.findings if one.code == "Y031"}
        found: dict[str, list[Diagnostic]] = {}
        for one in self.result.findings:
            ours = one.location.path not in foreign and _name(one) not in self.given_up
            if ours and one.fix and (one.fix.safe or self.unsafe):
                found.setdefault(one.location.path, []).append(one)
        return found

    def _checked(self, instead: Mapping[str, bytes] | None = None) -> CheckResult:
        """What is found in the files as they are now, or as `instead` has them."""
        held = {file.place: (instead or {}).get(path, file.now) for path, file in self.files.items()}
        with holding(held):
            return self.check()

    def _sort_out(self, path: str, found: Sequence[Diagnostic], most: tuple[int, ...]) -> None:
        """Take those of the fixes of one file that do no harm, found by halving; the others are given up."""
        base = self.files[path].now
        taken: list[Diagnostic] = []
        waiting = [list(found)]
        while waiting:
            part = waiting.pop()
            raw, _ = apply_to_bytes(base, _fixes([*taken, *part]))
            if _errors(self._checked({path: raw}), path) <= most:
                taken += part
            elif len(part) == 1:
                self._give_up(part)
            else:
                middle = len(part) // 2
                waiting += [part[middle:], part[:middle]]
        self._take(path, *apply_to_bytes(base, _fixes(taken)))

    def _take(self, path: str, raw: bytes, done: Iterable[Fix]) -> None:
        self.files[path].now = raw
        self.files[path].titles.update(fix.title for fix in done)

    def _give_up(self, found: Iterable[Diagnostic]) -> None:
        self.given_up.update(map(_name, found))


def _name(found: Diagnostic) -> tuple[str, str, str]:
    return found.location.path, found.code, found.message


def _fixes(found: Iterable[Diagnostic]) -> list[Fix]:
    return [one.fix for one in found if one.fix]


def _errors(result: CheckResult, path: str) -> tuple[int, ...]:
    """How many errors a file has at each stage of a check; the smaller tuple is the better file."""
    families = Counter(
        one.code[0] for one in result.findings if one.severity is Severity.ERROR and one.location.path == path
    )
    return (*(families[stage] for stage in _STAGES), families.total())


def _write(file: FixedFile) -> str:
    """Write one file; why it was not written, "" where it was."""
    place = Path(os.path.abspath(file.path))  # noqa: PTH100 - links stay as they are until they are judged
    home = find_workspace(place) or place.parent
    target = Path(os.path.realpath(place))
    if not target.is_relative_to(os.path.realpath(home)):
        return "it is a link to a file elsewhere, and was not changed"
    try:
        if place.read_bytes() not in (file.before, file.after):
            return "it has changed while it was being fixed, and was not written"
        if not target.stat().st_mode & 0o222 or not os.access(target, os.W_OK):
            return "it may not be written, and was not changed"
        write_atomically(place, file.after)
    except OSError as problem:
        return f"{(problem.strerror or 'it cannot be written').lower()}; it was not changed"
    return ""
