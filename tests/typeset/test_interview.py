"""The interview guide: the same questions to everybody, what to look for, ratings with words, two who decide."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from standards.resolve.edition import Edition
from standards.resolve.select import for_roles
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.printable import printables
from standards.typeset.theme import house
from standards.typeset.view import View

INTERVIEW = printables(house())["interview"]
TEXT = """\
roles: {waiter: Waiter, chef: Chef, head: {title: Head waiter, leads: waiter}}
competencies:
  calm:
    title: Calm
    for: [waiter, head]
    means: Stays at one pace.
    ask: [Tell me about a full room., Who waited longest?]
    look_for: [Finishes a sentence., Says how long.]
    warning_signs: Runs.
  curiosity: {title: Curiosity, means: Wants to know.}
  care: {title: Care, for: head, means: Sees the work., ask: Whom did you praise?, look_for: Names somebody.}
"""


def sheet(view: View) -> Element:
    return ElementTree.fromstring(typeset(view, INTERVIEW, "A4").html)


def of(root: Element, kind: str) -> list[Element]:
    """The elements with a class."""
    return [one for one in root.iter() if kind in one.get("class", "").split()]


def text(one: Element) -> str:
    return " ".join("".join(one.itertext()).split())


def test_every_competency_has_questions_signs_room_and_four_ratings(edition: Callable[..., Edition]) -> None:
    calm, curiosity, care = of(sheet(compose(edition(TEXT))), "competency")
    assert [text(one) for one in of(calm, "question")] == ["Tell me about a full room.", "Who waited longest?"]
    assert [text(one) for one in of(calm, "look")[0].iter("li")] == ["Finishes a sentence.", "Says how long."]
    assert [text(one) for one in of(calm, "warning")[0].iter("li")] == ["Runs."]
    assert not of(care, "warning")
    assert not of(curiosity, "signs")
    for one in (calm, curiosity, care):
        assert len(of(one, "ruled")) >= 3
        assert [text(rating) for rating in of(one, "rating")] == ["1", "2", "3", "4"]


def test_a_competency_without_a_question_is_asked_about_all_the_same(edition: Callable[..., Edition]) -> None:
    curiosity = of(sheet(compose(edition(TEXT))), "competency")[1]
    assert [text(one) for one in of(curiosity, "question")] == [
        "Tell me about a day when this was needed. What did you do?"
    ]


def test_what_leaders_are_asked_is_marked_everywhere(edition: Callable[..., Edition]) -> None:
    root = sheet(compose(edition(TEXT)))
    for table in (of(root, "plan")[0], of(root, "results")[0]):
        assert [bool(of(row, "flag")) for row in table.iter("tr")] == [False, False, False, True]
    assert [bool(of(one, "flag")) for one in of(root, "competency")] == [False, False, True]
    assert "is asked of people who will lead others." in text(root)


def test_a_guide_for_leaders_only_does_not_explain_the_mark(edition: Callable[..., Edition]) -> None:
    leaders = "roles: {a: A, b: {title: B, leads: a}}\ncompetencies: {care: {title: Care, means: Sees., for: b}}\n"
    assert "is asked of people" not in text(sheet(compose(edition(leaders))))


def test_a_role_gets_its_own_competencies_and_is_written_in(edition: Callable[..., Edition]) -> None:
    whole = edition(TEXT)
    root = sheet(compose(for_roles(whole, ["chef"]), whole=whole, selection="Chef"))
    assert [text(next(one.iter("h2"))) for one in of(root, "competency")] == ["1Curiosity"]
    assert [text(one) for one in of(root, "given")] == ["Chef"]


def test_ratings_stand_side_by_side_and_two_people_sign(edition: Callable[..., Edition]) -> None:
    summary = of(sheet(compose(edition(TEXT))), "summary")[0]
    rows = [row for row in summary.iter("tr") if list(row.iter("td"))]
    assert [len(list(row.iter("td"))) for row in rows] == [3, 3, 3]
    assert [text(one) for one in of(summary, "signature")] == ["Interviewer", "Interviewer", "Date"]


def test_longer_texts_leave_fewer_lines_until_they_get_a_page(edition: Callable[..., Edition]) -> None:
    def lines(signs: int) -> int:
        one = f"competencies: {{c: {{title: C, means: M., look_for: [{', '.join(['Looks up at once.'] * signs)}]}}}}\n"
        return len(of(of(sheet(compose(edition(one))), "competency")[0], "ruled"))

    assert lines(1) > lines(5) >= 3
    assert lines(14) > lines(5)


def test_a_playbook_without_competencies_says_how_to_add_one(edition: Callable[..., Edition]) -> None:
    whole = edition()
    root = sheet(compose(whole))
    assert "does not say yet what kind of people it needs" in text(root)
    assert "competencies: empathy: title: Empathy" in text(of(root, "code")[0])
    assert not of(root, "ruled")
    assert "no competency for this role: Chef" in text(sheet(compose(whole, selection="Chef")))
