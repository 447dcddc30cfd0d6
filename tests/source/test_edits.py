"""Edits: fixes that change their spans only, values that are set where they stand."""

from __future__ import annotations

from typing import Any

import pytest
from tests.source.marked import read

from standards.diagnostics.model import Edit, Fix
from standards.source.edits import apply, apply_to_bytes, set_values

PLAYBOOK = """\
# a comment
standards: 1        # the version
playbook: bistro
title: "The Bistro"   # on the cover
roles:
    host: Host
    waiter: 'The waiter'
values: {notice: We notice first}
languages:
    - en
    - el
intro: |
    Two
    lines
"""


def _fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("x", tuple(Edit(*edit) for edit in edits))


def test_fixes_are_made_from_the_end_so_that_offsets_stay_right() -> None:
    text, done = apply("abcdef", [_fix((1, 2, "BBB")), _fix((4, 4, "-"), (5, 6, ""))])
    assert text == "aBBBcd-e"
    assert len(done) == 2


def test_a_fix_that_touches_an_earlier_one_is_left_out_whole() -> None:
    text, done = apply("abcdef", [_fix((1, 3, "X")), _fix((2, 4, "Y"), (5, 6, "Z"))])
    assert text == "aXdef"
    assert done == [_fix((1, 3, "X"))]


def test_bytes_keep_their_mark_and_their_line_endings() -> None:
    raw = b"\xef\xbb\xbfdo: Bring dish #4\r\nwho: host\r\n"
    (one,) = read(raw.decode()).diagnostics
    assert one.fix is not None
    fixed, _ = apply_to_bytes(raw, [one.fix])
    assert fixed == b'\xef\xbb\xbfdo: "Bring dish #4"\r\nwho: host\r\n'


@pytest.mark.parametrize(
    ("path", "value", "old", "new"),
    [
        (("playbook",), "cafe", "playbook: bistro", "playbook: cafe"),
        (("title",), 'A "new" title', '"The Bistro"   #', "'A \"new\" title'   #"),
        (("roles", "waiter"), "Waiter", "'The waiter'", '"Waiter"'),
        (("roles", "host"), "Host: first", "host: Host", 'host: "Host: first"'),
        (("roles", "host"), "12", "host: Host", 'host: "12"'),
        (("roles", "host"), "Καλωσορίζει", "host: Host", "host: Καλωσορίζει"),
        (("values", "notice"), "We see, first", "We notice first", '"We see, first"'),
        (("languages", 1), "pl", "- el", "- pl"),
    ],
)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_text_is_replaced_where_it_stands(path: Any, value: str, old: str, new: str, ending: str) -> None:
    text = PLAYBOOK.replace("\n", ending)
    changed = set_values(text, {path: value})
    assert changed == text.replace(old, new)
    document = read(changed)
    data: Any = document.data
    for step in path:
        data = data[step]
    assert (data, document.diagnostics) == (value, [])


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_other_changes_keep_comments_quotes_order_and_indentation(ending: str) -> None:
    text = PLAYBOOK.replace("\n", ending)
    changed = set_values(text, {("owner",): "Director", ("roles", "cook"): "Cook", ("languages",): ["en", "pl"]})
    expected = PLAYBOOK.replace("'The waiter'\n", "'The waiter'\n    cook: Cook\n").replace("- el", "- pl")
    assert changed == (expected + "owner: Director\n").replace("\n", ending)


def test_none_removes_and_missing_mappings_are_made() -> None:
    changed = set_values("a: x\nb: y\n", {("b",): None, ("print", "paper"): "A5"})
    assert changed == "a: x\nprint:\n  paper: A5\n"


@pytest.mark.parametrize("text", ["", "- a\n", "a: b: c\n"])
def test_what_is_no_mapping_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a mapping"):
        set_values(text, {("a",): "x"})


def test_a_path_through_a_text_is_refused() -> None:
    with pytest.raises(ValueError, match="a/b"):
        set_values("a: x\n", {("a", "b"): "y"})
