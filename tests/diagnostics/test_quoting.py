"""The user's text in a message."""

from __future__ import annotations

import pytest

from standards.diagnostics.quoting import quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("The door", '"The door"'),
        ("two\n  lines", '"two lines"'),
        ("", '""'),
        ("x" * 40, f'"{"x" * 40}"'),
        ("x" * 41, f'"{"x" * 39}…"'),
        ("word " * 20, '"word word word word word word word word…"'),
    ],
)
def test_quoted(text: str, shown: str) -> None:
    assert quoted(text) == shown


def test_the_limit_can_be_chosen() -> None:
    assert quoted("abcdefgh", 4) == '"abc…"'
