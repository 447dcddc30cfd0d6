"""Places: of keys, values, parts of texts, and of what is not there."""

from __future__ import annotations

from tests.source.marked import read

from standards.diagnostics.model import Location

TEXT = """\
title: "The *bistro*"
iron:
  greet: Καλωσόρισε τον 😀 επισκέπτη
  seat:
    do: Bring the guest
      to the table
    never: [push, 'don''t pull']
intro: >-
  One line
  and another one
empty:
"""


def _place(line: int, column: int, end: int) -> Location:
    return Location("playbook.yaml", line, column, line, end)


def test_values_and_keys() -> None:
    document = read(TEXT)
    assert document.location(("title",)) == _place(1, 8, 22)
    assert document.location(("title",), key=True) == _place(1, 1, 6)
    assert document.location(("iron", "seat", "never", 1)) == _place(7, 19, 32)


def test_a_mapping_or_a_list_is_at_its_key() -> None:
    document = read(TEXT)
    assert document.location(("iron",)) == _place(2, 1, 5)
    assert document.location(("iron", "seat", "never")) == _place(7, 5, 10)


def test_what_is_absent_is_at_the_nearest_parents_key() -> None:
    document = read(TEXT)
    assert document.location(("iron", "seat", "why")) == _place(4, 3, 7)
    assert document.location(("roles", "host")) == Location("playbook.yaml", 1, 1, 1, 22)


def test_a_field_of_a_short_form_is_the_text_itself() -> None:
    document = read(TEXT)
    assert document.location(("iron", "greet", "do")) == _place(3, 10, 36)
    assert document.location_in(("iron", "greet", "do"), 15, 16) == _place(3, 25, 26)


def test_nothing_is_at_its_key() -> None:
    assert read(TEXT).location(("empty",)) == _place(11, 1, 6)


def test_parts_of_texts_in_every_style() -> None:
    document = read(TEXT)
    data = document.data
    for path, word, expected in [
        (("title",), "bistro", _place(1, 14, 20)),
        (("iron", "seat", "do"), "table", _place(6, 14, 19)),
        (("iron", "seat", "never", 1), "pull", _place(7, 27, 31)),
        (("intro",), "another", _place(10, 7, 14)),
    ]:
        value = data
        for step in path:
            value = value[step]
        at = value.index(word)
        assert document.location_in(path, at, at + len(word)) == expected


def test_line_endings_and_a_mark_move_nothing() -> None:
    plain = read(TEXT)
    marked = read("\ufeff" + TEXT.replace("\n", "\r\n"))
    for path in [("title",), ("iron", "greet"), ("iron", "seat", "do"), ("intro",)]:
        assert marked.location(path) == plain.location(path)


def test_only_lf_and_cr_end_a_line() -> None:
    document = read("a: x\u2028y\u0085z\u2029\nb: q\n")
    assert document.data == {"a": "x\u2028y\u0085z\u2029", "b": "q"}
    assert document.location(("b",)) == _place(2, 4, 5)


def test_of_two_equal_keys_the_data_and_the_place_are_the_last() -> None:
    document = read("a: 1\na: 2\n")
    assert document.data == {"a": 2}
    assert document.location(("a",)).line == 2
