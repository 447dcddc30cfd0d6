"""Check files and folders: read, validate, resolve, judge; returns every finding."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from standards.diagnostics.findings import Findings
from standards.diagnostics.usage import UsageError
from standards.source.load import load


@dataclass(frozen=True)
class CheckResult:
    """What was found in how many files; `texts` gives the text of a file by its shown path."""

    findings: Findings
    files: int
    texts: dict[str, str]


def run_check(
    targets: Sequence[Path], *, today: datetime.date | None = None, use_cache: bool = True, jobs: int = 1
) -> CheckResult:
    """Check `targets` (files, folders, or nothing for the workspace around the current folder)."""
    from standards.model.compiled import validator

    files = [found for target in targets or [Path()] for found in _files(target)]
    if not files:
        raise UsageError("there is nothing to check here: no playbook was found")
    texts, diagnostics = {}, []
    for path in files:
        document = load(path.read_bytes(), path.as_posix())
        texts[document.path] = document.text
        diagnostics += document.diagnostics
        if isinstance(document.data, dict) and "playbook" in document.data:
            validator("playbook").validate_python(document.data, context={"language": document.data.get("language")})
    return CheckResult(Findings.of(diagnostics, len(files)), len(files), texts)


def _files(target: Path) -> list[Path]:
    return sorted(target.rglob("*.yaml")) if target.is_dir() else [target]
