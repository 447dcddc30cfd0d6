"""Workflow commands of GitHub Actions: notes at the lines of a pull request.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands. GitHub shows ten errors, ten
warnings and ten notices of a step and drops the rest in silence: https://github.com/actions/toolkit/issues/734
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Severity
from standards.report import Format, Texts
from standards.report._rules import label
from standards.report._visible import visible
from standards.report.text import summary

COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
MOST = 10  #: notes of a severity that GitHub shows for one step
SHOWN_CODES = 5  #: kinds of finding that the note about the rest names


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the notes, then all that did not become one as lines of a folded group, then how many there are."""
    rest: list[Diagnostic] = []
    for severity in sorted(COMMANDS, reverse=True):
        alike = [found for found in findings if found.severity is severity]
        alike.sort(key=lambda found: not found.code.startswith("I"))  # what was not judged is worse than what was
        shown = len(alike) if len(alike) <= MOST else MOST - 1
        out.writelines(_note(found) for found in alike[:shown])
        if alike[shown:]:
            out.write(_note_of_rest(severity, alike[shown:]))
            rest += alike[shown:]
    if rest:
        out.writelines(("::group::without a note\n", *_lines(rest), "::endgroup::\n"))
    out.write(summary(findings) + "\n")


def _note(found: Diagnostic) -> str:
    place = found.location
    where = {"file": visible(place.path), "line": str(place.line), "endLine": str(place.end_line)}
    if place.line == place.end_line:  # GitHub refuses columns of several lines
        where |= {"col": str(place.column), "endColumn": str(place.end_column)}
    said = [visible(part) for part in (found.message, found.why, found.help) if part]
    return _command(COMMANDS[found.severity], {**where, "title": label(found.code)}, "\n".join(said))


def _note_of_rest(severity: Severity, rest: Sequence[Diagnostic]) -> str:
    """The tenth note: how many more there are of its severity, and of which kinds most."""
    kinds = Counter(label(found.code) for found in rest).most_common()
    named = ", ".join(f"{kind} {number}x" for kind, number in kinds[:SHOWN_CODES])
    more = ", …" if len(kinds) > SHOWN_CODES else ""
    noun = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "infos"}[severity]
    said = f"{named}{more}. GitHub shows no more notes; the log and the summary of this step hold them all."
    return _command(COMMANDS[severity], {"title": f"{len(rest)} more {noun}"}, said)


def _command(name: str, properties: dict[str, str], data: str) -> str:
    told = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{name} {told}::{_data(data)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _lines(findings: Sequence[Diagnostic]) -> Iterator[str]:
    """One line each, which the runner must not take for a command: those begin with `::` or hold `##[`."""
    for found in findings:
        line = visible(f"{found.severity.word} {label(found.code)} {found.location}: {found.message}")
        yield line.replace("##[", "##<U+005B>") + "\n"


FORMAT = Format("workflow commands, for GitHub Actions", render)
