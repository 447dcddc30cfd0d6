"""A table in Markdown, for the summary of a job and for comments."""

from __future__ import annotations

import re
from typing import TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic
from standards.report import Format, Texts
from standards.report._rules import label
from standards.report._visible import visible
from standards.report.text import summary

LARGEST = 1_000_000  #: bytes; GitHub refuses a summary of more than 1 MiB
HEAD = "| | Where | What | Instead |\n|---|---|---|---|\n"
_SIGNS = re.compile(r"([\\`*_\[\]<>|~#&$@])")


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the counts and a row for each finding, the worst first; the last rows go where there is no room."""
    out.write(f"## Standards\n\n{_escaped(summary(findings))}\n")
    if not findings.items:
        return
    out.write(f"\n{HEAD}")
    worst = sorted(findings, key=lambda found: -found.severity)
    room = LARGEST
    for number, found in enumerate(worst):
        row = _row(found)
        room -= len(row.encode("utf-8", "backslashreplace"))
        if room < 0:
            out.write(f"\n… and {len(worst) - number} more.\n")
            return
        out.write(row)


def _row(found: Diagnostic) -> str:
    place = f"{found.location.path}:{found.location.line}"
    cells = (found.severity.word, place, f"{label(found.code)}: {found.message}", found.help)
    return f"| {' | '.join(map(_escaped, cells))} |\n"


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", visible(text))


FORMAT = Format("a table in Markdown, for summaries and comments", render)
