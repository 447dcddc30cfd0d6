"""Names that must exist in the same playbook: roles (R001) and what is priceless (R002)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Diagnostic, Fix, Related
from standards.model.address import Path, address_of
from standards.resolve.edition import Edition
from standards.resolve.nearest import nearest
from standards.resolve.provenance import Given, Provenance
from standards.source.document import Document, Step

#: where the names are declared whose absence a code tells
SECTIONS = {"R001": "roles", "R002": "priceless"}

Mention = tuple[Path, str, Sequence[str]]  #: element, field, the ids that it names


def _roles(edition: Edition) -> Iterator[Mention]:
    for role in edition.roles:
        yield role.path, "leads", role.leads
    for touchpoint in edition.touchpoints:
        yield touchpoint.path, "who", touchpoint.who
        for behaviour in touchpoint.behaviours:
            yield behaviour.path, "who", behaviour.who
    for protocol in edition.protocols:
        yield protocol.path, "who", protocol.who
        for step in protocol.steps:
            yield step.path, "who", step.who
    for competency in edition.competencies:
        yield competency.path, "for", competency.roles
    for ritual in edition.rituals:
        yield ritual.path, "who", ritual.who


def _priceless(edition: Edition) -> Iterator[Mention]:
    for touchpoint in edition.touchpoints:
        for behaviour in touchpoint.behaviours:
            yield behaviour.path, "priceless", behaviour.priceless
    for protocol in edition.protocols:
        for step in protocol.steps:
            yield step.path, "priceless", step.priceless


def has_lost_a_key(document: Document) -> bool:
    """Whether a key is given twice, so that one of the two is not in the data, and with it what it may declare."""
    return any(said.code == "Y020" for said in document.diagnostics)


def reference_findings(edition: Edition) -> Iterator[Diagnostic]:
    """R001 and R002, each at the id that is not declared.

    Why only the first mention where a section is missing altogether: one section to write is one thing to do.
    """
    for code, noun, section, known, mentions in (
        ("R001", "role", "roles", edition.roles, _roles(edition)),
        ("R002", "priceless thing", "priceless", edition.priceless, _priceless(edition)),
    ):
        declared = {element.id for element in known}
        told: set[str] = set()
        for element, field, ids in mentions:
            if not ids or declared.issuperset(ids):
                continue
            for position, name in enumerate(ids):
                if name in declared or name in told:
                    continue
                remover = _remover(edition.provenance, (section, name))
                if remover or not declared:
                    told.add(name)
                path: tuple[Step, ...] = (*element, field, position)
                if remover:
                    yield _removed(edition.provenance, (code, noun, section), remover, path, name)
                else:
                    yield _unknown(edition.provenance, (code, noun, section), path, name, sorted(declared))


def _remover(provenance: Provenance | None, path: Path) -> Given | None:
    giver = provenance.giver(path) if provenance else None
    return giver if giver and giver.taken else None


def _removed(
    provenance: Provenance | None, what: tuple[str, str, str], remover: Given, path: Sequence[Step], name: str
) -> Diagnostic:
    assert provenance, "references are checked where they stand"
    code, noun, section = what
    address = address_of(tuple(map(str, path)))
    return Diagnostic(
        code,
        f'{noun} "{name[:30]}" is removed here but still named elsewhere',
        remover.location(key=True),
        why="Readers would look for it in vain.",
        help=f'Change "{address}" in this overlay, or keep "{name}".',
        address=f"{section}/{name}",
        related=(Related("named here", provenance.location(path)),),
    )


def _unknown(
    provenance: Provenance | None, what: tuple[str, str, str], path: Sequence[Step], name: str, declared: Sequence[str]
) -> Diagnostic:
    assert provenance, "references are checked where they stand"
    code, noun, section = what
    near = nearest(name, declared)
    return Diagnostic(
        code,
        f'{noun} "{name[:50]}" is not declared'
        if declared
        else f'there is no `{section}` section to declare "{name[:40]}"',
        provenance.location(path),
        why="Booklets and indexes are made by these ids; an unknown one would be lost.",
        help=f'Did you mean "{near}"?' if near else f"Declare it: `{section}: {{{name}: …}}`.",
        address=address_of(tuple(map(str, path))),
        fix=_write(provenance, path, near) if near else None,
    )


def _write(provenance: Provenance, path: Sequence[Step], name: str) -> Fix | None:
    """The fix that writes another id where the one at `path` stands."""
    from standards.model.remedies import Remedy, write_instead  # only mistakes pay for the import

    given = provenance.given(path)
    return write_instead(given.document, given.written, Remedy(name)) if given else None
