"""Findings for people: file:line:column, the message, the line with a mark under the place, why and what to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from standards.diagnostics.catalogue import known
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Severity
from standards.report import Format, Texts
from standards.report._excerpt import excerpt
from standards.report._visible import visible, wrapped

#: pieces of a line and how they are to look
Line = list[tuple[str, str]]

LOOKS = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold blue"}
FAINT, STRONG = "cyan", "bold"


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write every finding and a last line that counts them."""
    lines = _report(findings, texts, width)
    if colour and len(findings):
        _in_colour(lines, out, width)
    else:
        out.writelines("".join(piece for piece, _ in line) + "\n" for line in lines)


def _report(findings: Findings, texts: Texts, width: int) -> Iterator[Line]:
    path: str | None = None
    source: list[str] = []
    for found in findings:
        if found.location.path != path:
            path = found.location.path
            source = (texts(path) or "").split("\n")
        yield from _finding(found, source, width)
        yield []
    yield [(summary(findings), STRONG)]


def _finding(found: Diagnostic, source: list[str], width: int) -> Iterator[Line]:
    name = known()[found.code].name if found.code in known() else ""
    yield [
        (visible(str(found.location)), STRONG),
        (": ", ""),
        (found.severity.word, LOOKS[found.severity]),
        (f" {found.code}{name and f'({name})'}: ", STRONG),
        (visible(found.message), ""),
    ]
    gutter = len(str(found.location.line))
    shown = excerpt(source, found.location, width and width - gutter - 3)
    if shown:
        yield [(f"{'':{gutter}} |", FAINT)]
        yield [(f"{found.location.line} | ", FAINT), (shown.line, "")]
        yield [(f"{'':{gutter}} | ", FAINT), (" " * shown.indent, ""), ("^" * shown.length, LOOKS[found.severity])]
    for label, text in _remarks(found):
        yield from _remark(label, visible(text), " " * gutter, width)


def _remarks(found: Diagnostic) -> Iterator[tuple[str, str]]:
    if found.why:
        yield "why", found.why
    if found.help:
        yield "help", found.help
    for other in found.related:
        yield "see", f"{other.location}: {other.message}"


def _remark(label: str, text: str, gutter: str, width: int) -> Iterator[Line]:
    head = f"{gutter} = {label}: "
    for line in wrapped(text, width, len(head)):
        yield [(head, FAINT), (line, "")]
        head = " " * len(head)


def summary(findings: Findings) -> str:
    """How many of each severity in how many files: `2 errors, 1 warning in 2 of 3 files`."""
    counts = [
        _many(number, severity.word)
        for severity in sorted(Severity, reverse=True)
        if (number := findings.count(severity))
    ]
    touched = len({found.location.path for found in findings})
    if not counts:
        return f"no findings in {_many(findings.files, 'file')}"
    files = f"{touched} of {_many(findings.files, 'file')}" if touched < findings.files else _many(touched, "file")
    return f"{', '.join(counts)} in {files}"


def _many(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _in_colour(lines: Iterable[Line], out: TextIO, width: int) -> None:
    """Through rich, which knows old Windows consoles. The texts are styled pieces, never markup.

    Imported here: nothing but a coloured report with findings pays for it.
    """
    from rich.console import Console
    from rich.text import Text

    console = Console(
        file=out, force_terminal=True, no_color=False, highlight=False, markup=False, emoji=False, width=width or 10_000
    )
    pieces: Line = []
    for line in lines:
        pieces += line
        if line:
            pieces.append(("\n", ""))
        else:  # one finding at a time: a call for each line would cost eight times as much
            console.print(Text.assemble(*pieces), soft_wrap=True)
            pieces = []
    console.print(Text.assemble(*pieces), soft_wrap=True, end="")


FORMAT = Format("for people, with the line and a mark under the place", render, machine=False)
