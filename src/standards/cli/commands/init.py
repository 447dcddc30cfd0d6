"""`standards init`"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer


def init(
    folder: Annotated[Path, typer.Argument(metavar="[FOLDER]", help="Where to begin; otherwise here.")] = Path(),
    name: Annotated[str, typer.Option(help="Whose standards these are.")] = "",
    language: Annotated[str, typer.Option(metavar="TAG", help="Language of the first playbook: en, el, pl.")] = "",
    playbook: Annotated[str, typer.Option(metavar="NAME", help="The ready playbook to begin with.")] = "",
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Ask nothing: take what is proposed.")] = False,
    gitlab: Annotated[bool, typer.Option("--gitlab", help="Add a CI file for GitLab too.")] = False,
    pre_commit: Annotated[bool, typer.Option("--pre-commit", help="Add hooks that check before each commit.")] = False,
) -> None:
    """Begin a workspace that checks and prints at once."""
    from standards.build.library import FIRST, trades
    from standards.build.scaffold import AT_ROOT, repository_around, workspace_files
    from standards.cli.asking import Question, answers
    from standards.cli.writing import write_new
    from standards.diagnostics.usage import UsageError

    if (folder / "standards.yaml").exists():
        raise UsageError(f"{folder / 'standards.yaml'} exists already: this is a workspace")
    library = trades()
    languages = sorted({tag for tags in library.values() for tag in tags})
    called, tag, trade = answers(
        [
            Question("What is your business called?", name, folder.resolve().name.replace("-", " ").title() or "Our"),
            Question(f"In which language do you write? ({', '.join(languages)})", language, "en"),
            Question(f"Which playbook do you begin with? ({', '.join(library)})", playbook, FIRST),
        ],
        ask=not yes,
    )
    files = workspace_files(called, tag, trade, gitlab=gitlab, pre_commit=pre_commit)
    root = repository_around(folder)
    for place, part in ((folder, files.keys() - AT_ROOT), (root, files.keys() & AT_ROOT)):
        written, kept = write_new(place, {path: files[path] for path in files if path in part})
        for path in (*written, *kept):
            shown = Path(os.path.relpath(place / path, folder)).as_posix()
            print(f"wrote {shown}" if path in written else f"kept  {shown}, which was there")
    here = "" if folder.resolve() == Path.cwd() else f"cd {folder}, then "
    print(f"\nNext: {here}standards check, and standards build for the booklet.")
    if pre_commit:
        print("To check before each commit, on every computer: pre-commit install.")
