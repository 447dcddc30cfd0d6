"""Text from a user's file as a terminal may be given it: every character seen, none obeyed, and its width known."""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

TAB = "→   "
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")  # parts of Persian words and of emoji


def visible(text: str) -> str:
    """`text` on one line. Control, direction and invisible characters are shown as `<U+202E>`, tabs as arrows."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(shown(mark) for mark in text)


def shown(mark: str) -> str:
    """How one character is shown."""
    if mark == "\t":
        return TAB
    if mark in _JOINERS or category(mark) not in _UNSEEN:
        return mark
    return f"<U+{ord(mark):04X}>"


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes: two for wide characters, none for those that sit on another one."""
    return len(text) if text.isascii() else sum(_cells_of(mark) for mark in text)


def _cells_of(mark: str) -> int:
    if mark in _JOINERS or combining(mark) or category(mark) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(mark) in "WF" else 1


def wrapped(text: str, width: int, indent: int) -> Iterator[str]:
    """`text` in lines of at most `width` columns (0: one line), the room of `indent` columns taken off."""
    room = max(width - indent, 20)
    if not width or cells(text) <= room:
        yield text
        return
    line = ""
    for word in text.split(" "):
        if line and cells(line) + 1 + cells(word) > room:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
