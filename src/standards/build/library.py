"""The library: ready playbooks and modules, what is in them, and how one becomes the user's own."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, NamedTuple

from standards.diagnostics.usage import UsageError
from standards.model.address import LEVELS
from standards.resolve.modules import names, path_of_ours
from standards.resolve.nearest import hint
from standards.resources import folder
from standards.source.discover import read
from standards.source.edits import set_values

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
FIRST = "retail"  #: proposed to those who do not know what to begin with
SCHEMA_LINE = "# yaml-language-server: $schema="


class Counts(NamedTuple):
    """How many there are of what makes a playbook."""

    touchpoints: int
    moments: int
    iron: int
    master: int


def trades() -> dict[str, list[str]]:
    """The languages of each ready playbook, by its name."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder("playbooks").glob("*/*.yaml")):
        found.setdefault(path.parent.name, []).append(path.stem)
    return found


def title_and_counts(trade: str, language: str) -> tuple[str, Counts]:
    """The title of a ready playbook, and what it counts."""
    data: Any = read(_trade(trade, language), trade).data
    spots = [spot for stage in data["journey"].values() for spot in stage["touchpoints"].values()]
    told = [spot for spot in spots if isinstance(spot, dict)]
    moments = sum(bool(spot.get("moment_of_truth")) for spot in told)
    iron, master = (sum(len(spot.get(level, ())) for spot in told) for level in LEVELS)
    return data["title"], Counts(len(spots), moments, iron, master)


def module_titles(language: str) -> dict[str, str]:
    """The title of every module in `language`, by its name."""
    return {name: read(path_of_ours(name, language), name).data["title"] for name in names(language)}


def is_module(name: str) -> bool:
    """Whether the library has a module of this name; no playbook of it has the same."""
    return name in names()


def ready_text(name: str, language: str) -> str:
    """The text of a ready playbook or module. Raises UsageError, naming what there is, for one that does not exist."""
    known = {**names(), **trades()}
    if name not in known:
        raise UsageError(f'the library has no "{name}"; {hint(name, known)}')
    if language not in known[name]:
        raise UsageError(f'the library has "{name}" not in "{language}"; there are {", ".join(known[name])}')
    path = path_of_ours(name, language) if is_module(name) else _trade(name, language)
    return path.read_text(encoding="utf-8")


def _trade(name: str, language: str) -> Path:
    return folder("playbooks") / name / f"{language}.yaml"


def own_copy(text: str, identity: str, title: str = "", schema: str = "", *, kind: str = "playbook") -> str:
    """A ready playbook (or `kind` module) under another id, and title where one is given.

    `schema` is what editors check it by. Everything else stays as it was written, comments too.
    """
    given: dict[tuple[str | int, ...], str] = {(kind,): identity}
    if title:
        given["title",] = title
    lines = set_values(text, given).splitlines(keepends=True)
    lines = [line for line in lines if not line.startswith(SCHEMA_LINE)]
    return "".join([f"{SCHEMA_LINE}{schema}\n"] * bool(schema) + lines)


def is_id(text: str) -> bool:
    """Whether `text` may be the id of a playbook."""
    return bool(_ID.match(text))


def source_language(root: Path | None) -> str:
    """The language that the workspace `root` is written in; English where nothing says so."""
    from standards.build.setting import read_setting, without_workspace

    setting = read_setting(root / "standards.yaml", "standards.yaml") if root else without_workspace()
    return str(setting.workspace.get("source_language", "en"))
