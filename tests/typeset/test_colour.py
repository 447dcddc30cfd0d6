from __future__ import annotations

import pytest

from standards.typeset.colour import contrast, grey


@pytest.mark.parametrize("colour", ["#1f4a43", "#9a4f2c", "#cfa765", "#f6f0e4", "#000000", "#ffffff"])
def test_a_grey_is_as_light_as_the_colour(colour: str) -> None:
    assert contrast(grey(colour), "#ffffff") == pytest.approx(contrast(colour, "#ffffff"), rel=0.02)
