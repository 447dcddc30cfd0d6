"""`standards check`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

Threshold = Literal["error", "warning", "info", "never"]
Profile = Literal["starter", "standard", "strict"]
Colour = Literal["auto", "always", "never"]


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; without any, the workspace around this folder."),
    ] = None,
    profile: Annotated[
        Profile | None, typer.Option(help="How much is judged; otherwise as standards.yaml says.")
    ] = None,
    select: Annotated[
        list[str] | None,
        typer.Option(metavar="RULE,...", help="Judge by these lint rules only (codes, names, W or D)."),
    ] = None,
    ignore: Annotated[list[str] | None, typer.Option(metavar="RULE,...", help="Lint rules to leave out.")] = None,
    preview: Annotated[
        bool, typer.Option("--preview", help="Run rules in languages they are not sure in yet.")
    ] = False,
    fail_on: Annotated[
        Threshold | None, typer.Option(help="From which severity on the exit code is 1; otherwise error.")
    ] = None,
    fix: Annotated[bool, typer.Option("--fix", help="Mend what can be mended without changing what is meant.")] = False,
    unsafe_fixes: Annotated[
        bool, typer.Option("--unsafe-fixes", help="Mend also what may change what is meant; look at it afterwards.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Show what --fix would change, and write nothing.")] = False,
    output_format: Annotated[
        str, typer.Option("--format", metavar="NAME", help="How to tell it: text, or json, github, sarif and others.")
    ] = "",
    output: Annotated[
        list[str] | None, typer.Option(metavar="FORMAT=FILE", help="Write a report to a file too; may be given again.")
    ] = None,
    write_baseline: Annotated[
        bool, typer.Option("--write-baseline", help="Set today's findings aside; later runs only shrink it.")
    ] = False,
    no_baseline: Annotated[bool, typer.Option("--no-baseline", help="Let old findings count as well.")] = False,
    jobs: Annotated[int, typer.Option(min=0, metavar="N", help="Processes; 0 for as many as are worth it.")] = 0,
    today: Annotated[str, typer.Option(metavar="DATE", help="The day that waivers are judged by, YYYY-MM-DD.")] = "",
    no_cache: Annotated[bool, typer.Option("--no-cache", help="Check every file again, and keep no cache.")] = False,
    colour: Annotated[Colour, typer.Option(help="auto: in a terminal, unless NO_COLOR is set.")] = "auto",
) -> int:
    """Say what is wrong in playbooks, overlays, stores and rules, and mend what can be mended."""
    from standards.build.asked import Overrides
    from standards.cli.checking import Options, tell_findings

    options = Options(
        shown=output_format,
        outputs=output or (),
        fail_on=fail_on or "",
        overrides=Overrides(profile or "", tuple(select or ()), tuple(ignore or ()), preview),
        fix=fix,
        unsafe=unsafe_fixes,
        diff=diff,
        baseline="write" if write_baseline else "ignore" if no_baseline else "use",
        jobs=jobs,
        today=today,
        use_cache=not no_cache,
        colour=colour,
    )
    return tell_findings(paths or [], options)
