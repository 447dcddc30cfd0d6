from __future__ import annotations

import re
from collections.abc import Callable
from urllib.parse import unquote

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.sheets.poster_road import Road, road, thread
from standards.typeset.view import Touchpoint

PALETTE = {"quiet": "#111111", "gold": "#222222", "accent": "#333333"}
ROWS, SIZE, COLUMN, RADIUS = (50.0, 150.0, 250.0), (600.0, 300.0), 120.0, 20.0


def touchpoints(edition: Callable[..., Edition], spots: str) -> list[Touchpoint]:
    """`m1`, `m-1` … are moments of truth with that feeling after iron, `m` one without, `.` is another touchpoint."""
    lines = ""
    for at, spot in enumerate(spots.split()):
        feels = f", customer: {{feels: {{iron: {spot[1:]}}}}}" if spot[1:] else ""
        lines += f"      t{at}: {{title: T{', moment_of_truth: yes' + feels if spot[0] == 'm' else ''}}}\n"
    view = compose(edition(f"journey:\n  a:\n    title: A\n    touchpoints:\n{lines}"))
    return list(view.touchpoints)


def drawn(found: list[Touchpoint], rows: tuple[float, ...] = ROWS, **more: bool) -> Road:
    return road(found, rows, SIZE, COLUMN, RADIUS, PALETTE, **more)


def circles(url: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in re.findall(r"<circle cx='([\d.]+)' cy='([\d.]+)'", unquote(url))]


def test_the_better_the_service_feels_the_further_right_the_moment_stands(edition: Callable[..., Edition]) -> None:
    worst, best, middle = drawn(touchpoints(edition, "m-1 m1 m0")).places
    assert (worst, best, middle) == (RADIUS, COLUMN - RADIUS, COLUMN / 2)


def test_moments_without_feelings_stand_apart_within_the_column(edition: Callable[..., Edition]) -> None:
    places = drawn(touchpoints(edition, "m m m")).places
    assert len({*places}) == 3
    assert all(RADIUS <= place <= COLUMN - RADIUS for place in places)


def test_the_other_touchpoints_are_circles_in_the_order_of_the_journey(edition: Callable[..., Edition]) -> None:
    """Two on the way in, one between the first and the second moment, three on the way out, none under a disc."""
    found = drawn(touchpoints(edition, ". . m-1 . m1 m0 . . ."))
    above, between, below = circles(found.url)[:2], circles(found.url)[2:3], circles(found.url)[3:]
    assert {y for _, y in above} == {6.5}
    assert above[0][0] > above[1][0] > COLUMN
    assert ROWS[0] + RADIUS < between[0][1] < ROWS[1] - RADIUS
    assert [y for _, y in below] == [SIZE[1] - 6.5] * 3
    assert COLUMN < below[0][0] < below[1][0] < below[2][0]


def test_moments_that_have_no_row_are_circles_too(edition: Callable[..., Edition]) -> None:
    assert len(circles(drawn(touchpoints(edition, "m m m m m")).url)) == 2


def test_on_a_ground_it_is_drawn_in_gold(edition: Callable[..., Edition]) -> None:
    found = touchpoints(edition, "m . m m")
    assert PALETTE["gold"] in unquote(drawn(found, on_ground=True).url)
    assert PALETTE["gold"] not in unquote(drawn(found).url)


def test_a_journey_without_moments_has_no_road(edition: Callable[..., Edition]) -> None:
    assert drawn(touchpoints(edition, ". ."), ()) == Road("", [])


def test_the_thread_has_a_dot_for_each_touchpoint_and_larger_ones_for_moments(
    edition: Callable[..., Edition],
) -> None:
    url = unquote(thread(touchpoints(edition, ". m . m"), (100, 8), 10, PALETTE))
    assert [x for x, _ in circles(url)] == [20, 40, 60, 80]
    assert [float(radius) for radius in re.findall(r" r='([\d.]+)'", url)] == [2, 3.6, 2, 3.6]
