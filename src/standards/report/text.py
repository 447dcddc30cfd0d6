"""Findings for people: file:line:column, the message, the line with a mark under the place, why and what to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Severity
from standards.report import Format, Texts
from standards.report._excerpt import excerpt
from standards.report._rules import label
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
    yield [
        (visible(str(found.location)), STRONG),
        (": ", ""),
        (found.severity.word, LOOKS[found.severity]),
        (f" {label(found.code)}: ", STRONG),
        (visible(found.message), ""),
    ]
    gutter = len(str(found.location.line))
    shown = excerpt(source, found.location, width and width - gutter - 3)
    if shown:
        yield [(f"{'':{gutter}} |", FAINT)]
        yield [(f"{found.location.line} | ", FAINT), (shown.line, "")]
        yield [(f"{'':{gutter}} | ", FAINT), (" " * shown.indent, ""), ("^" * shown.length, LOOKS[found.severity])]
    for kind, text in _remarks(found):
        yield from _remark(kind, visible(text), " " * gutter, width)


def _remarks(found: Diagnostic) -> Iterator[tuple[str, str]]:
    if found.why:
        yield "why", found.why
    if found.help:
        yield "help", found.help
    for other in found.related:
        yield "see", f"{other.location}: {other.message}"
    if found.link:
        yield "more", found.link
    if found.fix:
        yield "fix", f"{found.fix.title} ({'--fix' if found.fix.safe else '--unsafe-fixes'})"


def _remark(kind: str, text: str, gutter: str, width: int) -> Iterator[Line]:
    head = f"{gutter} = {kind}: "
    for line in wrapped(text, width, len(head)):
        yield [(head, FAINT), (line, "")]
        head = " " * len(head)


def summary(findings: Findings) -> str:
    """How many of each severity in how many files, how many can be fixed, and how many the baseline sets aside:
    `2 errors, 1 warning in 2 of 3 files; 1 can be fixed with --fix; 12 old findings in the baseline`.
    """
    return "; ".join(part for part in (_counts(findings), _fixable(findings), _baseline(findings)) if part)


def _counts(findings: Findings) -> str:
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


def _fixable(findings: Findings) -> str:
    fixes = [found.fix.safe for found in findings if found.fix]
    safe, unsafe = fixes.count(True), fixes.count(False)
    if safe and unsafe:
        return f"{safe} can be fixed with --fix, {unsafe} more with --unsafe-fixes"
    return f"{safe or unsafe} can be fixed with {'--fix' if safe else '--unsafe-fixes'}" if fixes else ""


def _baseline(findings: Findings) -> str:
    old = sum(found.set_aside is not None and found.set_aside.by == "baseline" for found in findings.aside)
    return f"{_many(old, 'old finding')} in the baseline" if old else ""


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
