"""`standards schema`"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Kind = Literal["playbook", "module", "overlay", "workspace", "rules", "theme"]


def schema(
    stdout: Annotated[Kind | None, typer.Option(help="Print the schema of this kind of file; write nothing.")] = None,
) -> None:
    """Write the JSON Schemas that editors check by."""
    import json
    from pathlib import Path

    from standards.build.scaffold import schema_files
    from standards.model.schema import json_schema
    from standards.source.atomic import write_atomically
    from standards.source.discover import find_workspace

    if stdout:
        print(json.dumps(json_schema(stdout), indent=2, ensure_ascii=False))
        return
    root = find_workspace(Path.cwd()) or Path.cwd()
    for path, text in schema_files().items():
        write_atomically(root / path, text.encode())
        print(root / path)
