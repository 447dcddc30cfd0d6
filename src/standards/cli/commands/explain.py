"""`standards explain`"""

from __future__ import annotations

from typing import Annotated, Literal

import typer

Output = Literal["text", "json"]


def explain(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A code or its name, such as D001 or moment-without-iron.")
    ] = "",
    output: Annotated[Output, typer.Option("--format", help="Plain text, or JSON for programs.")] = "text",
) -> int:
    """Explain a code: what it means, why it matters, what to write. Without a code, list them all."""
    from standards.cli.explaining import everything, one

    data, text = one(code) if code else everything()
    if output == "json":
        import json

        text = json.dumps(data, indent=2)
    print(text)
    return 0
