"""`standards templates`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.typeset.theme import Theme

PICTURE_HEIGHT, PICTURE_WIDTH, PICTURE_PAGES = 520, 1600, 8


def templates(
    action: Annotated[
        Literal["list", "thumbnail", "eject"],
        typer.Argument(help="list: what can be printed; thumbnail: draw one; eject: copy one into theme/."),
    ] = "list",
    name: Annotated[str, typer.Argument(metavar="[PRINTABLE]", help="Which one.")] = "",
    output: Annotated[Path | None, typer.Option(metavar="FILE", help="Where the thumbnail goes.")] = None,
) -> None:
    """List what can be printed, draw it, or copy its templates to change them."""
    from standards.diagnostics.usage import UsageError
    from standards.source.discover import find_workspace
    from standards.typeset.theme import read_theme

    root = find_workspace(Path.cwd())
    theme, _ = read_theme(root)
    if action != "list" and not name:
        raise UsageError(f"say which one: standards templates {action} booklet")
    if action == "list":
        _list(theme)
    elif action == "thumbnail":
        _thumbnail(theme, name, output or Path(f"{name}.png"))
    else:
        _eject(root, name)


def _list(theme: Theme) -> None:
    """A line for each printable and theme, and how to see one."""
    from standards.typeset.printable import printables
    from standards.typeset.theme import names

    known = printables(theme)
    widest = max(map(len, known))
    for name, one in known.items():
        print(f"{name:{widest}}  {one.purpose} ({', '.join(one.papers)})")
    print(f"\nthemes: {', '.join(names())} (standards build --theme NAME)")
    print("to see one: standards templates thumbnail NAME; to change one: standards templates eject NAME")


def _thumbnail(theme: Theme, name: str, path: Path) -> None:
    from standards.build.samples import print_sample, printable_named
    from standards.emit.png import contact_sheet
    from standards.source.atomic import write_atomically

    printed = print_sample(printable_named(name, theme), theme)
    picture = contact_sheet(printed.data, height=PICTURE_HEIGHT, width=PICTURE_WIDTH, most=PICTURE_PAGES)
    write_atomically(path, picture)
    print(path.as_posix())


def _eject(root: Path | None, name: str) -> None:
    """Copy what is not there yet; what the workspace has changed already stays."""
    from standards.build.samples import is_built_in, own_files, printable_named
    from standards.cli.writing import write_new
    from standards.diagnostics.usage import UsageError
    from standards.typeset.theme import FOLDER, house

    if root is None:
        raise UsageError("templates are copied into a workspace; there is no standards.yaml here: standards init")
    if not is_built_in(name):
        printable_named(name, house())
    written, kept = write_new(root / FOLDER, own_files(name))
    for path in written:
        print(f"wrote {FOLDER}/{path}")
    for path in kept:
        print(f"kept {FOLDER}/{path}, which exists already")
    print("Delete what you do not change: it goes on coming from the product, with its improvements.")
