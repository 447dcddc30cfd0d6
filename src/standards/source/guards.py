"""What is refused before any YAML is read: size, encoding, control characters, nesting.

Why here: both C bindings recurse once for every level and crash the process somewhere between 10,000 and
100,000 levels, and they know nothing of sizes.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from standards.source.nodes import YAMLError, collections_of

MAX_BYTES = 2_000_000
MAX_DEPTH = 64  #: levels of mappings and lists inside one another
_BOM = b"\xef\xbb\xbf"

# A level of block nesting takes at least one column (a list may share its key's), a level of flow nesting one
# bracket. Short lines and few brackets therefore bound the depth to a few thousand without reading the structure.
_LONG_LINE = 2_000
_MANY_BRACKETS = 1_000

#: what YAML forbids in a file, and the byte order mark, which is only allowed at its beginning
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]")


class Refusal(NamedTuple):
    """Why bytes are not read as YAML, and the offset in their text where that shows."""

    code: str
    message: str
    offset: int = 0


def decode(raw: bytes) -> tuple[str, Refusal | None]:
    """The text without its byte order mark; broken bytes are replaced where there is a refusal."""
    if len(raw) > MAX_BYTES:
        return "", too_large(len(raw))
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or raw.count(0) > max(4, len(raw) // 4):
        return "", Refusal("Y002", "the file is encoded as UTF-16 or UTF-32, not as UTF-8")
    if raw.startswith(_BOM):
        raw = raw[3:]
    try:
        return raw.decode(), None
    except UnicodeDecodeError as problem:
        offset = len(raw[: problem.start].decode("utf-8", "replace"))
        message = f"byte 0x{raw[problem.start]:02X} is not UTF-8"
        return raw.decode("utf-8", "replace"), Refusal("Y002", message, offset)


def too_large(size: int) -> Refusal:
    """Also for a file that was not read because of its size."""
    return Refusal("Y001", f"the file has {size / 1e6:.1f} MB; the limit is {MAX_BYTES / 1e6:.0f} MB")


def forbidden_characters(text: str) -> list[int]:
    """The offset of the first forbidden character of every line that has one, at most twenty."""
    offsets: list[int] = []
    for match in _FORBIDDEN.finditer(text):
        if not offsets or text.find("\n", offsets[-1], match.start()) >= 0:
            offsets.append(match.start())
        if len(offsets) == 20:
            break
    return offsets


def depth_is_bounded(text: str) -> bool:
    """Whether composing is safe by arithmetic alone."""
    if text.count("[") + text.count("{") > _MANY_BRACKETS:
        return False
    at = 0
    while at + _LONG_LINE < len(text):
        last_break = text.rfind("\n", at, at + _LONG_LINE)
        if last_break < 0:
            return False
        at = last_break + 1
    return True


def too_deep(text: str) -> int | None:
    """The offset of the first collection below MAX_DEPTH levels; None where there is none before an error."""
    try:
        for depth, offset in collections_of(text):
            if depth > MAX_DEPTH:
                return offset
    except YAMLError:
        pass
    return None
