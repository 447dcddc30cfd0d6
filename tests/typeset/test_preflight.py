"""What is said of facts, and how badly."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from standards.diagnostics.model import Diagnostic, Severity
from standards.resolve.edition import Edition
from standards.typeset.facts import Facts, Ink, Look, Page, Picture, Spot, Stray, Way
from standards.typeset.preflight import Sheets, preflight
from standards.typeset.printable import printables
from standards.typeset.theme import house

TEXT = """\
journey:
  a:
    title: A
    touchpoints:
      b:
        title: B
        photo: door.png
        alt: The door
        iron:
          x: Say good morning to everybody.
"""
DRAWN = Page("", 148, 210, drawn=True)
SPOT = Spot(1, "good morning", ("a.b",))
STYLES = {"booklet/page.css": ".foot { font-size: 6pt }\n"}
Judge = Callable[..., list[Diagnostic]]


@pytest.fixture
def judge(edition: Callable[..., Edition]) -> Judge:
    """The findings for facts, on a page that has nothing wrong with it otherwise."""

    def judged(
        made_for: str = "screen", printable: dict[str, object] | None = None, **found: object
    ) -> list[Diagnostic]:
        facts = Facts(**{"pages": (DRAWN,), **found})  # type: ignore[arg-type]
        booklet = replace(printables(house())["booklet"], **(printable or {}))
        photos = {"a/b": Path("/photos/door.png")}
        sheets = Sheets(
            facts=facts, edition=edition(TEXT), printable=booklet, made_for=made_for, styles=STYLES, photos=photos
        )
        return preflight(sheets)

    return judged


def ink(size: float = 10, bold: bool = False, colour: str = "#000000", ground: str = "#ffffff") -> Ink:
    return Ink(Look(size, bold, colour, ground), 3, SPOT)


def test_what_is_as_it_must_be_is_no_finding(judge: Judge) -> None:
    fine = (ink(), ink(8), ink(7.9999), ink(colour="#767676"), ink(18, colour="#949494"), ink(14, True, "#949494"))
    pictures = (Picture("file:///photos/door.png", SPOT, 59, 199.6),)
    marks = {"iron": frozenset({"dark"}), "master": frozenset({"dark ring"})}
    assert judge(inks=fine, pictures=pictures, marks=marks) == []


def test_a_text_over_the_edge(judge: Judge) -> None:
    [found] = judge(strays=(Stray(Way.EDGE, SPOT, 12.34),))
    assert (found.code, found.severity, found.address) == ("T003", Severity.ERROR, "a/b/iron/x")
    assert str(found.location) == "test.yaml:14:14"
    assert found.message == '"good morning" runs 12.3 mm over the edge of page 1'


def test_other_ways_to_leave_a_room(judge: Judge) -> None:
    long = "t" * 90
    found = judge(
        strays=(
            Stray(Way.BOX, Spot(3, long), 0.01),
            Stray(Way.TEXT, Spot(3, long), 2, long),
            Stray(Way.EDGE, Spot(2, ""), 2, "data:image/png;base64,x"),
        ),
        divided=(Spot(4, "", ("a.b",)),),
    )
    assert [one.message for one in found] == [
        f'"{"t" * 31}…" runs 0.1 mm out of its box on page 3',
        f'"{"t" * 31}…" is printed upon "{"t" * 19}…" on page 3',
        "a picture runs 2.0 mm over the edge of page 2",
        "the sheet that begins on page 4 runs on to the next; it has one page",
    ]
    assert {one.code for one in found} == {"T003"}
    assert [one.address for one in found] == ["", "", "", "a/b"]


def test_a_foot_that_leaves_every_page_is_told_once(judge: Judge) -> None:
    strays = (Stray(Way.EDGE, Spot(number, "Foot", (), "@bottom-left"), number / 2) for number in range(2, 42))
    [found] = judge(strays=tuple(strays))
    assert found.message == '"Foot" runs 20.5 mm over the edge of page 2 and 39 more'


def test_small_type_is_told_once_for_each_size(judge: Judge) -> None:
    foot = Ink(Look(6, False, "#000000", "#ffffff"), 40, Spot(1, "Foot", (), "foot"))
    found = judge(inks=(foot, ink(7.97), ink(7.97, colour="#333333")))
    assert [(one.code, one.message) for one in found] == [
        ("T004", '"Foot" is printed at 6.0 pt (40 times); 8 is the least'),
        ("T004", '"good morning" is printed at 7.9 pt (6 times); 8 is the least'),
    ]
    assert [str(one.location) for one in found] == ["booklet/page.css:1:1", "test.yaml:14:14"]


def test_of_several_texts_of_a_size_one_in_the_playbook_is_named(judge: Judge) -> None:
    foot = Ink(Look(6, True, "#000000", "#ffffff"), 40, Spot(1, "Foot", (), "foot"))
    [found] = judge(inks=(foot, ink(6)))
    assert found.address == "a/b/iron/x"


@pytest.mark.parametrize(
    ("look", "message"),
    [
        (ink(colour="#777777"), '"good morning" in #777777 on #ffffff has a contrast of 4.4; it needs 4.5'),
        (ink(17.9, colour="#949494"), '"good morning" in #949494 on #ffffff has a contrast of 3.0; it needs 4.5'),
        (ink(13.9, True, "#949494"), '"good morning" in #949494 on #ffffff has a contrast of 3.0; it needs 4.5'),
        (ink(18, False, "#969696"), '"good morning" in #969696 on #ffffff has a contrast of 2.9; it needs 3.0'),
        (
            ink(10, False, "#ffffff", "#ffffff"),
            '"good morning" in #ffffff on #ffffff has a contrast of 1.0; it needs 4.5',
        ),
    ],
)
def test_weak_contrast(judge: Judge, look: Ink, message: str) -> None:
    [found] = judge(inks=(look,))
    assert (found.code, found.severity, found.message) == ("T006", Severity.ERROR, message)


def test_a_ground_that_is_no_one_colour_is_not_judged(judge: Judge) -> None:
    assert judge(inks=(ink(ground=""), ink(colour=""))) == []


def test_a_coarse_photo_names_its_line(judge: Judge) -> None:
    picture = Picture("file:///photos/door.png", Spot(1, "", ("a.b",)), 118, 120.4)
    [found] = judge(pictures=(picture,))
    assert (found.code, found.severity, found.address) == ("T005", Severity.WARNING, "a/b")
    assert str(found.location) == "test.yaml:11:16"
    assert found.message == '"door.png" has 120 dots to the inch at 118 mm; print needs 200'
    assert found.help == "Use one that is 929 pixels wide or more, or do without."


def test_a_coarse_picture_that_is_no_photo(judge: Judge) -> None:
    pictures = [
        Picture(source, Spot(1, "", (), "foot"), 50, 90) for source in ("file:///theme/logo.png", "data:image/png,x")
    ]
    found = judge(pictures=tuple(pictures))
    assert [one.message.split(" has")[0] for one in found] == ['"logo.png"', "a picture"]
    assert {str(one.location) for one in found} == {"booklet/page.css:1:1"}


def test_marks_of_one_shape(judge: Judge) -> None:
    [found] = judge(marks={"iron": frozenset({"dark", "ring"}), "master": frozenset({"dark"})})
    assert (found.code, found.severity) == ("T007", Severity.ERROR)
    assert judge(marks={"iron": frozenset({"dark"}), "master": frozenset()}) == []


def test_a_lone_heading(judge: Judge) -> None:
    [found] = judge(lone=(Spot(7, "Iron", ("a.b",)),))
    assert (found.code, found.severity, found.address) == ("T008", Severity.WARNING, "a/b")
    assert found.message == 'the heading "Iron" stands alone at the foot of page 7'


BLANK = replace(DRAWN, drawn=False)


def test_blank_pages(judge: Judge) -> None:
    padding, inserted = replace(BLANK, padding=True), replace(BLANK, inserted=True)
    [found] = judge(pages=(DRAWN, BLANK, padding, inserted))
    assert (found.code, found.severity) == ("T009", Severity.WARNING)
    assert found.message == "page 2 of 4 is blank, and nobody asked for it"
    assert [one.code for one in judge(pages=(DRAWN, inserted), printable={"duplex": False})] == ["T009"]


def test_too_many_pages(judge: Judge) -> None:
    assert judge(pages=(DRAWN,) * 16, printable={"most": 16}) == []
    [found] = judge(pages=(DRAWN,) * 17, printable={"most": 16})
    assert (found.code, found.severity, found.location.line) == ("T010", Severity.ERROR, 3)
    assert found.message == "it takes 17 pages; the booklet has at most 16"


def test_a_printing_house_gets_no_doubtful_file(judge: Judge) -> None:
    doubtful = {"lone": (SPOT,), "pages": (BLANK,), "pictures": (Picture("x.png", SPOT, 50, 90),)}
    assert {one.severity for one in judge(**doubtful)} == {Severity.WARNING}
    assert [one.severity for one in judge("printer", **doubtful)] == [Severity.ERROR] * 3
    assert {one.severity for one in judge("office", **doubtful)} == {Severity.WARNING}


def test_messages_are_short_whatever_is_quoted(judge: Judge) -> None:
    long = Spot(1234, "w" * 500, (), "foot")
    found = judge(
        strays=tuple(Stray(way, long, 123.4, "w" * 500) for way in Way),
        inks=(Ink(Look(6.5, False, "#cccccc", "#ffffff"), 123_456, long),),
        pictures=(Picture("file:///x/" + "w" * 500, long, 1234, 12),),
        lone=(long,),
        divided=(long,),
    )
    assert len(found) == 8
    assert max(len(one.message) for one in found) <= 100
    assert all(one.why and one.help for one in found)
