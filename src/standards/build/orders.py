"""What was asked for becomes orders, one PDF each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from standards.build.deliver import Unprintable
from standards.build.places import Place, as_seen, places
from standards.build.shelf import Shelf, is_imposed, suffix
from standards.build.wish import Wish
from standards.diagnostics.model import Severity
from standards.diagnostics.usage import UsageError
from standards.resolve.edition import Edition, Store
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.nearest import hint
from standards.resolve.photos import photo_file
from standards.resolve.reading import read_loose, read_workspace
from standards.resolve.select import for_roles, moments_only
from standards.typeset.fit import misfits
from standards.typeset.manner import Manner
from standards.typeset.printable import Printable
from standards.typeset.theme import Theme

FOLDER = "printed"


@dataclass(frozen=True, kw_only=True)
class Order:
    """One PDF to print. `whole` is the edition before the selection; `photos` leads from addresses to files.

    An order is `imposed` where several pages share a sheet that is folded or cut.
    """

    edition: Edition
    whole: Edition
    selection: str
    printable: Printable
    paper: str
    manner: Manner
    theme: Theme
    imposed: bool
    photos: dict[str, Path]
    target: Path


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
        for shelf in [Shelf.of(loaded, wish)]
        for playbook in _playbooks(loaded, shelf, wish, place)
        for order in _of_playbook(loaded, shelf, playbook, wish, place.folder)
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


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.endswith((".yaml", ".yml")) or Path(name).is_dir()


def _read(place: Place) -> list[Loaded]:
    if place.is_workspace:
        return [read_workspace(place.folder, as_seen)]
    return read_loose([place.folder / name for name in sorted(place.wanted or ())], as_seen)


def _playbooks(loaded: Loaded, shelf: Shelf, wish: Wish, place: Place) -> list[str]:
    """The ids to print: those named, those that lie in the named files, or all, in the language asked for."""
    ids = [name for name in wish.names if not _is_path(name) and name not in shelf.printables]
    for name in ids:
        if name not in loaded.playbooks:
            known = [*loaded.playbooks, *shelf.printables]
            raise UsageError(f'"{name}" is neither a playbook nor a printable; {hint(name, known)}')
    if not ids:
        ids = [name for name, one in loaded.playbooks.items() if _wanted(one.layer.documents[0].path, loaded, place)]
    return [name for name in ids if not wish.language or _language(loaded, name) == wish.language]


def _wanted(path: str, loaded: Loaded, place: Place) -> bool:
    file = loaded.files.get(path, Path(path))
    return place.wanted is None or file.relative_to(place.folder).as_posix() in place.wanted


def _language(loaded: Loaded, playbook: str) -> str:
    data = loaded.playbooks[playbook].data
    return str(data["language"]) if data else ""


def _of_playbook(loaded: Loaded, shelf: Shelf, playbook: str, wish: Wish, folder: Path) -> Iterator[Order]:
    store = _store(loaded, wish.store, playbook) if wish.store else None
    if wish.store and (store is None or store.playbook != playbook):
        return
    whole, wrong = resolve_edition(loaded, playbook, store=store, today=wish.today)
    errors = [one for one in (*loaded.diagnostics, *wrong) if one.severity is Severity.ERROR]
    if whole is None or errors:
        raise Unprintable(errors)
    edition = _selected(whole, wish)
    if wrong := misfits(edition, shelf.theme.faces, lambda name: as_seen((loaded.root or folder) / name)):
        raise Unprintable(wrong)
    for printable in shelf.wanted(wish):
        paper = shelf.paper(printable, wish)
        stem = [_safe(store.id) if store else "", playbook, printable.name, *suffix(printable, wish), paper.lower()]
        yield Order(
            edition=edition,
            whole=whole,
            selection=", ".join(role.title for role in whole.roles if role.id in wish.roles),
            printable=printable,
            paper=paper,
            manner=shelf.manner(printable, paper, wish),
            theme=shelf.theme,
            imposed=is_imposed(printable, wish),
            photos={spot.address: file for spot in edition.touchpoints if (file := photo_file(loaded, edition, spot))},
            target=(wish.output or folder / FOLDER) / f"{'-'.join(filter(None, stem))}.pdf",
        )


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
        raise UsageError(f'"{wanted}" is not a store of stores.csv; {hint(wanted, loaded.stores)}')
    return loaded.stores[wanted]
