"""How everything looks: colours, faces, icons, a logo; a workspace's own before a brand's before those built in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from standards.resources import folder
from standards.source.load import load

DEFAULT, DESCRIPTION = "house", "theme.yaml"
ICONS = "shared/icons"


@dataclass(frozen=True)
class Theme:
    """`folders` are searched in order for every template, style sheet and icon; the built-in ones come last.

    `colours` are CSS colours of six digits: `ink` the text, `soft` quiet text, `line` hairlines, `accent` headings and
    covers, `quiet` what is special, `gold` ornaments on a cover, `paper` the warm ground of a plate.
    """

    name: str
    colours: Mapping[str, str]
    folders: tuple[Path, ...]
    logo: Path | None = None
    logo_alt: str = ""

    def find(self, name: str) -> Path | None:
        """The file `name`, a path with slashes, in the first folder that has it."""
        return next((path for each in self.folders if (path := each / name).is_file()), None)

    def icons(self) -> dict[str, str]:
        """The source of every icon by its name."""
        found: dict[str, str] = {}
        for each in reversed(self.folders):
            for path in sorted((each / ICONS).glob("*.svg")):
                found[path.stem] = path.read_text(encoding="utf-8")
        return found


def built_in() -> Path:
    """The folder of the printables, and of what they share, that come with the product."""
    return folder("templates")


def house() -> Theme:
    """The theme of whoever has none."""
    return read_theme(built_in() / "themes" / DEFAULT)


def theme_of(place: Path | None) -> Theme:
    """The theme in the folder `place` of a workspace."""
    return read_theme(built_in() / "themes" / DEFAULT, (place,) if place and place.is_dir() else ())


def read_theme(place: Path, folders: tuple[Path, ...] = ()) -> Theme:
    """The built-in theme in the folder `place`; `folders` come before those built in."""
    data = load((place / DESCRIPTION).read_bytes(), DESCRIPTION).data
    return Theme(data["theme"], dict(data["colours"]), (*folders, place, built_in()))
