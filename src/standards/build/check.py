"""Check files and folders; returns every finding.

targets → places (workspaces, loose files) → units that can be judged alone → findings

Why the imports inside: where the cache answers, nothing that reads or judges files is imported at all.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from standards.build.asked import NOTHING, Asked, Overrides
from standards.build.cache import Cache
from standards.build.places import Place, as_seen, places
from standards.build.progress import Progress, silent
from standards.build.records import Outcome
from standards.build.scan import INPUTS, scan
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location, Related, Severity
from standards.diagnostics.usage import UsageError
from standards.source.discover import is_holding, text_of

if TYPE_CHECKING:
    from standards.build.baseline import Written


@dataclass(frozen=True)
class CheckResult:
    """What was found in how many files, with paths as seen from the current folder, and whether the check fails."""

    findings: Findings
    files: int
    exit_code: int = 0

    def texts(self, path: str) -> str | None:
        """The text of a file that a finding names; None where it cannot be read."""
        return text_of(Path(path))


def run_check(
    targets: Sequence[Path],
    *,
    today: datetime.date | None = None,
    use_cache: bool = True,
    use_baseline: bool = True,
    overrides: Overrides = NOTHING,
    fail_on: str = "",
    jobs: int = 0,
    progress: Progress = silent,
) -> CheckResult:
    """Check `targets`: files, folders, or, where there are none, the workspace around the current folder.

    Of a workspace only what lies in the targets is reported, but all of it is known: an overlay is judged with its
    base. `today` is the day that waivers are judged by; the other options are those of `Asked`. `progress` hears how
    much of a workspace is done. Raises UsageError where there is nothing to check.
    """
    asked = Asked(today or _today(), overrides, fail_on, jobs, use_cache, use_baseline)
    found = [(place, _check_place(place, asked, progress)) for place in places(targets)]
    files = sum(outcome.files for _, outcome in found)
    if not files:
        raise UsageError("there is nothing to check here: no playbook was found")
    shown = [[_shown(said, place.folder) for said in outcome.findings] for place, outcome in found]
    codes = [
        _exit_code(Findings.of(said), fail_on or outcome.fail_on)
        for said, (_, outcome) in zip(shown, found, strict=True)
    ]
    return CheckResult(Findings.of((said for each in shown for said in each), files), files, max(codes))


def write_baselines(
    targets: Sequence[Path], *, today: datetime.date | None = None, jobs: int = 0, progress: Progress = silent
) -> list[tuple[str, Written]]:
    """Write, or shrink, the baseline of every workspace in `targets`: its path as shown, and what became of it.

    Raises UsageError for a target that is not a whole workspace: what is not judged would look mended.
    """
    from standards.build import baseline

    asked = Asked(today or _today(), jobs=jobs)
    done = []
    for place in places(targets):
        if not place.is_workspace or place.wanted is not None:
            raise UsageError("a baseline belongs to a whole workspace; name its folder, or nothing")
        outcome = _judged(place, asked, progress)
        done.append((as_seen(place.folder / baseline.FILE), baseline.write(place.folder, outcome.findings)))
    return done


def _today() -> datetime.date:
    return datetime.date.today()


def _exit_code(findings: Findings, fail_on: str) -> int:
    """A crash of ours is told whatever a check fails on."""
    code = findings.exit_code(Severity.ERROR if fail_on == "never" else Severity[fail_on.upper()])
    return 0 if code == 1 and fail_on == "never" else code


def _check_place(place: Place, asked: Asked, progress: Progress) -> Outcome:
    if not place.is_workspace:
        from standards.build.setting import without_workspace
        from standards.build.unit import check_loose

        return check_loose(place.folder, sorted(place.wanted or ()), without_workspace(asked.overrides), asked.day)
    outcome = _judged(place, asked, progress)
    if asked.use_baseline and (place.folder / ".standards" / "baseline.json").exists():
        outcome = _without_old(outcome, place, asked)
    return outcome if place.wanted is None else _only(outcome, place.wanted)


def _judged(place: Place, asked: Asked, progress: Progress) -> Outcome:
    """What was found in a workspace, old and new."""
    now = scan(place.folder, INPUTS)
    cache = None
    if asked.use_cache and not is_holding():
        cache = Cache(place.folder, asked.day.isoformat(), repr(asked.overrides))
    outcome = cache.whole(now) if cache else None
    if outcome is None:
        from standards.build.workspace import check_workspace

        outcome = check_workspace(place, asked, cache, now, progress)
    return outcome


def _without_old(outcome: Outcome, place: Place, asked: Asked) -> Outcome:
    """What the baseline of the workspace leaves; what is mended in it is told where everything was judged."""
    from standards.build import baseline

    known = baseline.read(place.folder)
    findings = list(baseline.apply(outcome.findings, known))
    everything = place.wanted is None and asked.overrides == NOTHING
    if everything and (idle := baseline.idle(findings, known)):
        findings.append(idle)
    return outcome._replace(findings=findings)


def _only(outcome: Outcome, wanted: set[str]) -> Outcome:
    """What concerns the wanted files; a crash of ours concerns everybody."""
    findings = [said for said in outcome.findings if said.location.path in wanted or said.code.startswith("I")]
    return outcome._replace(findings=findings, files=len(wanted))


def _shown(found: Diagnostic, folder: Path) -> Diagnostic:
    """The finding with its paths as seen from the current folder."""
    return replace(
        found,
        location=_place(found.location, folder),
        related=tuple(Related(other.message, _place(other.location, folder)) for other in found.related),
    )


def _place(place: Location, folder: Path) -> Location:
    return replace(place, path=as_seen(folder / place.path))
