"""Check files and folders; returns every finding.

targets → places (workspaces, loose files) → units that can be judged alone → findings

Why the imports inside: where the cache answers, nothing that reads or judges files is imported at all.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from standards.build.cache import Cache
from standards.build.overrides import NOTHING, Overrides
from standards.build.places import Place, as_seen, places
from standards.build.progress import Progress, silent
from standards.build.records import Outcome
from standards.build.scan import INPUTS, scan
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location, Related
from standards.diagnostics.usage import UsageError
from standards.source.discover import is_holding, text_of


@dataclass(frozen=True)
class CheckResult:
    """What was found in how many files, with paths as seen from the current folder."""

    findings: Findings
    files: int

    def texts(self, path: str) -> str | None:
        """The text of a file that a finding names; None where it cannot be read."""
        return text_of(Path(path))


def run_check(
    targets: Sequence[Path],
    *,
    today: datetime.date | None = None,
    use_cache: bool = True,
    overrides: Overrides = NOTHING,
    progress: Progress = silent,
) -> CheckResult:
    """Check `targets`: files, folders, or, where there are none, the workspace around the current folder.

    Of a workspace only what lies in the targets is reported, but all of it is known: an overlay is judged with its
    base. `today` is the day that waivers are judged by, `overrides` what is asked for in place of what the workspace
    says. `progress` hears how much of a workspace is done. Raises UsageError where there is nothing to check.
    """
    day = today or _today()
    found = [(place, _check_place(place, day, overrides, use_cache, progress)) for place in places(targets)]
    files = sum(outcome.files for _, outcome in found)
    if not files:
        raise UsageError("there is nothing to check here: no playbook was found")
    shown = [_shown(said, place.folder) for place, outcome in found for said in outcome.findings]
    return CheckResult(Findings.of(shown, files), files)


def _today() -> datetime.date:
    return datetime.date.today()


def _check_place(
    place: Place, day: datetime.date, overrides: Overrides, use_cache: bool, progress: Progress
) -> Outcome:
    if not place.is_workspace:
        from standards.build.setting import without_workspace
        from standards.build.unit import check_loose

        return check_loose(place.folder, sorted(place.wanted or ()), without_workspace(overrides), day)
    now = scan(place.folder, INPUTS)
    cache = Cache(place.folder, day.isoformat(), repr(overrides)) if use_cache and not is_holding() else None
    outcome = cache.whole(now) if cache else None
    if outcome is None:
        from standards.build.workspace import check_workspace

        outcome = check_workspace(place, day, overrides, cache, now, progress)
    return outcome if place.wanted is None else _only(outcome, place.wanted)


def _only(outcome: Outcome, wanted: set[str]) -> Outcome:
    """What concerns the wanted files; a crash of ours concerns everybody."""
    findings = [said for said in outcome.findings if said.location.path in wanted or said.code.startswith("I")]
    return Outcome(findings, len(wanted))


def _shown(found: Diagnostic, folder: Path) -> Diagnostic:
    """The finding with its paths as seen from the current folder."""
    return replace(
        found,
        location=_place(found.location, folder),
        related=tuple(Related(other.message, _place(other.location, folder)) for other in found.related),
    )


def _place(place: Location, folder: Path) -> Location:
    return replace(place, path=as_seen(folder / place.path))
