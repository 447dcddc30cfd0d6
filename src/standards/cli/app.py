"""The entry point. Imports almost nothing: whatever goes wrong later is told by `errors.guarded`."""

from __future__ import annotations

import os
import sys

from standards.cli.errors import guarded


def main() -> None:
    """Run the command line and leave with its exit code.

    Why some leave at once: taking Python apart again costs a check a tenth of its time, and a build that was
    interrupted seconds, for all the boxes of its pages. What they have to tidy up is done before.
    """
    code = guarded(run, sys.argv[1:])
    if sys.argv[1:2] in (["check"], ["build"]):
        if typesetter := sys.modules.get("standards.emit.weasy"):
            typesetter.tidy()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit code. Raises what `guarded` understands."""
    if arguments == ["--version"]:
        return _version()
    if arguments[:1] == ["check"] and not any(word.startswith("-") for word in arguments):
        return _check(arguments[1:])
    from standards.cli.group import invoke

    return invoke(arguments or ["--help"])


def _check(paths: list[str]) -> int:
    """Why not through Typer: where there are no options to read, it would take a fifth of the time."""
    from pathlib import Path

    from standards.cli.checking import tell_findings

    return tell_findings([Path(path) for path in paths])


def _version() -> int:
    from standards import __version__

    print(f"standards {__version__}")
    return 0
