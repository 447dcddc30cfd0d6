"""Colours as they are printed."""

from __future__ import annotations

import pytest

from standards.typeset.colour import channels, contrast, grey, process
from standards.typeset.theme import house


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ("#000000", (0, 0, 0, 1)), ("#ffffff", (0, 0, 0, 0)),
        # text that is nearly black is black, and a grey hairline is a screen of black only
        ("#20262b", (0, 0, 0, 1)), ("#b9b4a8", (0, 0, 0, 0.303)), ("#808080", (0, 0, 0, 0.498)),
        # a colour is itself, and so is the tint of a ground
        ("#9a4f2c", (0, 0.487, 0.714, 0.396)), ("#ff0000", (0, 1, 1, 0)), ("#f6f0e4", (0, 0.024, 0.073, 0.035)),
    ],
)  # fmt: skip
def test_process_inks(colour: str, inks: tuple[float, ...]) -> None:
    assert process(channels(colour)) == inks


def test_running_text_takes_one_ink() -> None:
    """Where sheets do not lie exactly on one another, letters in several inks have coloured edges."""
    for name in ("ink", "soft", "line"):
        assert process(channels(house().colours[name]))[:3] == (0, 0, 0)


@pytest.mark.parametrize("colour", ["#1f4a43", "#9a4f2c", "#cfa765", "#f6f0e4", "#000000", "#ffffff"])
def test_a_grey_is_as_light_as_the_colour(colour: str) -> None:
    assert contrast(grey(colour), "#ffffff") == pytest.approx(contrast(colour, "#ffffff"), rel=0.02)
