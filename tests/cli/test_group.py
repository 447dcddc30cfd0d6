"""The command line as a whole: which commands there are, and that none costs before it is wanted."""

from __future__ import annotations

import inspect
from pathlib import Path

import pytest

from standards import cli
from standards.cli.app import run
from standards.cli.errors import guarded
from standards.cli.group import COMMANDS, load
from standards.diagnostics.usage import UsageError

FOLDER = Path(inspect.getfile(cli)).parent / "commands"


def test_the_list_names_exactly_the_modules() -> None:
    assert sorted(COMMANDS) == sorted(path.stem for path in FOLDER.glob("*.py") if path.stem != "__init__")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_one_line_what_it_does(name: str) -> None:
    command = load(name)
    summary, _, _ = command.help.partition("\n")
    assert summary.endswith(".")
    assert summary[:1].isupper()
    assert len(summary) <= 110
    assert all(parameter.help for parameter in command.params if parameter.name != "help")


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_each_command(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"Usage: standards {name}" in capsys.readouterr().out


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"]])
def test_help_lists_every_command(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    told = capsys.readouterr().out
    assert [line.split()[0] for line in told.split("Commands:\n")[1].splitlines() if line[2:3].strip()] == list(
        COMMANDS
    )


@pytest.mark.parametrize("arguments", [["--version"], ["--version", "check"], ["--debug", "--version"]])
def test_the_version(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    from standards import __version__

    assert run(arguments) == 0
    assert capsys.readouterr().out == f"standards {__version__}\n"


@pytest.mark.parametrize("word", ["chekc", "CHECK", "lint"])
def test_a_word_that_is_no_command(word: str) -> None:
    with pytest.raises(UsageError, match=f'^"{word}" is not a command; '):
        run([word])


@pytest.mark.parametrize(
    ("problem", "code", "told"),
    [
        (UsageError("that cannot be done"), 2, "that cannot be done"),
        (KeyboardInterrupt(), 130, "interrupted"),
        (MemoryError(), 2, "there is not enough memory"),
        (PermissionError(13, "Permission denied", "out.pdf"), 2, "out.pdf: permission denied"),
        (OSError(28, "No space left on device"), 2, "writing failed: the disk is full"),
        (OSError(30, "Read-only file system", "a", None, "b"), 2, "b: this disk can only be read"),
    ],
)
def test_every_end_has_its_code_and_sentence(
    problem: BaseException, code: int, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(arguments: list[str]) -> int:
        raise problem

    assert guarded(fail, []) == code
    assert capsys.readouterr().err == f"standards: {told}\n"
