"""Ready playbooks: which there are, and how one becomes the user's own."""

from __future__ import annotations

import re
from pathlib import Path

from standards.diagnostics.usage import UsageError
from standards.resources import folder
from standards.source.edits import set_values

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
FIRST = "retail"  #: proposed to those who do not know what to begin with
SCHEMA_LINE = "# yaml-language-server: $schema="


def trades() -> dict[str, list[str]]:
    """The languages of each ready playbook, by its name."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder("playbooks").glob("*/*.yaml")):
        found.setdefault(path.parent.name, []).append(path.stem)
    return found


def ready_playbook(trade: str, language: str) -> str:
    """The text of a ready playbook. Raises UsageError, naming what there is, for one that does not exist."""
    known = trades()
    if trade not in known:
        raise UsageError(f'the library has no "{trade}"; there are {", ".join(known)}')
    if language not in known[trade]:
        raise UsageError(f'the library has "{trade}" not in "{language}"; there are {", ".join(known[trade])}')
    return (folder("playbooks") / trade / f"{language}.yaml").read_text(encoding="utf-8")


def own_playbook(text: str, identity: str, title: str = "", schema: str = "") -> str:
    """A ready playbook under another id, and title where one is given; `schema` is what editors check it by.

    Everything else stays as it was written, comments too.
    """
    given: dict[tuple[str | int, ...], str] = {("playbook",): identity}
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
