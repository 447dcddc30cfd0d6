"""A printed PDF becomes a file, or a list of what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from standards.build.places import as_seen
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location, Severity
from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed
from standards.source.atomic import write_atomically
from standards.typeset.fit import too_long_for_the_cover
from standards.typeset.html import BASE_STYLE, OWN_STYLE, STYLE
from standards.typeset.preflight import Sheets, preflight

if TYPE_CHECKING:
    from standards.build.orders import Order


class Unprintable(Exception):  # noqa: N818 - it is said of the standards
    """The standards have errors, or a page of them cannot be printed: nothing was written."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(f"{len(diagnostics)} findings")
        self.findings = Findings.of(diagnostics)


class Delivered(NamedTuple):
    """The file's path from the current folder, and what somebody should look at before it is printed."""

    path: str
    warnings: list[Diagnostic]


def deliver(printed: Printed, order: Order) -> Delivered:
    """Write the PDF, whole or not at all.

    Raises Unprintable, and leaves an older file as it was, where a page is not as it must be.
    """
    if printed.missing_files:
        raise UsageError(f"{_place(order)} asks for {printed.missing_files[0]}, which is not in the theme")
    for warning in printed.warnings:
        if ".notdef" in warning:
            raise UsageError(f"{_place(order)} prints a letter that no font has ({warning})")
    wrong = [_foreign(family, order) for family in printed.foreign_fonts]
    if printed.page_names.count("cover") > 1:
        wrong.append(too_long_for_the_cover(order.edition))
    wrong += preflight(
        Sheets(
            facts=printed.facts,
            edition=order.edition,
            printable=order.printable,
            made_for=order.manner.made_for,
            styles=_styles(order),
            photos=order.photos,
        )
    )
    if any(said.severity is Severity.ERROR for said in wrong):
        raise Unprintable(wrong)
    write_atomically(order.target, printed.data)
    return Delivered(as_seen(order.target), wrong)


def _place(order: Order) -> str:
    return order.printable.folders[0].as_posix()


def _styles(order: Order) -> dict[str, str]:
    """The printable's style sheets by their paths, the one with the last word first."""
    own = [place / name for name in (OWN_STYLE, STYLE) for place in order.printable.folders]
    shared = [place / name for name in (*order.printable.styles[::-1], BASE_STYLE) for place in order.theme.folders]
    return {as_seen(path): path.read_text(encoding="utf-8") for path in (*own, *shared) if path.is_file()}


def _foreign(family: str, order: Order) -> Diagnostic:
    return Diagnostic(
        "T002",
        f'the font "{family[:60]}" comes from this computer, not from the theme',
        Location(next(iter(_styles(order)))),
        why="The same playbook would look different on another computer.",
        help="Put the font's file into the theme and name it there.",
    )
