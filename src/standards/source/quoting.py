"""Texts in quotes, and fixes that put them there."""

from __future__ import annotations

from standards.diagnostics.model import Edit, Fix


def in_quotes(text: str) -> str:
    """One line of YAML that means exactly `text`: double quotes, or single ones where the text holds double."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def put_in_quotes(text: str, start: int, end: int, *, safe: bool = True) -> Fix | None:
    """The fix that quotes characters `start` to `end` of `text`; None where they are more than one line."""
    span = text[start:end]
    if "\n" in span or "\r" in span or not span:
        return None
    return Fix("put the text in quotes", (Edit(start, end, in_quotes(span)),), safe)
