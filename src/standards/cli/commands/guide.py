"""`standards guide`"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer


def guide(
    language: Annotated[
        str,
        typer.Option(
            "--lang", "--language", metavar="TAG", help="Its language; otherwise the workspace's, or English."
        ),
    ] = "",
    output: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where to put the PDF.")] = None,
) -> None:
    """Print the trainer's guide: how standards are written, observed and kept."""
    from standards.build.guide import print_guide, written_in
    from standards.build.library import source_language
    from standards.build.orders import FOLDER
    from standards.build.places import as_seen
    from standards.source.atomic import write_atomically
    from standards.source.discover import find_workspace
    from standards.typeset.theme import read_theme

    root = find_workspace(Path.cwd())
    spoken = written_in(language, source_language(root))
    target = (output or (root or Path.cwd()) / FOLDER) / f"guide-{spoken}.pdf"
    write_atomically(target, print_guide(spoken, read_theme(root)[0]).data)
    print(as_seen(target))
