"""`standards init`"""

from __future__ import annotations

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
) -> None:
    """Begin a workspace that checks and prints at once."""
    from standards.build.library import FIRST, trades
    from standards.build.scaffold import workspace_files
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
    written, kept = write_new(folder, workspace_files(called, tag, trade, gitlab=gitlab))
    print("\n".join([*(f"wrote {path}" for path in written), *(f"kept  {path}, which was there" for path in kept)]))
    here = "" if folder.resolve() == Path.cwd() else f"cd {folder}, then "
    print(f"\nNext: {here}standards check, and standards build for the booklet.")
