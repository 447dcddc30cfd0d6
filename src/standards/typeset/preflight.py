"""What must not leave the house: a printed document is judged before it becomes a file.

Errors refuse the file. Warnings are told and the file is written, unless it goes to a printing house, where a slip
costs a whole run: there they refuse it too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Diagnostic, Severity
from standards.resolve.edition import Edition
from standards.typeset.colour import READABLE, contrast
from standards.typeset.facts import Facts, Ink, Look, Picture, Spot, Stray, Way
from standards.typeset.fit import location_of
from standards.typeset.printable import Printable
from standards.typeset.tracing import Origin, blamed, origin

SMALLEST = 8.0  #: points; what a reader of fifty reads under the light of a shop
FINEST = 200  #: dots to the inch that a photo needs to look like one
READABLE_LARGE = 3.0  #: contrast of large text (WCAG 2.2, 1.4.3)
LARGE, LARGE_BOLD = 18, 14  #: points from which on text is large (the same)
_ROUNDING = 0.02  #: points: 8pt come back from CSS pixels as 7.9999
_LONGEST_QUOTE = 32
_FAR = 0.1  #: millimetres

Key = TypeVar("Key")


@dataclass(frozen=True, kw_only=True)
class Sheets:
    """What is judged: the facts of a document, the edition and the printable it was made from, and for whom.

    `photos` leads from addresses to files. `styles` are the style sheets by their paths, the one with the last word
    first: they are to blame where no element of the playbook is.
    """

    facts: Facts
    edition: Edition
    printable: Printable
    made_for: str = "screen"
    styles: Mapping[str, str] = field(default_factory=dict)
    photos: Mapping[str, Path] = field(default_factory=dict)


def preflight(sheets: Sheets) -> list[Diagnostic]:
    """T003 to T010 for what was printed."""
    found = [said for judge in _JUDGES for said in judge(sheets)]
    if sheets.made_for == "printer":
        return [replace(said, severity=Severity.ERROR) for said in found]
    return found


def _overflow(sheets: Sheets) -> Iterator[Diagnostic]:
    for strays in _alike(sheets.facts.strays):
        yield _said(
            sheets,
            "T003",
            _how_it_strays(strays),
            strays[0].spot,
            why="What runs out of its room is cut off, or cannot be read.",
            help="Shorten it, or divide it into two elements.",
        )
    for spot in sheets.facts.divided:
        yield _said(
            sheets,
            "T003",
            f"the sheet that begins on page {spot.page} runs on to the next; it has one page",
            spot,
            why="It is hung, folded or cut as one.",
            help="Shorten its texts, or take away some of them.",
        )


def _alike(strays: tuple[Stray, ...]) -> Iterable[list[Stray]]:
    """The same text in the same place of several pages, a foot for example, is told once."""
    groups: dict[object, list[Stray]] = {}
    for stray in strays:
        groups.setdefault((stray.way, stray.spot._replace(page=0), stray.other), []).append(stray)
    return groups.values()


def _how_it_strays(strays: list[Stray]) -> str:
    stray, more = strays[0], len(strays) - 1
    page = f"page {stray.spot.page}{f' and {more} more' if more else ''}"
    text = f'"{_quoted(stray.spot.text)}"' if stray.spot.text else "a picture"
    far = f"{max(_FAR, *(one.by for one in strays)):.1f} mm"
    if stray.way is Way.EDGE:
        return f"{text} runs {far} over the edge of {page}"
    if stray.way is Way.BOX:
        return f"{text} runs {far} out of its box on {page}"
    return f'{text} is printed upon "{_quoted(stray.other, 20)}" on {page}'


def _small_type(sheets: Sheets) -> Iterator[Diagnostic]:
    for size, inks in _grouped(sheets.facts.inks, lambda look: look.size).items():
        if size < SMALLEST - _ROUNDING:
            yield _said(
                sheets,
                "T004",
                f'"{_quoted(inks[0].first.text)}" is printed at {_down(size)} pt{_times(inks)}; '
                f"{SMALLEST:.0f} is the least",
                inks[0].first,
                why="Nobody reads it under the light of a shop, and most readers over fifty not at all.",
                help=f"Give it {SMALLEST:.0f}pt or more in the style sheet, or leave it out.",
            )


def _weak_contrast(sheets: Sheets) -> Iterator[Diagnostic]:
    pairs = _grouped(sheets.facts.inks, lambda look: (look.colour, look.ground, _needs(look)))
    for (colour, ground, needed), inks in pairs.items():
        if colour and ground and (ratio := contrast(colour, ground)) < needed:
            yield _said(
                sheets,
                "T006",
                f'"{_quoted(inks[0].first.text, 20)}" in {colour} on {ground} has a contrast of '
                f"{_down(ratio)}; it needs {needed}",
                inks[0].first,
                why="Pale text is lost under the light of a shop, and on every copy of a copy.",
                help="Choose a darker colour, or a lighter ground.",
            )


def _needs(look: Look) -> float:
    return READABLE_LARGE if look.size >= (LARGE_BOLD if look.bold else LARGE) else READABLE


def _coarse_images(sheets: Sheets) -> Iterator[Diagnostic]:
    for picture in sheets.facts.pictures:
        if round(picture.dots) < FINEST:
            pixels = round(picture.width / 25.4 * FINEST)
            yield _said(
                sheets,
                "T005",
                f"{_file_name(picture)} has {picture.dots:.0f} dots to the inch at {picture.width:.0f} mm; "
                f"print needs {FINEST}",
                picture.spot,
                why="Printed, its dots can be seen.",
                help=f"Use one that is {pixels:,} pixels wide or more, or do without.",
                found=_photo(sheets, picture),
            )


def _file_name(picture: Picture) -> str:
    name = picture.source.rpartition("/")[2]
    return f'"{name[-30:]}"' if name and not picture.source.startswith("data:") else "a picture"


def _photo(sheets: Sheets, picture: Picture) -> Origin | None:
    """The line of the playbook that names the photo."""
    for touchpoint in sheets.edition.touchpoints:
        file = sheets.photos.get(touchpoint.address)
        if file and file.resolve().as_uri() == picture.source:
            return Origin(touchpoint.address, location_of(sheets.edition, (*touchpoint.path, "photo")))
    return None


def _colour_alone(sheets: Sheets) -> Iterator[Diagnostic]:
    marks = sheets.facts.marks
    if marks.get("iron", frozenset()) & marks.get("master", frozenset()):
        yield Diagnostic(
            "T007",
            "iron and master carry marks of the same shape; only their colour differs",
            blamed(sheets.styles, "mark"),
            CODES["T007"].severity,
            why="On a grey copy, and to one man in twelve, they are the same.",
            help="Give one of them another shape: a square and an open star, for example.",
        )


def _lone_headings(sheets: Sheets) -> Iterator[Diagnostic]:
    for spot in sheets.facts.lone:
        yield _said(
            sheets,
            "T008",
            f'the heading "{_quoted(spot.text)}" stands alone at the foot of page {spot.page}',
            spot,
            why="It is read as the end of something that has just begun.",
            help="Set break_before: true for the touchpoint, or shorten what stands above it.",
        )


def _blank_pages(sheets: Sheets) -> Iterator[Diagnostic]:
    """Those that fill up a folded sheet, or lead to a left or right page of a book, are asked for."""
    for number, page in enumerate(sheets.facts.pages, start=1):
        if not page.drawn and not page.padding and not (page.inserted and sheets.printable.duplex):
            yield _said(
                sheets,
                "T009",
                f"page {number} of {len(sheets.facts.pages)} is blank, and nobody asked for it",
                Spot(number, ""),
                why="It is paid for, and whoever finds it thinks that something is missing.",
                help="Take away the break before or after it in the style sheet.",
            )


def _too_many_pages(sheets: Sheets) -> Iterator[Diagnostic]:
    pages, most = len(sheets.facts.pages), sheets.printable.most
    if most and pages > most:
        yield Diagnostic(
            "T010",
            f"it takes {pages} pages; the {sheets.printable.name} has at most {most}",
            location_of(sheets.edition, ("title",)),
            CODES["T010"].severity,
            why="It could not be folded, or nobody would read it to the end.",
            help="Print a part of it with --moments or --role, or shorten the texts.",
        )


_JUDGES: tuple[Callable[[Sheets], Iterator[Diagnostic]], ...] = (
    _overflow, _small_type, _coarse_images, _weak_contrast, _colour_alone, _lone_headings, _blank_pages,
    _too_many_pages,
)  # fmt: skip


def _said(
    sheets: Sheets,
    code: str,
    message: str,
    spot: Spot,
    *,
    why: str,
    help: str,  # noqa: A002 - as a Diagnostic calls it
    found: Origin | None = None,
) -> Diagnostic:
    """A finding at the element of the playbook, or where the text is ours at the style sheet."""
    found = found or origin(sheets.edition, spot) or Origin("", blamed(sheets.styles, spot.classes))
    return Diagnostic(code, message, found.location, CODES[code].severity, why, help, found.address, subject=spot.text)


def _grouped(inks: tuple[Ink, ...], key: Callable[[Look], Key]) -> dict[Key, list[Ink]]:
    """Inks of which one finding speaks, those first that stand in the text of an element."""
    groups: dict[Key, list[Ink]] = {}
    for ink in inks:
        groups.setdefault(key(ink.look), []).append(ink)
    return {name: sorted(group, key=lambda ink: not ink.first.marks) for name, group in groups.items()}


def _times(inks: list[Ink]) -> str:
    times = sum(ink.times for ink in inks)
    return f" ({times:,} times)" if times > 1 else ""


def _down(number: float) -> str:
    """Rounded down, so that 4.49 is not told as the 4.5 that it lacks."""
    return f"{int(number * 10) / 10:.1f}"


def _quoted(text: str, most: int = _LONGEST_QUOTE) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"
