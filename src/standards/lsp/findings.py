"""Our findings as an editor shows them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lsprotocol import types

from standards.diagnostics.model import Diagnostic, Severity
from standards.lsp.positions import Lines

SOURCE = "standards"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
#: codes that mark what may be taken away; editors show it faded
_UNNECESSARY = frozenset({"R021"})


def shown(
    found: Diagnostic, lines: Lines, folder: Path, lines_of: Callable[[str], Lines], uri_of: Callable[[str], str]
) -> types.Diagnostic:
    """The finding in the file whose text is `lines`; its paths are those below `folder`.

    `lines_of` gives the text of another file, `uri_of` its address.
    """
    related = []
    for other in found.related:
        path = (folder / other.location.path).as_posix()
        place = types.Location(uri_of(path), lines_of(path).range_of(other.location))
        related.append(types.DiagnosticRelatedInformation(place, other.message))
    return types.Diagnostic(
        range=lines.range_of(found.location),
        message=message(found),
        severity=_SEVERITIES[found.severity],
        code=found.code,
        code_description=types.CodeDescription(found.link) if found.link else None,
        source=SOURCE,
        tags=[types.DiagnosticTag.Unnecessary] if found.code in _UNNECESSARY else None,
        related_information=related or None,
    )


def message(found: Diagnostic) -> str:
    """What was seen, and below it why it matters and what to write instead."""
    more = " ".join(part for part in (found.why, found.help) if part)
    return f"{found.message}\n{more}" if more else found.message
