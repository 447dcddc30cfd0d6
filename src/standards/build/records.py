"""What a check found, and diagnostics as plain lists for a JSON file, and back."""

from __future__ import annotations

from typing import Any, NamedTuple

from standards.diagnostics.model import Confidence, Diagnostic, Edit, Fix, Location, Related, SetAside, Severity

Record = list[Any]


class Outcome(NamedTuple):
    """Findings in `files` files, with paths below the folder that was checked; `dated`: tomorrow they may be others.

    `fail_on` is the severity from which on the workspace wants a check to fail, or "never".
    """

    findings: list[Diagnostic]
    files: int
    dated: bool = False
    fail_on: str = "error"


def to_record(found: Diagnostic) -> Record:
    """`found` as lists, texts and numbers."""
    fix = found.fix
    return [
        found.code,
        found.message,
        _place(found.location),
        int(found.severity),
        found.why,
        found.help,
        found.address,
        [[other.message, _place(other.location)] for other in found.related],
        fix and [fix.title, [[edit.start, edit.end, edit.text] for edit in fix.edits], fix.safe],
        int(found.confidence),
        found.subject,
        found.link,
        found.set_aside,
    ]


def from_record(record: Record) -> Diagnostic:
    """The diagnostic that `to_record` was given. Raises TypeError or ValueError for anything else."""
    code, message, place, severity, why, help_, address, related, fix, confidence, subject, link, aside = record
    return Diagnostic(
        code,
        message,
        Location(*place),
        Severity(severity),
        why,
        help_,
        address,
        tuple(Related(text, Location(*other)) for text, other in related),
        fix and Fix(fix[0], tuple(Edit(*edit) for edit in fix[1]), fix[2]),
        Confidence(confidence),
        subject,
        link,
        aside and SetAside(*aside),
    )


def _place(place: Location) -> Record:
    return [place.path, place.line, place.column, place.end_line, place.end_column]
