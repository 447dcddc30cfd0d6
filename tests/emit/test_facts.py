"""What is seen on the pages: small documents with one thing on them each."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from PIL import Image

from standards.emit.pdf import print_pdf
from standards.typeset.facts import Facts, Look, Way
from standards.typeset.fonts import font_faces
from standards.typeset.html import Typeset

STYLE = (
    font_faces()
    + '@page{size:100mm 100mm;margin:10mm}html{font-family:"Standards Text";font-size:10pt;color:#202020}'
    + "body,p,h1,h2{margin:0;font-size:10pt;font-weight:400;break-after:auto}"
)


def disc(colour: str) -> str:
    drawing = f"%3Csvg xmlns='http://www.w3.org/2000/svg'%3E%3Ccircle r='5' fill='%23{colour}'/%3E%3C/svg%3E"
    return f'url("data:image/svg+xml,{drawing}")'


def facts(body: str, style: str = "", *roots: Path) -> Facts:
    html = f'<html lang="en"><head><title>T</title></head><body>{body}</body></html>'
    return print_pdf(Typeset(html, STYLE + style, roots or (Path(__file__).parent,))).facts


def looks(body: str, style: str = "") -> dict[str, Look]:
    return {ink.first.text.strip(): ink.look for ink in facts(body, style).inks}


def strays(body: str, style: str = "") -> list[tuple[Way, str]]:
    return [(stray.way, stray.spot.text.strip()) for stray in facts(body, style).strays]


def test_pages_and_their_size() -> None:
    [first, second] = facts('<p>One</p><p style="page:back">Two</p>').pages
    assert (first.name, second.name, first.drawn, second.drawn) == ("", "back", True, True)
    assert (round(first.width), round(first.height)) == (100, 100)


def test_the_look_of_a_text() -> None:
    assert looks('<p>Plain</p><p style="font-size:7pt;font-weight:700;color:#ff0000">Bold</p>') == {
        "Plain": Look(10, False, "#202020", "#ffffff"),
        "Bold": Look(7, True, "#ff0000", "#ffffff"),
    }


def test_texts_of_one_look_are_counted() -> None:
    [ink] = facts("<p>One</p><p>Two <em></em></p>").inks
    assert (ink.times, ink.first.page, ink.first.text) == (2, 1, "One")


def test_a_text_without_letters_and_one_that_is_not_seen_have_no_look() -> None:
    assert facts('<p>· · ·</p><p style="visibility:hidden">No</p><p style="color:transparent">No</p>').inks == ()


@pytest.mark.parametrize(
    ("body", "ground"),
    [
        ('<div style="background:#336699"><p>T</p></div>', "#336699"),
        ('<div style="background:#000"><p style="background:rgba(255,255,255,.5)">T</p></div>', "#808080"),
        ('<p style="page:dark">T</p>', "#112233"),
        ('<div style="position:absolute;width:50mm;height:50mm;background:#445566"></div><p>T</p>', "#445566"),
        ('<div style="position:absolute;left:60mm;width:9mm;height:9mm;background:#445566"></div><p>T</p>', "#ffffff"),
        ('<p><span style="position:absolute;width:3mm;height:3mm;background:#000"></span>T</p>', "#ffffff"),
        ('<p style="background:linear-gradient(#000,#fff)">T</p>', ""),
        (f'<p style="background:{escape(disc("000000"))}">T</p>', "#ffffff"),
        ('<p style="background:device-cmyk(0 1 1 0.5)">T</p>', "#800000"),
    ],
    ids=["box", "half", "page", "beside", "elsewhere", "mark", "gradient", "drawing", "inks"],
)
def test_the_ground_of_a_text(body: str, ground: str) -> None:
    assert looks(body, "@page dark{background:#112233}")["T"].ground == ground


def test_what_shines_through() -> None:
    assert looks('<p style="color:rgba(0,0,0,.5)">T</p>')["T"].colour == "#808080"
    assert looks('<div style="opacity:.5"><p style="color:#000">T</p></div>')["T"].colour == "#808080"


def test_what_is_scaled_has_the_size_it_is_printed_in() -> None:
    assert looks('<div style="transform:scale(.5)"><p>T</p></div>')["T"].size == 5
    assert looks('<div style="transform:rotate(180deg)"><p>T</p></div>')["T"].size == 10


def test_the_elements_around_a_text_the_nearest_first() -> None:
    body = '<section id="a.b" class="spot"><ul><li class="act iron" data-at="a/b/iron/c"><p>T</p></li></ul></section>'
    [ink] = facts(body).inks
    assert (ink.first.marks, ink.first.classes) == (("a/b/iron/c", "a.b"), "act iron")


def test_a_margin_box_is_named() -> None:
    [ink] = facts("<p>·</p>", "@page{@bottom-left{content:'Foot';font-size:6pt}}").inks
    assert (ink.look.size, ink.first.classes) == (6, "@bottom-left")


@pytest.mark.parametrize(
    "body",
    [
        '<p style="white-space:nowrap;margin-left:70mm">far too long for what is left</p>',
        '<p style="position:absolute;bottom:-14mm">T</p>',
        '<p style="position:absolute;left:-12mm">T</p>',
        '<p style="position:absolute;top:-14mm">T</p>',
        '<div style="transform:translate(85mm,0);width:20mm"><p>T is long</p></div>',
    ],
    ids=["right", "below", "left", "above", "moved"],
)
def test_a_text_over_the_edge(body: str) -> None:
    [stray] = facts(body).strays
    assert stray.way is Way.EDGE
    assert stray.by > 1


def test_a_text_that_leaves_its_box() -> None:
    text = "<p>one</p><p>two</p><p>three</p>"
    assert strays(f'<div style="height:8mm">{text}</div>') == [(Way.BOX, "three")]
    assert strays(f'<div style="max-height:8mm">{text}</div>') == [(Way.BOX, "three")]
    assert strays(f'<div style="position:absolute;top:0;bottom:72mm">{text}</div>') == [(Way.BOX, "three")]
    assert strays(f'<div style="min-height:8mm">{text}</div>') == []
    assert strays(f'<div style="height:20mm">{text}</div>') == []


def test_a_text_that_is_cut_off_at_the_side() -> None:
    text = '<p style="white-space:nowrap">much too long for it</p>'
    assert strays(f'<div style="width:9mm;overflow:hidden">{text}</div>') == [(Way.BOX, "much too long for it")]


def test_what_stands_outside_on_purpose_is_no_finding() -> None:
    assert strays('<div style="position:relative;height:5mm"><p style="position:absolute;top:9mm">T</p></div>') == []


def test_a_text_upon_another() -> None:
    [stray] = facts('<p>Below</p><p style="position:absolute;top:0">Above</p>').strays
    assert (stray.way, stray.spot.text, stray.other) == (Way.TEXT, "Above", "Below")
    assert strays('<p>Line</p><p style="line-height:.8">Close</p><p>Line</p>') == []
    assert strays("<p>A<sup>1</sup> b<sub>2</sub></p>") == []


def test_a_text_that_runs_into_the_foot() -> None:
    foot = "@page{@bottom-left{content:'Foot';vertical-align:top;width:100%}}"
    assert strays('<p style="position:absolute;top:80.2mm">Text</p>', foot) == [(Way.TEXT, "Text")]


def test_pictures(tmp_path: Path) -> None:
    Image.new("RGB", (400, 300)).save(tmp_path / "door.png")
    source = (tmp_path / "door.png").as_uri()
    [picture] = facts(f'<div id="a.b"><img style="width:50.8mm" src="{source}" alt="x"/></div>', "", tmp_path).pictures
    assert (picture.source, round(picture.dots), round(picture.width), picture.spot.marks) == (
        source,
        200,
        51,
        ("a.b",),
    )
    squeezed = f'<img style="width:50.8mm;height:50.8mm" src="{source}" alt="x"/>'
    assert round(facts(squeezed, "", tmp_path).pictures[0].dots) == 150
    covering = f'<img style="width:50.8mm;height:50.8mm;object-fit:cover" src="{source}" alt="x"/>'
    assert round(facts(covering, "", tmp_path).pictures[0].dots) == 150
    ground = f'<p style="height:20mm;background:url({source}) 0 0/50.8mm auto"><span>T</span></p>'
    found = facts(ground, "", tmp_path)
    assert [round(one.dots) for one in found.pictures] == [200]
    assert found.inks[0].look.ground == ""


def test_a_picture_over_the_edge(tmp_path: Path) -> None:
    Image.new("RGB", (40, 30)).save(tmp_path / "door.png")
    image = (
        f'<img style="position:absolute;left:-10mm;top:-10mm;width:{{}}mm" src="{tmp_path.as_uri()}/door.png" alt="x"/>'
    )
    assert facts(image.format(100), "", tmp_path).strays == ()
    assert [one.way for one in facts(image.format(108), "", tmp_path).strays] == [Way.EDGE]
    assert facts(image.format(103), "@page{bleed:3mm}", tmp_path).strays == ()


@pytest.mark.parametrize(
    ("between", "alone"),
    [
        ("", False),
        ('<p style="height:50mm">Text</p>', False),
        ('<p style="height:74mm">Text</p>', True),
    ],
    ids=["first", "room", "foot"],
)
def test_a_heading_at_the_foot(between: str, alone: bool) -> None:
    body = f'{between}<h2>Heading</h2><p style="break-inside:avoid">One<br/>two<br/>three</p>'
    assert [spot.text for spot in facts(body).lone] == ["Heading"] * alone


@pytest.mark.parametrize(
    "after",
    [
        '<div style="break-before:page"><p>Text</p></div>',
        '<div style="break-before:left"><p>Text</p></div>',
        '<div style="page:other"><p>Text</p></div>',
        "",
    ],
)
def test_a_heading_before_a_break_that_was_asked_for(after: str) -> None:
    assert facts(f"<div><h2>Heading</h2></div>{after}").lone == ()
    assert facts(f'<div style="break-after:page"><h2>Heading</h2></div><p>Text</p>{after}').lone == ()


def test_a_box_that_began_with_a_break_before_is_no_excuse() -> None:
    body = '<p>A</p><div style="break-before:page"><p style="height:74mm">B</p><h2>Heading</h2><p>C<br/>D</p></div>'
    assert [spot.page for spot in facts(body, "p{break-inside:avoid}").lone] == [2]


def test_blank_pages() -> None:
    pages = facts(
        '<p>A</p><div style="break-before:right">B</div><div style="break-before:page;height:9mm"></div>'
    ).pages
    assert [(page.drawn, page.inserted) for page in pages] == [
        (True, False),
        (False, True),
        (True, False),
        (False, False),
    ]


@pytest.mark.parametrize("body", ['<hr style="height:1mm"/>', '<div style="height:1mm;background:#000"></div>'])
def test_lines_and_grounds_are_drawn(body: str) -> None:
    assert [page.drawn for page in facts(body).pages] == [True]
    assert [page.drawn for page in facts("<p>·</p>", "@page{background:#eee;@top-left{content:'Head'}}").pages] == [
        False
    ]


def test_pages_that_fill_up_say_so() -> None:
    [_, page] = facts('<p>A</p><section class="padding" style="break-before:page;height:1mm"></section>').pages
    assert (page.drawn, page.padding) == (False, True)


def test_a_sheet_of_several_pages() -> None:
    sheet = '<section class="sheet" id="a" style="break-after:page"><p style="height:{}mm">T</p><p>U</p></section>'
    assert facts(2 * sheet.format(60)).divided == ()
    [spot] = facts(sheet.format(78) + sheet.format(60)).divided
    assert (spot.page, spot.marks) == (1, ("a",))


MARKS = (
    '<div class="iron"><span class="mark"></span>I <p class="serves"><span class="mark star"></span>x</p></div>'
    '<div class="master"><span class="mark"></span>M</div>'
)


@pytest.mark.parametrize(
    ("style", "alike"),
    [
        (".mark{background:#000}.master .mark{background:#900}", True),
        (".mark{background:#000}.master .mark{background:#eee}", False),
        (".mark{background:#000}.master .mark{border-radius:2mm}", False),
        (".mark{background:#000}.master .mark{transform:rotate(45deg)}", False),
        (".mark{background:#000}.master .mark{width:6mm}", False),
        (".mark{border:.3mm solid #000}.master .mark{border-color:#900}", True),
        (".iron .mark{background:#000}.master .mark{border:.3mm solid #900}", False),
        (f".mark{{background:{disc('000000')}}}.master .mark{{background:{disc('990000')}}}", True),
        (f".mark{{background:{disc('000')}}}.master .mark{{background:{disc('fff')}}}", False),
        (".mark{background:#000}.master .mark,.iron .star{border-radius:9mm}", False),
    ],
    ids=["colour", "light", "disc", "turned", "wide", "edges", "ring", "drawing", "open", "others"],
)
def test_marks_are_told_apart_by_shape(style: str, alike: bool) -> None:
    marks = facts(MARKS, ".mark{display:inline-block;width:3mm;height:3mm}" + style).marks
    assert len(marks["iron"]) == len(marks["master"]) == 1
    assert (marks["iron"] == marks["master"]) is alike


EVERYTHING = """
<ul style="list-style:disc"><li>item</li></ul><ol style="list-style-position:inside"><li>item</li></ol>
<table style="border-collapse:collapse;height:30mm"><caption>caption</caption><colgroup><col/></colgroup>
<thead><tr><th>head</th></tr></thead>
<tbody><tr style="height:2mm"><td style="height:3mm;background:#eee">cell</td></tr></tbody></table>
<div style="display:flex"><p>flex</p><p style="position:relative;left:1mm">moved</p></div>
<div style="display:grid"><p>grid</p></div>
<div style="columns:2"><h2 style="column-span:all">over</h2><p>left</p><p>right</p></div>
<p>text<span style="float:footnote">note</span><span style="display:inline-block;height:9mm">inside</span><br/></p>
<p style="float:right">float</p><p style="position:fixed;top:200mm">fixed</p>
<p style="position:running(top)">running</p><p id="z"></p>
<form><input type="text" name="a" value="field"/><input type="checkbox"/><textarea name="b">area</textarea></form>
<p class="mark" style="display:none">none</p><p style="font-size:0">nothing</p>
<p class="iron"><span class="mark">mark</span></p><hr/><div class="master"><div class="mark"></div></div>
<p style="text-overflow:ellipsis;overflow:hidden;white-space:nowrap;width:40mm">short</p>
<p><a href="#z">link</a><q>quote</q><b style="color:hsl(0,50%,20%)">hue</b><i style="color:oklch(.4 .1 40)">lab</i></p>
<svg width="9" height="9"><rect width="5" height="5"/></svg>
"""


def test_every_kind_of_box_is_read() -> None:
    found = facts(
        EVERYTHING, "p::first-letter{font-weight:700}@page{size:100mm 300mm;@top-center{content:element(top)}}"
    )
    assert sum(ink.times for ink in found.inks) > 30
    assert {ink.look.colour for ink in found.inks} == {"#202020", "#4d1919", "#0000ff", ""}
    assert {ink.look.ground for ink in found.inks} == {"#ffffff", "#eeeeee"}
    assert found.strays == ()
