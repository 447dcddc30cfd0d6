"""Text from a user's file as a terminal may be given it: every character seen, none obeyed, and its width known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

TAB = "→   "
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d\ufe0e\ufe0f")  # parts of Persian words and of emoji
#: Latin, Greek, Cyrillic and their punctuation: shown as they are, in one column each
_PLAIN = re.compile(
    "[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*"
)


def is_plain(text: str) -> bool:
    """Whether every character is shown as it is, in one column. Most text is, and this is told at the speed of C."""
    return _PLAIN.fullmatch(text) is not None


def visible(text: str) -> str:
    """`text` on one line. Control, direction and invisible characters are shown as `<U+202E>`, tabs as arrows."""
    return text if is_plain(text) else "".join(map(_shown, text))


def _shown(mark: str) -> str:
    """How one character is shown."""
    if mark == "\t":
        return TAB
    if mark in _JOINERS or category(mark) not in _UNSEEN:
        return mark
    return f"<U+{ord(mark):04X}>"


def cells(text: str) -> int:
    """How many columns of a terminal `text` takes: two for wide characters, none for those that sit on another one."""
    return len(text) if is_plain(text) else sum(map(_cells_of, text))


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
