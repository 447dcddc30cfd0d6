"""Units of a large workspace in several processes; the findings are those of one process, in the same order."""

from __future__ import annotations

import datetime
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from standards.build.records import Outcome
from standards.build.setting import Setting
from standards.build.unit import check_unit
from standards.diagnostics.usage import UsageError
from standards.source.discover import is_holding

Names = Sequence[str]

#: units from which on a second process is worth its start, and how many each further one wants
ENOUGH = 250
EACH = 125
#: units that a process is given at a time
BATCH = 16


def processes(units: int, wished: int = 0) -> int:
    """How many processes check so many units: as `wished`, or (0) as many as are worth it on this machine."""
    if wished:
        return min(wished, max(1, units))
    if units < ENOUGH:
        return 1
    return max(1, min(cores(), units // EACH))


def cores() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def outcomes(
    folder: Path, units: Sequence[Names], setting: Setting, day: datetime.date, workers: int
) -> Iterator[Outcome]:
    """The outcome of each unit, in their order. Raises UsageError where a process is ended from outside."""
    if workers < 2 or is_holding():  # other processes see the disk, not what is held in the place of files
        for names in units:
            yield check_unit(folder, names, setting, day)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # a fork is ready at once; elsewhere than on Linux libraries of the system may not survive one
    context = get_context("fork" if sys.platform == "linux" else "spawn")
    batches = [units[at : at + BATCH] for at in range(0, len(units), BATCH)]
    with ProcessPoolExecutor(workers, context, initializer=_begin, initargs=(folder, setting, day)) as pool:
        try:
            with starting():
                judged = pool.map(_batch, batches)
            for found in judged:
                yield from found
        except BrokenProcessPool:
            raise UsageError("a process of the check was ended from outside; --jobs 1 does without") from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_SHARED: list[tuple[Path, Setting, datetime.date]] = []


def _begin(folder: Path, setting: Setting, day: datetime.date) -> None:
    """What every unit of a process shares."""
    serve_the_parent()
    _SHARED[:] = [(folder, setting, day)]


@contextmanager
def starting() -> Iterator[None]:
    """Around what starts the processes of a pool: an interrupt waits until they can leave it to the parent.

    Why: one that comes while Python sets up a process, before any line of ours, is printed with a traceback.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def serve_the_parent() -> None:
    """For a process of a pool: an interrupt is the parent's to answer, and its end is ours."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    """However the parent ends, nothing is left behind waiting for work that no one will send."""
    from multiprocessing import parent_process

    parent = parent_process()
    assert parent is not None
    parent.join()
    os._exit(1)


def _batch(units: Sequence[Names]) -> list[Outcome]:
    folder, setting, day = _SHARED[0]
    return [check_unit(folder, names, setting, day) for names in units]
