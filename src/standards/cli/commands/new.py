"""`standards new`"""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def new(
    kind: Annotated[Literal["playbook"], typer.Argument(metavar="playbook", help="What to make.")],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Its id, such as harbour-shop.")],
    library: Annotated[str, typer.Option("--from", metavar="PLAYBOOK", help="The ready playbook to copy.")] = "",
    language: Annotated[str, typer.Option(metavar="TAG", help="In which language; otherwise the workspace's.")] = "",
    title: Annotated[str, typer.Option(help="The title on the cover; otherwise that of the ready one.")] = "",
) -> None:
    """Copy a ready playbook from the library."""
    from pathlib import Path

    from standards.build.library import is_id, own_playbook, ready_playbook, source_language, trades
    from standards.cli.writing import write_new
    from standards.diagnostics.usage import UsageError
    from standards.source.discover import find_workspace

    if not is_id(name):
        raise UsageError(f'"{name}" cannot be an id: write small letters, digits and hyphens, such as harbour-shop')
    if not library:
        raise UsageError(f"say which ready playbook to copy with --from: there are {', '.join(trades())}")
    root = find_workspace(Path.cwd())
    text = ready_playbook(library, language or source_language(root))
    path = f"playbooks/{name}.yaml" if root else f"{name}.yaml"
    schema = "../.standards/playbook.schema.json" if root else ""
    written, kept = write_new(root or Path.cwd(), {path: own_playbook(text, name, title, schema)})
    if kept:
        raise UsageError(f"{path} exists already, and nothing was written")
    print(f"wrote {written[0]}")
