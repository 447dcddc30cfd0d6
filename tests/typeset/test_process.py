"""Colours in process inks, also judged by a viewer that knows nothing of our arithmetic."""

from __future__ import annotations

import math
from io import BytesIO

import pikepdf
import pypdfium2 as pdfium
import pytest

from standards.typeset.colour import channels
from standards.typeset.process import Inks, printed, process
from standards.typeset.theme import built_in

COLOURED = ["#1f4a43", "#9a4f2c", "#cfa765", "#8a4a1c", "#d3a35c", "#b5482f", "#7a1f3d", "#f6f0e4"]


@pytest.mark.parametrize(
    ("colour", "inks"),
    [
        ("#000000", (0, 0, 0, 1)), ("#ffffff", (0, 0, 0, 0)), ("#808080", (0, 0, 0, 0.498)),
        # text that is nearly black is black, whatever its tint, and a grey hairline is a screen of black
        ("#20262b", (0, 0, 0, 1)), ("#1b2430", (0, 0, 0, 1)), ("#b9b4a8", (0, 0, 0, 0.303)),
    ],
)  # fmt: skip
def test_black_alone_where_that_will_do(colour: str, inks: Inks) -> None:
    assert process(channels(colour)) == inks


def test_running_text_takes_one_ink() -> None:
    """In every theme of ours: letters in several inks have coloured edges where plates do not lie exactly."""
    for path in (built_in() / "themes").glob("*/theme.yaml"):
        lines = path.read_text(encoding="utf-8").splitlines()
        colours = dict(line.split("#")[0:2] for line in lines if line.startswith("  ") and "#" in line)
        texts = [
            f"#{code.strip(chr(34))}" for name, code in colours.items() if name.strip(' :"') in ("ink", "soft", "line")
        ]
        assert len(texts) == 3
        assert all(process(channels(colour))[:3] == (0, 0, 0) for colour in texts)


@pytest.mark.parametrize("colour", COLOURED)
def test_a_colour_looks_like_itself_on_paper(colour: str) -> None:
    inks = process(channels(colour))
    assert min(inks[:3]) == 0  # two inks and black at most
    assert math.dist(printed(inks), channels(colour)) < 0.03


@pytest.mark.parametrize("colour", COLOURED)
def test_a_viewer_shows_it_nearer_than_plain_arithmetic_does(colour: str) -> None:
    wanted = channels(colour)
    brightest = max(wanted)
    plain = (*((brightest - part) / brightest for part in wanted), 1 - brightest)
    assert math.dist(shown(process(wanted)), wanted) < min(0.12, math.dist(shown(plain), wanted) + 0.01)


def shown(inks: tuple[float, ...]) -> tuple[float, ...]:
    """What pdfium, which has a table of its own, makes of inks."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(4, 4))
    pdf.pages[0].Contents = pdf.make_stream(f"{' '.join(map(str, inks))} k 0 0 4 4 re f".encode())
    file = BytesIO()
    pdf.save(file)
    pixel = pdfium.PdfDocument(file.getvalue())[0].render().to_pil().convert("RGB").getpixel((2, 2))
    assert isinstance(pixel, tuple)
    return tuple(part / 255 for part in pixel)


def test_green_is_not_made_of_cyan_alone() -> None:
    """Cyan ink is half way to blue; a green that is the opposite of red on a screen needs yellow as well."""
    cyan, _, yellow, _ = process(channels("#1f4a43"))
    assert yellow > cyan / 3


@pytest.mark.parametrize("colour", ["#ff0000", "#00ff00", "#0000ff", "#ffff00", "#ff00ff"])
def test_a_colour_that_no_ink_gives_comes_as_near_as_it_can(colour: str) -> None:
    assert all(0 <= ink <= 1 for ink in process(channels(colour)))
    assert math.dist(printed(process(channels(colour))), channels(colour)) < 0.5
