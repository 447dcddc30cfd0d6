"""Findings as one JSON object, for programs. Pure ASCII, so that no shell or log can damage a name or a text."""

from __future__ import annotations

import json
from typing import Any, TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Fix, Location, Severity
from standards.report import Format, Texts
from standards.report._numbered import fingerprints
from standards.report._rules import name

SCHEMA_VERSION = 1  #: rises when a key goes or changes its meaning; new keys do not raise it


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the object that `docs/report.schema.json` describes; the same findings always give the same bytes."""
    json.dump(as_data(findings), out, indent=2)
    out.write("\n")


def as_data(findings: Findings) -> dict[str, Any]:
    """The whole report as plain data."""
    counting, aside = fingerprints(findings)
    return {
        "schema_version": SCHEMA_VERSION,
        "findings": [_finding(found, told) for found, told in counting],
        "set_aside": [{**_finding(found, told), **_reason(found)} for found, told in aside],
        "counts": {
            "errors": findings.count(Severity.ERROR),
            "warnings": findings.count(Severity.WARNING),
            "infos": findings.count(Severity.INFO),
            "files": findings.files,
        },
    }


def _finding(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    return {
        **_location(found.location),
        "code": found.code,
        "name": name(found.code),
        "severity": found.severity.word,
        "confidence": found.confidence.name.lower(),
        "message": found.message,
        "why": found.why,
        "help": found.help,
        "link": found.link,
        "address": found.address,
        "subject": found.subject,
        "fingerprint": fingerprint,
        "related": [{**_location(other.location), "message": other.message} for other in found.related],
        "fix": _fix(found.fix) if found.fix else None,
    }


def _reason(found: Diagnostic) -> dict[str, str]:
    return found.set_aside._asdict() if found.set_aside else {}


def _location(place: Location) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    """Offsets count the characters of the decoded file, from 0."""
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


FORMAT = Format("one JSON object, for programs", render)
