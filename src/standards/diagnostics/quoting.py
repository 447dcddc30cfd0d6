"""The user's text as it is quoted in a message."""

from __future__ import annotations

LONGEST = 40


def quoted(text: str, longest: int = LONGEST) -> str:
    """`text` on one line between double quotes, its end cut off where it is longer than `longest` characters."""
    line = " ".join(text.split())
    if len(line) > longest:
        line = line[: longest - 1].rstrip() + "…"
    return f'"{line}"'
