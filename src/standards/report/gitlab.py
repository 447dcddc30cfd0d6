"""A Code Quality report, which GitLab shows in merge requests.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

from typing import Any, TextIO

from standards.diagnostics.catalogue import known
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Severity
from standards.report import Format, Texts
from standards.report._ascii import as_ascii
from standards.report._numbered import fingerprints
from standards.report._rules import is_ours, label


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the array of findings, one a line; what is set aside is left out, since GitLab cannot tell it apart."""
    counting, _ = fingerprints(findings)
    lines = [as_ascii(_issue(found, told)) for found, told in counting]
    out.write("[\n" + ",\n".join(lines) + "\n]\n" if lines else "[]\n")


def _issue(found: Diagnostic, fingerprint: str) -> dict[str, Any]:
    said = f"{label(found.code)}: {found.message}"
    return {
        "description": f"{said}. {found.help}" if found.help else said,
        "check_name": found.code,
        "fingerprint": fingerprint,
        "severity": _severity(found),
        "location": {
            "path": found.location.path.removeprefix("./"),
            "lines": {"begin": found.location.line, "end": found.location.end_line},
        },
    }


def _severity(found: Diagnostic) -> str:
    """Errors in GitLab's three grades: not everything was judged, a file is not understood, a rule is broken."""
    if found.severity is not Severity.ERROR:
        return "minor" if found.severity is Severity.WARNING else "info"
    if found.code.startswith("I"):
        return "blocker"
    return "critical" if is_ours(found.code) and known()[found.code].standing == "code" else "major"


FORMAT = Format("Code Quality report, for GitLab", render)
