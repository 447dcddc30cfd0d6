"""`standards where`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.resolve.where import Whereabouts

Output = Literal["text", "json"]


def where(
    address: Annotated[str, typer.Argument(metavar="ADDRESS", help="Such as arrive/find-a-table/iron/greet-on-sight.")],
    store: Annotated[str, typer.Option(metavar="ID", help="As this store has it.")] = "",
    playbook: Annotated[str, typer.Option(metavar="ID", help="In which playbook, where there are several.")] = "",
    output: Annotated[Output, typer.Option("--format", help="Plain text, or JSON for programs.")] = "text",
) -> int:
    """Show which line of which file gave each value."""
    import datetime
    import os

    from standards.build.addresses import find
    from standards.diagnostics.usage import UsageError
    from standards.resolve.reading import read_workspace
    from standards.source.discover import find_workspace

    root = find_workspace(Path.cwd())
    if root is None:
        raise UsageError("there is no workspace here: no standards.yaml in this folder or above it")
    loaded = read_workspace(root, lambda path: Path(os.path.relpath(path)).as_posix())
    found = find(loaded, address, playbook, store, datetime.date.today())
    print(_as_json(found) if output == "json" else _as_text(found))
    return 0


def _as_text(found: Whereabouts) -> str:
    """One line a field, with what it replaced below it."""
    lines = [f"{found.address}  ({found.layer}, {found.location})"]
    for each in found.fields:
        lines.append(f"  {each.name}: {_value(each.value)}")
        lines.append(f"      {each.layer}, {each.location}")
        lines += [f"      instead of {_value(old.value)} ({old.layer}, {old.location})" for old in each.replaced]
    return "\n".join(lines)


def _value(value: object) -> str:
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return str(value).lower()
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _as_json(found: Whereabouts) -> str:
    import json
    from dataclasses import asdict

    return json.dumps(asdict(found), indent=2, ensure_ascii=False, default=str)
