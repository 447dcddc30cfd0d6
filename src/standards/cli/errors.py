"""The only top-level handler: every way a command can end, as one exit code and at most a few plain lines.

0 clean, 1 findings, 2 usage or configuration, 3 our bug, 130 interrupted, 141 the reader of our output went away.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from standards.diagnostics.usage import UsageError

__all__ = ["UsageError", "guarded"]

USAGE, BUG, INTERRUPTED, PIPE_CLOSED = 2, 3, 130, 141
_SENTENCES = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EROFS: "this disk can only be read",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ENOENT: "there is no such file or folder",
    errno.EISDIR: "a folder stands where a file is expected",
    errno.ENOTDIR: "a file stands where a folder is expected",
    errno.EEXIST: "it exists already",
    errno.ENAMETOOLONG: "the name is too long",
}


def guarded(run: Callable[[list[str]], int], arguments: list[str]) -> int:
    """Run a command line and return its exit code. Never raises, never shows a traceback."""
    _speak_utf8()
    with _interrupts() as interrupted:
        return _ended(run, arguments, interrupted)


def _ended(run: Callable[[list[str]], int], arguments: list[str], interrupted: list[int]) -> int:
    try:
        code = run(arguments)
        if interrupted:
            raise KeyboardInterrupt
        sys.stdout.flush()
        return code
    except UsageError as problem:
        return _say(str(problem), USAGE)
    except KeyboardInterrupt:
        return _say("interrupted", INTERRUPTED)
    except BrokenPipeError:
        return _silenced(PIPE_CLOSED)
    except OSError as problem:
        return _silenced(_say(_sentence(problem), USAGE))
    except MemoryError:
        return _say("there is not enough memory", USAGE)
    except Exception as problem:
        if interrupted:
            return _say("interrupted", INTERRUPTED)
        if told := _told_by_typer(problem, arguments):
            return _say(told, USAGE)
        return _report(problem, arguments)


@contextmanager
def _interrupts() -> Iterator[list[int]]:
    """Collects the interrupts that come meanwhile.

    Why: one that comes while pydantic-core builds a validator is raised as a mistake in the schema, and one that
    comes where Python cannot raise is printed with a traceback and forgotten.
    """
    seen: list[int] = []

    def note(number: int, frame: Any) -> None:
        seen.append(number)
        raise KeyboardInterrupt

    def unraisable(told: Any) -> None:
        if not seen:
            hook(told)

    before, hook = signal.signal(signal.SIGINT, note), sys.unraisablehook
    sys.unraisablehook = unraisable
    try:
        yield seen
    finally:
        signal.signal(signal.SIGINT, before)
        sys.unraisablehook = hook


def _speak_utf8() -> None:
    """Our texts are Greek and Polish too: print them as UTF-8 whatever the terminal claims to be."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _say(sentence: str, code: int) -> int:
    try:
        print(f"standards: {sentence}", file=sys.stderr, flush=True)
    except OSError:
        return _silenced(code)
    return code


def _silenced(code: int) -> int:
    """Let nothing more be written: what is still buffered would fail once more when Python leaves."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
    return code


def _sentence(problem: OSError) -> str:
    reason = _SENTENCES.get(problem.errno or 0, (problem.strerror or str(problem)).lower())
    if problem.filename is None:
        return f"writing failed: {reason}" if problem.errno in _SENTENCES else reason
    name = problem.filename2 or problem.filename
    return f"{os.fsdecode(name)}: {reason}"


def _told_by_typer(problem: Exception, arguments: list[str]) -> str:
    """The sentence of a mistake in the command line; "" where `problem` is none.

    Why not by class: Typer's usage errors live in a private module, `format_message` is what they share.
    """
    if type(problem).__name__ == "Abort":
        return "nothing was done"
    message: Any = getattr(problem, "format_message", None)
    if message is None:
        return ""
    text = str(message()).strip().rstrip(".")
    return f"{text[:1].lower()}{text[1:]}; {_help_command(arguments)} shows what can be given"


def _help_command(arguments: list[str]) -> str:
    from standards.cli.group import COMMANDS

    named = [word for word in arguments[:1] if word in COMMANDS]
    return " ".join(["standards", *named, "--help"])


def _report(problem: Exception, arguments: list[str]) -> int:
    """Say what to report; the whole traceback goes to a file, and only on request."""
    import platform

    from standards import __version__

    lines = [
        "something went wrong inside standards; it is our mistake, not yours. Please report these lines:",
        f"  standards {__version__}, Python {platform.python_version()}, {platform.system()} {platform.machine()}",
        f"  command: standards {' '.join(arguments)}",
        f"  {type(problem).__name__}: {str(problem)[:300]}",
        f"  in {_last_frame_of_ours(problem)}",
    ]
    if os.environ.get("STANDARDS_DEBUG"):
        lines.append(f"The details are in {_write_details(problem)}")
    else:
        lines.append("With STANDARDS_DEBUG=1 the same command writes the details to a file.")
    return _say("\n".join(lines), BUG)


def _last_frame_of_ours(problem: Exception) -> str:
    place, trace = "an unknown place", problem.__traceback__
    while trace is not None:
        module = trace.tb_frame.f_globals.get("__name__", "")
        if module.partition(".")[0] == "standards":
            place = f"{module}, line {trace.tb_lineno}, {trace.tb_frame.f_code.co_name}"
        trace = trace.tb_next
    return place


def _write_details(problem: Exception) -> str:
    import tempfile
    import traceback

    handle, path = tempfile.mkstemp(prefix="standards-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.writelines(traceback.format_exception(problem))
    return path
