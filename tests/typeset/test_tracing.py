from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.facts import Spot
from standards.typeset.tracing import blamed, origin

TEXT = """\
journey:
  a:
    title: The arrival of somebody
    touchpoints:
      b:
        title: B
        moment_of_truth: The *first* minute decides more than any other.
        customer: {wants: [Seen, Heard]}
        iron:
          x: {do: Say good morning to everybody who comes in., say: [One, Two], why: Silence hurts.}
          y: {do: Do it., question: Was it done?}
"""
BEHAVIOUR = ("a/b/iron/x", "a.b")


@pytest.mark.parametrize(
    ("spot", "address", "line"),
    [
        (Spot(1, "One", BEHAVIOUR), "a/b/iron/x", 14),
        (Spot(1, "who comes in.", BEHAVIOUR), "a/b/iron/x", 14),
        (Spot(1, "SAY GOOD MORN‐", ("a.b",)), "a/b/iron/x", 14),
        (Spot(1, "Was it done?", ("form", "a.b")), "a/b/iron/y", 15),
        (Spot(1, "first", ("a.b",)), "a/b", 11),
        (Spot(1, "Heard", ("a.b",)), "a/b", 12),
        (Spot(1, "Iron", ("a.b",)), "a/b", 9),
        (Spot(1, "", ("a.b",)), "a/b", 9),
        (Spot(1, "Iron", BEHAVIOUR), "a/b/iron/x", 14),
        (Spot(1, "minute decides more"), "a/b", 11),
        (Spot(1, "Two"), "a/b/iron/x", 14),
    ],
)
def test_a_text_is_found_where_it_was_written(
    edition: Callable[..., Edition], spot: Spot, address: str, line: int
) -> None:
    found = origin(edition(TEXT), spot)
    assert found is not None
    assert (found.address, found.location.line) == (address, line)


def test_the_field_is_told_and_not_only_the_element(edition: Callable[..., Edition]) -> None:
    columns = {
        text: found.location.column
        for text in ("good morning to", "Two", "Silence hurts")
        if (found := origin(edition(TEXT), Spot(1, text, BEHAVIOUR)))
    }
    assert columns == {"good morning to": 19, "Two": 75, "Silence hurts": 86}


@pytest.mark.parametrize(
    "text", ["", "…", "who", "edition 3 · English · Store ____", "A printed copy may be out of date."]
)
def test_words_of_ours_stand_in_no_playbook(edition: Callable[..., Edition], text: str) -> None:
    assert origin(edition(TEXT), Spot(1, text)) is None
    assert origin(edition(TEXT), Spot(1, text, ("contents",))) is None


STYLES = {
    "theme/booklet/theme.css": ".stamp-line { color: red }\n",
    "booklet/page.css": "@page { @bottom-left { x } }\n.plate { a }\n  .plate .stamp { b }\n",
}


@pytest.mark.parametrize(
    ("classes", "place"),
    [
        ("stamp", "booklet/page.css:3:10"),
        ("plate small", "booklet/page.css:2:1"),
        ("stamp-line", "theme/booklet/theme.css:1:1"),
        ("@bottom-left", "booklet/page.css:1:9"),
        ("@bottom", "theme/booklet/theme.css:1:1"),
        ("unknown", "theme/booklet/theme.css:1:1"),
        ("", "theme/booklet/theme.css:1:1"),
    ],
)
def test_the_line_of_a_style_sheet(classes: str, place: str) -> None:
    assert str(blamed(STYLES, classes)) == place
