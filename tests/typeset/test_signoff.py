"""What stands on the sign-off of somebody new, and what does not."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree import ElementTree

from standards.resolve.edition import Edition
from standards.resolve.select import for_roles
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.printable import printables
from standards.typeset.theme import house

SIGNOFF = printables(house())["signoff"]
SHOP = """\
roles: {host: Host, cook: Cook}
edition: "2026.1"
journey:
  a:
    title: A
    touchpoints:
      silent: Nothing to do
      door:
        title: The door
        who: host
        iron: {greet: {do: Greet., within: 10 s, critical: true}, file: {do: File the visit., verify: system}}
        master: {flower: Give a flower.}
      stove: {title: The stove, who: cook, iron: {salt: Taste it.}}
protocols:
  complaint: {title: When a guest complains, who: host, steps: {thank: Thank., ask: Ask.}}
competencies:
  calm: {title: Calm, means: Keeps calm.}
"""


def rows(edition: Edition, **more: object) -> list[list[str]]:
    """Each row of the list: its texts, and "" for every field to write into."""
    root = ElementTree.fromstring(typeset(compose(edition, **more), SIGNOFF, "A4").html)  # type: ignore[arg-type]
    [table] = root.iter("table")
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in table.iter("tr")]


def test_every_behaviour_and_step_goes_through_four_steps(edition: Callable[..., Edition]) -> None:
    fields = ["", "", "", ""]
    assert rows(edition(SHOP)) == [
        ["Date and initials in each field", "Explained", "Observed", "Practised", "Confirmed"],
        ["b The door Host"],
        ["b.1 Greet. critical ≤ 10 s", *fields],
        ["b.2 File the visit.", *fields],
        ["b.3 Give a flower.", *fields],
        ["c The stove Cook"],
        ["c.1 Taste it.", *fields],
        ["When a guest complains Step by step · Host"],
        ["1 Thank.", *fields],
        ["2 Ask.", *fields],
    ]


def test_a_role_has_a_list_of_its_own_with_the_numbers_of_the_whole(edition: Callable[..., Edition]) -> None:
    whole = edition(SHOP)
    mine = for_roles(whole, ["cook"])
    assert [row[0] for row in rows(mine, whole=whole)][1:] == ["c The stove Cook", "c.1 Taste it."]
    html = typeset(compose(mine, whole=whole, selection="Cook"), SIGNOFF, "A4").html
    assert '<span class="given">Cook</span>' in html


def test_it_names_the_edition_and_says_what_the_next_one_brings(edition: Callable[..., Edition]) -> None:
    html = typeset(compose(edition(SHOP)), SIGNOFF, "A4").html
    assert '<span class="given">2026.1</span>' in html
    assert "A new edition: read the change notice together." in html
    assert [html.count(f"{who}: date, signature") for who in ("Trainee", "Trainer", "Manager")] == [1, 1, 1]


def test_without_anything_to_learn_it_says_what_is_missing(edition: Callable[..., Edition]) -> None:
    root = ElementTree.fromstring(typeset(compose(edition()), SIGNOFF, "A4").html)
    assert not [*root.iter("table"), *root.iter("section")]
    assert [one for one in root.iter("p") if one.get("class") == "nothing"]


def test_marks_that_do_not_occur_are_not_explained(edition: Callable[..., Edition]) -> None:
    html = typeset(compose(edition("protocols: {x: {title: X, steps: {a: A, b: B}}}\n")), SIGNOFF, "A4").html
    assert "Critical" not in html
    assert "Master" not in html
