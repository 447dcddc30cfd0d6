"""Where findings are told: `--format NAME` and any number of `--output NAME=FILE`."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from standards import report
from standards.diagnostics.findings import Findings
from standards.diagnostics.usage import UsageError

#: a format and the file it goes to, None for standard output
Output = tuple[str, Path | None]

#: hosts that show a summary beside a format: the variable that names its file, the summary's format, its limit in bytes
SUMMARIES = {"github": ("GITHUB_STEP_SUMMARY", "markdown", 1024 * 1024)}


def chosen(shown: str, outputs: Sequence[str]) -> list[Output]:
    """What `--format` (`shown`, empty where it was not given) and `--output` ask for together.

    Without a format, people get text, unless an output is printed already. Raises UsageError, as `parse` does.
    """
    if shown:
        return parse([shown, *outputs])
    parsed = parse(outputs)
    return parsed if any(path is None for _, path in parsed) else [("text", None), *parsed]


def parse(outputs: Sequence[str]) -> list[Output]:
    """The formats and files of `NAME=FILE`; `NAME` and `NAME=-` are printed.

    Raises UsageError for an unknown format, a file that cannot be one, and two formats for one place.
    """
    taken: dict[str, str] = {}
    parsed = [_parsed(output) for output in outputs]
    for name, path in parsed:
        place = "" if path is None else os.path.normcase(os.path.realpath(path))
        if place in taken:
            raise UsageError(_collision(taken[place], name, path))
        taken[place] = name
    return parsed


def _parsed(output: str) -> Output:
    name, given, file = output.partition("=")
    report.load(name)
    if not given or file == "-":
        return name, None
    if not file:
        raise UsageError(f"--output {output} names no file; write {name}=FILE, or {name} alone to print it")
    path = Path(file)
    if os.path.isdir(file):  # noqa: PTH112 - a Path raises for a name that is too long, which is told on writing
        raise UsageError(f"{file} is a folder; name a file in it, such as --output {name}={path / f'report.{name}'}")
    return name, path


def _collision(one: str, other: str, path: Path | None) -> str:
    both = f"{one} and {other}" if one != other else f"two reports as {one}"
    if path is None:
        return f"{both} cannot both be printed; give one of them a file: --output {other}=FILE"
    return f"{both} cannot both be written to {path}"


def write(
    findings: Findings, texts: report.Texts, outputs: Iterable[Output], *, colour: bool = False, width: int = 0
) -> None:
    """Write all reports, the printed one last; `colour` and `width` are for that one. Folders are made.

    Each file holds its old content or all of the new. Raises UsageError for the files that could not be written,
    after everything else is written and printed.
    """
    failed = []
    outputs = sorted(outputs, key=lambda output: output[1] is None)
    for name, path in outputs:
        _summarise(name, findings, texts)
        if path is None:
            report.load(name).render(findings, texts, sys.stdout, colour=colour, width=width)
        elif problem := _written(path, _rendered(name, findings, texts)):
            failed.append(problem)
    if failed:
        raise UsageError("; ".join(failed))


def _written(path: Path, data: bytes) -> str:
    """Write the file; what is told where that fails."""
    from standards.source.atomic import write_atomically

    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)  # a pipe or a device, which nothing can be renamed to
        else:
            write_atomically(path, data)
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        return f"{path} cannot be written: {reason.lower()}"
    return ""


def _rendered(name: str, findings: Findings, texts: report.Texts) -> bytes:
    out = io.StringIO()
    report.load(name).render(findings, texts, out)
    return out.getvalue().encode("utf-8", "backslashreplace")


def _summarise(name: str, findings: Findings, texts: report.Texts) -> None:
    """Append to the host's summary where it has one.

    Why silent where that fails: the variable also reaches containers that cannot see the file, and nobody asked for it.
    """
    variable, summary, limit = SUMMARIES.get(name, ("", "", 0))
    file = os.environ.get(variable) if variable else None
    if not file:
        return
    data = _rendered(summary, findings, texts)
    with suppress(OSError, ValueError), Path(file).open("ab") as stream:
        if stream.tell() + len(data) <= limit:
            stream.write(data)
