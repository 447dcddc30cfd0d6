from __future__ import annotations

import re
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from standards.typeset.sheets.coaching import feeling_line, share_bar
from standards.typeset.theme import house

COLOURS = house().colours
SVG = "{http://www.w3.org/2000/svg}"


def paths(url: str) -> list[str]:
    root = ElementTree.fromstring(unquote(url.removeprefix("data:image/svg+xml,")))
    return [path.get("d", "") for path in root.iter(f"{SVG}path")]


def test_five_levels_and_a_tick_for_every_minute() -> None:
    drawn = paths(feeling_line(COLOURS))
    levels = sorted(int(one) for path in drawn if (one := "".join(re.findall(r"^M0 (\d+)H", path))))
    assert levels == [20, 60, 100, 140, 180]
    ticks = [path for path in drawn if re.match(r"M[\d.]+ 9[36]", path)]
    assert len(ticks) == 21
    assert sum("93V107" in path for path in ticks) == 5  # at 0, 5, 10, 15 and 20 minutes


def test_ten_cells_to_shade() -> None:
    lines = sorted({float(re.findall(r"[\d.]+", path)[0]) for path in paths(share_bar(COLOURS))})
    assert lines == pytest.approx([1 + 59.8 * at for at in range(10)])
