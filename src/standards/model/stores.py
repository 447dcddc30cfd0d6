"""`stores.csv`: the rows that managers of chains keep in a spreadsheet, each cell with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from standards.diagnostics.model import Diagnostic, Location, Related
from standards.model.languages import is_language, meant_language
from standards.model.nearest import corrected_id, is_id, nearest
from standards.model.wording import full_stop, listed, quoted

REQUIRED = ("id", "name", "playbook")
KNOWN = (*REQUIRED, "language", "overlays")
_SEPARATORS = ",;+|"


class Cell(NamedTuple):
    """The text of one cell, trimmed, and where it stands; the place covers its quotes."""

    text: str
    location: Location


@dataclass(frozen=True)
class StoreRow:
    """One store: its cells by the name of their column."""

    cells: Mapping[str, Cell]

    def text(self, column: str) -> str:
        """The text of the cell, "" where there is none."""
        return self.cells[column].text if column in self.cells else ""

    def location(self, column: str) -> Location:
        """The place of the cell; of the row's id where the row has no such cell."""
        return (self.cells.get(column) or self.cells["id"]).location

    @property
    def overlays(self) -> tuple[str, ...]:
        """The ids in `overlays`, parted by spaces, commas, semicolons, `+` or `|`."""
        text = self.text("overlays")
        for separator in _SEPARATORS:
            text = text.replace(separator, " ")
        return tuple(text.split())


@dataclass(frozen=True)
class StoreTable:
    """All columns of the header, in order, and the rows in which nothing is wrong."""

    columns: tuple[str, ...]
    rows: tuple[StoreRow, ...]


def parse_stores(raw: bytes, path: str) -> tuple[StoreTable, list[Diagnostic]]:
    """Read a `stores.csv`: UTF-8 with or without a BOM, comma or semicolon, quotes, any line ending.

    Never raises. Every mistake is R012 at its row and column; R015 (unknown playbook) is `resolve/`'s.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = raw.count(b"\n", 0, problem.start) + 1
        column = len(raw[raw.rfind(b"\n", 0, problem.start) + 1 : problem.start].decode("utf-8-sig", "replace")) + 1
        message = "a character that is not UTF-8"
        advice = 'save the sheet as "CSV UTF-8", not as plain CSV'
        return StoreTable((), ()), [_wrong(message, Location(path, line, column), advice)]
    found: list[Diagnostic] = []
    lines = _lines(text, path, found)
    header = next(lines, None)
    if header is None:
        found.append(_wrong("the file is empty", Location(path), f'begin with the header "{",".join(KNOWN)}"'))
        return StoreTable((), ()), found
    columns = tuple(cell.text for cell in header)
    found += _header(header, path)
    if found:
        return StoreTable(columns, ()), found
    rows: list[StoreRow] = []
    seen: dict[str, Location] = {}
    for cells in lines:
        wrong = list(_ragged(cells, columns))
        if not wrong:
            row = StoreRow(dict(zip(columns, cells, strict=True)))
            wrong = list(_row(row, seen))
            seen.setdefault(row.text("id"), row.location("id"))
        if wrong:
            found += wrong
        else:
            rows.append(row)
    return StoreTable(columns, tuple(rows)), found


def _wrong(message: str, place: Location, advice: str, related: tuple[Related, ...] = ()) -> Diagnostic:
    why = "the printed copy of a store takes its name, language and overlays from its row"
    return Diagnostic("R012", message[:100], place, why=full_stop(why), help=full_stop(advice), related=related)


def _header(header: list[Cell], path: str) -> Iterator[Diagnostic]:
    names = [cell.text for cell in header]
    for index, cell in enumerate(header):
        if not cell.text:
            yield _wrong(f"column {index + 1} has no name", cell.location, "name the column, or delete it")
        elif cell.text in names[:index]:
            yield _wrong(f"two columns are named {quoted(cell.text)}", cell.location, "rename one of them")
    extra = [name for name in names if name not in KNOWN]
    for required in REQUIRED:
        if required not in names:
            near = nearest(required, extra, 0.75)
            advice = f'rename the column "{near}" to "{required}"' if near else f'begin with "{",".join(KNOWN)}"'
            place = header[names.index(near)].location if near else Location(path, header[0].location.line)
            yield _wrong(f'there is no column "{required}"', place, advice)


def _ragged(cells: list[Cell], columns: tuple[str, ...]) -> Iterator[Diagnostic]:
    if len(cells) != len(columns):
        place = cells[len(columns)].location if len(cells) > len(columns) else cells[-1].location
        advice = "put a text that holds the separator in double quotes"
        if len(cells) < len(columns):
            advice = f"the row ends before {listed(columns[len(cells) :])}; empty cells need their separators too"
        yield _wrong(f"the row has {len(cells)} cells, the header {len(columns)}", place, advice)


def _row(row: StoreRow, seen: Mapping[str, Location]) -> Iterator[Diagnostic]:
    for column in REQUIRED:
        if not row.text(column):
            yield _wrong(f'the cell "{column}" is empty', row.location(column), f'fill in the "{column}" of the store')
    yield from _ids(row, ("id", "playbook"))
    store = row.text("id")
    if store in seen:
        first = Related(f"{quoted(store)} stands here first", seen[store])
        yield _wrong(f"two stores have the id {quoted(store)}", row.location("id"), "give each its own id", (first,))
    language = row.text("language")
    if language and not is_language(language):
        meant = meant_language(language)
        advice = f'write "{meant}"' if meant else 'write a tag such as "en", "el" or "pl", or leave the cell empty'
        yield _wrong(f"{quoted(language)} is not a language tag", row.location("language"), advice)
    for overlay in row.overlays:
        if not is_id(overlay):
            yield _wrong(f"{quoted(overlay)} is not an overlay's id", row.location("overlays"), _id_advice(overlay))


def _ids(row: StoreRow, columns: Iterable[str]) -> Iterator[Diagnostic]:
    for column in columns:
        text = row.text(column)
        if text and not is_id(text):
            yield _wrong(f"{quoted(text)} is not an id", row.location(column), _id_advice(text))


def _id_advice(text: str) -> str:
    made = corrected_id(text)
    rule = "ids have small letters, digits and single hyphens, and begin with a letter"
    return f'write "{made}"; {rule}' if made else rule


def _lines(text: str, path: str, found: list[Diagnostic]) -> Iterator[list[Cell]]:
    """The cells of every line that is not empty; a quote that never closes is reported and ends the file."""
    separator = _separator(text)
    at, line, line_start = 0, 1, 0
    cells: list[Cell] = []
    while at < len(text):
        start, start_line, start_column = at, line, at - line_start + 1
        if text[at] == '"':
            at, value = _quoted(text, at)
            if at < 0:
                place = Location(path, start_line, start_column)
                found.append(_wrong("the quote never closes", place, 'close the text with a second "'))
                return
            breaks = text.count("\n", start, at)
            if breaks:
                line, line_start = line + breaks, text.rfind("\n", 0, at) + 1
        else:
            value = ""
        stop = _stop(text, at, separator)
        value += text[at:stop]
        place = Location(path, start_line, start_column, start_line, start_column + max(1, len(value.strip())))
        cells.append(Cell(value.strip(), place))
        at = stop
        if text[at : at + 1] == separator:
            at += 1
            if at < len(text) and text[at] not in "\r\n":
                continue
            cells.append(Cell("", Location(path, line, at - line_start + 1)))
        at += 2 if text[at : at + 2] == "\r\n" else 1
        line, line_start = line + 1, at
        if any(cell.text for cell in cells):
            yield cells
        cells = []


def _separator(text: str) -> str:
    """The character that parts the cells of the first line: whichever of comma and semicolon is more frequent."""
    head = text.lstrip("\r\n").partition("\n")[0]
    return ";" if head.count(";") > head.count(",") else ","


def _quoted(text: str, at: int) -> tuple[int, str]:
    """The offset behind the closing quote (-1 where there is none) and the text between, doubled quotes made one."""
    stop = at + 1
    while True:
        stop = text.find('"', stop)
        if stop < 0:
            return -1, ""
        if text[stop + 1 : stop + 2] != '"':
            return stop + 1, text[at + 1 : stop].replace('""', '"')
        stop += 2


def _stop(text: str, at: int, separator: str) -> int:
    while at < len(text) and text[at] not in (separator, "\r", "\n"):
        at += 1
    return at
