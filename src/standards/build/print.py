"""What was asked for becomes orders, one PDF each; and a printed PDF becomes a file."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from standards.build.places import Place, as_seen, places
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location, Severity
from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed
from standards.resolve.edition import Edition, Store
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.nearest import suggestion
from standards.resolve.photos import photo_file
from standards.resolve.reading import read_loose, read_workspace
from standards.resolve.select import for_roles, moments_only
from standards.source.atomic import write_atomically
from standards.typeset.fit import misfits, too_long_for_the_cover
from standards.typeset.printable import Printable, printables

FOLDER = "printed"
DEFAULT_PRINTABLE, DEFAULT_PAPER = "booklet", "A4"


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What was asked for on the command line; empty where nothing was said."""

    names: Sequence[str] = ()
    paper: str = ""
    store: str = ""
    roles: Sequence[str] = ()
    moments: bool = False
    language: str = ""
    output: Path | None = None
    today: datetime.date


@dataclass(frozen=True, kw_only=True)
class Order:
    """One PDF to print. `whole` is the edition before the selection; `photos` leads from addresses to files."""

    edition: Edition
    whole: Edition
    selection: str
    printable: Printable
    paper: str
    body: str
    photos: dict[str, Path]
    target: Path


class Unprintable(Exception):  # noqa: N818 - it is said of the standards
    """The standards have errors, or a page of them cannot be printed: nothing was written."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        super().__init__(f"{len(diagnostics)} findings")
        self.findings = Findings.of(diagnostics)


def targets(wish: Wish) -> list[Path]:
    """The files and folders among the names; none means the workspace around the current folder."""
    return [Path(name) for name in wish.names if _is_path(name)]


def orders(wish: Wish) -> list[Order]:
    """Every PDF to print, each to a file of its own. Raises UsageError for unknown names, Unprintable for errors."""
    if wish.output and wish.output.exists() and not wish.output.is_dir():
        raise UsageError(f"{wish.output}: a file stands where a folder is expected")
    found = [
        order
        for place in places(targets(wish))
        for loaded in _read(place)
        for playbook in _playbooks(loaded, wish, place)
        for order in _of_playbook(loaded, playbook, wish, place.folder)
    ]
    if not found:
        raise UsageError("there is nothing to print here: no playbook was found")
    return _apart(found)


def _apart(found: Sequence[Order]) -> list[Order]:
    """Playbooks with one id, say one for each language, are told apart by the language in the file's name."""
    met = Counter(order.target for order in found)
    named = [
        order
        if met[order.target] == 1
        else replace(order, target=order.target.with_stem(f"{order.target.stem}-{order.edition.language}"))
        for order in found
    ]
    twice = [target for target, times in Counter(order.target for order in named).items() if times > 1]
    if twice:
        raise UsageError(f"two playbooks would be printed to {as_seen(twice[0])}; print them one after the other")
    return named


def deliver(printed: Printed, order: Order) -> str:
    """Write the PDF, whole or not at all; returns its path from the current folder.

    Raises Unprintable, and leaves an older file as it was, where a page is not as it must be.
    """
    if printed.missing_files:
        raise UsageError(f"{_theme(order)} asks for {printed.missing_files[0]}, which is not in the theme")
    for warning in printed.warnings:
        if ".notdef" in warning:
            raise UsageError(f"{_theme(order)} prints a letter that no font has ({warning})")
    wrong = [_foreign(family, order) for family in printed.foreign_fonts]
    if printed.page_names.count("cover") > 1:
        wrong.append(too_long_for_the_cover(order.edition))
    if wrong:
        raise Unprintable(wrong)
    write_atomically(order.target, printed.data)
    return as_seen(order.target)


def _theme(order: Order) -> str:
    return order.printable.folders[0].as_posix()


def _foreign(family: str, order: Order) -> Diagnostic:
    return Diagnostic(
        "T002",
        f'the font "{family[:60]}" comes from this computer, not from the theme',
        Location(f"{_theme(order)}/page.css"),
        why="The same playbook would look different on another computer.",
        help="Put the font's file into the theme and name it there.",
    )


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.endswith((".yaml", ".yml")) or Path(name).is_dir()


def _read(place: Place) -> list[Loaded]:
    if place.is_workspace:
        return [read_workspace(place.folder, as_seen)]
    return read_loose([place.folder / name for name in sorted(place.wanted or ())], as_seen)


def _playbooks(loaded: Loaded, wish: Wish, place: Place) -> list[str]:
    """The ids to print: those named, those that lie in the named files, or all, in the language asked for."""
    ids = [name for name in wish.names if not _is_path(name) and name not in _printables(loaded)]
    for name in ids:
        if name not in loaded.playbooks:
            raise UsageError(_unknown(name, loaded))
    if not ids:
        ids = [name for name, one in loaded.playbooks.items() if _wanted(one.layer.documents[0].path, loaded, place)]
    return [name for name in ids if not wish.language or _language(loaded, name) == wish.language]


def _wanted(path: str, loaded: Loaded, place: Place) -> bool:
    file = loaded.files.get(path, Path(path))
    return place.wanted is None or file.relative_to(place.folder).as_posix() in place.wanted


def _language(loaded: Loaded, playbook: str) -> str:
    data = loaded.playbooks[playbook].data
    return str(data["language"]) if data else ""


def _unknown(name: str, loaded: Loaded) -> str:
    choices = [*loaded.playbooks, *_printables(loaded)]
    return f'"{name}" is neither a playbook nor a printable; {_hint(name, choices)}'


def _hint(name: str, choices: Sequence[str]) -> str:
    hint = suggestion(name, choices) or f"there are {', '.join(choices) or 'none'}"
    return hint[0].lower() + hint[1:]


def _printables(loaded: Loaded) -> dict[str, Printable]:
    return printables(loaded.root / "theme" if loaded.root else None)


def _of_playbook(loaded: Loaded, playbook: str, wish: Wish, folder: Path) -> Iterator[Order]:
    store = _store(loaded, wish.store, playbook) if wish.store else None
    if wish.store and (store is None or store.playbook != playbook):
        return
    whole, wrong = resolve_edition(loaded, playbook, store=store, today=wish.today)
    errors = [one for one in (*loaded.diagnostics, *wrong) if one.severity is Severity.ERROR]
    if whole is None or errors:
        raise Unprintable(errors)
    edition = _selected(whole, wish)
    if wrong := misfits(edition):
        raise Unprintable(wrong)
    available = _printables(loaded)
    wanted = [name for name in wish.names if name in available] or [DEFAULT_PRINTABLE]
    printing = dict(loaded.workspace.get("print", {}))
    paper = wish.paper or printing.get("paper", DEFAULT_PAPER)
    for name in wanted:
        printable = available[name]
        on = printable.paper(paper)
        stem = "-".join(filter(None, [_safe(store.id) if store else "", playbook, name, *_suffix(wish), on.lower()]))
        yield Order(
            edition=edition,
            whole=whole,
            selection=", ".join(role.title for role in whole.roles if role.id in wish.roles),
            printable=printable,
            paper=on,
            body=printing.get("body", "") if paper == printing.get("paper", paper) else "",
            photos={spot.address: file for spot in edition.touchpoints if (file := photo_file(loaded, edition, spot))},
            target=(wish.output or folder / FOLDER) / f"{stem}.pdf",
        )


def _suffix(wish: Wish) -> list[str]:
    return [*wish.roles, *(["moments"] if wish.moments else [])]


def _safe(name: str) -> str:
    return re.sub(r"[^\w.-]+", "-", name).strip("-.") or "store"


def _selected(whole: Edition, wish: Wish) -> Edition:
    known = [role.id for role in whole.roles]
    for role in wish.roles:
        if role not in known:
            raise UsageError(f'"{role}" is not a role of {whole.id}; there are {", ".join(known) or "none"}')
    edition = for_roles(whole, wish.roles) if wish.roles else whole
    return moments_only(edition) if wish.moments else edition


def _store(loaded: Loaded, wanted: str, playbook: str) -> Store | None:
    if wanted not in loaded.stores:
        raise UsageError(f'"{wanted}" is not a store of stores.csv; {_hint(wanted, [*loaded.stores])}')
    return loaded.stores[wanted]
