"""What must hold of every trainer's guide, whatever it looks like."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from tests.golden.conftest import edition_of_text

from standards.emit.pdf import Printed, print_pdf
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import LARGE_PRINT, Manner
from standards.typeset.printable import printables
from standards.typeset.sheets.facilitator import sessions
from standards.typeset.theme import house
from standards.typeset.view import View

GUIDE = printables(house())["facilitator"]
SAMPLE = folder("templates") / "facilitator" / "sample.yaml"
LIBRARY = [folder("playbooks") / name for name in ("retail/en.yaml", "retail/el.yaml", "contact-centre/pl.yaml")]
MARGIN = 20 / 25.4 * 72  #: points at the foot of a page


def view_of(text: bytes, language: str) -> View:
    return compose(edition_of_text(text))


def printed(view: View, paper: str = "A4", manner: Manner = Manner()) -> Printed:  # noqa: B008 - frozen
    done = print_pdf(typeset(view, GUIDE, paper, manner=manner))
    assert done.warnings == []
    return done


def texts(done: Printed) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pdfium.PdfDocument(done.data)]


@pytest.mark.parametrize("paper", GUIDE.papers)
def test_the_plan_says_where_each_session_begins(paper: str) -> None:
    view = view_of(SAMPLE.read_bytes(), "en")
    pages = texts(printed(view, paper))
    plan = sessions(view)
    for number, session in enumerate(plan, start=1):
        begins = next(
            at for at, text in enumerate(pages, start=1) if re.search(rf"Session {number}\b", text) and at > 1
        )
        title = session.title or {"rest": "The rest of the journey", "leaders": "Keeping it alive"}[session.kind]
        line = next(line for line in pages[0].splitlines() if line.startswith(f"{number} "))
        assert str(title) in line
        assert line.split()[-2:] == [str(session.minutes.total), str(begins)]
        assert f"{session.minutes.total} min" in pages[begins - 1]
    assert f"All together {sum(one.minutes.total for one in plan)}" in pages[0]


def test_the_rule_of_the_minutes_is_told() -> None:
    told = " ".join(texts(printed(view_of(SAMPLE.read_bytes(), "en")))[0].split())
    assert "5 to prepare and 5 to follow up" in told
    assert "2 to show it and 2 to practise it" in told


def test_a_session_holds_everything_in_four_steps() -> None:
    html = typeset(view_of(SAMPLE.read_bytes(), "en"), GUIDE, "A4").html
    text = _plain(re.sub(r"<[^>]*>", "", html.split("<article")[1]))
    words = [
        "The welcome", "Prepare", "The bell over", "To be seen", "uneasy", "Present", "The first minute", "Look up",
        "Speak to", "Good morning", "Can I help", "leaves with the cheapest", "Your hands are wet", "Ask how the last",
        "Practise", "Do 1.1–1.3", "Choose one of 1.4", "Common errors", "You nod", "Can I help", "Good morning",
        "Follow up", "Why do we not", "Most people", "Did somebody look", "Did somebody speak",
    ]  # fmt: skip
    at = 0
    for word in words:
        at = text.index(_plain(word), at)


@pytest.mark.parametrize("path", LIBRARY, ids=lambda path: "/".join(path.parts[-2:]))
def test_no_session_ends_with_a_few_lines_on_a_page(path: Path) -> None:
    """Full playbooks in three languages: the estimate of `facilitator_fit` must hold for real pages."""
    done = printed(view_of(path.read_bytes(), path.stem))
    for number, page in enumerate(pdfium.PdfDocument(done.data), start=1):
        lowest = min(
            low
            for piece in page.get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_TEXT])
            if (low := piece.get_bounds()[1]) > MARGIN
        )
        assert lowest < page.get_height() * 0.88, f"page {number} is nearly empty"


def test_large_print_is_honoured() -> None:
    view = view_of(SAMPLE.read_bytes(), "en")
    usual, large = printed(view), printed(view, manner=Manner(body=LARGE_PRINT))
    assert large.pages > usual.pages
    assert max(ink.look.size for ink in large.facts.inks if ink.times > 20) >= 14


@pytest.mark.parametrize(
    ("touchpoint", "said"),
    [
        ("B", "There is nothing to teach yet"),
        ("{title: B, iron: {c: Do it.}}", "No situation is marked as a moment of truth"),
    ],
)
def test_the_smallest_playbooks_say_what_is_missing(touchpoint: str, said: str) -> None:
    head = "standards: 1\nplaybook: p\ntitle: P\nlanguage: en\n"
    text = f"{head}journey: {{a: {{title: A, touchpoints: {{b: {touchpoint}}}}}}}\n"
    first, *others = texts(printed(view_of(text.encode(), "en")))
    assert said in first
    assert len(others) == ("Do it." in touchpoint)


def _plain(text: str) -> str:
    """Letters and digits only: line breaks, hyphens and kinds of spaces are not what is judged."""
    return re.sub(r"[\W_]+", "", text).casefold()
