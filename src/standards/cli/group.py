"""The commands, each imported only when it is wanted.

Why a group of our own: Typer builds every command of an app before it looks at the arguments. Here a command is
a module of `cli/commands/` with a function of the same name; its signature and docstring are the whole interface.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Annotated, Any, NoReturn

import typer
from typer.core import TyperGroup

from standards import __version__

#: in the order of `standards --help`: the order in which a newcomer needs them
COMMANDS = (
    "init",
    "library",
    "new",
    "check",
    "build",
    "templates",
    "where",
    "explain",
    "guide",
    "schema",
    "lsp",
    "doctor",
)


class LazyGroup(TyperGroup):
    """A group whose commands are the modules named in COMMANDS."""

    def list_commands(self, ctx: Any) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        return load(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            unknown(args[0])
        return super().resolve_command(ctx, args)


def load(name: str) -> Any:
    """The command `name`, made from the function of that name in its module."""
    function = getattr(import_module(f"standards.cli.commands.{name}"), name)
    single = _app()
    single.command(name)(function)
    return typer.main.get_command(single)


def unknown(name: str) -> NoReturn:
    """Say which command may have been meant."""
    from difflib import get_close_matches

    from standards.diagnostics.usage import UsageError

    near = get_close_matches(name, COMMANDS, n=1)
    hint = f'did you mean "{near[0]}"?' if near else f"there are {', '.join(COMMANDS)}"
    raise UsageError(f'"{name}" is not a command; {hint}')


def invoke(arguments: list[str]) -> int:
    """Run the command that `arguments` name; a command that returns nothing has succeeded.

    Why not its `main()`: it has answers of its own to a closed pipe and to an interrupt.
    """
    app = _app(cls=LazyGroup)
    app.callback()(standards)
    command = typer.main.get_command(app)
    try:
        with command.make_context("standards", arguments) as context:
            return command.invoke(context) or 0
    except typer.Exit as done:
        return done.exit_code


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"standards {__version__}")
        raise typer.Exit


def standards(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_print_version, help="Print the version and leave.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Write the details of a crash to a file (also STANDARDS_DEBUG=1).")
    ] = False,
) -> None:
    """Write customer-service standards in git, check them in a second, print booklets that staff keep."""
    if debug:
        os.environ["STANDARDS_DEBUG"] = "1"


def _app(**more: Any) -> typer.Typer:
    return typer.Typer(
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        add_completion=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        **more,
    )
