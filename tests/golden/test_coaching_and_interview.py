"""What is known of the coaching form and the interview guide only when they are laid out: which page holds what."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import PRINTABLES, edition_of

from standards.emit.pdf import print_pdf
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.view import View

BISTRO = Path(__file__).parents[2] / "examples" / "bistro" / "playbooks"
PLAYBOOKS = {"en": "bistro", "el": "bistro-el", "pl": "bistro-pl"}


def bistro(language: str) -> View:
    return compose(edition_of(BISTRO / f"{PLAYBOOKS[language]}.yaml", language))


def pages(view: View, name: str, paper: str) -> list[str]:
    """The text of each page: letters and digits only."""
    document = pdfium.PdfDocument(print_pdf(typeset(view, PRINTABLES[name], paper)).data)
    return [plain(page.get_textpage().get_text_bounded()) for page in document]


def plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


@pytest.mark.parametrize("language", PLAYBOOKS)
def test_a_sheet_of_a4_is_cut_into_two_forms_that_both_say_what_they_are(language: str) -> None:
    view = bistro(language)
    found = pages(view, "coaching", "A4")
    assert len(found) == 3
    assert view.coaching
    for text in (*view.coaching.ask, view.digest, view.edition):
        assert found[0].count(plain(str(text))) == 2


@pytest.mark.parametrize("language", PLAYBOOKS)
def test_one_form_is_one_page_of_a5(language: str) -> None:
    view = bistro(language)
    found = pages(view, "coaching", "A5")
    assert view.coaching
    asked = plain(str(view.coaching.ask[0]))
    assert [at for at, text in enumerate(found) if asked in text] == [0]
    moment = view.moments[0]
    assert plain(moment.plain_title) in "".join(found[3:])


@pytest.mark.parametrize(("language", "paper"), [("en", "Letter"), ("el", "A4"), ("pl", "A4")])
def test_two_competencies_share_a_page_and_none_is_divided(language: str, paper: str) -> None:
    view = bistro(language)
    found = pages(view, "interview", paper)
    assert len(found) == 1 + len(view.competencies) // 2 + 1
    for at, one in enumerate(view.competencies):
        for text in (one.means, *one.ask, *one.look_for, *one.warning_signs):
            assert plain(text.striptags()) in found[1 + at // 2]
