"""The files of a new workspace: `skeleton/` beside this module, with the user's answers in their places."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from string import Template

from standards import __version__
from standards.build.library import own_copy, ready_text

SKELETON = Path(__file__).with_name("skeleton")
SCHEMA_KINDS = ("playbook", "module", "overlay", "workspace", "rules", "theme")
GITHUB, GITLAB, PRE_COMMIT = ".github/workflows/standards.yml", ".gitlab-ci.yml", ".pre-commit-config.yaml"

#: files that are read at the root of a repository only
AT_ROOT = frozenset({GITHUB, GITLAB, PRE_COMMIT})


def workspace_files(
    name: str, language: str, trade: str, *, gitlab: bool = False, pre_commit: bool = False
) -> dict[str, str]:
    """The text of every file of a new workspace, by its path; it checks and prints as it is.

    Raises UsageError where the library has no playbook of this trade in this language.
    """
    playbook = own_copy(ready_text(trade, language), trade, schema="../.standards/playbook.schema.json")
    answers = {"name": json.dumps(name, ensure_ascii=False), "language": language, "version": __version__}
    unwanted = {GITLAB: not gitlab, PRE_COMMIT: not pre_commit}
    files = {path: Template(text).substitute(answers) for path, text in _skeleton() if not unwanted.get(path)}
    return {**files, f"playbooks/{trade}.yaml": playbook, **schema_files()}


def repository_around(folder: Path) -> Path:
    """The root of the repository that `folder` lies in, or will lie in; the folder itself where there is none.

    Why: below it nobody looks for the files of CI; there `standards check` finds every workspace.
    """
    here = folder.absolute()
    return next((place for place in (here, *here.parents) if (place / ".git").exists()), folder)


def schema_files() -> dict[str, str]:
    """The JSON Schemas that editors check by, by their path in a workspace."""
    from standards.model.schema import json_schema

    return {
        f".standards/{kind}.schema.json": json.dumps(json_schema(kind), indent=2, ensure_ascii=False) + "\n"
        for kind in SCHEMA_KINDS
    }


def _skeleton() -> Iterator[tuple[str, str]]:
    """Why "dot-": a `.gitignore` of the skeleton would be obeyed in our own repository.

    Hidden files are not the skeleton's: whoever checks our repository leaves the cache of a workspace in it.
    """
    for path in sorted(SKELETON.rglob("*")):
        name = path.relative_to(SKELETON).as_posix()
        if path.is_file() and not name.startswith("."):
            yield name.replace("dot-", "."), path.read_text(encoding="utf-8")
