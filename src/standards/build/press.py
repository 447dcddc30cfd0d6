"""An order becomes a printed PDF: composed, typeset, laid out."""

from __future__ import annotations

from standards.build.orders import Order
from standards.emit.pdf import Printed, print_pdf
from standards.typeset.compose import compose
from standards.typeset.html import typeset


def press(order: Order) -> Printed:
    """The PDF of `order`. Raises UsageError where a template is wrong or WeasyPrint cannot run."""
    view = compose(order.edition, whole=order.whole, selection=order.selection)

    def printed(padding: int = 0) -> Printed:
        page = typeset(
            view, order.printable, order.paper, order.photos, manner=order.manner, theme=order.theme, padding=padding
        )
        return print_pdf(page)

    return printed()
