"""Values that are understood though the reference writes them otherwise: S021 for switches, S022 for times.

Why apart from the checks: no file is wrong for them, so nobody pays for looking until a check has noticed one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Diagnostic, Fix
from standards.diagnostics.quoting import quoted
from standards.model.address import address_of
from standards.model.amounts import AmountError, is_tidy, parse_within
from standards.model.checks import flag
from standards.model.remedies import Remedy, write_instead
from standards.model.shape import Shape, shape_of
from standards.source.document import Document
from standards.source.nodes import ScalarNode
from standards.source.replacing import replace_in_text

Path = tuple[str | int, ...]

_GAP = re.compile(r"\s*\d+(?:[.,]\d+)?(\s*)")
_WHY = {
    "S021": "One spelling in all files can be searched for and compared.",
    "S022": "A number and its unit are read at a glance when one space parts them.",
}


def spelling(
    data: Any, kind: str, document_at: Callable[[Sequence[str | int]], Document], language: str
) -> Iterator[Diagnostic]:
    """Every such value of `data`, as it stands in its files, with the fix that writes it as the reference does."""
    shape = shape_of(kind)
    for path, value in _leaves(data):
        document = document_at(path)
        node = document.find(path)[1]
        if not document.has(path) or not isinstance(node, ScalarNode):
            continue
        if isinstance(flag(value), bool):
            if node.style or node.value not in ("true", "false"):
                yield from _switch(document, path, node, shape)
        elif isinstance(value, str) and not is_tidy(value):
            yield from _amount(document, path, value, shape, language)


def _switch(document: Document, path: Path, node: ScalarNode, shape: Shape) -> Iterator[Diagnostic]:
    spot = shape.at(path)
    if spot.called("flag") or any(call[0] == "moment" for call in spot.calls):
        meant = "true" if flag(node.value) is True else "false"
        fix = write_instead(document, path, Remedy(meant, safe=True, as_yaml=True, title=f"write {meant}"))
        typed = document.text[node.start_mark.index : node.end_mark.index].strip("\"'")
        shown = f"{quoted(typed)} in quotes" if node.style else quoted(typed)
        yield _finding("S021", document, path, f"the switch is written as {shown}", f"Write {meant}.", fix)


def _amount(document: Document, path: Path, value: str, shape: Shape, language: str) -> Iterator[Diagnostic]:
    if not any(call[:2] in (("amount", "within"), ("amount", "takes")) for call in shape.at(path).calls):
        return
    gap = _GAP.match(value)
    try:
        parse_within(value, language)
    except AmountError:
        return
    if gap:
        start, end = gap.span(1)
        edits = replace_in_text(document, path, start, end, " ")
        fix = Fix("put one space before the unit", edits) if edits else None
        message = f"{quoted(value[:end] + value[end:].split()[0])} has {'too many spaces' if gap[1] else 'no space'}"
        help_ = f"Write {quoted(f'{value[:start].strip()} {value[end:]}')}."
        yield _finding("S022", document, path, f"{message} before the unit", help_, fix)


def _finding(
    code: str,
    document: Document,
    path: Path,
    message: str,
    help: str,  # noqa: A002 - the name of the field it fills
    fix: Fix | None,
) -> Diagnostic:
    address = address_of(tuple(map(str, path)))
    place = document.location(path)
    return Diagnostic(code, message, place, CODES[code].severity, _WHY[code], help, address, fix=fix)


def _leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict):
        for key, below in value.items():
            yield from _leaves(below, (*path, key))
    elif isinstance(value, list):
        for index, below in enumerate(value):
            yield from _leaves(below, (*path, index))
    elif isinstance(value, bool | str):
        yield path, value
