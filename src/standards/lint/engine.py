"""Judges an Edition: one pass over its elements, rules grouped by the kind of element they judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from standards.diagnostics.model import Diagnostic, Related
from standards.lint.crash import crashed
from standards.lint.discovery import Loaded, selected
from standards.lint.elements import KINDS
from standards.lint.profiles import Selection
from standards.lint.rule import Finding, Rule, steps
from standards.lint.suppression import Allowance, allowances, is_rule, misnamed, unused
from standards.resolve.edition import Edition, Element
from standards.resolve.provenance import Provenance

EVERYTHING = Selection()


class _Seen(NamedTuple):
    rule: Rule
    finding: Finding
    diagnostic: Diagnostic


def judge(edition: Edition, selection: Selection = EVERYTHING) -> list[Diagnostic]:
    """What the selected rules find in `edition`, without what its files allow, and with the exceptions that are idle.

    A rule that crashes becomes I001; the others are still run. Raises ValueError for an edition without provenance.
    """
    provenance = edition.provenance
    if provenance is None:
        raise ValueError("an edition can only be judged with its provenance")
    seen: list[_Seen] = []
    crashes: list[Diagnostic] = []
    for kind, group in selected(selection).items():
        if judged := KINDS[kind](edition):
            for loaded in group:
                try:
                    seen.extend(_run(loaded, judged, edition, provenance))
                except Exception as problem:
                    crashes.append(crashed(loaded, judged, edition, provenance, problem))
    allowed = allowances(edition, provenance)
    if not (seen or allowed):
        return crashes
    kept = [found.diagnostic for found in seen if not _is_allowed(found, allowed)]
    return [*kept, *crashes, *_idle(allowed, seen, selection)]


def _run(loaded: Loaded, judged: Sequence[Element], edition: Edition, provenance: Provenance) -> list[_Seen]:
    rule, check = loaded
    return [_Seen(rule, finding, _place(rule, finding, provenance)) for finding in check(judged, edition)]


def _place(rule: Rule, finding: Finding, provenance: Provenance) -> Diagnostic:
    """The finding with its symbolic places made concrete."""
    path = finding.path
    if finding.start is None or finding.end is None:
        location = provenance.location(path, key=finding.at_key)
    else:
        location = provenance.location_in(path, finding.start, finding.end)
    return Diagnostic(
        rule.code,
        finding.message,
        location,
        rule.severity,
        why=finding.why,
        help=finding.help,
        address=finding.element.address,
        related=tuple(
            Related(message, provenance.location(element.path + steps(field), key=True))
            for message, element, field in finding.related
        ),
        confidence=rule.confidence,
    )


def _is_allowed(found: _Seen, allowed: Sequence[Allowance]) -> bool:
    return any(_suppresses(allowance, found) for allowance in allowed)


def _suppresses(allowance: Allowance, found: _Seen) -> bool:
    known = allowance.known
    return known is not None and known.code == found.rule.code and allowance.covers(found.finding.path)


def _idle(allowed: Sequence[Allowance], seen: Sequence[_Seen], selection: Selection) -> Iterator[Diagnostic]:
    """R020 for what cannot be allowed, R021 for what was allowed in vain although its rule was run."""
    if not allowed:
        return
    running = {loaded.rule.code for group in selected(selection).values() for loaded in group}
    for allowance in allowed:
        if not is_rule(allowance.written):
            yield misnamed(allowance.written, allowance.location, allowance.address)
        elif (
            allowance.known is not None
            and allowance.known.code in running
            and not any(_suppresses(allowance, found) for found in seen)
            and allowance.is_of_last_layer
        ):
            yield unused(allowance)
