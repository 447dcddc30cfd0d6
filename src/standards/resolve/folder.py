"""Files of one folder become playbooks: one header and its parts merge, several headers stand alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic, Related
from standards.model.address import address_of
from standards.resolve.elements import written_out
from standards.resolve.provenance import Layer, Provenance, as_written
from standards.source.document import Document


def header_findings(headers: Sequence[Document], parts: Sequence[Document], folder: str) -> Iterator[Diagnostic]:
    """Y032 where it is not clear to which playbook the parts of a folder belong."""
    if not parts or len(headers) == 1:
        return
    first, *others = parts
    if headers:
        message = f"{len(headers)} playbooks stand in this folder, so it is unclear whose part this is"
        remedy = "Give each playbook that has parts a folder of its own."
    else:
        place = "here" if not folder else f'in "{folder[-50:]}"'
        message = f"no file {place} says which playbook this is a part of"
        remedy = "Add `standards`, `playbook`, `title` and `language` to exactly one file of the folder."
    yield Diagnostic(
        "Y032",
        message,
        first.location(()),
        why="A playbook in several files has its header in exactly one of them.",
        help=remedy,
        related=tuple(Related("another part", part.location(())) for part in others)
        + tuple(Related("a playbook", header.location(("playbook",))) for header in headers),
    )


def merge_parts(documents: Sequence[Document], identity: str) -> tuple[dict[str, Any], list[Diagnostic]]:
    """The data of a folder playbook, its files in the order given, and what is given twice (R006)."""
    merged: dict[str, Any] = {}
    found: list[Diagnostic] = []
    for position, document in enumerate(documents):
        earlier = Layer(identity, documents[:position])
        _add(merged, document.data, (), document, earlier, found)
    return merged, found


def _add(
    merged: dict[str, Any],
    part: dict[str, Any],
    path: tuple[str, ...],
    document: Document,
    earlier: Layer,
    found: list[Diagnostic],
) -> None:
    for key, value in part.items():
        below = (*path, key)
        if key not in merged:
            merged[key] = _own(value)
            continue
        known, value = written_out(merged[key], below), written_out(value, below)
        if isinstance(known, dict) and isinstance(value, dict):
            merged[key] = known
            _add(known, value, below, document, earlier, found)
        else:
            found.append(_twice(below, document, earlier))


def _own(value: Any) -> Any:
    """A copy of the mappings, so that merging never writes into what a file holds."""
    return {key: _own(below) for key, below in value.items()} if isinstance(value, dict) else value


def _twice(path: tuple[str, ...], document: Document, earlier: Layer) -> Diagnostic:
    read = as_written(document.data, path)
    written = read[0] if read else path
    first = Provenance([earlier]).location(path, key=True)
    return Diagnostic(
        "R006",
        f'"{path[-1][:40]}" is given twice in this playbook',
        document.location(written, key=len(written) == len(path)),
        why=f"It stands in {first.path} as well, and only one of the two could be printed.",
        help="Keep one of the two.",
        address=address_of(path),
        related=(Related("given here first", first),),
    )
