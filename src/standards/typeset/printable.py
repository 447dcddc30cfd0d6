"""Printables: every folder of `templates/` with a `printable.yaml`, and the same folder in a project's `theme/`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standards.diagnostics.usage import UsageError
from standards.resources import folder
from standards.source.load import load

DESCRIPTION = "printable.yaml"
_LENGTH = re.compile(r"\d+(\.\d+)?(mm|pt)\Z")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_PAPER_LENGTHS = ("width", "height", "inner", "outer", "top", "bottom", "side", "leading")


@dataclass(frozen=True)
class Printable:
    """`folders` are searched in order for a template: the project's theme first. `papers` holds CSS lengths."""

    name: str
    purpose: str
    papers: Mapping[str, Mapping[str, str]]
    palette: Mapping[str, str]
    folders: tuple[Path, ...]

    def lengths(self, paper: str, body: str = "") -> Mapping[str, str]:
        """The lengths of a paper; with another size of the running text (`16pt`), lines grow with it."""
        lengths = self.papers[paper]
        if not body:
            return lengths
        return {**lengths, "leading": f"{round(float(body.removesuffix('pt')) * 4 / 3, 2):g}pt"}

    def paper(self, wanted: str) -> str:
        """The paper's name as this printable writes it. Raises UsageError, naming those there are."""
        for name in self.papers:
            if name.lower() == wanted.lower():
                return name
        raise UsageError(f'"{wanted}" is not a paper of {self.name}: choose {", ".join(self.papers)}')


def printables(theme: Path | None = None) -> dict[str, Printable]:
    """Every printable by name; a folder of the same name in `theme` comes before the built-in one."""
    found: dict[str, list[Path]] = {}
    for root in (theme, folder("templates")):
        if root and root.is_dir():
            for place in sorted(root.iterdir()):
                if place.is_dir():
                    found.setdefault(place.name, []).append(place)
    return {
        name: _read(name, tuple(places))
        for name, places in sorted(found.items())
        if any((place / DESCRIPTION).is_file() for place in places)
    }


def _read(name: str, folders: tuple[Path, ...]) -> Printable:
    path = next(place / DESCRIPTION for place in folders if (place / DESCRIPTION).is_file())
    document = load(path.read_bytes(), path.as_posix())
    for found in document.diagnostics:
        raise UsageError(f"{found.location}: {found.message}")
    data: Any = document.data
    try:
        papers = {paper: _lengths(values) for paper, values in data["papers"].items()}
        palette = {colour: _matching(_COLOUR, value) for colour, value in data["palette"].items()}
        return Printable(name, str(data["purpose"]), papers, palette, folders)
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise UsageError(f"{path.as_posix()}: {problem} is missing or cannot be read") from None


def _lengths(values: Mapping[str, str]) -> dict[str, str]:
    return {name: _matching(_LENGTH, values[name]) for name in _PAPER_LENGTHS}


def _matching(pattern: re.Pattern[str], value: str) -> str:
    if not pattern.match(value):
        raise ValueError(f'"{value}"')
    return value
