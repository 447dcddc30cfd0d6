"""Run a command as a user would, and say how long it took and how much memory it needed."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

BIN = Path(sys.executable).parent


#: what this process may use before anything is measured
CORES = os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else set[int]()


class Sample(NamedTuple):
    """Processor seconds, MiB at most in one process, and seconds on the clock."""

    seconds: float
    mebibytes: float
    elapsed: float = 0.0


def once(command: Sequence[str], folder: Path) -> Sample:
    """One run in `folder`, its output thrown away. Raises RuntimeError where it ends with another code than 0.

    Why processor time and not the clock's: on one core they are the same, until others use the machine as well.
    """
    nowhere, start = subprocess.DEVNULL, time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, env=_environment(), stdout=nowhere, stderr=nowhere)
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {child.returncode}")
    return Sample(used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, time.perf_counter() - start)


def compare(commands: dict[str, Sequence[str]], folder: Path, rounds: int) -> dict[str, Sample]:
    """The median of `rounds` runs of each command, taken in turns, so that what disturbs one disturbs all."""
    samples: dict[str, list[Sample]] = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            sample = once(command, folder)
            if turn:  # the first round fills caches of the system and writes bytecode
                samples[name].append(sample)
    return {
        name: Sample(
            statistics.median(each.seconds for each in taken),
            max(each.mebibytes for each in taken),
            statistics.median(each.elapsed for each in taken),
        )
        for name, taken in samples.items()
    }


def tool(name: str) -> str:
    """The path of a program of this environment."""
    return str(BIN / name)


def on_one_core() -> None:
    """Let this process and its children use one core, where the system can do that."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def on_all_cores() -> None:
    """Take back what `on_one_core` did."""
    if CORES:
        os.sched_setaffinity(0, CORES)


_BYTECODE = tempfile.TemporaryDirectory(prefix="standards-bench-")


def _environment() -> dict[str, str]:
    """Everybody gets the bytecode that an installation has, wherever this runs."""
    own = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**own, "PYTHONPYCACHEPREFIX": _BYTECODE.name}
