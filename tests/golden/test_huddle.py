"""What must hold of every line-up card, whatever it looks like."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import edition_of

from standards.emit.pdf import print_pdf
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.sheets.huddle import cards
from standards.typeset.theme import house
from standards.typeset.view import View

HUDDLE = printables(house())["huddle"]
LIBRARY = [folder("playbooks") / name for name in ("retail/en.yaml", "retail/el.yaml", "contact-centre/pl.yaml")]


def view_of(path: Path, language: str) -> View:
    return compose(edition_of(path, language))


def pages(view: View, paper: str, manner: Manner = Manner()) -> list[str]:  # noqa: B008 - frozen
    printed = print_pdf(typeset(view, HUDDLE, paper, manner=manner))
    assert printed.warnings == []
    return [_plain(page.get_textpage().get_text_bounded()) for page in pdfium.PdfDocument(printed.data)]


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: "/".join(path.parts[-2:]))
def test_each_card_is_one_sheet(path: Path) -> None:
    """Full playbooks in three languages: the estimate of `huddle_fit` must hold for real pages."""
    view = view_of(path, path.stem)
    found = pages(view, "A5")
    assert len(found) == len(cards(view))
    for text, card in zip(found, cards(view), strict=True):
        assert _plain(card.spot.plain_title) in text
        assert _plain(card.standard.do.striptags()) in text


@pytest.mark.parametrize("paper", HUDDLE.papers)
def test_other_papers_hold_a_card_too(paper: str) -> None:
    view = view_of(LIBRARY[0], LIBRARY[0].stem)
    assert len(pages(view, paper)) == len(cards(view))


def test_a_sheet_is_read_in_the_order_of_a_line_up() -> None:
    html = typeset(view_of(folder("templates") / "huddle" / "sample.yaml", "en"), HUDDLE, "A5").html
    text = _plain(re.sub(r"<[^>]*>", "", html.split("<article")[2]))
    words = [
        "Morning line-up", "The welcome", "Speak to the customer", "Look up from", "The first minute", "is not seen",
        "Customers of two florists", "Who saw this", "Why do we not", "Most people", "To be seen", "uneasy",
        "Good morning", "Can I help", "Ask how the last", "Thank you to", "Which iron",
    ]  # fmt: skip
    places = [text.index(_plain(word)) for word in words]
    assert places == sorted(places)


def test_letters_are_no_smaller_than_promised() -> None:
    """What is read while standing has at least 10.5 pt on A5; labels and feet have 8."""
    printed = print_pdf(typeset(view_of(LIBRARY[0], LIBRARY[0].stem), HUDDLE, "A5"))
    looks = [ink.look for ink in printed.facts.inks]
    assert min(look.size for look in looks) >= 8
    text = [ink.look.size for ink in printed.facts.inks if "quiet" in ink.first.classes or "do" in ink.first.classes]
    assert min(text) >= 10.5


def test_an_office_copy_has_no_grounds() -> None:
    view = view_of(folder("templates") / "huddle" / "sample.yaml", "en")
    paper = house().colours["paper"]
    red, green, blue = (int(paper[at : at + 2], 16) for at in (1, 3, 5))

    def toned(made_for: str) -> bool:
        printed = print_pdf(typeset(view, HUDDLE, "A5", manner=Manner(made_for=made_for)))
        image = pdfium.PdfDocument(printed.data)[1].render(scale=0.5).to_pil().convert("RGB")
        return (red, green, blue) in {colour for _, colour in image.getcolors(100_000)}

    assert (toned("screen"), toned("office")) == (True, False)


def _plain(text: str) -> str:
    """Letters and digits only: line breaks, hyphens and kinds of spaces are not what is judged."""
    return re.sub(r"[\W_]+", "", text).casefold()
