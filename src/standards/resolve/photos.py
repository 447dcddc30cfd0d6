"""Photos: where they are, whether they exist (R011) and stay inside the workspace (R013)."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from standards.diagnostics.model import Diagnostic, Severity
from standards.resolve.edition import Edition, Touchpoint
from standards.resolve.loaded import Loaded
from standards.resolve.nearest import suggestion
from standards.source.document import Document


def photo_file(loaded: Loaded, edition: Edition, touchpoint: Touchpoint) -> Path | None:
    """The touchpoint's photo as a file that exists inside the workspace; None where there is none."""
    document = _giver(edition, touchpoint)
    if not touchpoint.photo or document is None:
        return None
    file, inside = _resolve(loaded, document, touchpoint.photo)
    return file if inside and _exists(file) else None


def photo_findings(loaded: Loaded, edition: Edition) -> Iterator[Diagnostic]:
    """R011 and R013 for the photos of an edition, at the path as written."""
    for touchpoint in edition.touchpoints:
        document = _giver(edition, touchpoint) if touchpoint.photo else None
        if document is not None and edition.provenance is not None:
            file, inside = _resolve(loaded, document, touchpoint.photo)
            place = edition.provenance.location((*touchpoint.path, "photo"))
            if not inside:
                yield Diagnostic(
                    "R013",
                    f'"{touchpoint.photo[:50]}" lies outside the workspace',
                    place,
                    why="Whoever has only the workspace could not print it.",
                    help="Copy the photo into the workspace and name it from here.",
                    address=touchpoint.address,
                )
            elif not _exists(file):
                yield Diagnostic(
                    "R011",
                    f'there is no photo "{touchpoint.photo[:60]}"',
                    place,
                    Severity.WARNING,
                    why="The booklet is printed without it.",
                    help=_remedy(file),
                    address=touchpoint.address,
                )


def _giver(edition: Edition, touchpoint: Touchpoint) -> Document | None:
    return edition.provenance.document((*touchpoint.path, "photo")) if edition.provenance else None


def _resolve(loaded: Loaded, document: Document, photo: str) -> tuple[Path, bool]:
    """The file meant, symbolic links followed, and whether it lies inside the workspace (or the playbook's folder)."""
    folder = loaded.files.get(document.path, Path(document.path)).parent
    root = Path(os.path.realpath(loaded.root or folder))
    file = Path(os.path.realpath(folder / photo))  # Path.resolve() raises where links form a circle
    return file, file.is_relative_to(root)


def _exists(file: Path) -> bool:
    return os.path.isfile(file)  # noqa: PTH113 - Path.is_file() raises where a name is too long


def _remedy(file: Path) -> str:
    try:
        names = [found.name for found in file.parent.iterdir()]
    except OSError:
        return "The path counts from the folder of this file."
    return suggestion(file.name, names, "The path counts from the folder of this file.")
