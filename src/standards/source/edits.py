"""Changing files: fixes that touch nothing but their spans, and values that are set by path."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import Any

from standards.diagnostics.model import Edit, Fix
from standards.source.document import Document, Step
from standards.source.load import load
from standards.source.nodes import ScalarNode
from standards.source.quoting import in_quotes
from standards.source.scalars import resolve_plain

_BOM = b"\xef\xbb\xbf"
_NESTED = re.compile(r"^( *)[^\s#-][^\n]*:[ \t]*\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)(- +)?[^\s#]", re.MULTILINE)
#: a text that may stand without quotes: a letter first, and no sign that YAML could take for its own
_SAFE = re.compile(r"[^\W\d_](?:[^:#\n]|:(?=\S)|(?<! )#)*(?<![\s:])\Z")


def apply(text: str, fixes: Iterable[Fix]) -> tuple[str, list[Fix]]:
    """`text` with as many of `fixes` as do not touch one another, the earlier given ones first, and which those were.

    All edits of a fix are made, or none.
    """
    taken: list[Edit] = []
    done: list[Fix] = []
    for fix in fixes:
        if all(_apart(edit, other) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
            done.append(fix)
    for edit in sorted(taken, key=lambda edit: edit.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text, done


def _apart(one: Edit, other: Edit) -> bool:
    return one != other and (one.end < other.start or other.end < one.start)


def apply_to_bytes(raw: bytes, fixes: Iterable[Fix]) -> tuple[bytes, list[Fix]]:
    """The same for the bytes of a file: its byte order mark and its line endings stay. Raises UnicodeDecodeError."""
    mark = _BOM if raw.startswith(_BOM) else b""
    text, done = apply(raw[len(mark) :].decode(), fixes)
    return mark + text.encode(), done


def set_values(text: str, values: Mapping[tuple[Step, ...], Any]) -> str:
    """`text` with each value at its path; comments, quotes, order of keys and line endings stay as they are.

    A text that replaces a text changes only its own characters. Other changes go through ruamel.yaml's round trip,
    which may realign white space inside lines. Missing keys are added at the end of their mapping; None removes.
    Raises ValueError where `text` is no YAML mapping or a path leads through a text.
    """
    document = load(text.encode(), "")
    if not isinstance(document.data, dict):
        raise ValueError("the text is not a mapping")
    structural: dict[tuple[Step, ...], Any] = {}
    edits: list[Edit] = []
    for path, value in values.items():
        edit = _in_place(document, path, value)
        if edit:
            edits.append(edit)
        else:
            structural[path] = value
    changed, _ = apply(text, [Fix("", (edit,)) for edit in edits])
    return _round_trip(changed, structural) if structural else changed


def _in_place(document: Document, path: tuple[Step, ...], value: Any) -> Edit | None:
    _, node, taken = document.find(path)
    if not isinstance(value, str) or "\n" in value or taken < len(path) or not isinstance(node, ScalarNode):
        return None
    start, end = node.start_mark.index, node.end_mark.index
    if "\n" in document.text[start:end] or start == end:
        return None
    kept = node.style in ('"', "'") or not _is_safe(value, document.text[:start].rpartition("\n")[2])
    return Edit(start, end, in_quotes(value) if kept else value)


def _is_safe(value: str, before: str) -> bool:
    in_brackets = before.count("{") > before.count("}") or before.count("[") > before.count("]")
    if in_brackets and any(sign in value for sign in ",[]{}"):
        return False
    return bool(_SAFE.match(value)) and isinstance(resolve_plain(value), str)


def _round_trip(text: str, values: Mapping[tuple[Step, ...], Any]) -> str:
    from ruamel.yaml import YAML

    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.allow_unicode = True
    _set_indentation(yaml, text)
    data = yaml.load(text.replace("\r\n", "\n"))
    for path, value in values.items():
        _put(data, path, value)
    out = io.StringIO()
    yaml.dump(data, out)
    result = out.getvalue()
    if not text.endswith("\n"):
        result = result.removesuffix("\n")
    return result.replace("\n", "\r\n") if "\r\n" in text else result


def _set_indentation(yaml: Any, text: str) -> None:
    """The indentation of mappings and lists as `text` has it the first time each occurs; two and four otherwise."""
    mapping, dash = 0, -1
    for match in _NESTED.finditer(text):
        step = len(match[2]) - len(match[1])
        if match[3] and dash < 0:
            dash = step
        elif not match[3] and not mapping:
            mapping = step
    mapping = mapping or 2
    dash = mapping if dash < 0 else dash
    yaml.indent(mapping=mapping, sequence=dash + 2, offset=dash)


def _put(data: Any, path: tuple[Step, ...], value: Any) -> None:
    for step in path[:-1]:
        if isinstance(data, dict) and step not in data:
            data[step] = {}
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            raise ValueError(f"nothing stands at {'/'.join(map(str, path))}") from None
    if not isinstance(data, dict | list):
        raise ValueError(f"nothing can stand at {'/'.join(map(str, path))}")
    place: Any = data
    if value is None and isinstance(data, dict):
        place.pop(path[-1], None)
    else:
        place[path[-1]] = value
