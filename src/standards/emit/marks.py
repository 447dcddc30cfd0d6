"""What a printing house cuts and checks by: marks around each page, outside what bleeds, and boxes that tell them."""

from __future__ import annotations

from functools import cache
from itertools import product
from typing import Any

from standards.emit.weasy import weasyprint
from standards.typeset.fitting import POINTS

BLEED = 3 * POINTS  #: what is printed beyond the cut
ROOM = 10 * POINTS  #: what the paper holds around a page: bleed and marks
LENGTH = 5 * POINTS  #: of a mark, from where the bleed ends
TARGET = 1.5 * POINTS  #: the radius of a register mark
HAIRLINE = 0.25  #: pt

Trim = tuple[float, float, float, float]

#: a colour that is on every plate, so that plates can be laid on one another
_EVERY_PLATE = "[/Separation /All /DeviceCMYK <</FunctionType 2 /Domain [0 1] /C0 [0 0 0 0] /C1 [1 1 1 1] /N 1>>]"
_ROUND = 0.5523  #: where the control points of a quarter of a circle stand


def add_marks(pdf: Any) -> None:
    """Make room around the pages of a PDF that WeasyPrint is about to write, and draw crop and register marks in it.

    Whatever a page draws beyond its bleed is cut away, so that nothing runs into the marks.
    """
    import pydyf

    assert weasyprint()

    @cache
    def drawing(trim: Trim) -> tuple[Any, Any]:
        """What comes before and after the content of a page that is cut to `trim`."""
        left, bottom, right, top = trim
        bled = [left - BLEED, bottom - BLEED, right - left + 2 * BLEED, top - bottom + 2 * BLEED]
        form = pydyf.Stream(
            [line.encode("ascii") for line in _lines(trim)],
            {
                "Type": "/XObject",
                "Subtype": "/Form",
                "BBox": pydyf.Array(_around(trim, ROOM)),
                "Resources": pydyf.Dictionary({"ColorSpace": pydyf.Dictionary({"Register": _EVERY_PLATE})}),
            },
            compress=True,
        )
        before = pydyf.Stream([f"q {' '.join(f'{side:.3f}' for side in bled)} re W n".encode("ascii")])
        after = pydyf.Stream([b"Q /Artifact BMC", f"/{_name(trim)} Do EMC".encode("ascii")])
        for thing in (form, before, after):
            pdf.add_object(thing)
        forms[_name(trim)] = form.reference
        return before.reference, after.reference

    forms: dict[str, Any] = {}
    pages = [thing for thing in pdf.objects if isinstance(thing, dict) and thing.get("Type") == "/Page"]
    for page in pages:
        trim: Trim = tuple(map(float, page["TrimBox"]))  # type: ignore[assignment] # four sides
        before, after = drawing(trim)
        page["Contents"] = pydyf.Array([before, page["Contents"], after])
        page["MediaBox"] = pydyf.Array(_around(trim, ROOM))
        page["BleedBox"] = pydyf.Array(_around(trim, BLEED))
    number = int(pages[0]["Resources"].split()[0])
    pdf.objects[number]["XObject"].update(forms)  # all pages share their resources


def _name(trim: Trim) -> str:
    return f"marks{'-'.join(f'{side:.0f}' for side in trim)}"


def _around(trim: Trim, distance: float) -> list[float]:
    left, bottom, right, top = trim
    return [round(side, 6) for side in (left - distance, bottom - distance, right + distance, top + distance)]


def _lines(trim: Trim) -> list[str]:
    left, bottom, right, top = trim
    drawn = [f"/Register CS 1 SCN {HAIRLINE} w"]
    for x, y in product((left, right), (bottom, top)):
        outward = -1 if x == left else 1, -1 if y == bottom else 1
        for dx, dy in ((outward[0], 0), (0, outward[1])):
            drawn.append(_line(x + dx * BLEED, y + dy * BLEED, dx * LENGTH, dy * LENGTH))
    away = BLEED + LENGTH / 2
    middle_x, middle_y = (left + right) / 2, (bottom + top) / 2
    for x, y in (
        (left - away, middle_y), (right + away, middle_y), (middle_x, bottom - away), (middle_x, top + away),
    ):  # fmt: skip
        drawn += _target(x, y)
    return drawn


def _line(x: float, y: float, dx: float, dy: float) -> str:
    return f"{x:.3f} {y:.3f} m {x + dx:.3f} {y + dy:.3f} l S"


def _target(x: float, y: float) -> list[str]:
    """A circle with a cross that reaches beyond it."""
    half, r, k = LENGTH / 2, TARGET, TARGET * _ROUND
    quarters = (
        ((r, k), (k, r), (0, r)),
        ((-k, r), (-r, k), (-r, 0)),
        ((-r, -k), (-k, -r), (0, -r)),
        ((k, -r), (r, -k), (r, 0)),
    )
    circle = " ".join(" ".join(f"{x + dx:.3f} {y + dy:.3f}" for dx, dy in quarter) + " c" for quarter in quarters)
    return [_line(x - half, y, LENGTH, 0), _line(x, y - half, 0, LENGTH), f"{x + r:.3f} {y:.3f} m {circle} S"]
