"""The trainer's guide as a PDF."""

from __future__ import annotations

from pathlib import Path

from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed, print_pdf
from standards.model.languages import primary
from standards.resources import folder
from standards.typeset.guide import typeset_guide
from standards.typeset.theme import Theme

PLACE = "docs/guide"


def guides() -> dict[str, Path]:
    """The file of the guide in each language."""
    return {path.stem: path for path in sorted(folder(PLACE).glob("*.md"))}


def written_in(asked: str, spoken: str) -> str:
    """The language to print the guide in: the one `asked` for, or the workspace's, or English where it is in neither.

    Raises UsageError for one that was asked for and in which there is none.
    """
    known = guides()
    if asked and primary(asked) not in known:
        raise UsageError(f'the guide is not written in "{asked}"; there are {", ".join(known)}')
    return next(tag for tag in (primary(asked or spoken), "en") if tag in known)


def print_guide(language: str, theme: Theme) -> Printed:
    """The guide in `language`, one of those that it is written in. Raises UsageError where it cannot be printed."""
    path = guides()[language]
    printed = print_pdf(typeset_guide(path.read_text(encoding="utf-8"), language, path.parent, theme))
    if lost := [*printed.missing_files, *printed.foreign_fonts, *printed.warnings]:
        raise UsageError(f"the guide cannot be printed: {lost[0]}")
    return printed
