from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.printable import printables
from standards.typeset.sheets.booklet import Measure
from standards.typeset.sheets.pocket import Pocket, chosen_master, pocket
from standards.typeset.theme import house

POCKET = printables(house())["pocket"]
A6 = Measure.of(POCKET.papers["A6"])
FULL = """\
priceless: {quiet: Nobody is hurried.}
journey:
  a:
    title: A
    touchpoints:
      door:
        title: The door
        moment_of_truth: Here it is decided.
        iron:
          greet: {do: Greet., when: A guest comes, within: 10 s from the door opening, say: Hello., critical: true}
          seat: {do: Seat., never: Point., why: They are tired.}
        master:
          lamp: Light a lamp.
          usual: {do: Offer the usual table., priceless: quiet, ask_first: Ask whether it suits.}
      street: {title: The street, iron: {x: Sweep.}}
protocols:
  complaint: {title: A complaint, steps: {thank: Thank., call: {do: Call., within: 2 days}}}
  referral: {title: A referral, steps: {remind: Remind.}}
"""


def page(edition: Edition, padding: int = 0) -> ElementTree.Element:
    return ElementTree.fromstring(typeset(compose(edition), POCKET, "A6", padding=padding).html)


def words(root: ElementTree.Element, kind: str) -> list[str]:
    """The text of every element of a class."""
    found = [one for one in root.iter() if kind in one.get("class", "").split()]
    return [" ".join("".join(one.itertext()).split()) for one in found]


def planned(edition: Callable[..., Edition], moments: int, iron: int = 4) -> Pocket:
    acts = "".join(f"          i{at}: Name the price together with the dish.\n" for at in range(iron))
    spots = "".join(
        f"      m{at}:\n        title: Moment\n        moment_of_truth: Why it decides.\n        iron:\n{acts}"
        for at in range(moments)
    )
    view = compose(edition(f"journey:\n  a:\n    title: A\n    touchpoints:\n{spots}"))
    return pocket(view, A6, POCKET.most)


def test_a_moment_shows_iron_and_one_master_line(edition: Callable[..., Edition]) -> None:
    root = page(edition(FULL))
    assert words(root, "do") == ["Greet.", "Seat.", "Offer the usual table.", "Thank.", "Call."]
    assert words(root, "within") == [
        "critical ≤ 10 s from the door opening", "First Ask whether it suits.", "≤ 2 days",
    ]  # fmt: skip
    told = "".join(root.itertext())
    for left_out in ("Hello.", "Point.", "They are tired.", "Light a lamp.", "Sweep.", "Remind."):
        assert left_out not in told


def test_the_first_protocol_is_told_and_others_are_named(edition: Callable[..., Edition]) -> None:
    [protocol] = words(page(edition(FULL)), "protocol")
    assert "A complaint" in protocol
    assert protocol.endswith("Also in the booklet: A referral")


def test_the_chosen_master_serves_what_is_priceless(edition: Callable[..., Edition]) -> None:
    [moment] = compose(edition(FULL)).moments
    chosen = chosen_master(moment)
    assert chosen is not None
    assert chosen.do == "Offer the usual table."
    [plain] = compose(edition(FULL.replace("priceless: quiet, ", ""))).moments
    chosen = chosen_master(plain)
    assert chosen is not None
    assert chosen.do == "Light a lamp."


def test_moments_share_pages_only_where_they_must(edition: Callable[..., Edition]) -> None:
    found = {moments: planned(edition, moments).mode for moments in (1, 13, 14, 22, 60)}
    assert found == {1: "alone", 13: "alone", 14: "shared", 22: "shared", 60: "dense"}


def test_a_page_with_room_is_set_wider(edition: Callable[..., Edition]) -> None:
    assert [planned(edition, 1, iron).moments[0].airy for iron in (2, 20)] == [True, False]


def test_notes_stand_before_the_last_page(edition: Callable[..., Edition]) -> None:
    root = page(edition(FULL), padding=2)
    kinds = [one.get("class", "").split()[0] for one in root.iter() if one.tag in ("section", "article")]
    assert kinds == ["cover", "purpose", "list", "moment", "protocol", "notes", "notes", "edition"]


@pytest.mark.parametrize("text", ["", "purpose: We are here.\n"])
def test_a_playbook_without_moments_says_how_to_mark_one(edition: Callable[..., Edition], text: str) -> None:
    root = page(edition(text))
    [missing] = words(root, "missing")
    assert "moment_of_truth" in missing
    assert not [one for one in root.iter() if one.tag in ("ul", "ol") and not len(one)]
    assert words(root, "legend") == []
