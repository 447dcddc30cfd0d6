"""Positions of an editor and ours, in every encoding, through Greek, Polish, emoji, BOM, CRLF and tabs."""

from __future__ import annotations

import pytest
from lsprotocol.types import Position, Range

from standards.diagnostics.model import Location
from standards.lsp.positions import BOM, Lines

TEXT = "do: Καλημέρα 😀 ż\r\n\twho: ß\rlast"


@pytest.mark.parametrize(
    ("encoding", "column"), [("utf-16", 16), ("utf-8", 26), ("utf-32", 15)]
)  # before ż: 4 + 8 + 1 + 😀 + 1
def test_a_column_behind_greek_and_an_emoji(encoding: str, column: int) -> None:
    lines = Lines(TEXT, encoding)
    assert lines.position(TEXT.index("ż")) == Position(0, column)
    assert lines.offset(Position(0, column)) == TEXT.index("ż")
    assert lines.range_of(Location("a", 1, TEXT.index("ż") + 1)).start == Position(0, column)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8", "utf-32"])
def test_there_and_back_for_every_character(encoding: str) -> None:
    lines = Lines(TEXT, encoding)
    ends = {index for index, sign in enumerate(TEXT) if sign == "\n"}  # between CR and LF nobody can stand
    assert [lines.offset(lines.position(at)) for at in range(len(TEXT) + 1) if at not in ends] == [
        at for at in range(len(TEXT) + 1) if at not in ends
    ]


def test_lines_end_at_crlf_cr_and_lf() -> None:
    lines = Lines(TEXT)
    assert [lines.line(number) for number in range(3)] == ["do: Καλημέρα 😀 ż", "\twho: ß", "last"]
    assert lines.offset(Position(1, 1)) == TEXT.index("who")
    assert lines.position(TEXT.index("last")) == Position(2, 0)


def test_separators_of_unicode_do_not_end_a_line() -> None:
    assert Lines("a\x85b\u2028c\x0cd").position(6) == Position(0, 6)


@pytest.mark.parametrize(("encoding", "width"), [("utf-16", 1), ("utf-8", 3), ("utf-32", 1)])
def test_a_byte_order_mark_counts_for_the_editor_only(encoding: str, width: int) -> None:
    lines = Lines(BOM + "ab\nc", encoding)
    assert lines.text == "ab\nc"
    assert lines.between(1, 3) == Range(Position(0, width + 1), Position(1, 0))
    assert [lines.offset(Position(0, 0)), lines.offset(Position(0, width + 1)), lines.offset(Position(1, 1))] == [
        0,
        1,
        4,
    ]


def test_what_lies_beyond_the_text_is_its_end() -> None:
    lines = Lines("ab\nc")
    assert lines.offset(Position(0, 99)) == 2
    assert lines.offset(Position(7, 0)) == 4
    assert lines.range_of(Location("a", 9, 9)) == Range(Position(1, 1), Position(1, 1))
    assert lines.range_of(Location("a", 1, 2, 1, 99)) == Range(Position(0, 1), Position(0, 2))
    assert Lines("").range_of(Location("a")) == Range(Position(0, 0), Position(0, 0))


def test_half_a_surrogate_is_a_character() -> None:
    lines = Lines("a\ud83db", "utf-8")
    assert lines.position(2) == Position(0, 4)
    assert lines.offset(Position(0, 4)) == 2
