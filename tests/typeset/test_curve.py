from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.curve import _filled, across, cover_line, journey_rows, moment_curve, star
from standards.typeset.printable import printables

PALETTE = printables()["booklet"].palette
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
        bottom, top = above[-2:], below[6:8]
        assert bottom == [pytest.approx(top[0]), 100]
        assert top[1] == 0


def test_a_touchpoint_without_a_feeling_is_passed_through(edition: Callable[..., Edition]) -> None:
    rows = [line_of(url) for url in journey_rows(compose(edition(TEXT)).stages, PALETTE)]
    assert rows[1][0] == pytest.approx(across(50))
    assert rows[2][0] == pytest.approx(across(75))
    assert rows[3][0] == pytest.approx(across(100))


@pytest.mark.parametrize(
    ("places", "filled"),
    [([], []), ([None, None], []), ([None, 40, None, 80, None], [40, 40, 60, 80, 80]), ([7], [7])],
)
def test_gaps_take_the_straight_line(places: Sequence[int | None], filled: list[float]) -> None:
    assert _filled(places) == filled


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
