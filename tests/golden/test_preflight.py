"""Everything that is printed passes our own preflight, as if it went to a printing house."""

from __future__ import annotations

import datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from standards.build.orders import Wish, orders
from standards.build.press import press
from standards.typeset.preflight import Sheets, preflight
from standards.typeset.printable import printables
from standards.typeset.theme import house

BISTRO = Path(__file__).parents[2] / "examples" / "bistro"
#: in English every printable has its sample; these have the longer words
PLAYBOOKS = {"el": "bistro-el", "pl": "bistro-pl"}
PRINTABLES = printables(house())
#: the ways of printing that change sizes, breaks or colours, tried in the language whose words are longest
MANNERS = {
    "large": {"large_print": True},
    "office": {"made_for": "office", "grayscale": True, "theme": "plain"},
    "printer": {"made_for": "printer", "theme": "harbour"},
}


def said(**sheets: Any) -> list[str]:
    return [
        f"{found.code} {found.location}: {found.message}" for found in preflight(Sheets(made_for="printer", **sheets))
    ]


def bistro(language: str, name: str, **manner: Any) -> list[str]:
    """What is said of a printable of the bistro."""
    playbook = f"playbooks/{PLAYBOOKS[language]}.yaml"
    [order] = orders(Wish(names=[playbook, name], today=datetime.date(2026, 10, 1), **manner))
    facts = press(order).facts
    return said(facts=facts, edition=order.edition, printable=order.printable, photos=order.photos)


def test_its_sample(sheet: Any) -> None:
    assert said(facts=sheet.printed.facts, edition=sheet.edition, printable=sheet.printable) == []


@pytest.mark.parametrize("language", PLAYBOOKS)
@pytest.mark.parametrize("name", PRINTABLES)
def test_the_bistro(monkeypatch: pytest.MonkeyPatch, name: str, language: str) -> None:
    monkeypatch.chdir(BISTRO)
    assert bistro(language, name) == []


@pytest.mark.slow
@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("name", PRINTABLES)
def test_other_manners_of_printing(monkeypatch: pytest.MonkeyPatch, name: str, manner: str) -> None:
    monkeypatch.chdir(BISTRO)
    assert bistro("el", name, **MANNERS[manner]) == []


def test_drawings_hold_no_words(sheet: Any) -> None:
    """Which nobody would judge, and a screen reader would not read."""
    for opening in ("<text", "&lt;text", "%3Ctext"):
        assert opening not in sheet.page.html + sheet.page.style


def test_every_font_is_embedded(sheet: Any) -> None:
    """A printing house refuses a file without its fonts. WeasyPrint embeds them all, hence no finding for it."""
    pdf = pikepdf.Pdf.open(BytesIO(sheet.printed.data))
    described = [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor"
    ]
    assert described
    for font in described:
        assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()), font.FontName
