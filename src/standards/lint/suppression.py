"""Exceptions: which rules an author allows to be broken where, with a reason.

Two forms say the same: `allow: {D002: reason}` on an element, and a comment `# standards: allow D002 -- reason`.
Only lint rules can be allowed. Every other code says that the file cannot be understood or the law is broken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from standards.diagnostics.catalogue import CODES, Known, lookup, nearest
from standards.diagnostics.model import Diagnostic, Fix, Location
from standards.diagnostics.quoting import quoted
from standards.model.address import address_of, element_path
from standards.resolve.edition import Edition
from standards.resolve.provenance import Provenance
from standards.source.document import Step

if TYPE_CHECKING:
    from standards.lint.rulebook import Rulebook

Path = tuple[Step, ...]

#: what every such comment holds; most files hold none, and then nothing is imported for them
MARK = re.compile(r"#[ \t]*standards:")
#: a comment on one of these lines stands at the head of the file and covers all of it
HEADS = frozenset({("standards",), ("playbook",), ("overlay",)})


class Allowance(NamedTuple):
    """Leave to break the rule `written` (as the author wrote it) at `target` and below, for a `reason`.

    `known` is the rule, None where there is none of this name. `place` is where it stands: a location, or a path that
    is only looked up when there is something to say.
    """

    written: str
    known: Known | None
    target: Path
    reason: str
    place: Location | Path
    provenance: Provenance

    @property
    def address(self) -> str:
        return address_of(tuple(map(str, self.target)))

    @property
    def location(self) -> Location:
        return self.place if isinstance(self.place, Location) else self.provenance.location(self.place, key=True)

    @property
    def is_of_last_layer(self) -> bool:
        """Whether the last layer gave it. What the layers below allow is judged with their own editions."""
        return any(document.path == self.location.path for document in self.provenance.layers[-1].documents)

    def covers(self, path: Sequence[Step]) -> bool:
        """Whether a finding at `path` is allowed. A comment on a field's line also covers its element as such."""
        place = tuple(path)
        return place[: len(self.target)] == self.target or place == element_path(tuple(map(str, self.target)))


def allowances(edition: Edition, provenance: Provenance, book: Rulebook) -> list[Allowance]:
    """Everything that the edition's files allow, also what they cannot; found by the word, which most files lack."""
    if not any("allow" in document.text for document in provenance.documents):
        return []
    fields = [
        Allowance(
            written, book.rule_named(written), element.path, reason, (*element.path, "allow", written), provenance
        )
        for element in (edition, *edition.elements)
        if element.allow
        for written, reason in element.allow.items()
    ]
    return [*fields, *_comments(provenance, book)]


def _comments(provenance: Provenance, book: Rulebook) -> Iterator[Allowance]:
    for document in provenance.documents:
        if not MARK.search(document.text):
            continue
        from standards.source.suppressions import suppressions

        for comment in suppressions(document):
            target = () if comment.target in HEADS else tuple(comment.target)
            for written in comment.codes:
                known = book.rule_named(written)
                yield Allowance(written, known, target, comment.reason, comment.location, provenance)


def misnamed(written: str, location: Location, address: str = "") -> Diagnostic:
    """R020 for what is no lint rule."""
    known = lookup(written)
    if known is None:
        near = nearest(written)
        message = f"{quoted(written)} is not a rule"
        why = "An exception for a rule that does not exist allows nothing."
        remedy = (f"Did you mean {near.code} ({near.name})? " if near else "") + "`standards explain` lists every code."
    else:
        message = f"{known.code} ({known.name}) cannot be allowed"
        why = "Only lint rules, with D or W, can be; other codes say what cannot be read, resolved or printed."
        remedy = "Correct what it reports, and take this exception away."
    return Diagnostic("R020", message, location, CODES["R020"].severity, why=why, help=remedy, address=address)


def unused(allowance: Allowance) -> Diagnostic:
    """R021 for an exception that nothing needs."""
    known = allowance.known
    assert known is not None
    return Diagnostic(
        "R021",
        f"nothing here needs the exception from {known.code}{known.name and f' ({known.name})'}",
        allowance.location,
        CODES["R021"].severity,
        why="An exception that is no longer needed would hide the next mistake.",
        help="Take it away, or put it on the element that needs it.",
        address=allowance.address,
        fix=_taken_away(allowance),
    )


def _taken_away(allowance: Allowance) -> Fix | None:
    """The edit without the exception; safe, because one that nothing needs has no meaning."""
    from standards.source.exceptions import without_comment, without_entry

    place, provenance = allowance.place, allowance.provenance
    if isinstance(place, Location):
        document = next(each for each in provenance.documents if each.path == place.path)
        edits = without_comment(document, document.starts[place.line - 1] + place.column - 1, allowance.written)
    else:
        given = provenance.given(place)
        edits = without_entry(given.document, given.written) if given else None
    return Fix("take the exception away", edits) if edits else None
