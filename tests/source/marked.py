"""Texts with `◆` where a finding is expected."""

from __future__ import annotations

from standards.source.document import Document
from standards.source.load import load


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the line and column of each."""
    places = []
    while "◆" in text:
        at = text.index("◆")
        places.append((text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)))
        text = text.replace("◆", "", 1)
    return text, places


def found(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of everything that is found in `text`, by place."""
    return sorted((one.code, one.location.line, one.location.column) for one in read(text).diagnostics)


def read(text: str) -> Document:
    return load(text.encode(), "playbook.yaml")


def expected(codes: str, places: list[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """`codes` in the order of the marks, separated by spaces."""
    return sorted((code, *place) for code, place in zip(codes.split(), places, strict=True))
