"""`standards explain`"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.diagnostics.catalogue import Known

Output = Literal["text", "json"]


def explain(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A code or its name, such as D001 or moment-without-iron.")
    ] = "",
    output: Annotated[Output, typer.Option("--format", help="Plain text, or JSON for programs.")] = "text",
) -> int:
    """Explain a code: what it means, why it matters, what to write. Without a code, list them all."""
    from standards.diagnostics.catalogue import known

    if code:
        found = _find(code)
        _print({**_entry(found), "page": _page(found)}, _readable(found), output)
    else:
        everything = list(known().values())
        _print({"codes": [_entry(found) for found in everything]}, _listing(everything), output)
    return 0


def _find(code: str) -> Known:
    from standards.diagnostics.catalogue import lookup, nearest
    from standards.diagnostics.usage import UsageError

    if found := lookup(code):
        return found
    near = nearest(code)
    hint = f"did you mean {near.code} {near.name}?" if near else "`standards explain` lists them all"
    raise UsageError(f'"{code}" is not a code; {hint}')


def _print(data: object, text: str, output: Output) -> None:
    if output == "json":
        import json

        text = json.dumps(data, indent=2)
    print(text)


def _entry(found: Known) -> dict[str, str]:
    from standards.diagnostics.catalogue import FAMILIES

    family = FAMILIES[found.code[0]]
    return {"code": found.code, "name": found.name, "family": family, "severity": _severity(found)}


def _severity(found: Known) -> str:
    """The word for it; "" for a rule that is only announced."""
    from standards.diagnostics.catalogue import CODES
    from standards.lint.discovery import rules

    if found.code in CODES:
        return CODES[found.code].severity.word
    return next((rule.severity.word for rule in rules() if rule.code == found.code), "")


def _page(found: Known) -> str:
    from standards.diagnostics.pages import page

    return (
        page(found.code) or f"# {found.code} {found.name}\n\nThis version knows the name but does not judge it yet.\n"
    )


def _readable(found: Known) -> str:
    from standards.diagnostics.pages import readable

    severity = _severity(found)
    return readable(_page(found)) + (f"\nSeverity: {severity}" if severity else "")


def _listing(everything: list[Known]) -> str:
    lines = []
    for family, members in groupby(everything, key=lambda found: _entry(found)["family"]):
        lines.append(f"{family[:1].upper()}{family[1:]}")
        lines += [f"  {each.code}  {each.name:32} {_severity(each) or 'not judged yet'}" for each in members]
        lines.append("")
    return "\n".join([*lines, "`standards explain CODE` prints the page of a code or name."])
