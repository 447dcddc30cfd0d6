"""Reviewdog Diagnostic Format, one JSON object a line; a fix becomes a suggestion that a reviewer commits by a click.

https://github.com/reviewdog/reviewdog/tree/master/proto/rdf: columns count bytes of UTF-8, the end is exclusive.
"""

from __future__ import annotations

from typing import Any, TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Fix
from standards.report import Format, Texts
from standards.report._ascii import as_ascii
from standards.report._places import Lines, Reader
from standards.report._rules import name


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write a line for each finding; nothing where there is none."""
    reader = Reader(texts)
    for found in findings:
        out.write(as_ascii(_diagnostic(found, reader.lines(found.location.path))) + "\n")


def _diagnostic(found: Diagnostic, lines: Lines | None) -> dict[str, Any]:
    code = {"value": found.code} | ({"url": found.link} if found.link else {})
    told: dict[str, Any] = {
        "message": _message(found),
        "location": {"path": found.location.path, "range": _range(found, lines)},
        "severity": found.severity.name,
        "source": {"name": "standards"},
        "code": code,
    }
    suggestion = _suggestion(found.fix, lines) if found.fix and lines else None
    return told | ({"suggestions": [suggestion]} if suggestion else {})


def _message(found: Diagnostic) -> str:
    """The parts as paragraphs of Markdown, which is how hosts show a comment."""
    said = found.message if name(found.code) == found.code else f"{name(found.code)}: {found.message}"
    return "\n\n".join(part for part in (said, found.why, found.help) if part)


def _range(found: Diagnostic, lines: Lines | None) -> dict[str, Any]:
    """Without the text columns cannot be told in bytes; lines alone are allowed."""
    place = found.location
    if lines is None:
        return {"start": {"line": place.line}, "end": {"line": place.end_line}}
    return {
        "start": _position(lines, place.line, place.column),
        "end": _position(lines, place.end_line, place.end_column),
    }


def _position(lines: Lines, line: int, column: int) -> dict[str, int]:
    return {"line": line, "column": lines.in_bytes(line, column)}


def _suggestion(fix: Fix, lines: Lines) -> dict[str, Any] | None:
    """All edits of a fix as one, with the text between them: each suggestion can be committed without the others."""
    edits = sorted(fix.edits)
    if not edits:
        return None
    start, end = edits[0].start, max(edit.end for edit in edits)
    text, at = "", start
    for edit in edits:
        text += lines.text[at : edit.start] + edit.text
        at = edit.end
    positions = _position(lines, *lines.place(start)), _position(lines, *lines.place(end))
    return {"range": {"start": positions[0], "end": positions[1]}, "text": text}


FORMAT = Format("reviewdog's lines of JSON, with suggestions", render)
