"""Booklets are set in the sizes of one scale, and nothing in them is smaller than 8pt on any paper."""

from __future__ import annotations

import re

import pytest

from standards.resources import folder
from standards.typeset.printable import printables
from standards.typeset.theme import house

#: in lines, as docs/typography.md lists them
SCALES = {
    "booklet": {0.58, 0.68, 0.75, 0.84, 0.93, 1, 1.07, 1.22, 1.72, 2.75, 3.4},
    "pocket": {0.67, 0.75, 0.92, 1.17, 1.67},
}
SMALLEST = 8  #: points
_SIZE = re.compile(r"\bfont(?:-size)?:[^;}]*?(\d*\.?\d+)r?em\b")


def sizes(name: str) -> set[float]:
    sheet = printables(house())[name]
    paths = [folder("templates") / style for style in sheet.styles] + [folder("templates") / name / "page.css"]
    return {float(size) for path in paths for size in _SIZE.findall(path.read_text(encoding="utf-8"))}


@pytest.mark.parametrize("name", SCALES)
def test_every_size_is_on_the_scale(name: str) -> None:
    assert sizes(name) == SCALES[name]


@pytest.mark.parametrize("name", SCALES)
def test_nothing_is_too_small_on_any_paper(name: str) -> None:
    for lengths in printables(house())[name].papers.values():
        assert min(sizes(name)) * float(lengths["leading"].removesuffix("pt")) >= SMALLEST
