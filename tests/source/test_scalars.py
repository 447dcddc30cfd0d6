"""What plain texts mean: YAML 1.2, not 1.1."""

from __future__ import annotations

import datetime
import math
from typing import Any

import pytest
from tests.source.marked import read

from standards.source.scalars import resolve_plain


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"), ("on", "on"), ("Yes", "Yes"), ("off", "off"), ("y", "y"),
        ("true", True), ("FALSE", False), ("tRUE", "tRUE"), ("null", None), ("~", None), ("Null", None),
        ("12:30", "12:30"), ("1_000", "1_000"), ("010", 10), ("0o14", 12), ("0x1F", 31), ("+7", 7), ("-0", 0),
        ("1.5", 1.5), (".5", 0.5), ("1.", 1.0), ("1e3", 1000.0), ("1,5", "1,5"), ("1.2.3", "1.2.3"), ("10 s", "10 s"),
        ("2026-10-01", datetime.date(2026, 10, 1)), ("2026-13-45", "2026-13-45"), ("2026-1-1", "2026-1-1"),
        ("٣", "٣"), ("-", "-"), ("+", "+"), (".", "."), ("…", "…"), ("9" * 401, "9" * 401), ("0b1", "0b1"),
    ],
)  # fmt: skip
def test_plain_texts(text: str, value: Any) -> None:
    resolved = resolve_plain(text)
    assert resolved == value
    assert type(resolved) is type(value)
    if text not in ("-", "~"):
        assert read(f"a: {text}\n").data == {"a": value}


def test_quoted_texts_are_texts() -> None:
    assert read("a: \"12\"\nb: 'true'\nc: |\n  12\nd: ''\n").data == {"a": "12", "b": "true", "c": "12\n", "d": ""}


def test_infinity_and_no_number() -> None:
    assert resolve_plain("-.inf") == -math.inf
    assert math.isnan(resolve_plain(".NaN"))
