"""How a protocol is set on its page, and what stands there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.printable import printables
from standards.typeset.sheets.protocol import SMALLEST, Card, protocol_card
from standards.typeset.theme import house
from standards.typeset.view import View

PRINTABLE = printables(house())["protocol"]
LONG = (
    "Let the guest finish before you speak, and repeat in your own words what you have heard from them until they nod."
)


@pytest.fixture
def card(edition: Callable[..., Edition]) -> Callable[..., Card]:
    """The card of a protocol with so many steps of these texts."""

    def make(steps: int, do: str = "Listen.", paper: str = "A5", body: str = "", more: str = "") -> Card:
        written = "".join(f"      s{at}: {{do: '{do}'{more}}}\n" for at in range(steps))
        view = compose(edition(f"protocols:\n  p:\n    title: P\n    steps:\n{written}"))
        return protocol_card(view.protocols[0], "House", PRINTABLE.lengths(paper, body))

    return make


def test_more_to_say_is_set_in_smaller_letters(card: Callable[..., Card]) -> None:
    sizes = [card(number, LONG).size for number in (2, 5, 8)]
    assert sizes[0] > sizes[1] > sizes[2] >= SMALLEST


def test_steps_are_spread_over_the_page(card: Callable[..., Card]) -> None:
    assert card(2).air > card(9).air > 0


def test_what_one_page_does_not_hold_is_shared_out_evenly(card: Callable[..., Card]) -> None:
    found = card(12, LONG, more=f", say: '{LONG}'")
    assert [len(page) for page in found.pages] == [6, 6]
    assert [step.number for page in found.pages for step in page] == [str(number) for number in range(1, 13)]
    assert found.size >= SMALLEST


def test_large_print_takes_further_pages_instead(card: Callable[..., Card]) -> None:
    found = card(12, LONG, body="16pt")
    assert found.size >= 16
    assert len(found.pages) > len(card(12, LONG).pages)


def page(view: View, paper: str = "A5") -> ElementTree.Element:
    return ElementTree.fromstring(typeset(view, PRINTABLE, paper).html)


def texts(root: ElementTree.Element, tag: str, kind: str = "") -> list[str]:
    found = (one for one in root.iter(tag) if not kind or kind in (one.get("class") or "").split())
    return [" ".join("".join(one.itertext()).split()) for one in found]


COMPLAINT = """\
roles: {host: Host, cook: Cook}
protocols:
  complaint:
    title: A complaint
    use_when: Something is wrong.
    who: host
    steps:
      thank: Thank the guest.
      ask:
        do: Ask.
        within: 5 min from the first word
        who: cook
        critical: true
        why: Because.
        looks_like: You nod.
        never: [Interrupt., Explain.]
        questions: {evaluating: And now?, basic: What?}
  referral: {title: A referral, steps: {remind: Remind.}}
"""


def test_each_protocol_has_a_page_and_a_heading(edition: Callable[..., Edition]) -> None:
    root = page(compose(edition(COMPLAINT)))
    assert texts(root, "h1") == ["A complaint", "A referral"]
    assert len([*root.iter("section")]) == 2
    assert texts(root, "dd") == ["Something is wrong.", "Host"]


def test_a_step_says_what_to_do_and_leaves_the_reasons_to_the_booklet(edition: Callable[..., Edition]) -> None:
    root = page(compose(edition(COMPLAINT)))
    assert texts(root, "p", "do") == ["Thank the guest.", "Ask. critical Cook", "Remind."]
    assert texts(root, "p", "time") == [
        "≤\N{NO-BREAK SPACE}5\N{NO-BREAK SPACE}min from the first word".replace("\N{NO-BREAK SPACE}", " ")
    ]
    assert texts(root, "p", "said") == [
        "Never Interrupt.", "Explain.", "Basic: what happened What?",
        "Evaluating: how serious it is, what would help And now?",
    ]  # fmt: skip
    assert "Because." not in "".join(root.itertext())
    assert "You nod." not in "".join(root.itertext())


def test_a_further_page_says_what_it_continues(edition: Callable[..., Edition]) -> None:
    written = "".join(f"      s{at}: {{do: '{LONG}', say: '{LONG}'}}\n" for at in range(12))
    root = page(compose(edition(f"protocols:\n  p:\n    title: P\n    steps:\n{written}")))
    assert texts(root, "h1") == ["P"]
    assert texts(root, "p", "again") == ["P continued"]
    assert [len([*part.iter("li")]) for part in root.iter("ol")] == [6, 6]


def test_without_a_protocol_there_are_lines_to_draft_one(edition: Callable[..., Edition]) -> None:
    view = compose(edition())
    assert texts(page(view), "h1") == ["No protocol yet"]
    assert texts(page(view), "li") == [str(number) for number in range(1, 8)]
    part = page(replace(view, selection="Host"))
    assert texts(part, "li") == []
    assert "No protocol is part of this selection." in texts(part, "p")


def test_a_step_is_not_set_so_large_that_it_runs_over_its_page(card: Callable[..., Card]) -> None:
    """Two such steps never share a page, so larger letters would cost no further page."""
    found = card(3, " ".join([LONG] * 14))
    assert [len(page) for page in found.pages] == [1, 1, 1]
    assert found.size < 18
