"""SARIF 2.1.0, for code scanning on GitHub, Azure DevOps and the viewers of editors.

GitHub refuses a whole file for one result without a place, for more than 25,000 results, and for more than 10 MB
after gzip: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support
"""

from __future__ import annotations

import os
import re
import zlib
from collections.abc import Sequence
from typing import Any, TextIO
from urllib.parse import quote

from standards import __version__
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Edit, Fix, Location, SetAside
from standards.report import Format, Texts
from standards.report._ascii import as_ascii
from standards.report._numbered import Told, fingerprints
from standards.report._places import Reader
from standards.report._sarif_rules import LEVELS, rule

MOST = 25_000  #: results of one run
LARGEST = 10_000_000  #: bytes after compression
SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
ROOT = "%SRCROOT%"
_LINK = re.compile(r"\[[^\]]*\]\(")
_ABSOLUTE = re.compile(r"/|[A-Za-z]:/")


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the log on one line, in ASCII; of more findings than a host takes, the worst."""
    counting, aside = fingerprints(findings)
    worst = sorted(counting, key=lambda told: -told[0].severity) + aside
    most = min(MOST, len(worst))
    while True:
        text = as_ascii(_log(worst[:most], len(worst), Reader(texts)))
        if not most or len(text) <= LARGEST or len(zlib.compress(text.encode())) <= LARGEST:
            break
        most = most * 2 // 3
    out.write(text + "\n")


def _log(chosen: Told, number: int, reader: Reader) -> dict[str, Any]:
    chosen = sorted(chosen, key=lambda told: told[0].sort_key)
    kept = [found for found, _ in chosen]
    by_code: dict[str, list[Diagnostic]] = {code: [] for code in sorted({found.code for found in kept})}
    for found in kept:
        by_code[found.code].append(found)
    index = {code: number for number, code in enumerate(by_code)}
    states = {found.set_aside.by for found in kept if found.set_aside}
    run = {
        "tool": {
            "driver": {
                "name": "standards",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [rule(code, of_it) for code, of_it in by_code.items()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "defaultEncoding": "utf-8",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The folder in which the check was run."}}},
        "invocations": [_invocation(kept, number - len(kept))],
        "results": [
            {**_result(found, told, reader), "ruleIndex": index[found.code], **_standing(found.set_aside, states)}
            for found, told in chosen
        ],
    }
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}


def _invocation(kept: Sequence[Diagnostic], left_out: int) -> dict[str, Any]:
    """How the run went: a rule that crashed, or findings that are left out, must not read as approval."""
    crashes = [found for found in kept if found.code.startswith("I")]
    notes: list[dict[str, Any]] = [
        {
            "level": "error",
            "descriptor": {"id": found.code},
            "message": _message(found),
            "locations": [{"physicalLocation": _physical(found.location)}],
        }
        for found in crashes
    ]
    if left_out:
        said = f"{left_out} of {left_out + len(kept)} findings are left out, the least grave ones: no host takes more."
        notes.append({"level": "warning", "message": {"text": said}})
    return {"executionSuccessful": not crashes, "toolExecutionNotifications": notes}


def _result(found: Diagnostic, fingerprint: str, reader: Reader) -> dict[str, Any]:
    place: dict[str, Any] = {"physicalLocation": _physical(found.location)}
    if found.address:
        place["logicalLocations"] = [{"fullyQualifiedName": found.address}]
    result: dict[str, Any] = {
        "ruleId": found.code,
        "level": LEVELS[found.severity],
        "message": _message(found),
        "locations": [place],
        "partialFingerprints": {"standards/v1": fingerprint},
    }
    if found.related:
        result["relatedLocations"] = [
            {"id": number, "physicalLocation": _physical(other.location), "message": {"text": _plain(other.message)}}
            for number, other in enumerate(found.related, 1)
        ]
    if found.fix and found.fix.edits:
        result["fixes"] = [_fix(found.fix, found.location.path, reader)]
    return result


def _standing(aside: SetAside | None, states: set[str]) -> dict[str, Any]:
    """Suppressions and baseline state. As the specification asks, all results of a run tell them, or none does."""
    told: dict[str, Any] = {}
    if states:
        told["suppressions"] = [_suppression(aside)] if aside else []
    if "baseline" in states:
        told["baselineState"] = "unchanged" if aside and aside.by == "baseline" else "new"
    return told


def _suppression(aside: SetAside) -> dict[str, str]:
    kind = {"kind": "inSource" if aside.by == "allow" else "external", "status": "accepted"}
    return kind | ({"justification": aside.reason} if aside.reason else {})


def _message(found: Diagnostic) -> dict[str, str]:
    return {"text": _plain("\n".join(part for part in (found.message, found.why, found.help) if part))}


def _plain(text: str) -> str:
    """What looks like an embedded link of SARIF, `[text](target)`, is the user's text and must stay text."""
    return re.sub(r"[\\\[\]]", r"\\\g<0>", text) if _LINK.search(text) else text


def _physical(place: Location) -> dict[str, Any]:
    region = _region(place.line, place.column, place.end_line, place.end_column)
    return {"artifactLocation": _artifact(place.path), "region": region}


def _region(line: int, column: int, end_line: int, end_column: int) -> dict[str, int]:
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _artifact(path: str) -> dict[str, str]:
    """The path as a relative URI of the current folder; in full where it lies elsewhere."""
    encoded = quote(os.fsencode(path))
    if _ABSOLUTE.match(path):
        return {"uri": f"file:///{encoded.lstrip('/')}"}
    return {"uri": encoded, "uriBaseId": ROOT}


def _fix(fix: Fix, path: str, reader: Reader) -> dict[str, Any]:
    title = fix.title if fix.safe else f"{fix.title} (this may change the meaning)"
    replacements = [
        {"deletedRegion": _edited(edit, path, reader), "insertedContent": {"text": edit.text}} for edit in fix.edits
    ]
    changes = [{"artifactLocation": _artifact(path), "replacements": replacements}]
    return {"description": {"text": _plain(title)}, "artifactChanges": changes}


def _edited(edit: Edit, path: str, reader: Reader) -> dict[str, int]:
    """Lines and columns, which every viewer understands; offsets where the file cannot be read any more."""
    lines = reader.lines(path)
    if lines is None:
        return {"charOffset": edit.start, "charLength": edit.end - edit.start}
    return _region(*lines.place(edit.start), *lines.place(edit.end))


FORMAT = Format("SARIF 2.1.0, for code scanning and editors", render)
