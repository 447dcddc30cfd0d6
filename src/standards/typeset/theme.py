"""How everything looks: colours, faces, icons, a logo; a workspace's own before a brand's before those built in.

    theme/theme.yaml  →  the theme that it extends, a folder of the workspace or one of ours  →  …  →  house

Of each file the first that is found counts: `theme/booklet/parts/cover.html.j2` is another cover and nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.diagnostics.usage import UsageError
from standards.model.validate import validate
from standards.resources import folder
from standards.source.discover import read
from standards.source.document import Document
from standards.typeset.fonts import HOUSE_FACES, Face, Family

Shown = Callable[[Path], str]
DEFAULT, DESCRIPTION = "house", "theme.yaml"
FOLDER = "theme"  #: the folder of a workspace that holds its theme
ICONS = "shared/icons"
_STYLES = {
    "regular": (400, "normal"),
    "italic": (400, "italic"),
    "bold": (700, "normal"),
    "bold_italic": (700, "italic"),
}
_FAMILIES = {"text": Family.TEXT, "labels": Family.LABELS}


@dataclass(frozen=True)
class Theme:
    """`folders` are searched in order for every template, style sheet and icon; the built-in ones come last.

    `colours` are CSS colours of six digits: `ink` the text, `soft` quiet text, `line` hairlines, `accent` headings and
    covers, `quiet` what is special, `gold` ornaments on a cover, `paper` the text on a cover. `icon_folders` hold SVG
    files by name. `paper` is "" where the theme has none of its own.
    """

    name: str
    colours: Mapping[str, str]
    folders: tuple[Path, ...]
    faces: tuple[Face, ...] = HOUSE_FACES
    icon_folders: tuple[Path, ...] = ()
    logo: Path | None = None
    logo_alt: str = ""
    paper: str = ""

    def icons(self) -> dict[str, str]:
        """The source of every icon by its name."""
        found: dict[str, str] = {}
        for each in reversed(self.icon_folders):
            for path in sorted(each.glob("*.svg")):
                found[path.stem] = path.read_text(encoding="utf-8")
        return found


@dataclass(frozen=True)
class _Layer:
    """One theme file: its folder, what it says, and where its files may lie."""

    place: Path
    document: Document
    data: Mapping[str, Any]
    root: Path

    def file(self, *way: str) -> Path | None:
        """The file that is named at `way`; None where nothing is."""
        value: Any = self.data
        for step in way:
            value = (value or {}).get(step)
        return (self.place / value).resolve() if value else None


def built_in() -> Path:
    """The folder of the printables, of what they share, and of the themes that come with the product."""
    return folder("templates")


def names() -> list[str]:
    """The themes that come with the product, the usual one first."""
    found = (place.name for place in (built_in() / "themes").iterdir() if (place / DESCRIPTION).is_file())
    return sorted(found, key=lambda name: (name != DEFAULT, name))


def house() -> Theme:
    """The theme of whoever has none."""
    return read_theme(None)[0]


def read_theme(root: Path | None, base: str = "", shown: Shown = Path.as_posix) -> tuple[Theme, list[Diagnostic]]:
    """The theme of the workspace `root`, and what is wrong with it; what cannot be read is the house theme's.

    `base` names the theme to begin with where `theme/theme.yaml` extends none. `shown` is how a path is told.
    Raises UsageError for a `base` that does not exist.
    """
    if base and _place(base, root) is None:
        raise UsageError(f'"{base}" is not a theme; there are {", ".join(names())}')
    own = root / FOLDER if root and (root / FOLDER).is_dir() else None
    layers: list[_Layer] = []
    found: list[Diagnostic] = []
    place = own if own and (own / DESCRIPTION).is_file() else _place(base or DEFAULT, root)
    while place is not None:
        layer, wrong = _layer(place, root, shown)
        layers.append(layer)
        found += wrong
        following = str(layer.data.get("extends", "")) or ("" if _is_house(place) else base or DEFAULT)
        place, base = _place(following, root) if following else None, ""
        if following and (place is None or place in [each.place for each in layers]):
            found.append(_no_such_theme(following, layer.document))
            place = _place(DEFAULT, root)
    if not found:
        from standards.typeset.theme_checks import theme_findings

        found = [said for one in layers for said in theme_findings(one.document, one.data, one.place, one.root)]
    return _made(layers, own), found


def _place(name: str, root: Path | None) -> Path | None:
    """The folder of a theme: one of ours, or one of the workspace; None where there is none."""
    if name in names():
        return built_in() / "themes" / name
    place = root / name if root else None
    is_inside = place is not None and root is not None and place.resolve().is_relative_to(root.resolve())
    return place if place is not None and is_inside and (place / DESCRIPTION).is_file() else None


def _is_house(place: Path) -> bool:
    return place == built_in() / "themes" / DEFAULT


def _layer(place: Path, root: Path | None, shown: Shown) -> tuple[_Layer, list[Diagnostic]]:
    """A theme file as far as it can be read, and what is wrong with it."""
    path = place / DESCRIPTION
    root = root if root and place.is_relative_to(root) else place
    document = read(path, shown(path))
    if document.diagnostics:
        return _Layer(place, document, {}, root), list(document.diagnostics)
    data, found = validate(document, "theme")
    return _Layer(place, document, data or {}, root), found


def _no_such_theme(name: str, document: Document) -> Diagnostic:
    return Diagnostic(
        "T020",
        f'there is no theme "{name[:40]}" to extend',
        document.location(("extends",)),
        why="A theme that changes nothing known cannot be drawn.",
        help=f"Name one of ours ({', '.join(names())}), or a folder of this workspace with a theme.yaml.",
    )


def _made(layers: Sequence[_Layer], own: Path | None) -> Theme:
    colours: dict[str, str] = {}
    faces = {face.key: face for face in HOUSE_FACES}
    for layer in reversed(layers):
        colours |= layer.data.get("colours") or {}
        faces |= {face.key: face for face in _faces(layer)}
    logo = next((layer for layer in layers if layer.data.get("logo")), None)
    places = [own] if own and own not in [layer.place for layer in layers] else []
    folders = (*places, *(layer.place for layer in layers), built_in())
    icons = [path for layer in layers if (path := layer.file("icons"))]
    return Theme(
        str(layers[0].data.get("theme", DEFAULT)),
        colours,
        folders,
        tuple(faces.values()),
        (*icons, *(each / ICONS for each in folders)),
        logo.file("logo") if logo else None,
        str(logo.data.get("logo_alt", "")) if logo else "",
        next((str(layer.data["paper"]) for layer in layers if layer.data.get("paper")), ""),
    )


def _faces(layer: _Layer) -> Iterator[Face]:
    for role, family in _FAMILIES.items():
        for name, (weight, style) in _STYLES.items():
            if path := layer.file("faces", role, name):
                yield Face(family, path, weight, style)
