"""`standards check`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def check(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(metavar="[PATH]...", help="Files or folders; without any, the workspace around this folder."),
    ] = None,
) -> int:
    """Say what is wrong in playbooks, overlays and stores."""
    from standards.build.check import run_check

    result = run_check(paths or [])
    for found in result.findings:
        print(f"{found.location}: {found.code} {found.message}")
    return result.findings.exit_code()
