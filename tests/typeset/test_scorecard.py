"""What stands on the observation form, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house

SCORECARD = printables(house())["scorecard"]
VISIT = """\
roles: {host: Host}
journey:
  a:
    title: A
    touchpoints:
      silent: Nothing to see
      door:
        title: The door
        iron:
          greet: {do: Greet., question: Did we greet you?, verify: [mystery-shop, system], critical: true, weight: 3}
          file: {do: File the visit., verify: system}
          smile: {do: Smile., when: A child waves, not_applicable_when: [No child., Nobody waves.]}
        master: {flower: {do: Give a flower., verify: observe}}
      desk:
        title: The desk
        moment_of_truth: yes
        master: {tea: Offer tea.}
      asked: {title: Afterwards, iron: {ask: {do: Ask., verify: survey}}}
"""


def page(edition: Edition, **more: object) -> ElementTree.Element:
    return ElementTree.fromstring(typeset(compose(edition), SCORECARD, "A4", **more).html)  # type: ignore[arg-type]


def texts(root: ElementTree.Element, kind: str) -> list[str]:
    return [" ".join("".join(one.itertext()).split()) for one in root.iter() if kind in one.get("class", "").split()]


def names(root: ElementTree.Element) -> list[str]:
    return [one.get("name", "") for one in root.iter("input")]


def test_questions_stand_in_the_order_of_the_visit(edition: Callable[..., Edition]) -> None:
    root = page(edition(VISIT))
    assert texts(root, "asked") == [
        "Did we greet you? critical, weight 3", "A child waves: Smile.", "Give a flower.", "Offer tea.",
    ]  # fmt: skip
    assert [line.split()[0] for line in texts(root, "number")] == ["b", "b.1", "b.3", "b.4", "1", "1.1"]
    assert texts(root, "address")[0] == "a/door/iron/greet"


def test_what_nobody_can_see_is_not_asked(edition: Callable[..., Edition]) -> None:
    fields = names(page(edition(VISIT)))
    assert "a/door/iron/file=yes" not in fields
    assert not [name for name in fields if name.startswith(("a/asked", "a/silent"))]


def test_every_question_has_three_boxes_and_a_comment(edition: Callable[..., Edition]) -> None:
    fields = [name for name in names(page(edition(VISIT))) if name.startswith("a/desk/master")]
    assert fields == [f"a/desk/master/tea{end}" for end in ("=yes", "=no", "=na", ":comment")]
    assert len(names(page(edition(VISIT)))) == len({*names(page(edition(VISIT)))})


def test_sums_are_asked_for_what_there_is(edition: Callable[..., Edition]) -> None:
    fields = names(page(edition(VISIT)))
    assert [name for name in fields if name.rpartition(":")[2] in ("iron", "applicable", "master")] == [
        "a/door:iron", "a/door:applicable", "a/door:master", "a/desk:master", "iron", "applicable", "master",
    ]  # fmt: skip
    assert "critical" in fields
    mild = names(page(edition(VISIT.replace("critical: true, ", ""))))
    assert "critical" not in mild


def test_a_line_says_when_it_does_not_apply(edition: Callable[..., Edition]) -> None:
    assert texts(page(edition(VISIT)), "except") == ["N/A No child. Nobody waves."]


@pytest.mark.parametrize(
    ("within", "limit", "fields"),
    [
        ("10 s from the door opening", "≤\N{NO-BREAK SPACE}10\N{NO-BREAK SPACE}s", ["started", "stopped"]),
        ("2 working days", "≤\N{NO-BREAK SPACE}2 working days", ["started", "stopped"]),
        ("3 rings", "≤\N{NO-BREAK SPACE}3\N{NO-BREAK SPACE}rings", ["counted"]),
    ],
)
def test_a_bound_brings_a_clock_or_a_count(
    edition: Callable[..., Edition], within: str, limit: str, fields: list[str]
) -> None:
    root = page(edition(VISIT.replace("Offer tea.", f"{{do: Offer tea., within: {within}}}")))
    address = "a/desk/master/tea"
    found = [name.removeprefix(f"{address}:") for name in names(root) if name.startswith(f"{address}:")]
    assert found == [*fields, "comment"]
    assert texts(root, "bound") == [limit.replace("\N{NO-BREAK SPACE}", " ")]


def test_only_seconds_minutes_and_hours_are_read_from_a_clock(edition: Callable[..., Edition]) -> None:
    for within, clocks in (("10 s", 2), ("1 h", 2), ("2 days", 0)):
        root = page(edition(VISIT.replace("Offer tea.", f"{{do: Offer tea., within: {within}}}")))
        assert len([one for one in root.iter("input") if one.get("class") == "clock"]) == clocks


def test_the_head_asks_for_a_role_and_never_for_a_name(edition: Callable[..., Edition]) -> None:
    root = page(edition(VISIT))
    head = [name for name in names(root) if "/" not in name][:14]
    assert head == [
        "store", "date", "from", "to", "shift", "visit", "observer", "role", "channel", "waiting",
        "playbook", "edition", "language", "content",
    ]  # fmt: skip
    assert "Role observed, never a name" in texts(root, "label")


def test_a_store_and_a_role_that_are_known_are_printed(edition: Callable[..., Edition]) -> None:
    view = compose(edition(VISIT), selection="Host")
    root = ElementTree.fromstring(typeset(view, SCORECARD, "A4").html)
    assert texts(root, "known") == ["Host"]
    assert [one.get("value") for one in root.iter("input") if one.get("name") == "role"] == ["Host"]


def test_without_anything_to_see_it_says_what_is_missing(edition: Callable[..., Edition]) -> None:
    root = page(edition())
    assert texts(root, "nothing")
    assert not [*root.iter("table"), *root.iter("section")]
    assert not texts(root, "rules")


def test_it_prints_a_large_playbook_and_long_texts(edition: Callable[..., Edition]) -> None:
    acts = "".join(f"          b{number}: {'Look up and greet whoever comes in. ' * 6}\n" for number in range(20))
    spots = "".join(
        f"      t{number}:\n        title: {'T' * 30} {'title ' * 15}\n        iron:\n{acts}" for number in range(8)
    )
    root = page(edition(f"journey:\n  a:\n    title: A\n    touchpoints:\n{spots}"), manner=Manner(body="16pt"))
    assert len(texts(root, "asked")) == 160
