"""What `standards check` does, without Typer: the plain `standards check [PATH]...` comes here directly."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from standards import report
from standards.build.check import run_check
from standards.cli.terminal import day, in_colour, progress, width
from standards.diagnostics.model import Severity


def tell_findings(
    paths: Sequence[Path],
    *,
    output: str = "text",
    fail_on: str = "error",
    today: str = "",
    use_cache: bool = True,
    colour: str = "auto",
) -> int:
    """Check `paths`, print the findings, and return the exit code; the options are those of the command."""
    gc.disable()  # a run ends before there is anything to collect
    chosen = report.load(output)
    with progress("checking", sys.stderr, first=100) as show:  # less takes a quarter of a second
        result = run_check(paths, today=day(today), use_cache=use_cache, progress=show)
    chosen.render(
        result.findings, result.texts, sys.stdout, colour=in_colour(sys.stdout, colour), width=width(sys.stdout)
    )
    code = result.findings.exit_code(Severity.ERROR if fail_on == "never" else Severity[fail_on.upper()])
    return 0 if code == 1 and fail_on == "never" else code
