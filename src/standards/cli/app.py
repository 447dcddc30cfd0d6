"""The entry point. Imports almost nothing: whatever goes wrong later is told by `errors.guarded`."""

from __future__ import annotations

import sys

from standards.cli.errors import guarded


def main() -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(guarded(run, sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run one command; returns its exit code. Raises what `guarded` understands."""
    if arguments == ["--version"]:
        return _version()
    from standards.cli.group import invoke

    return invoke(arguments or ["--help"])


def _version() -> int:
    from standards import __version__

    print(f"standards {__version__}")
    return 0
