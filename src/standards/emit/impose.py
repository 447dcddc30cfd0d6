"""A PDF of single pages becomes one of sheets to print, fold and cut."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from io import BytesIO

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Page, Pdf, Stream

from standards.diagnostics.usage import UsageError
from standards.typeset.fitting import POINTS
from standards.typeset.imposition import (
    SHEETS,
    TOLERANCE,
    Box,
    Imposition,
    Mark,
    Placement,
    Side,
    plan_sheets,
    reads_right_to_left,
)

HAIRLINE = 0.25  #: pt
#: folds are dotted, cuts are not
_DASHES = {"fold": "[1 2] 0 d", "cut": "[] 0 d"}
#: what a sheet keeps of the document: not its tags, links and outline, which speak of pages
_KEPT = ("/Type", "/Pages", "/Lang")

Point = tuple[float, float]


def impose(data: bytes, fold: str) -> bytes:
    """The sheets of a printed PDF, at their true size, each page cut to its TrimBox; the same bytes for the same PDF.

    What is not folded, or stands on its sheet already (`zigzag`), is returned as it is. Raises UsageError where there
    is no sheet for pages of that size.

    Why pages become drawings (form XObjects): their content is used as it stands, nothing is compressed again.
    """
    if fold not in SHEETS:
        return data
    with Pdf.open(BytesIO(data)) as pdf:
        trims = [_trim(page) for page in pdf.pages]
        plan = plan_sheets(
            len(trims), _common_size(trims), fold, right_to_left=reads_right_to_left(str(pdf.Root.get("/Lang", "")))
        )
        drawings = [_drawing(page, trim) for page, trim in zip(pdf.pages, trims, strict=True)]
        del pdf.pages[:]
        for name in pdf.Root.keys() - set(_KEPT):
            del pdf.Root[name]
        for side in plan.sides:
            pdf.pages.append(_sheet(pdf, plan, side, drawings, trims))
        pdf.Root.ViewerPreferences = Dictionary(
            Duplex=Name.DuplexFlipShortEdge, PrintScaling=Name("/None"), DisplayDocTitle=True
        )
        return _saved(pdf)


def pad(data: bytes, blanks: int) -> bytes:
    """The same PDF with so many blank pages before its last one."""
    with Pdf.open(BytesIO(data)) as pdf:
        last = pdf.pages[-1]
        boxes = {name: last.obj[name] for name in ("/MediaBox", "/TrimBox", "/BleedBox") if name in last.obj}
        at = max(1, len(pdf.pages) - 1)
        for _ in range(blanks):
            pdf.pages.insert(at, Page(pdf.make_indirect(Dictionary({"/Type": Name.Page, "/Tabs": Name.S, **boxes}))))
        return _saved(pdf)


def _saved(pdf: Pdf) -> bytes:
    target = BytesIO()
    pdf.save(target, object_stream_mode=ObjectStreamMode.generate, deterministic_id=True)
    return target.getvalue()


def _trim(page: Page) -> Box:
    """What is left of a page when it is cut, in points."""
    left, bottom, right, top = (float(str(side)) for side in page.trimbox.as_list())
    return Box(left, bottom, right - left, top - bottom)


def _common_size(trims: Sequence[Box]) -> tuple[float, float]:
    """Width and height of all pages, in mm."""
    first = trims[0]
    for trim in trims:
        if abs(trim.width - first.width) + abs(trim.height - first.height) > TOLERANCE:
            raise UsageError("its pages are of different sizes, which cannot be folded together")
    return round(first.width / POINTS, 1), round(first.height / POINTS, 1)


def _drawing(page: Page, trim: Box) -> Stream:
    """The page's content, made a drawing that ends where the page is cut."""
    page.contents_coalesce()
    content = page.obj.Contents
    assert isinstance(content, Stream)
    content.Type, content.Subtype = Name.XObject, Name.Form
    content.BBox = Array([trim.x, trim.y, trim.x + trim.width, trim.y + trim.height])
    content.Resources = page.resources
    return content


def _sheet(pdf: Pdf, plan: Imposition, side: Side, drawings: Sequence[Stream], trims: Sequence[Box]) -> Page:
    used = [one for one in side.placements if one.page is not None]
    lines = [_placed(one, number, trims[one.page]) for number, one in enumerate(used) if one.page is not None]
    content = "\n".join([*lines, *_marks(side.marks)]).encode("ascii")
    drawn = {f"/P{number}": drawings[one.page] for number, one in enumerate(used) if one.page is not None}
    return Page(
        pdf.make_indirect(
            Dictionary(
                Type=Name.Page,
                MediaBox=Array([0, 0, _decimal(plan.width), _decimal(plan.height)]),
                Resources=Dictionary(XObject=Dictionary(drawn)),
                Contents=pdf.make_stream(content),
            )
        )
    )


def _placed(placement: Placement, number: int, trim: Box) -> str:
    """Drawing `number` in the middle of its box, cut to its cell."""
    box, cell = placement.box, placement.cell
    x = (box.x + box.width / 2) * POINTS
    y = (box.y + box.height / 2) * POINTS
    turned = -1 if placement.rotation == 180 else 1
    dx = x - turned * (trim.x + trim.width / 2)
    dy = y - turned * (trim.y + trim.height / 2)
    clip = " ".join(_number(side) for side in (cell.x, cell.y, cell.width, cell.height))
    moved = f"{turned} 0 0 {turned} {dx:.3f} {dy:.3f}"
    return f"q {clip} re W n {moved} cm /P{number} Do Q"


def _marks(marks: Sequence[Mark]) -> Iterator[str]:
    for mark in marks:
        (x0, y0), (x1, y1) = mark.start, mark.end
        line = f"{_number(x0)} {_number(y0)} m {_number(x1)} {_number(y1)} l S"
        yield f"q 0 G {HAIRLINE} w {_DASHES[mark.kind]} {line} Q"


def _number(millimetres: float) -> str:
    return f"{millimetres * POINTS:.3f}"


def _decimal(millimetres: float) -> Decimal:
    return Decimal(_number(millimetres))
