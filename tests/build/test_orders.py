from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.build.deliver import Unprintable, deliver
from standards.build.orders import Order, orders
from standards.build.wish import Wish
from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed
from standards.typeset.printable import printables
from standards.typeset.theme import house

TODAY = datetime.date(2026, 10, 1)
PLAYBOOK = """\
standards: 1
playbook: {id}
title: The {id}
language: {language}
roles: {{host: Host, cook: Cook}}
journey:
  arrive:
    title: Arriving
    touchpoints:
      door: {{title: Door, moment_of_truth: yes, who: host, iron: {{greet: Speak first.}}, master: {{m: Smile.}}}}
      stove: {{title: Stove, who: cook, iron: {{cook: Cook.}}}}
"""
STORES = "id,name,playbook,language,overlays,phone\nplaka,Plaka,bistro,en,soft,1\n"
OVERLAY = """\
standards: 1
overlay: soft
extends: bistro
journey:
  arrive:
    touchpoints:
      stove:
        iron:
          more: Taste.
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    files = {
        "standards.yaml": "standards: 1\nname: Ours\nprint: {paper: A5, body: 12pt}\n",
        "playbooks/bistro.yaml": PLAYBOOK.format(id="bistro", language="en"),
        "playbooks/kafenio.yaml": PLAYBOOK.format(id="kafenio", language="el"),
        "overlays/soft.yaml": OVERLAY,
        "stores.csv": STORES,
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def ordered(workspace: Path) -> Callable[..., list[Order]]:
    def order(*names: str, **more: object) -> list[Order]:
        return orders(Wish(names=names, today=TODAY, **more))  # type: ignore[arg-type] # the fields of a Wish

    return order


def test_without_names_every_playbook_is_printed(ordered: Callable[..., list[Order]], workspace: Path) -> None:
    found = ordered()
    assert [order.target.relative_to(workspace).as_posix() for order in found] == [
        "printed/bistro-booklet-a5.pdf", "printed/kafenio-booklet-a5.pdf",
    ]  # fmt: skip
    assert {(order.paper, order.manner.body, order.printable.name) for order in found} == {("A5", "12pt", "booklet")}
    assert found[0].edition.workspace == "Ours"


@pytest.mark.parametrize("name", ["bistro", "playbooks/bistro.yaml"])
def test_a_playbook_by_id_or_file(ordered: Callable[..., list[Order]], name: str) -> None:
    assert [order.edition.id for order in ordered(name)] == ["bistro"]


def test_a_printable_is_named_like_a_playbook(ordered: Callable[..., list[Order]]) -> None:
    assert [order.edition.id for order in ordered("booklet", language="el")] == ["kafenio"]


def test_a_paper_of_ones_own_has_its_own_body(ordered: Callable[..., list[Order]]) -> None:
    [order] = ordered("bistro", paper="letter")
    assert (order.paper, order.manner.body, order.target.name) == ("Letter", "", "bistro-booklet-letter.pdf")


def test_a_store_has_its_overlays_and_its_name(ordered: Callable[..., list[Order]], tmp_path: Path) -> None:
    [order] = ordered(store="plaka", output=tmp_path / "out")
    assert order.edition.store is not None
    assert [act.id for act in next(spot for spot in order.edition.touchpoints if spot.id == "stove").iron] == [
        "cook", "more",
    ]  # fmt: skip
    assert order.target == tmp_path / "out" / "plaka-bistro-booklet-a5.pdf"


def test_a_part_keeps_the_whole_for_its_numbers(ordered: Callable[..., list[Order]]) -> None:
    [order] = ordered("bistro", roles=["cook"])
    assert [spot.id for spot in order.edition.touchpoints] == ["stove"]
    assert [spot.id for spot in order.whole.touchpoints] == ["door", "stove"]
    assert (order.selection, order.target.name) == ("Cook", "bistro-booklet-cook-a5.pdf")
    [order] = ordered("bistro", moments=True)
    assert [spot.id for spot in order.edition.touchpoints] == ["door"]
    assert order.target.name == "bistro-booklet-moments-a5.pdf"


@pytest.mark.parametrize(
    ("names", "more", "message"),
    [
        (["bookelt"], {}, '"bookelt" is neither a playbook nor a printable; did you mean "booklet"'),
        (["bistor"], {}, '"bistor" is neither a playbook nor a printable; did you mean "bistro"'),
        ([], {"store": "plakka"}, '"plakka" is not a store of stores.csv; did you mean "plaka"'),
        (["bistro"], {"roles": ["hots"]}, '"hots" is not a role of bistro; there are host, cook'),
        (["bistro"], {"paper": "A7"}, '"A7" is not a paper of booklet: choose A4, A5, Letter, half-letter'),
        ([], {"language": "pl"}, "there is nothing to print here"),
        (["kafenio"], {"store": "plaka"}, "there is nothing to print here"),
        (["nowhere/x.yaml"], {}, "there is no such file or folder"),
    ],
)
def test_what_is_not_there_is_told(
    ordered: Callable[..., list[Order]], names: list[str], more: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError) as told:
        ordered(*names, **more)
    assert message in str(told.value)


def test_standards_with_errors_are_not_printed(ordered: Callable[..., list[Order]], workspace: Path) -> None:
    path = workspace / "playbooks" / "bistro.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Speak first", "Speak 😀 first"), encoding="utf-8")
    with pytest.raises(Unprintable) as refused:
        ordered("bistro")
    assert [(found.code, found.location.line) for found in refused.value.findings] == [("T001", 10)]


def test_what_cannot_be_printed_leaves_an_older_file(ordered: Callable[..., list[Order]]) -> None:
    [order] = ordered("bistro")
    deliver(Printed(b"good", 1, page_names=["cover", ""]), order)
    assert order.target.read_bytes() == b"good"
    with pytest.raises(Unprintable):
        deliver(Printed(b"bad", 3, page_names=["cover", "cover", ""]), order)
    with pytest.raises(Unprintable):
        deliver(Printed(b"bad", 1, foreign_fonts=["Arial"]), order)
    with pytest.raises(UsageError, match="which is not in the theme"):
        deliver(Printed(b"bad", 1, missing_files=["https://example.org/logo.svg"]), order)
    assert order.target.read_bytes() == b"good"
    assert [path.name for path in order.target.parent.iterdir()] == [order.target.name]


def test_playbooks_with_one_id_are_printed_to_files_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name, language in (("en", "en"), ("el", "el"), ("more/en", "en")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / f"{name}.yaml").write_text(PLAYBOOK.format(id="tea", language=language), encoding="utf-8")
    found = orders(Wish(names=["en.yaml", "el.yaml"], today=TODAY))
    assert sorted(order.target.name for order in found) == ["tea-booklet-a4-el.pdf", "tea-booklet-a4-en.pdf"]
    assert [order.target.name for order in orders(Wish(names=["el.yaml"], today=TODAY))] == ["tea-booklet-a4.pdf"]
    with pytest.raises(UsageError, match=r"two playbooks would be printed to out/tea-booklet-a4-en\.pdf"):
        orders(Wish(names=["en.yaml", "more/en.yaml"], output=tmp_path / "out", today=TODAY))


def test_everything_is_printed_on_papers_that_there_are(ordered: Callable[..., list[Order]]) -> None:
    found = ordered("bistro", everything=True)
    assert [order.printable.name for order in found] == list(printables(house()))
    assert all(order.paper in order.printable.papers for order in found)
    papers = {order.printable.name: order.paper for order in found}
    assert (papers["booklet"], papers["pocket"], papers["coaching"]) == ("A5", "A6", "A4")
    assert {order.printable.name for order in found if order.manner.body} == {"booklet"}
    papers = {order.printable.name: order.paper for order in ordered("bistro", everything=True, paper="Letter")}
    assert papers["booklet"] == "Letter"
    assert papers["poster"] == "A3"


def test_a_paper_asked_for_by_name_has_to_be_had(ordered: Callable[..., list[Order]]) -> None:
    with pytest.raises(UsageError, match='"A5" is not a paper of poster: choose A3'):
        ordered("poster", paper="A5")


@pytest.mark.parametrize(
    ("more", "name", "imposed"),
    [
        ({}, "bistro-booklet-a5.pdf", False),
        ({"made_for": "office"}, "bistro-booklet-office-a5.pdf", True),
        ({"made_for": "printer"}, "bistro-booklet-printer-a5.pdf", False),
        ({"impose": True}, "bistro-booklet-imposed-a5.pdf", True),
        ({"large_print": True, "grayscale": True}, "bistro-booklet-large-grayscale-a5.pdf", False),
        ({"theme": "plain"}, "bistro-booklet-plain-a5.pdf", False),
    ],
)
def test_every_manner_has_a_file_of_its_own(
    ordered: Callable[..., list[Order]], more: dict[str, object], name: str, imposed: bool
) -> None:
    [order] = ordered("bistro", **more)
    assert (order.target.name, order.imposed) == (name, imposed)


def test_large_print_is_for_what_is_read_not_for_posters(ordered: Callable[..., list[Order]]) -> None:
    found = {order.printable.name: order for order in ordered("bistro", "booklet", "poster", large_print=True)}
    assert found["booklet"].manner.body == "16pt"
    assert found["poster"].target.name == "bistro-poster-a3.pdf"


def test_what_lies_flat_is_not_imposed(ordered: Callable[..., list[Order]]) -> None:
    with pytest.raises(UsageError, match="scorecard is printed flat, one page a sheet; --impose is for booklet"):
        ordered("scorecard", impose=True)


def test_a_theme_with_errors_is_told_and_nothing_is_printed(
    ordered: Callable[..., list[Order]], workspace: Path
) -> None:
    (workspace / "theme").mkdir()
    (workspace / "theme" / "theme.yaml").write_text("standards: 1\ntheme: t\ncolours: {ink: red}\n", encoding="utf-8")
    with pytest.raises(Unprintable) as refused:
        ordered("bistro")
    assert [(found.code, str(found.location)) for found in refused.value.findings] == [
        ("S023", "theme/theme.yaml:3:16")
    ]


def test_a_house_that_prints_on_letter_has_other_sheets_in_american_sizes(
    ordered: Callable[..., list[Order]], workspace: Path
) -> None:
    (workspace / "standards.yaml").write_text("standards: 1\nname: Ours\nprint: {paper: Letter}\n", encoding="utf-8")
    papers = {order.printable.name: order.paper for order in ordered("bistro", everything=True)}
    assert papers["booklet"] == papers["scorecard"] == "Letter"
    assert (papers["huddle"], papers["pocket"]) == ("half-letter", "quarter-letter")
    assert papers["card"] == "A4"  # there is no other
