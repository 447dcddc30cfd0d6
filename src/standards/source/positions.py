"""From a character of a text's value to the character of the file where it stands."""

from __future__ import annotations

from standards.source.nodes import ScalarNode

_ESCAPE_LENGTH = {"x": 4, "u": 6, "U": 10}


def offset_in_source(text: str, node: ScalarNode, offset: int) -> int:
    """The offset in `text` of character `offset` of the node's value.

    Both are walked together: folded white space, doubled quotes and escapes are absorbed on the way.
    """
    start: int = node.start_mark.index
    source = text[start : node.end_mark.index]
    value: str = node.value
    at = source.index("\n") + 1 if node.style in ("|", ">") else (1 if node.style else 0)
    done = 0
    while done < offset and at < len(source):
        mark = source[at]
        if value[done].isspace():
            while done < offset and done < len(value) and value[done].isspace():
                done += 1
            while at < len(source) and (source[at].isspace() or source[at : at + 2] in ("\\n", "\\t", "\\\n")):
                at += 1 if source[at].isspace() else 2
        elif mark.isspace():
            at += 1
        elif mark == value[done]:
            at, done = at + 1, done + 1
            if mark == "'" and node.style == "'":
                at += 1
        elif mark == "\\":
            at += _ESCAPE_LENGTH.get(source[at + 1 : at + 2], 2)
            done += 1
        else:
            at += 1
    while at < len(source) and done < len(value) and source[at].isspace() and not value[done].isspace():
        at += 1
    return start + at
