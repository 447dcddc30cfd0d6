"""The eighteen ideas of the sources: where each lives in the library, and on which sheet somebody reads it.

An idea counts as alive where its text stands in a ready playbook at the address named here and is printed, in each
language, by the printable named here.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, NamedTuple

import pytest

from standards.model.address import path_of
from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house

from .shape import LANGUAGES, LIBRARY, edition_of

Texts = Callable[[Any], Iterable[str]]


class Lives(NamedTuple):
    """`idea` is its number in the table of ideas; `texts` are those of the element at `address` that carry it."""

    idea: int
    what: str
    trade: str
    address: str
    texts: Texts
    printable: str


def do(element: Any) -> list[str]:
    return [element.do]


def why(element: Any) -> list[str]:
    return [element.why]


def steps(count: int) -> Texts:
    def texts(protocol: Any) -> list[str]:
        assert len(protocol.steps) == count
        return [step.do for step in protocol.steps]

    return texts


IDEAS = [
    Lives(
        1,
        "moments of truth, with the reason",
        "restaurant",
        "arrive/at-the-door",
        lambda e: [e.title, e.reason],
        "booklet",
    ),
    Lives(
        1,
        "every contact, in the customer's order",
        "restaurant",
        "",
        lambda e: [t.title for t in e.touchpoints],
        "journey-map",
    ),
    Lives(2, "iron", "restaurant", "arrive/at-the-door", lambda e: [act.do for act in e.iron], "pocket"),
    Lives(2, "master", "restaurant", "arrive/at-the-door", lambda e: [act.do for act in e.master], "booklet"),
    Lives(3, "what is priceless", "restaurant", "priceless/known-here", lambda e: [e.text], "booklet"),
    Lives(4, "what the best do differently", "retail", "rituals/best-advisers", do, "facilitator"),
    Lives(
        4,
        "knowledge about the customer is used",
        "retail",
        "arrive/come-in/master/known-face",
        lambda e: [e.do, e.why],
        "booklet",
    ),
    Lives(
        5,
        "visiting competitors, in other trades too",
        "bank-branch",
        "rituals/visit-others",
        lambda e: [e.do, e.why],
        "booklet",
    ),
    Lives(
        6, "number one or none: two bonus figures", "hotel", "measures/come-back", lambda e: [e.title, e.why], "booklet"
    ),
    Lives(6, "the charter", "hotel", "rituals/charter", do, "facilitator"),
    Lives(
        7, "the two questions after each visit", "restaurant", "rituals/after-the-visit", lambda e: e.ask, "coaching"
    ),
    Lives(8, "no formulas recited", "bank-branch", "protocols/complaint/empathise", lambda e: [e.never[0]], "protocol"),
    Lives(8, "no complaint is not satisfaction", "restaurant", "values/ask-on", lambda e: [e.text], "booklet"),
    Lives(
        9,
        "leaders listen: four hours a month",
        "contact-centre",
        "rituals/listening-hours",
        lambda e: [e.do, e.why],
        "facilitator",
    ),
    Lives(9, "a conversation gone through", "contact-centre", "rituals/conversation-analysis", do, "facilitator"),
    Lives(9, "the empathy tour", "contact-centre", "rituals/empathy-tour", do, "booklet"),
    Lives(10, "hiring for the front line", "hotel", "competencies/empathy", lambda e: [e.means, *e.ask], "interview"),
    Lives(10, "hiring leaders", "hotel", "competencies/humility", lambda e: [e.means, *e.ask], "interview"),
    Lives(
        11,
        "no surprise without consent",
        "car-dealership",
        "workshop/collect/master/washed-car",
        lambda e: [e.do, e.ask_first],
        "booklet",
    ),
    Lives(
        12,
        "before and after",
        "car-dealership",
        "",
        lambda e: [s.title for s in e.stages if s.phase != "during"],
        "journey-map",
    ),
    Lives(12, "one accountable owner", "car-dealership", "", lambda e: [e.owner], "signoff"),
    Lives(13, "one purpose", "bank-branch", "", lambda e: [e.purpose], "card"),
    Lives(13, "needs and wants", "bank-branch", "", lambda e: e.moments[0].wants, "journey-map"),
    Lives(14, "the complaint in seven steps", "restaurant", "protocols/complaint", steps(7), "protocol"),
    Lives(
        14,
        "three kinds of questions",
        "restaurant",
        "protocols/complaint/ask",
        lambda e: [q for k in ("basic", "elaborating", "evaluating") for q in e.questions[k]],
        "protocol",
    ),
    Lives(15, "the referral in six steps", "retail", "protocols/referral", steps(6), "protocol"),
    Lives(16, "five causes of trouble", "contact-centre", "protocols/causes", steps(5), "protocol"),
    Lives(16, "be sure", "contact-centre", "protocols/be-sure", steps(6), "protocol"),
    Lives(
        17,
        "managers think they are better",
        "contact-centre",
        "measures/expectations-met",
        lambda e: [e.title, e.why],
        "booklet",
    ),
    Lives(18, "the loop", "bank-branch", "protocols/close-the-gap", steps(7), "protocol"),
    Lives(18, "the survey comes again", "bank-branch", "rituals/perception-survey", do, "facilitator"),
]


@cache
def edition(trade: str, language: str) -> Edition:
    return edition_of(LIBRARY / trade / f"{language}.yaml")


@cache
def sheet(trade: str, language: str, printable: str) -> str:
    """What is read on a printable: its letters, without markup and spaces."""
    theme = house()
    wanted = printables(theme)[printable]
    page = typeset(compose(edition(trade, language)), wanted, wanted.usual_paper, manner=Manner(), theme=theme)
    feet = re.findall(r'data-\w+="([^"]*)"', page.html)
    return letters(re.sub(r"<[^>]+>", "", html.unescape(page.html)) + "".join(feet))


def letters(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def element(found: Edition, address: str) -> Any:
    path = path_of(address)
    return next(each for each in found.elements if each.path == path) if address else found


def test_every_idea_has_a_place() -> None:
    assert {each.idea for each in IDEAS} == set(range(1, 19))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("lives", IDEAS, ids=[f"{each.idea}-{each.what.replace(' ', '-')}" for each in IDEAS])
def test_it_lives_and_is_printed(lives: Lives, language: str) -> None:
    texts = list(lives.texts(element(edition(lives.trade, language), lives.address)))
    assert texts
    assert all(texts)
    printed = sheet(lives.trade, language, lives.printable)
    missing = [text for text in texts if letters(text) not in printed]
    assert missing == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_figures_of_the_sources_name_them(language: str) -> None:
    """80 % against 45, 78 against 58, 79 against 45; ten parts of a bonus and two; four hours a month."""
    found = edition("contact-centre", language)
    reasons = {each.id: each.why for each in (*found.measures, *found.rituals)}
    for name, figures in {"expectations-met": "80 45", "empathy": "78 58", "speed": "79 45"}.items():
        assert set(figures.split()) <= set(re.findall(r"\d+", reasons[name])), name
        assert "Calabrio" in reasons[name]
    assert "Continental" in reasons["come-back"]
    assert "Bank of America" in reasons["listening-hours"] or "Τράπεζα της Αμερικής" in reasons["listening-hours"]
