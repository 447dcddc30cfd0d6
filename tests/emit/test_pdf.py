from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed, foreign, print_pdf
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset

STYLE = font_faces() + '@page{size:A6}html{font-family:"Standards Text","Standards Sans"}'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10"/></svg>'


def printed(body: str, *roots: Path, style: str = "") -> Printed:
    html = f'<html lang="en"><head><title>T</title></head><body>{body}</body></html>'
    return print_pdf(Typeset(html, STYLE + style, roots or (Path(__file__).parent,)))


def test_a_page_in_our_own_fonts() -> None:
    result = printed("<h1>Title</h1><p>Żółć ῥόδον ☐</p>")
    assert result.data.startswith(b"%PDF-1.7")
    assert (result.pages, result.foreign_fonts, result.missing_files, result.warnings) == (1, [], [], [])


def test_a_letter_that_no_font_has_is_heard() -> None:
    result = printed("<p>寿</p>")
    assert result.foreign_fonts == []
    assert any(".notdef" in warning for warning in result.warnings)


def test_fonts_of_the_machine_are_foreign() -> None:
    style = STYLE + "@font-face { src: url(x.ttf); font-family: Our Own ; }"
    assert foreign(["Standards Text", "DejaVu Sans", "Our Own", "Arial"], style) == ["Arial", "DejaVu Sans"]


def test_a_family_that_is_not_there_is_not_taken_from_the_machine() -> None:
    assert printed('<p style="font-family:Arial, DejaVu Sans, sans-serif">A</p>').foreign_fonts == []


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/x.svg", "http://localhost/x.svg", "ftp://example.org/x.svg", "file:///etc/hostname",
        "file://example.org/x.svg", "../outside.svg", "link.svg", "missing.svg", "data:text/css,p{color:red}",
    ],
)  # fmt: skip
def test_nothing_is_read_but_what_was_given(tmp_path: Path, url: str) -> None:
    root = tmp_path / "root"
    root.mkdir()
    (tmp_path / "outside.svg").write_text(SVG, encoding="utf-8")
    (root / "link.svg").symlink_to(tmp_path / "outside.svg")
    result = printed(f'<p>T</p><img src="{url}" alt="x"/>', root)
    assert len(result.missing_files) == 1


def test_what_lies_in_the_folder_is_read(tmp_path: Path) -> None:
    (tmp_path / "in.svg").write_text(SVG, encoding="utf-8")
    result = printed('<p>T</p><img src="in.svg" alt="x"/>', tmp_path)
    assert (result.missing_files, result.warnings) == ([], [])


def test_other_ways_to_a_file_are_closed_too(tmp_path: Path) -> None:
    root = tmp_path / "root"
    root.mkdir()
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    result = printed(
        f'<link rel="attachment" href="{secret.as_uri()}"/><link rel="stylesheet" href="{secret.as_uri()}"/>'
        f'<object data="{secret.as_uri()}">o</object><p style="background:url({secret.as_uri()})">T</p>',
        root,
        style=f'@import url("{secret.as_uri()}");',
    )
    assert b"EmbeddedFile" not in result.data
    assert result.missing_files


def test_the_same_bytes_again_in_one_process() -> None:
    first = printed("<h1>Title</h1><p>Żółć <em>ῥόδον</em></p>").data
    printed("<p>Another <b>document</b> between</p>")
    assert printed("<h1>Title</h1><p>Żółć <em>ῥόδον</em></p>").data == first


PROGRAM = """\
import hashlib, sys
from pathlib import Path
sys.path.insert(0, str(Path({here!r})))
from test_pdf import printed
body = "<h1>Title</h1>" + "<p>Żółć <em>ῥόδον</em> <a href='#x'>link</a></p>" * 5 + "<p id='x'>end</p>"
print(hashlib.sha256(printed(body).data).hexdigest())
"""


def test_the_same_bytes_in_another_process_with_other_hashes() -> None:
    code = PROGRAM.format(here=str(Path(__file__).parent))
    digests = {
        subprocess.run(
            [sys.executable, "-c", code],
            capture_output=True, text=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(digests) == 1
    assert len(digests.pop().strip()) == len(hashlib.sha256().hexdigest())


@pytest.mark.parametrize(
    "body",
    [
        f'<p>{"word " * 800}</p>', f'<p><span class="long" style="overflow-wrap:anywhere">{"a" * 4000}</span></p>',
        "<p>" + "<em>" * 2 + "x" + "</em>" * 2 + "</p>",
    ],
    ids=["paragraph", "word", "nesting"],
)  # fmt: skip
def test_the_longest_texts_that_are_let_through(body: str) -> None:
    assert printed(body).pages >= 1


def test_a_page_that_is_not_well_formed_is_told() -> None:
    with pytest.raises(UsageError, match="not well-formed: mismatched tag"):
        printed("<p>one<b></p>")
