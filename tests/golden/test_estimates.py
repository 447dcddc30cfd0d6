"""What is planned by adding up letters is what comes out of the printer: no sheet runs over onto another."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden.conftest import PRINTABLES, edition_of

from standards.emit.pdf import print_pdf
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.journeymap import journey_map
from standards.typeset.protocolcard import protocol_card
from standards.typeset.theme import house

BISTRO = Path(__file__).parents[2] / "examples" / "bistro" / "playbooks"
PLAYBOOKS = {
    "bistro-en": BISTRO / "bistro.yaml",
    "bistro-el": BISTRO / "bistro-el.yaml",
    "bistro-pl": BISTRO / "bistro-pl.yaml",
    "retail-el": folder("playbooks") / "retail" / "el.yaml",
    "contact-centre-pl": folder("playbooks") / "contact-centre" / "pl.yaml",
}


@pytest.mark.parametrize(("name", "sheets"), [(name, 1 + name.startswith("bistro")) for name in PLAYBOOKS])
def test_a_map_has_the_sheets_that_were_planned(name: str, sheets: int) -> None:
    """The library's journeys hang on one sheet of A3, the bistro's on two."""
    view, printable = compose(edition_of(PLAYBOOKS[name], name[-2:])), PRINTABLES["journey-map"]
    planned = journey_map(view.stages, printable.lengths("A3"), house().colours)
    assert len(planned.sheets) == sheets
    assert print_pdf(typeset(view, printable, "A3")).pages == sheets
    assert all(not (one.more_iron or one.more_master) for sheet in planned.sheets for one in sheet.columns)


@pytest.mark.parametrize("name", PLAYBOOKS)
def test_each_protocol_is_one_page(name: str) -> None:
    view, printable = compose(edition_of(PLAYBOOKS[name], name[-2:])), PRINTABLES["protocol"]
    assert [len(protocol_card(one, "House", printable.lengths("A5")).pages) for one in view.protocols] == [1, 1]
    assert print_pdf(typeset(view, printable, "A5")).pages == 2
