"""`standards check`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Threshold = Literal["error", "warning", "never"]
Colour = Literal["auto", "always", "never"]


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; without any, the workspace around this folder."),
    ] = None,
    output: Annotated[
        str, typer.Option("--format", metavar="NAME", help="text for people, json for programs.")
    ] = "text",
    fail_on: Annotated[Threshold, typer.Option(help="From which severity on the exit code is 1.")] = "error",
    today: Annotated[str, typer.Option(metavar="DATE", help="The day that waivers are judged by, YYYY-MM-DD.")] = "",
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check every file again, and keep no cache.")] = False,
    colour: Annotated[Colour, typer.Option(help="auto: in a terminal, unless NO_COLOR is set.")] = "auto",
) -> int:
    """Say what is wrong in playbooks, overlays and stores."""
    import gc
    import sys

    from standards import report
    from standards.build.check import run_check
    from standards.cli.terminal import day, in_colour, width
    from standards.diagnostics.model import Severity

    gc.disable()  # a run ends before there is anything to collect
    chosen = report.load(output)
    result = run_check(paths or [], today=day(today), use_cache=not no_cache)
    chosen.render(
        result.findings, result.texts, sys.stdout, colour=in_colour(sys.stdout, colour), width=width(sys.stdout)
    )
    code = result.findings.exit_code(Severity.ERROR if fail_on == "never" else Severity[fail_on.upper()])
    return 0 if code == 1 and fail_on == "never" else code
