"""Modules: sections that a playbook takes in by name (`include:`), below what it says itself.

A module lies under the playbook as a playbook lies under an overlay: mappings merge, what the playbook gives stands,
`~` takes an optional field away, `remove` an element. A module brings no iron, so its words may be changed freely.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path as FilePath
from typing import Any

from standards.diagnostics.model import Diagnostic, Location, Related
from standards.model.address import BROUGHT, kind_of
from standards.model.languages import primary
from standards.resolve.elements import Data, elements, written_out
from standards.resolve.nearest import suggestion
from standards.resolve.provenance import Layer
from standards.resources import folder
from standards.source.discover import read
from standards.source.document import Document, Step

FOLDER = "modules"
#: the groups of roles that a module may name: those who lead nobody, and those who lead somebody
FRONT_LINE, LEADERS = "front-line", "leaders"
_ROLE_FIELDS = frozenset({"who", "for"})

#: the modules of a workspace: (name, language) -> the file
Modules = Mapping[tuple[str, str], Document]


@dataclass(eq=False)
class Included(Document):
    """A module of ours as the playbook sees it: whatever is said about it is said where it is included.

    It has no text of its own, so that nothing of it can be quoted or mended in the user's file.
    """

    host: Document | None = None
    entry: tuple[Step, ...] = ()

    def location(self, path: Sequence[Step], *, key: bool = False) -> Location:
        assert self.host is not None, "a module is included somewhere"
        return self.host.location(self.entry)

    def location_in(self, path: Sequence[Step], start: int, end: int) -> Location:
        return self.location(path)


@dataclass(frozen=True)
class Below:
    """What lies below a playbook: the layers in the order of `include`, their merged data, and what is wrong."""

    layers: Sequence[Layer] = ()
    data: Data = field(default_factory=dict)
    diagnostics: Sequence[Diagnostic] = ()


def names(language: str = "") -> dict[str, list[str]]:
    """The languages of every module that travels with the product, by its name; only those in `language`."""
    found: dict[str, list[str]] = {}
    for path in sorted((folder("playbooks") / FOLDER).glob("*/*.yaml")):
        if not language or path.stem == primary(language):
            found.setdefault(path.parent.name, []).append(path.stem)
    return found


def path_of_ours(name: str, language: str) -> FilePath:
    """Where the module of ours would be; it need not exist."""
    return folder("playbooks") / FOLDER / name / f"{primary(language)}.yaml"


@lru_cache(maxsize=64)
def ours(name: str, language: str) -> Document | None:
    """The module of ours called `name` in a language (a primary tag)."""
    path = path_of_ours(name, language)
    return read(path, f"{name} ({language})") if path.is_file() else None


def wanted(data: Any) -> list[str]:
    """The names under `include`; nothing where it is misshapen, which the model tells."""
    asked = data.get("include") if isinstance(data, dict) else None
    listed = [asked] if isinstance(asked, str) else asked
    return [name for name in listed if isinstance(name, str)] if isinstance(listed, list) else []


def below(header: Document, data: Data, modules: Modules) -> Below:
    """What the modules bring that the playbook `data`, with its `include` in `header`, takes in."""
    language = data.get("language")
    language = language if isinstance(language, str) else "en"
    roles = _groups(data.get("roles"))
    alone = not isinstance(data.get("include"), list)
    layers: list[Layer] = []
    found: list[Diagnostic] = []
    asked = wanted(data)
    for position, name in enumerate(asked):
        entry: tuple[Step, ...] = ("include",) if alone else ("include", position)
        if name in asked[:position]:
            continue
        own = modules.get((name, language)) or modules.get((name, primary(language)))
        found_here = own or ours(name, primary(language))
        if found_here is None:
            found.append(_unknown(name, language, header.location(entry), modules))
            continue
        brings = found_here.data or {}
        taken = {key: _with_roles(value, roles) for key, value in brings.items() if key in BROUGHT}
        document: Document = Included(header.path, "", taken, None, host=header, entry=entry)
        if own:
            document = Document(own.path, own.text, taken, own.root, own.diagnostics)
        layers.append(Layer(name, [document], is_module=True))
    merged, twice = _together(layers)
    return Below(layers, merged, [*found, *twice])


def _together(layers: Sequence[Layer]) -> tuple[dict[str, Any], list[Diagnostic]]:
    """What the modules hold between them; R006 for an element that two of them bring."""
    merged: dict[str, Any] = {}
    found: list[Diagnostic] = []
    brought: dict[tuple[str, ...], Layer] = {}
    for layer in layers:
        document = layer.documents[0]
        for path, _ in elements(document.data):
            first = brought.setdefault(path, layer)
            if first is not layer and len(path) == 2:
                found.append(_twice(path, layer, first))
        merged = lay(merged, document.data, ())
    return merged, found


def lay(base: Mapping[str, Any], own: Mapping[str, Any], path: tuple[str, ...] = ()) -> dict[str, Any]:
    """`own` on top of `base`, both plain data. A `~` for what the base has takes it away.

    The base's order stands; what is new comes after the neighbour that it follows in `own`, so that a step can be
    put between two others, or before the first one that it precedes; last where it has no such neighbour.
    """
    merged: dict[str, Any] = {}
    for key in _woven(list(base), list(own)):
        below_key = (*path, key)
        if key not in own:
            merged[key] = base[key]
        elif key not in base:
            merged[key] = own[key]
        elif own[key] is not None:
            merged[key] = _laid(base[key], own[key], below_key)
    return merged


def _laid(known: Any, value: Any, path: tuple[str, ...]) -> Any:
    if kind_of(path):
        known, value = written_out(known, path), written_out(value, path)
    if isinstance(known, dict) and isinstance(value, dict):
        return lay(known, value, path)
    return value


def _woven(base: list[str], own: list[str]) -> list[str]:
    new = [key for key in own if key not in base]
    if not new:
        return base
    met = [key for key in own if key in base]
    order = list(base)
    before = order.index(met[0]) if met else len(order)
    for key in own:
        if key in base:
            before = order.index(key) + 1
        else:
            order.insert(before, key)
            before += 1
    return order


def _groups(roles: Any) -> dict[str, list[str]]:
    """The playbook's own roles in each of the two groups; a role of the group's name stands for itself."""
    if not isinstance(roles, dict):
        return {FRONT_LINE: [], LEADERS: []}
    leads = [name for name, role in roles.items() if isinstance(role, dict) and role.get("leads")]
    groups = {FRONT_LINE: [name for name in roles if name not in leads], LEADERS: leads}
    return {group: [group] if group in roles else members for group, members in groups.items()}


def _with_roles(value: Any, groups: Mapping[str, Collection[str]]) -> Any:
    """A copy in which the roles of a group stand in its place; a field that is left with none is gone."""
    if not isinstance(value, dict):
        return value
    made: dict[str, Any] = {}
    for key, below_key in value.items():
        if key in _ROLE_FIELDS and isinstance(below_key, str | list):
            given = [below_key] if isinstance(below_key, str) else below_key
            roles = [role for name in given for role in (groups.get(name, [name]) if isinstance(name, str) else [name])]
            if roles:
                made[key] = list(dict.fromkeys(roles))
        else:
            made[key] = _with_roles(below_key, groups)
    return made


def unsound(found: Sequence[Diagnostic], layers: Sequence[Layer]) -> Iterator[Diagnostic]:
    """`found` without what lies in a module's own file, where it was told already."""
    told = {document.path for layer in layers for document in layer.documents if document.root is not None}
    return (said for said in found if said.location.path not in told)


def _unknown(name: str, language: str, place: Location, modules: Modules) -> Diagnostic:
    ours = names()
    if name in ours:
        message = f'the module "{name[:40]}" is not written in "{language[:12]}"'
        remedy = f"There are {', '.join(ours[name])}. Write your own: `module: {name}`, in a folder `modules`."
    else:
        spoken = primary(language)
        known = {each for each, tag in modules if primary(tag) == spoken}
        known |= {each for each, tags in ours.items() if spoken in tags}
        message = f'there is no module "{name[:50]}"'
        remedy = suggestion(name, sorted(known), f"There are {', '.join(sorted(known))}.")
    return Diagnostic(
        "R016",
        message,
        place,
        why="What it should bring would be missing on every sheet.",
        help=remedy,
    )


def _twice(path: tuple[str, ...], layer: Layer, first: Layer) -> Diagnostic:
    place = layer.documents[0].location(path, key=True)
    before = first.documents[0].location(path, key=True)
    return Diagnostic(
        "R006",
        f'"{"/".join(path)[:50]}" is in two modules: "{first.id[:20]}" and "{layer.id[:20]}"',
        place,
        why="Only one of the two could be printed.",
        help="Include one of the two, or give the element in your own module another id.",
        related=(Related("brought here first", before),),
    )
