"""Photos of a grey copy."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from standards.emit.fetcher import in_grey
from standards.emit.pdf import print_pdf
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset


def photo(mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> Image.Image:
    image = Image.new("RGB", size, (200, 30, 60))
    image.paste((20, 90, 200), (0, 0, 10, 10))
    image = image.convert(mode)
    if mode == "RGBA":
        image.putalpha(Image.linear_gradient("L").resize(size))
    return image


def saved(image: Image.Image, kind: str, **more: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


@pytest.fixture
def page(tmp_path: Path) -> Callable[..., Image.Image]:
    def show(name: str, data: bytes, *, grayscale: bool) -> Image.Image:
        (tmp_path / name).write_bytes(data)
        html = f'<html lang="en"><head><title>T</title></head><body><img src="{name}" alt="x"/></body></html>'
        style = font_faces() + '@page{size:60mm 60mm;margin:0}html{font-family:"Standards Text"}img{width:40mm}'
        printed = print_pdf(Typeset(html, style, (tmp_path,), grayscale=grayscale))
        assert (printed.missing_files, printed.warnings) == ([], [])
        return pdfium.PdfDocument(printed.data)[0].render(scale=1).to_pil().convert("RGB")

    return show


def colour(image: Image.Image) -> int:
    """The greatest difference of two channels."""
    red, green, blue = image.split()
    differences = (ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return max(int(one.getextrema()[1]) for one in differences)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("photo.jpg", saved(photo(), "JPEG")), ("inks.jpg", saved(photo("CMYK"), "JPEG")),
        ("photo.png", saved(photo(), "PNG")), ("clear.png", saved(photo("RGBA"), "PNG")),
        ("few.gif", saved(photo("P"), "GIF")), ("new.webp", saved(photo(), "WEBP")),
    ],
    ids=["jpeg", "cmyk", "png", "clear", "palette", "webp"],
)  # fmt: skip
def test_no_coloured_pixel_is_left(name: str, data: bytes, page: Callable[..., Image.Image]) -> None:
    coloured, grey = (page(name, data, grayscale=on) for on in (False, True))
    assert colour(coloured) > 50
    assert colour(grey) == 0
    assert grey.getextrema()[0][0] < 200  # and it is there
    assert grey.size == coloured.size


def test_what_shines_through_still_does() -> None:
    grey = Image.open(BytesIO(in_grey(saved(photo("RGBA"), "PNG"))))
    assert (grey.mode, grey.size) == ("LA", (40, 20))
    assert grey.getchannel("A").getextrema() == photo("RGBA").getchannel("A").getextrema()


def test_a_photo_that_was_taken_upright_stands_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned to the right when shown
    assert Image.open(BytesIO(in_grey(saved(photo(), "JPEG", exif=exif)))).size == (20, 40)


def test_what_is_no_photo_is_left_alone() -> None:
    assert in_grey(b"<svg/>") == b""
    assert in_grey(b"") == b""
