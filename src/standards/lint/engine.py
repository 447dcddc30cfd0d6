"""Judges an Edition: one pass over its elements, rules grouped by the kind of element they judge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from standards.diagnostics.model import Diagnostic, Fix, Related, SetAside
from standards.lint.crash import crashed
from standards.lint.elements import KINDS
from standards.lint.rule import Finding, Rule, steps
from standards.lint.rulebook import Rulebook
from standards.lint.suppression import Allowance, allowances, misnamed, unused
from standards.model.languages import primary
from standards.resolve.edition import Edition
from standards.resolve.provenance import Provenance


class _Seen(NamedTuple):
    rule: Rule
    finding: Finding
    diagnostic: Diagnostic


def judge(edition: Edition, book: Rulebook) -> list[Diagnostic]:
    """What the rules of `book` find in `edition`, what its files allow set aside, and the exceptions that are idle.

    A rule that crashes becomes I001; the others are still run. Raises ValueError for an edition without provenance.
    """
    provenance = edition.provenance
    if provenance is None:
        raise ValueError("an edition can only be judged with its provenance")
    seen: list[_Seen] = []
    crashes: list[Diagnostic] = []
    for kind, group in book.groups(primary(edition.language)).items():
        if judged := KINDS[kind](edition):
            for loaded in group:
                try:
                    if found := list(loaded.check(judged, edition)):
                        seen += _seen(loaded.rule, found, provenance, book)
                except Exception as problem:
                    crashes.append(crashed(loaded, judged, edition, provenance, problem))
    allowed = allowances(edition, provenance, book)
    if not allowed:
        return [*(found.diagnostic for found in seen), *crashes]
    return [*(_told(found, allowed) for found in seen), *crashes, *_idle(allowed, seen, book, edition)]


def _seen(rule: Rule, found: Sequence[Finding], provenance: Provenance, book: Rulebook) -> list[_Seen]:
    return [_Seen(rule, finding, _place(rule, finding, provenance, book)) for finding in found]


def _place(rule: Rule, finding: Finding, provenance: Provenance, book: Rulebook) -> Diagnostic:
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
        book.severity(rule.code, finding.severity or rule.severity),
        why=finding.why,
        help=finding.help,
        address=finding.element.address,
        related=tuple(
            Related(message, provenance.location(element.path + steps(field), key=True))
            for message, element, field in finding.related
        ),
        fix=_fix(finding, provenance) if finding.rewrite else None,
        confidence=rule.confidence,
        subject=finding.subject,
        link=finding.link,
    )


def _fix(finding: Finding, provenance: Provenance) -> Fix | None:
    """The edit of the file that writes the finding's other text; None where it cannot be made safely."""
    from standards.source.replacing import replace_in_text  # most files have nothing to mend

    if finding.rewrite is None or finding.start is None or finding.end is None:
        return None
    given = provenance.given(finding.path)
    if given is None:
        return None
    edits = replace_in_text(given.document, given.written, finding.start, finding.end, finding.rewrite.text)
    return Fix(finding.rewrite.title, edits, finding.rewrite.safe) if edits else None


def _told(found: _Seen, allowed: Sequence[Allowance]) -> Diagnostic:
    """The diagnostic, set aside where an exception covers it."""
    reason = next((allowance.reason for allowance in allowed if _suppresses(allowance, found)), None)
    return found.diagnostic if reason is None else replace(found.diagnostic, set_aside=SetAside("allow", reason))


def _suppresses(allowance: Allowance, found: _Seen) -> bool:
    known = allowance.known
    return known is not None and known.code == found.rule.code and allowance.covers(found.finding.path)


def _idle(
    allowed: Sequence[Allowance], seen: Sequence[_Seen], book: Rulebook, edition: Edition
) -> Iterator[Diagnostic]:
    """R020 for what cannot be allowed, R021 for what was allowed in vain although its rule was run."""
    running = book.running(primary(edition.language))
    for allowance in allowed:
        if allowance.known is None:
            yield misnamed(allowance.written, allowance.location, allowance.address)
        elif (
            allowance.known.code in running
            and not any(_suppresses(allowance, found) for found in seen)
            and allowance.is_of_last_layer
        ):
            yield unused(allowance)
