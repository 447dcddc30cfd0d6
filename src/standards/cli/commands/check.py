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
    from standards.cli.checking import tell_findings

    return tell_findings(
        paths or [], output=output, fail_on=fail_on, today=today, use_cache=not no_cache, colour=colour
    )
