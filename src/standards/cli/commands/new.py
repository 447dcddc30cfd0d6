"""`standards new`"""

from __future__ import annotations

from typing import Annotated

import typer


def new(
    names: Annotated[list[str], typer.Argument(metavar="NAME", help="Its id, such as harbour-shop.")],
    library: Annotated[str, typer.Option("--from", metavar="READY", help="The ready playbook or module to copy.")] = "",
    language: Annotated[str, typer.Option(metavar="TAG", help="In which language; otherwise the workspace's.")] = "",
    title: Annotated[str, typer.Option(help="The title on the cover; otherwise that of the ready one.")] = "",
) -> None:
    """Copy a ready playbook or module from the library."""
    from pathlib import Path

    from standards.build.library import is_id, is_module, own_copy, ready_text, source_language, trades
    from standards.cli.writing import write_new
    from standards.diagnostics.usage import UsageError
    from standards.source.discover import find_workspace

    *kinds, name = names
    if kinds not in ([], ["playbook"]):  # `new playbook NAME` is what it was first called
        raise UsageError(f'one at a time: "{" ".join(names)}" are {len(names)} names')
    if not is_id(name):
        raise UsageError(f'"{name}" cannot be an id: write small letters, digits and hyphens, such as harbour-shop')
    if not library:
        raise UsageError(f"say what to copy with --from: there are {', '.join(trades())}; see standards library")
    root = find_workspace(Path.cwd())
    text = ready_text(library, language or source_language(root))
    kind = "module" if is_module(library) else "playbook"
    path = f"{kind}s/{name}.yaml" if root else f"{name}.yaml"
    schema = f"../.standards/{kind}.schema.json" if root else ""
    written, kept = write_new(root or Path.cwd(), {path: own_copy(text, name, title, schema, kind=kind)})
    if kept:
        raise UsageError(f"{path} exists already, and nothing was written")
    print(f"wrote {written[0]}")
