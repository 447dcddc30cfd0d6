from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from standards.diagnostics.usage import UsageError
from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import Typeset, typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house, read_theme

BOOKLET = printables(house())["booklet"]
HOSTILE = """\
purpose: "<script>alert(1)</script> & ]]> \\"quotes\\" 'and' more"
journey:
  a:
    title: "</h3><h1>"
    touchpoints:
      b: {title: "\\"><img src=x>", moment_of_truth: yes, photo: p.png, alt: "\\" onload=\\"x", iron: {c: "<b>"}}
"""


def page(edition: Edition, **more: object) -> Typeset:
    return typeset(compose(edition), BOOKLET, "A5", **more)  # type: ignore[arg-type] # only photos is ever given


def themed(edition: Edition, place: Path) -> Typeset:
    theme = read_theme(place)[0]
    return typeset(compose(edition), printables(theme)["booklet"], "A5", theme=theme)


def test_the_page_is_well_formed_and_texts_stay_texts(edition: Callable[..., Edition], tmp_path: Path) -> None:
    html = page(edition(HOSTILE), photos={"a/b": tmp_path / "a b.png"}).html
    root = ElementTree.fromstring(html)
    assert root.get("lang") == "en"
    assert [image.get("alt") for image in root.iter("img")] == ['" onload="x']
    assert not [*root.iter("script"), *root.iter("b")]
    assert "</h3><h1>" in "".join(root.itertext())


def test_only_the_templates_and_the_photos_may_be_read(edition: Callable[..., Edition], tmp_path: Path) -> None:
    photo = tmp_path / "p.png"
    faces = [face.path for face in house().faces]
    roots = page(edition(HOSTILE), photos={"a/b": photo}).roots
    assert roots == (*BOOKLET.folders, *house().folders, *faces, photo.resolve())


@pytest.mark.parametrize(
    ("paper", "size"), [("A5", "148mm 210mm"), ("A4", "210mm 297mm"), ("Letter", "215.9mm 279.4mm")]
)
def test_papers(edition: Callable[..., Edition], paper: str, size: str) -> None:
    assert f"size:{size}" in typeset(compose(edition()), BOOKLET, paper).style


def test_an_empty_playbook_prints_no_empty_sections(edition: Callable[..., Edition]) -> None:
    html = page(edition()).html
    root = ElementTree.fromstring(html)
    headings = ["".join(heading.itertext()) for heading in root.iter("h2")]
    assert headings == [
        "How to read this booklet", "Contents", "The journey at a glance", "This edition",
    ]  # fmt: skip
    assert not [one for tag in ("ul", "ol", "dl") for one in root.iter(tag) if not len(one)]


def test_every_link_has_a_place(edition: Callable[..., Edition]) -> None:
    root = ElementTree.fromstring(page(edition(HOSTILE)).html)
    ids = [one.get("id") for one in root.iter() if one.get("id")]
    assert {link.get("href") for link in root.iter("a")} <= {f"#{one}" for one in ids}
    assert len(ids) == len(set(ids))


def test_a_theme_overrides_one_part(edition: Callable[..., Edition], tmp_path: Path) -> None:
    parts = tmp_path / "theme" / "booklet" / "parts"
    parts.mkdir(parents=True)
    (parts / "cover.html.j2").write_text("<section><h1>Ours: {{ view.title }}</h1></section>", encoding="utf-8")
    html = themed(edition(), tmp_path).html
    assert "<h1>Ours: Test</h1>" in html


@pytest.mark.parametrize(
    ("template", "message"),
    [("{{ nothing }}", "nothing"), ("{% if %}", "line 1"), ("{{ ''.__class__.__mro__ }}", "unsafe")],
)
def test_a_theme_that_fails_is_told_in_a_sentence(
    edition: Callable[..., Edition], tmp_path: Path, template: str, message: str
) -> None:
    (tmp_path / "theme" / "booklet" / "parts").mkdir(parents=True)
    (tmp_path / "theme" / "booklet" / "parts" / "cover.html.j2").write_text(template, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        themed(edition(), tmp_path)


def test_large_print(edition: Callable[..., Edition]) -> None:
    view = compose(edition())
    large, usual = (typeset(view, BOOKLET, "A4", manner=Manner(body=body)) for body in ("16pt", ""))
    assert "font-size:21.33pt" in large.style
    assert "font-size:16pt" in usual.style
    assert "large-print" in ElementTree.fromstring(large.html).get("class", "").split()
    assert "large-print" not in ElementTree.fromstring(usual.html).get("class", "").split()


def test_the_style_sheet_of_a_theme_comes_last(edition: Callable[..., Edition], tmp_path: Path) -> None:
    (tmp_path / "theme" / "booklet").mkdir(parents=True)
    (tmp_path / "theme" / "booklet" / "theme.css").write_text("h2 { color: teal }", encoding="utf-8")
    assert themed(edition(), tmp_path).style.endswith("h2 { color: teal }")


def test_a_situation_with_nothing_to_say_is_found_on_the_journey(edition: Callable[..., Edition]) -> None:
    root = ElementTree.fromstring(page(edition("roles: {host: Host}\n")).html)
    [row] = [one for one in root.iter("li") if one.get("id") == "a.b"]
    assert "B" in "".join(row.itertext())
