"""`--fix`, `--unsafe-fixes` and `--diff` of `standards check`, and what they tell."""

from __future__ import annotations

import sys

from standards.build.fixing import Check, Fixed, FixedFile, difference, fix, write
from standards.diagnostics.usage import UsageError

_MOST_TITLES = 5  #: kinds of fixes that are told of one file


def fix_files(check: Check, *, unsafe: bool = False) -> Fixed:
    """Fix what `check` finds and write the files, told line by line on stderr; what remains is in the result.

    Show what remains, then call `complain`.
    """
    done = write(fix(check, unsafe=unsafe), check)
    for file in done.files:
        print(f"fixed {_told(file)}", file=sys.stderr)
    _tell_of_unsafe(done, unsafe)
    return done


def complain(done: Fixed) -> None:
    """Raises UsageError where a file could not be written."""
    if done.refused:
        raise UsageError("\n".join([done.refused[0], *(f"standards: {reason}" for reason in done.refused[1:])]))


def show_difference(check: Check, *, unsafe: bool = False) -> int:
    """Print what fixing would change, write nothing, and return 1 where there is something, else 0."""
    planned = fix(check, unsafe=unsafe)
    for line in difference(planned):
        sys.stdout.write(line)
    for file in planned.files:
        print(f"would fix {_told(file)}", file=sys.stderr)
    _tell_of_unsafe(planned, unsafe)
    return int(bool(planned.files))


def _told(file: FixedFile) -> str:
    kinds = [f"{count} × {title}" for title, count in file.titles.items()]
    more = sum(list(file.titles.values())[_MOST_TITLES:])
    return f"{file.path}: {', '.join([*kinds[:_MOST_TITLES], *([f'{more} more'] if more else [])])}"


def _tell_of_unsafe(done: Fixed, unsafe: bool) -> None:
    left = sum(bool(found.fix and not found.fix.safe) for found in done.result.findings)
    if left and not unsafe:
        noun = "finding" if left == 1 else "findings"
        print(f"{left} more {noun} can be fixed with --unsafe-fixes; look at what it changes", file=sys.stderr)
