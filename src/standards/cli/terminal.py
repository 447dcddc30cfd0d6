"""What a command asks about the terminal, and how its options are read."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from standards.diagnostics.usage import UsageError

STEP = 100  #: what takes less than a quarter of a second is not worth a word


def in_colour(stream: TextIO, wish: str = "auto") -> bool:
    """Whether to print colours on `stream`: as wished, or in a terminal unless NO_COLOR or TERM=dumb forbids it."""
    if wish != "auto":
        return wish == "always"
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width(stream: TextIO) -> int:
    """The columns of the terminal behind `stream`; 0, for no limit, where it is a file or a pipe."""
    try:
        return os.get_terminal_size(stream.fileno()).columns if stream.isatty() else 0
    except (OSError, ValueError):
        return 0


def day(text: str) -> datetime.date | None:
    """The date given as `--today`, None where none was given. Raises UsageError."""
    try:
        return datetime.date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(f'"{text}" is not a date; write it as 2026-09-30') from None


@contextmanager
def progress(doing: str, stream: TextIO) -> Iterator[Callable[[int, int], None]]:
    """Shows `checking 300 of 5000` on `stream` while long work lasts, and leaves no trace of it; only in a terminal."""
    shown = 0

    def show(done: int, of: int) -> None:
        nonlocal shown
        if done and done % STEP == 0:
            text = f"{doing} {done} of {of}"
            shown = len(text)
            print(f"\r{text}", end="", file=stream, flush=True)

    try:
        yield show if stream.isatty() else lambda done, of: None
    finally:
        if shown:
            print(f"\r{' ' * shown}\r", end="", file=stream, flush=True)
