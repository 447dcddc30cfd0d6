"""The line of the file that a finding is about, with a mark under the place."""

from __future__ import annotations

from typing import NamedTuple

from standards.diagnostics.model import Location
from standards.report._visible import cells, is_plain, visible

WIDEST = 120  #: columns of an excerpt where the terminal sets no limit
NARROWEST = 20
CUT = "…"


class Excerpt(NamedTuple):
    """What to print above and below: the line, the columns to the left of the mark, and the mark's columns."""

    line: str
    indent: int
    length: int


def excerpt(lines: list[str], place: Location, width: int) -> Excerpt | None:
    """The excerpt in at most `width` columns (0: as many as WIDEST); None for a line that is empty or not there."""
    line = lines[place.line - 1].removesuffix("\r") if 1 <= place.line <= len(lines) else ""
    if not line:
        return None
    first = min(place.column - 1, len(line))
    last = max(first, min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line))
    start, stop = _window(line, first, last, max((width or WIDEST) - 2 * len(CUT), NARROWEST))
    before, after = CUT if start else "", CUT if stop < len(line) else ""
    return Excerpt(
        f"{before}{visible(line[start:stop])}{after}".rstrip(),
        indent=cells(before + visible(line[start:first])),
        length=max(1, cells(visible(line[first : min(last, stop)]))),
    )


def _window(line: str, first: int, last: int, room: int) -> tuple[int, int]:
    """The part of a long line to show: the marked characters and as much around them as there is room for."""
    if len(line) <= room and cells(visible(line)) <= room:
        return 0, len(line)
    if is_plain(line[max(0, first - room) : first + room]):
        start = max(0, min(first - (room - min(last - first, room)) // 2, len(line) - room))
        return start, min(start + room, len(line))
    start, stop, taken = first, first, 0
    while stop < len(line) and stop < max(last, first + 1):
        taken += cells(visible(line[stop]))
        if taken > room:
            return start, stop
        stop += 1
    while start > 0 or stop < len(line):
        for at in ([start - 1] if start else []) + ([stop] if stop < len(line) else []):
            taken += cells(visible(line[at]))
            if taken > room:
                return start, stop
            start, stop = min(start, at), max(stop, at + 1)
    return start, stop
