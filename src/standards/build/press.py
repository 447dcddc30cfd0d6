"""An order becomes a printed PDF: composed, typeset, laid out, and on the sheets it is folded from."""

from __future__ import annotations

from dataclasses import replace

from standards.build.orders import Order
from standards.emit.impose import impose, pad
from standards.emit.pdf import Printed, print_pdf
from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.imposition import LEAVES, SHEETS, missing_pages
from standards.typeset.view import View


def press(order: Order) -> Printed:
    """The PDF of `order`; all but its `data` is told of single pages, imposed or not.

    What is folded has a multiple of four pages, whether we fold it or a printing house does: the template adds the
    missing ones, or they stay blank. Raises UsageError where a template is wrong or WeasyPrint cannot run.
    """
    view = _view(order)

    def printed(padding: int = 0, multiple_of: int = 1) -> Printed:
        page = typeset(
            view, order.printable, order.paper, order.photos, manner=order.manner, theme=order.theme, padding=padding
        )
        return print_pdf(page, multiple_of=multiple_of)

    fold = order.printable.fold
    if fold not in SHEETS or not (order.imposed or order.manner.made_for == "printer"):
        return printed()
    found = printed(multiple_of=LEAVES)
    if missing := missing_pages(found.pages):
        found = printed(missing)
    if order.imposed:
        return replace(found, data=impose(found.data, fold))
    blanks = missing_pages(found.pages)
    return replace(found, data=pad(found.data, blanks)) if blanks else found


_LAST: list[tuple[Edition, View]] = []


def _view(order: Order) -> View:
    """What is printed; that of the last edition is kept, since one edition is printed as booklet, card and poster."""
    if not _LAST or _LAST[0][0] is not order.edition:
        _LAST[:] = [(order.edition, compose(order.edition, whole=order.whole, selection=order.selection))]
    return _LAST[0][1]
