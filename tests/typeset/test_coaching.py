"""The coaching form: what is asked, what is listened for, what can be written down by number."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from standards.resolve.edition import Edition
from standards.resolve.select import for_roles
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house
from standards.typeset.view import View

COACHING = printables(house())["coaching"]
OURS = ["What will this customer tell a friend about us?", "How many new customers will they bring us?"]
TEXT = """\
roles: {host: Host, waiter: Waiter}
journey:
  before:
    title: Before
    touchpoints:
      call:
        title: The call
        channel: [phone, chat]
        who: host
        iron:
          answer: {do: Answer with the name., within: 3 rings, never: [Yes?, Hold on.]}
          repeat: {do: Repeat the day., who: waiter}
        master: {ask: Ask for the occasion.}
  during:
    title: During
    touchpoints:
      order:
        title: The order
        moment_of_truth: true
        channel: in-person
        iron: {price: {do: Name the price., never: It is cheap., critical: true}}
      later: {title: Nothing yet}
rituals:
  after-the-visit:
    title: Two questions
    who: host
    takes: 2 min
    do: Ask.
    ask: [What will they tell?, Whom will they send?]
"""


def sheet(view: View, paper: str = "A4", body: str = "") -> Element:
    return ElementTree.fromstring(typeset(view, COACHING, paper, manner=Manner(body=body)).html)


def of(root: Element, kind: str) -> list[Element]:
    """The elements with a class."""
    return [one for one in root.iter() if kind in one.get("class", "").split()]


def text(one: Element) -> str:
    return " ".join("".join(one.itertext()).split())


def questions(root: Element) -> list[str]:
    return [text(one) for one in of(root, "question")]


def test_the_playbooks_own_question_is_the_heart_of_the_form(edition: Callable[..., Edition]) -> None:
    whole = edition(TEXT)
    assert questions(sheet(compose(whole), "A5")) == ["What will they tell?", "Whom will they send?"]
    for_waiters = compose(for_roles(whole, ["waiter"]), whole=whole)
    assert questions(sheet(for_waiters, "A5")) == ["What will they tell?", "Whom will they send?"]
    assert questions(sheet(compose(edition()), "A5")) == OURS


def test_praise_comes_before_the_question_and_the_question_before_the_step(edition: Callable[..., Edition]) -> None:
    steps = [text(one) for one in of(sheet(compose(edition(TEXT)), "A5"), "step")]
    assert [one[0] for one in steps if one[0].isdigit()] == ["1", "2", "3", "4", "5"]
    assert steps[0].startswith("1Praise first")
    assert "Ask" in steps[4]
    assert "One next step" in steps[-1]


def test_two_forms_share_a_sheet_of_a4_and_each_says_what_it_is(edition: Callable[..., Edition]) -> None:
    view = compose(edition(TEXT))
    root = sheet(view)
    assert len(of(root, "visit")) == 2
    assert [view.digest in text(one) for one in of(root, "visit")] == [True, False]  # the page's foot tells the second
    assert len(of(sheet(view, "A5"), "visit")) == 1
    assert len(of(sheet(view, body="16pt"), "visit")) == 1


def test_long_questions_get_a_sheet_of_their_own(edition: Callable[..., Edition]) -> None:
    long = ", ".join(["What will this guest tell a friend about the evening and what will the friend ask?"] * 3)
    ritual = f"rituals: {{r: {{title: R, takes: 2 min, do: Ask., ask: [{long}]}}}}\n"
    assert len(of(sheet(compose(edition(ritual))), "visit")) == 1


def test_iron_by_phone_and_chat_is_listened_for_and_words_that_hurt(edition: Callable[..., Edition]) -> None:
    ticks = [text(one) for one in of(sheet(compose(edition(TEXT))), "tick")]
    assert ticks == [
        "a.1Answer with the name. ≤ 3 rings", "NeverYes?", "NeverHold on.", "a.2Repeat the day.",
    ]  # fmt: skip
    assert not of(sheet(compose(edition())), "listen")


@pytest.mark.parametrize(("behaviours", "heading"), [(4, "h2"), (40, "h1")])
def test_a_long_list_to_listen_for_gets_a_page(edition: Callable[..., Edition], behaviours: int, heading: str) -> None:
    iron = "".join(f"          b{at}: Say your name to the caller.\n" for at in range(behaviours))
    spot = f"      b:\n        title: B\n        channel: phone\n        iron:\n{iron}"
    journey = f"journey:\n  a:\n    title: A\n    touchpoints:\n{spot}"
    listen = of(sheet(compose(edition(journey))), "listen")
    assert [one.tag for one in listen] == [heading]


def test_every_behaviour_can_be_named_by_its_number(edition: Callable[..., Edition]) -> None:
    numbers = of(sheet(compose(edition(TEXT))), "numbers")[0]
    assert [(one.get("class"), text(one)) for one in of(numbers, "act")] == [
        ("act iron", "a.1Answer with the name."), ("act iron", "a.2Repeat the day."),
        ("act master", "a.3Ask for the occasion."), ("act iron critical", "1.1Name the price."),
    ]  # fmt: skip
    assert [text(one) for one in of(numbers, "where")] == ["aThe call", "1The order"]
    assert not of(sheet(compose(edition())), "act")


def test_nobody_is_asked_for_a_customers_name(edition: Callable[..., Edition]) -> None:
    root = sheet(compose(edition(TEXT)))
    labels = {text(one) for one in of(root, "label") if one.tag == "span"} - {"Never"}
    assert labels == {
        "Date", "Role and shift", "Coach", "We look again", "Initials", "Number of the call or chat", "Minutes in all",
    }  # fmt: skip
    assert "No names of customers." in text(root)
