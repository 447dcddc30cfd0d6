from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.curve import across, cover_line, journey_rows, moment_curve, smooth, star
from standards.typeset.theme import house

PALETTE = house().colours
TEXT = """\
journey:
  a:
    title: A
    touchpoints:
      one: {title: One, moment_of_truth: yes, customer: {feels: {before: -2, iron: 0, master: 2}}}
      two: Two
      three: {title: Three, customer: {feels: {before: 0, iron: 2, master: 2}}}
"""


def parsed(url: str) -> ElementTree.Element:
    prefix = "data:image/svg+xml,"
    assert url.startswith(prefix)
    assert '"' not in url
    return ElementTree.fromstring(unquote(url[len(prefix) :]))


def line_of(url: str) -> list[float]:
    """The numbers of the thick line: the one that runs down the page."""
    paths = [path for path in parsed(url) if path.get("stroke-width") == "1.6"]
    assert len(paths) == 1
    return [float(number) for number in re.findall(r"-?[\d.]+", paths[0].get("d", ""))]


def test_the_rows_of_the_journey_join(edition: Callable[..., Edition]) -> None:
    view = compose(edition(TEXT))
    rows = [line_of(url) for url in journey_rows(view.stages, PALETTE)]
    assert len(rows) == 4
    for above, below in pairwise(rows):
        bottom, top = above[-2:], below[:2]
        assert bottom == [pytest.approx(top[0]), 100]
        assert top[1] == 0


def test_a_touchpoint_without_a_feeling_is_passed_through(edition: Callable[..., Edition]) -> None:
    rows = [line_of(url) for url in journey_rows(compose(edition(TEXT)).stages, PALETTE)]
    middle = 6  # of a row: after the edge above and two control points
    assert rows[1][middle] == pytest.approx(across(50))
    assert rows[2][middle] == pytest.approx(across(75))
    assert rows[3][middle] == pytest.approx(across(100))


@pytest.mark.parametrize(
    ("at", "expected"),
    [(0, (40, 0)), (1, (40, 0)), (1.5, (46.25, 22.5)), (2, (60, 30)), (3, (80, 0)), (4.5, (80, 0))],
)
def test_gaps_take_one_smooth_step(at: float, expected: tuple[float, float]) -> None:
    assert smooth([(1, 40), (3, 80)], at) == pytest.approx(expected)


def test_only_what_is_given_is_marked(edition: Callable[..., Edition]) -> None:
    text = TEXT.replace("iron: 0, master: 2", "iron: 0")
    drawing = parsed(moment_curve(compose(edition(text)).moments[0].feeling, PALETTE))
    assert [child.tag.split("}")[1] for child in drawing] == ["path", "path", "circle", "rect"]


def test_without_feelings_nothing_is_drawn(edition: Callable[..., Edition]) -> None:
    view = compose(edition())
    assert journey_rows(view.stages, PALETTE) == ["", ""]
    assert len(parsed(cover_line(list(view.touchpoints), PALETTE))) > 1


def test_a_better_feeling_stands_higher(edition: Callable[..., Edition]) -> None:
    drawing = parsed(moment_curve(compose(edition(TEXT)).moments[0].feeling, PALETTE))
    shapes = {child.tag.split("}")[1]: child for child in drawing}
    assert float(shapes["circle"].get("cy", "")) > float(shapes["rect"].get("y", ""))
    assert shapes["rect"].get("fill") == PALETTE["ink"]


def test_a_star_has_ten_corners() -> None:
    assert len(re.findall(r"[ML]", star(0, 0, 10))) == 10
