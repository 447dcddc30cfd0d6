"""How a journey becomes a map: columns, letters, sheets, the curve."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.sheets.journey_map import SMALLEST, JourneyMap, journey_map
from standards.typeset.theme import house

PRINTABLE = printables(house())["journey-map"]
LONG = "Speak to the guest before they speak to you, and tell them how long it will take to find a table for them."


def touchpoint(name: str, iron: Iterable[str] = ("Greet.",), more: str = "") -> str:
    acts = "".join(f"          i{at}: {{do: {do!r}, critical: {do.startswith('!')}}}\n" for at, do in enumerate(iron))
    return f"      {name}:\n        title: Title {name}\n{more}        iron:\n{acts}".replace("True", "true").replace(
        "False", "false"
    )


def journey(*stages: Iterable[str]) -> str:
    """A playbook of stages, each of touchpoints written by `touchpoint`."""
    return "journey:\n" + "".join(
        f"  s{at}:\n    title: Stage {at}\n    touchpoints:\n{''.join(spots)}" for at, spots in enumerate(stages)
    )


FEELS = "        customer: {feels: {before: -1, iron: 0, master: 2}}\n"


@pytest.fixture
def drawn(edition: Callable[..., Edition]) -> Callable[..., JourneyMap]:
    def make(text: str, paper: str = "A3", body: str = "", **more: bool) -> JourneyMap:
        stages = compose(edition(text)).stages
        return journey_map(stages, PRINTABLE.lengths(paper, body), house().colours, **more)

    return make


def test_who_says_more_stands_wider(drawn: Callable[..., JourneyMap]) -> None:
    [sheet] = drawn(journey([touchpoint("a"), touchpoint("b", [LONG, LONG]), touchpoint("c", [LONG])])).sheets
    short, longest, long = (column.width for column in sheet.columns)
    assert short < long < longest
    assert sheet.width == pytest.approx(sum(column.width for column in sheet.columns) + 8.6)


def test_letters_shrink_before_a_second_sheet_is_taken(drawn: Callable[..., JourneyMap]) -> None:
    sizes = [
        drawn(journey(*[[touchpoint(f"t{at}", [LONG[:50]] * 3, FEELS) for at in range(number)]]))
        for number in (4, 18, 20)
    ]
    assert [len(one.sheets) for one in sizes] == [1, 1, 1]
    assert sizes[0].size > sizes[1].size > sizes[2].size >= SMALLEST


def test_twenty_five_touchpoints_with_short_texts_are_one_sheet(drawn: Callable[..., JourneyMap]) -> None:
    found = drawn(journey(*[[touchpoint(f"t{at}", more=FEELS) for at in range(5)]] * 5))
    assert [len(sheet.columns) for sheet in found.sheets] == [25]
    assert found.size == SMALLEST


def test_a_larger_journey_goes_on_from_stage_to_stage(drawn: Callable[..., JourneyMap]) -> None:
    found = drawn(journey(*[[touchpoint(f"t{at}", [LONG] * 3, FEELS) for at in range(6)]] * 4))
    assert len(found.sheets) > 1
    for sheet in found.sheets:
        assert sheet.columns[0].opens
        assert not sheet.stages[0].continued
    names = [column.spot.address for sheet in found.sheets for column in sheet.columns]
    assert len(set(names)) == 24
    assert found.names > 0  # rows above the curve are equally high on all sheets


def test_a_stage_that_is_wider_than_a_sheet_is_continued(drawn: Callable[..., JourneyMap]) -> None:
    found = drawn(journey([touchpoint(f"t{at}", more=FEELS) for at in range(40)]))
    assert [[stage.continued for stage in sheet.stages] for sheet in found.sheets] == [
        [False],
        *[[True]] * (len(found.sheets) - 1),
    ]
    assert [sheet.phases[0].continued for sheet in found.sheets][1]


def test_long_lists_are_cut_and_critical_iron_stays(drawn: Callable[..., JourneyMap]) -> None:
    acts = [f"{LONG} {at}" for at in range(24)] + ["!Never forget this."]
    [sheet] = drawn(journey([touchpoint("a", acts, FEELS)] * 1)).sheets
    [column] = sheet.columns
    assert column.more_iron == 25 - len(column.iron) > 0
    assert column.iron[-1].critical


def test_what_is_cut_is_counted(edition: Callable[..., Edition]) -> None:
    acts = [f"{LONG} {at}" for at in range(25)]
    html = typeset(compose(edition(journey([touchpoint("a", acts, FEELS)]))), PRINTABLE, "A3").html
    shown = html.count('class="act"')
    assert f"and {25 - shown} more in the booklet" in html


def test_large_print_is_not_made_smaller(drawn: Callable[..., JourneyMap]) -> None:
    text = journey(*[[touchpoint(f"t{at}", [LONG], FEELS) for at in range(6)]] * 2)
    assert drawn(text, body="16pt").size == 16
    assert len(drawn(text, body="16pt").sheets) > len(drawn(text).sheets)


def shapes(url: str) -> list[ElementTree.Element]:
    [group] = ElementTree.fromstring(unquote(url.removeprefix("data:image/svg+xml,")))
    return list(group)


def test_the_curve_marks_what_is_given(drawn: Callable[..., JourneyMap]) -> None:
    """On arrival a hollow circle, after iron a square, after master a star; a better feeling stands higher."""
    given = "        customer: {feels: {before: -2, iron: 1}}\n"
    [sheet] = drawn(journey([touchpoint("a", more=given), touchpoint("b"), touchpoint("c", more=FEELS)])).sheets
    drawing = shapes(sheet.curve)
    circles = [one for one in drawing if one.tag.endswith("circle")]
    squares = [one for one in drawing if one.tag.endswith("rect")]
    stars = [one for one in drawing if (one.get("d") or "").count("L") == 9]
    assert (len(circles), len(squares), len(stars)) == (2, 2, 1)
    assert float(circles[0].get("cy", "")) > float(squares[0].get("y", ""))
    assert float(circles[0].get("cy", "")) > float(circles[1].get("cy", ""))


def test_on_the_next_sheet_the_curve_goes_on(drawn: Callable[..., JourneyMap]) -> None:
    """Both drawings hold the same line, moved by the width of the first."""
    found = drawn(journey(*[[touchpoint(f"t{at}", [LONG] * 3, FEELS) for at in range(6)]] * 4))
    moves = [float(re.findall(r"translate\((-?[\d.]+)", unquote(sheet.curve))[0]) for sheet in found.sheets]
    width = sum(column.width for column in found.sheets[0].columns) * found.size
    assert moves[:2] == [pytest.approx(0), pytest.approx(-width, abs=0.01)]
    lines = [[one.get("d") for one in shapes(sheet.curve) if one.get("fill") == "none"] for sheet in found.sheets]
    assert lines[0] == lines[1]


def test_grounds_are_left_out_where_paper_stays_white(drawn: Callable[..., JourneyMap]) -> None:
    text = journey([touchpoint("a", more=FEELS + "        moment_of_truth: true\n"), touchpoint("b", more=FEELS)])
    grounds = [
        sum(one.get("fill") == house().colours["paper"] for one in shapes(drawn(text, grounds=wanted).sheets[0].curve))
        for wanted in (True, False)
    ]
    assert grounds == [1, 0]


def test_without_feelings_it_says_how_to_add_them(edition: Callable[..., Edition]) -> None:
    html = typeset(compose(edition()), PRINTABLE, "A3").html
    assert "<img" not in html
    assert "Give some of them feels" in html
    assert (
        "Give some of them feels"
        not in typeset(compose(edition(journey([touchpoint("a", more=FEELS)]))), PRINTABLE, "A3").html
    )


def test_only_rows_with_something_in_them_are_printed(edition: Callable[..., Edition]) -> None:
    root = ElementTree.fromstring(typeset(compose(edition(journey([touchpoint("a")]))), PRINTABLE, "A3").html)
    rows = [row.get("class") for row in root.iter("tr")]
    assert rows == ["phases", "stages", "touchpoints", "feelings", "acts-row iron"]


def test_a_screen_reader_hears_the_curve(edition: Callable[..., Edition]) -> None:
    html = typeset(compose(edition(journey([touchpoint("a", more=FEELS)]))), PRINTABLE, "A3").html
    [picture] = ElementTree.fromstring(html).iter("img")
    assert (
        picture.get("alt")
        == "The feeling curve. Title a: on arrival uneasy, after iron at ease, after master delighted."
    )


def test_an_office_copy_has_no_tint(edition: Callable[..., Edition]) -> None:
    text = journey([touchpoint("a", more="        moment_of_truth: true\n"), touchpoint("b")])
    classes = [
        table.get("class", "").split()
        for made_for in ("screen", "office")
        for table in ElementTree.fromstring(
            typeset(compose(edition(text)), PRINTABLE, "A3", manner=Manner(made_for=made_for)).html
        ).iter("table")
    ]
    assert ["tinted" in one for one in classes] == [True, False]
