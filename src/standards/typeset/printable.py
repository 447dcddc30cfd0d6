"""Printables: every folder of `templates/` with a `printable.yaml`, and the same folder in a workspace's `theme/`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from standards.diagnostics.usage import UsageError
from standards.source.load import load
from standards.typeset.theme import Theme

DESCRIPTION = "printable.yaml"
FLAT = "flat"
FOLDS = (FLAT, "saddle", "quarter", "zigzag")
_LENGTH = re.compile(r"\d+(\.\d+)?(mm|pt)\Z")
_PAPER_LENGTHS = ("width", "height", "inner", "outer", "top", "bottom", "side", "leading")


@dataclass(frozen=True)
class Printable:
    """A sheet that can be printed. `papers` holds CSS lengths, the first one is what it is printed on unless asked.

    `folders` are searched in order for what is its own: a workspace's theme first. `styles` are style sheets that come
    before its own, named from the folder of all printables. `fixed` sheets are one page each, with letters of a size of
    their own. `fold` says how copies are imposed, `most` how many pages it may have (0: as many as there are). What
    `follows_house` is printed on the workspace's paper in the workspace's size of type. A `duplex` printable has inner
    and outer margins, others a left and a right one. What is `fillable` is a form on a screen as well.
    """

    name: str
    purpose: str
    papers: Mapping[str, Mapping[str, str]]
    folders: tuple[Path, ...]
    styles: Sequence[str] = ()
    fixed: bool = False
    fold: str = FLAT
    most: int = 0
    duplex: bool = False
    follows_house: bool = False
    fillable: bool = False

    def lengths(self, paper: str, body: str = "") -> Mapping[str, str]:
        """The lengths of a paper; with another size of the running text (`16pt`), lines grow with it."""
        lengths = self.papers[paper]
        if not body or self.fixed:
            return lengths
        return {**lengths, "leading": f"{round(float(body.removesuffix('pt')) * 4 / 3, 2):g}pt"}

    @property
    def usual_paper(self) -> str:
        """The paper it is made for."""
        return next(iter(self.papers))

    def has_paper(self, wanted: str) -> bool:
        """Whether it can be printed on a paper, however its name is written."""
        return wanted.lower() in map(str.lower, self.papers)

    def paper(self, wanted: str) -> str:
        """The paper's name as this printable writes it. Raises UsageError, naming those there are."""
        for name in self.papers:
            if name.lower() == wanted.lower():
                return name
        raise UsageError(f'"{wanted}" is not a paper of {self.name}: choose {", ".join(self.papers)}')


def printables(theme: Theme) -> dict[str, Printable]:
    """Every printable by name; a folder of the same name in an earlier folder of `theme` comes before ours."""
    found: dict[str, list[Path]] = {}
    for root in theme.folders:
        for place in sorted(root.iterdir()) if root.is_dir() else ():
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
        return Printable(
            name,
            str(data["purpose"]),
            {paper: _lengths(values) for paper, values in data["papers"].items()},
            folders,
            styles=tuple(data.get("styles", ())),
            fixed=bool(data.get("fixed")),
            fold=_one_of(FOLDS, data.get("fold", FLAT)),
            most=int(data.get("most", 0)),
            duplex=bool(data.get("duplex")),
            follows_house=bool(data.get("follows_house")),
            fillable=bool(data.get("fillable")),
        )
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise UsageError(f"{path.as_posix()}: {problem} is missing or cannot be read") from None


def _lengths(values: Mapping[str, str]) -> dict[str, str]:
    return {name: _length(values[name]) for name in _PAPER_LENGTHS}


def _length(value: str) -> str:
    if not _LENGTH.match(value):
        raise ValueError(f'"{value}"')
    return value


def _one_of(choices: Sequence[str], value: str) -> str:
    if value not in choices:
        raise ValueError(f'"{value}"')
    return value
