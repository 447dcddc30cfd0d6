"""Posters: what a sheet shows, and how large."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.printable import printables
from standards.typeset.sheets.poster import BELOW, MOST, SIDE, SMALLEST, Wall, bound_parts, wall
from standards.typeset.sheets.poster_journey import Journey, journey
from standards.typeset.theme import house
from standards.typeset.view import Bound, Markup, Touchpoint, View

POSTER = printables(house())["poster"]
SHORT, LONG = "Open the door.", "Open the door for whoever comes and say who you are. " * 4
Make = Callable[..., Edition]


def moment(edition: Make, *acts: str, master: str = "", title: str = "The door", reason: str = "yes") -> Touchpoint:
    lines = "".join(f"          b{at}: {act}\n" for at, act in enumerate(acts))
    text = (
        f"journey:\n  a:\n    title: A\n    touchpoints:\n      b:\n        title: {title}\n"
        f"        moment_of_truth: {reason}\n        iron:\n{lines}"
    )
    return compose(edition(text + (f"        master: {{m: {master}}}\n" if master else ""))).moments[0]


def walled(spot: Touchpoint, paper: str = "A3", linked: bool = True) -> Wall:
    return wall(spot, linked, lengths=POSTER.papers[paper])


def shown(found: Wall) -> list[str]:
    return [act.address.rsplit("/", 1)[1] for act in found.acts]


def do(text: str, **more: object) -> str:
    return "{" + ", ".join([f"do: '{text}'", *(f"{name}: {value}" for name, value in more.items())]) + "}"


def test_few_lines_are_larger_than_many(edition: Make) -> None:
    sizes = [walled(moment(edition, *[do("Open the door for the guest.")] * count)).size for count in (1, 4, 7)]
    assert sizes[0] == sizes[1] > sizes[2] > SMALLEST


def test_seven_lines_are_shown_the_critical_ones_first_in_the_order_of_the_file(edition: Make) -> None:
    acts = [do(SHORT, critical=str(at in (8, 11)).lower()) for at in range(12)]
    found = walled(moment(edition, *acts))
    assert shown(found) == ["b0", "b1", "b2", "b3", "b4", "b8", "b11"]
    assert (len(found.acts), found.more) == (MOST, 5)


@pytest.mark.parametrize("paper", POSTER.papers)
def test_letters_are_never_too_small_to_read_from_two_metres(edition: Make, paper: str) -> None:
    """Rather fewer lines; what is left is told."""
    found = walled(moment(edition, *[do(LONG)] * 20, master=do(LONG), title=LONG[:120]), paper)
    assert min(found.title, found.size, found.small) >= SMALLEST
    assert found.master == 0 or found.master >= SMALLEST
    assert 1 <= len(found.acts) < MOST
    assert found.more == 20 - len(found.acts)


def test_master_leaves_before_iron_is_down_to_two_lines(edition: Make) -> None:
    """A4 has room for two such lines, and not for a master line beside them."""
    found = walled(moment(edition, *[do(LONG)] * 5, master=do(LONG)), "A4")
    assert (found.master, len(found.acts)) == (0, 2)
    assert walled(moment(edition, do(LONG), master=do(SHORT)), "A4").master > 0


def test_the_reason_is_shown_where_letters_stay_large(edition: Make) -> None:
    assert walled(moment(edition, do(SHORT), reason="It decides.")).reason
    assert not walled(moment(edition, *[do("Open the door for the guest who comes.")] * 7, reason=f"'{LONG}'")).reason


def test_the_event_that_starts_a_clock_stands_beside_what_to_do_or_below_it(edition: Make) -> None:
    """A word that the side column of A4 does not hold is not cut: the event moves."""
    word = do(SHORT, within="10 s from the congratulations")
    assert walled(moment(edition, do(SHORT, within="10 s from the bell")), "A4").events == SIDE
    assert walled(moment(edition, word), "A4").events == BELOW


def test_a_title_takes_one_line_where_it_is_not_much_smaller_then(edition: Make) -> None:
    short, longer, longest = (
        walled(moment(edition, do(SHORT), title=title)).title
        for title in ("The door", "The door of the house", "The door of the house in the old part of the town")
    )
    assert short > longer
    assert longest > longer / 1.5


def test_lines_are_spread_over_the_sheet_but_not_apart(edition: Make) -> None:
    few, many = (walled(moment(edition, *[do(SHORT)] * count), linked=False) for count in (2, 7))
    assert 0.36 <= many.gap / many.size < few.gap / few.size <= 1.3


@pytest.mark.parametrize(
    ("limit", "parts"),
    [
        ("≤\N{NO-BREAK SPACE}10\N{NO-BREAK SPACE}s", ("≤\N{NO-BREAK SPACE}10", "s")),
        ("≤\N{NO-BREAK SPACE}2 working days", ("≤\N{NO-BREAK SPACE}2", "working days")),
        ("≤\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}500 s", ("≤\N{NO-BREAK SPACE}1\N{NO-BREAK SPACE}500", "s")),
        ("≤\N{NO-BREAK SPACE}2,5\N{NO-BREAK SPACE}godz.", ("≤\N{NO-BREAK SPACE}2,5", "godz.")),
    ],
)
def test_a_number_and_its_unit(limit: str, parts: tuple[str, str]) -> None:
    assert bound_parts(Bound(limit=limit, unit="second", event=Markup())) == parts


def journeyed(edition: Make, moments: int, title: str = "The door", purpose: str = "", paper: str = "A3") -> Journey:
    spots = "".join(f"      t{at}: {{title: '{title}', moment_of_truth: yes}}\n" for at in range(moments))
    text = f"purpose: '{purpose}'\n" if purpose else ""
    view: View = compose(edition(f"{text}journey:\n  a:\n    title: A\n    touchpoints:\n      x: X\n{spots}"))
    return journey(view, True, lengths=POSTER.papers[paper])


@pytest.mark.parametrize("paper", POSTER.papers)
@pytest.mark.parametrize("title", ["The door", LONG[:120]])
def test_the_journey_names_at_most_seven_moments_and_no_more_than_have_room(
    edition: Make, title: str, paper: str
) -> None:
    found = journeyed(edition, 9, title, LONG, paper)
    assert 2 <= len(found.moments) <= MOST
    assert (len(found.moments) == MOST) == (title == "The door")
    assert len(found.moments) + found.more == 9
    assert min(found.tops) >= 0
    assert min(found.line, found.title, found.purpose) >= SMALLEST


def test_a_purpose_is_the_loudest_or_else_the_title(edition: Make) -> None:
    told, silent = journeyed(edition, 3, purpose="We open doors."), journeyed(edition, 3)
    assert told.purpose > 1.5 * told.title
    assert silent.title == told.purpose


def test_rows_of_the_road_stand_at_equal_distances(edition: Make) -> None:
    found = journeyed(edition, 4)
    steps = [after - before for before, after in zip(found.rows, found.rows[1:], strict=False)]
    assert steps == pytest.approx([found.row] * 3, abs=0.1)
    assert found.rows[0] - found.turn == pytest.approx(found.row / 2, abs=0.1)
    assert found.size[1] - found.rows[-1] == pytest.approx(found.rows[0])
