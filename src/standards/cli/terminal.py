"""What a command asks about the terminal, and how its options are read."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, TextIO

from standards.diagnostics.usage import UsageError

if TYPE_CHECKING:
    from rich.progress import Progress as ProgressBar


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
def progress(doing: str, stream: TextIO, first: int = 0) -> Iterator[Callable[[int, int], None]]:
    """A bar on `stream` while long work lasts, of which no trace is left; only in a terminal.

    Call what it gives with how many are done, of how many; from `first` on it is drawn.
    """
    bar: ProgressBar | None = None

    def show(done: int, of: int) -> None:
        nonlocal bar
        if done < first:
            return
        if bar is None:
            bar = _bar(stream)
            bar.add_task(doing, total=of)
            bar.start()
        bar.update(bar.task_ids[0], completed=done)

    try:
        yield show if stream.isatty() else lambda done, of: None
    finally:
        if bar is not None:
            bar.stop()


def _bar(stream: TextIO) -> ProgressBar:
    """Why the import inside: most work is over before a bar could be drawn."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn()
    return Progress(
        *columns, console=Console(file=stream), transient=True, redirect_stdout=False, redirect_stderr=False
    )
