"""What the booklet's page holds and in which order, before anything is laid out."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.printable import printables
from standards.typeset.theme import house

BOOKLET = printables(house())["booklet"]
JOURNEY = """\
journey:
  a: {title: A, touchpoints: {b: {title: B, layout: {break_before: true, keep_together: true}, iron: {x: Do it.}}}}
  c:
    title: C
    touchpoints:
      d: {title: D, layout: {break_before: true, keep_together: true}, iron: {x: Do it.}}
      e: {title: E, layout: {break_before: true}, iron: {x: Do it.}}
      m: {title: M, moment_of_truth: Yes., iron: {x: Do it.}}
"""
PROTOCOL = "protocols: {p: {title: P, steps: {s: Do it.}}}\n"
RITUAL = "rituals: {r: {title: R, do: Do it.}}\n"


def classes(edition: Edition, *tags: str) -> list[str]:
    root = ElementTree.fromstring(typeset(compose(edition), BOOKLET, "A5").html)
    return [one.get("class", "") for one in root.iter() if one.tag in tags and one.get("class")]


def test_no_break_parts_a_heading_from_what_it_opens(edition: Callable[..., Edition]) -> None:
    found = [name for name in classes(edition(JOURNEY), "section", "article") if name.split()[0] in ("stage", "spot")]
    assert found == ["stage", "spot", "stage break-before", "spot keep-together", "spot break-before"]


def test_protocols_follow_the_moments(edition: Callable[..., Edition]) -> None:
    """The last moment ends on a right-hand page, so a protocol of two pages stands as a spread."""
    found = [name.split()[0] for name in classes(edition(JOURNEY + PROTOCOL), "section", "article")]
    assert found[found.index("moment") : found.index("rest") + 1] == ["moment", "protocol", "rest"]


def test_what_keeps_it_alive_opens_a_page_only_after_a_spread(edition: Callable[..., Edition]) -> None:
    moments_only = "journey: {a: {title: A, touchpoints: {m: {title: M, moment_of_truth: Yes., iron: {x: Do it.}}}}}\n"
    assert "rituals" in classes(edition(JOURNEY + RITUAL), "section")
    assert "rituals opens" in classes(edition(moments_only + RITUAL), "section")
