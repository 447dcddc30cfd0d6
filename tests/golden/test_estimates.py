"""What is planned by adding up letters is what comes out of the printer: no sheet runs over onto another."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import PRINTABLES, edition_of, sample

from standards.emit.pdf import print_pdf
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.sheets.booklet import DENSITIES, Measure, density, height
from standards.typeset.sheets.journey_map import journey_map
from standards.typeset.sheets.protocol import protocol_card
from standards.typeset.strings import strings_for
from standards.typeset.theme import house
from standards.typeset.view import View

BISTRO = Path(__file__).parents[2] / "examples" / "bistro" / "playbooks"
PLAYBOOKS = {
    "bistro-en": BISTRO / "bistro.yaml",
    "bistro-el": BISTRO / "bistro-el.yaml",
    "bistro-pl": BISTRO / "bistro-pl.yaml",
    "retail-el": folder("playbooks") / "retail" / "el.yaml",
    "contact-centre-pl": folder("playbooks") / "contact-centre" / "pl.yaml",
}


@pytest.mark.parametrize(("name", "sheets"), [(name, 2 - (name == "small-el")) for name in (*PLAYBOOKS, "small-el")])
def test_a_map_has_the_sheets_that_were_planned(name: str, sheets: int) -> None:
    """A full journey hangs on two sheets of A3, one of a few touchpoints on one."""
    path = PLAYBOOKS.get(name) or sample("journey-map", name[-2:])
    view, printable = compose(edition_of(path, name[-2:])), PRINTABLES["journey-map"]
    planned = journey_map(view.stages, printable.lengths("A3"), house().colours)
    assert len(planned.sheets) == sheets
    assert print_pdf(typeset(view, printable, "A3")).pages == sheets
    assert all(not (one.more_iron or one.more_master) for sheet in planned.sheets for one in sheet.columns)


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_each_protocol_is_a_card(name: str) -> None:
    """One side, or two where a step shows many examples, as the module's complaint does."""
    view, printable = compose(edition_of(PLAYBOOKS[name], name[-2:])), PRINTABLES["protocol"]
    planned = {one.anchor: len(protocol_card(one, "House", printable.lengths("A5")).pages) for one in view.protocols}
    assert {name for name, sides in planned.items() if sides > 1} <= {"protocols.complaint"}
    assert max(planned.values()) <= 2
    assert print_pdf(typeset(view, printable, "A5")).pages == sum(planned.values())


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_a_moment_is_as_high_as_was_estimated(name: str) -> None:
    """Within a line of text, on its one right-hand page: style sheet and `sheets/booklet.py` use the same sizes."""
    view, lengths = compose(edition_of(PLAYBOOKS[name], name[-2:])), PRINTABLES["booklet"].papers["A5"]
    measure, line = Measure.of(lengths, strings_for(view.language)), float(lengths["leading"].removesuffix("pt"))
    document = pdfium.PdfDocument(print_pdf(typeset(view, PRINTABLES["booklet"], "A5")).data)
    openings = [mark.get_dest().get_index() for mark in document.get_toc() if mark.get_title() in titles(view)]
    assert [at % 2 for at in openings] == [1] * len(view.moments)
    for moment, opening in zip(view.moments, openings, strict=True):
        setting = density(moment, measure)
        assert setting in DENSITIES
        assert text_height(document[opening + 1]) / line == pytest.approx(
            height(moment, measure, DENSITIES[setting]), abs=1.1
        )


def titles(view: View) -> set[str]:
    return {moment.plain_title for moment in view.moments}


def text_height(page: pdfium.PdfPage) -> float:
    """From the upper margin of an A5 page to the lowest letter above its foot, in points."""
    upper, lower = 210 - 16, 18
    text = page.get_textpage()
    bottoms = [text.get_rect(at)[1] for at in range(text.count_rects())]
    return float(upper * 72 / 25.4 - min(bottom for bottom in bottoms if bottom > lower * 72 / 25.4))
