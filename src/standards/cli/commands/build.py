"""`standards build`: the pipeline, from files to a booklet."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.diagnostics.findings import Findings
    from standards.diagnostics.model import Diagnostic
    from standards.report import Texts


def build(
    names: Annotated[
        list[str] | None,
        typer.Argument(metavar="[PLAYBOOK|PRINTABLE]...", help="Playbooks (ids or files) and printables to print."),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Every printable there is.")] = False,
    paper: Annotated[str, typer.Option(help="A4, A5, Letter …; otherwise what standards.yaml says.")] = "",
    made_for: Annotated[
        Literal["screen", "office", "printer"],
        typer.Option("--for", help="To be read, printed in the office (imposed), or sent to a printing house."),
    ] = "screen",
    impose: Annotated[bool, typer.Option("--impose", help="Several pages on a sheet, to fold or cut.")] = False,
    theme: Annotated[str, typer.Option(metavar="NAME", help="Another theme: see standards templates.")] = "",
    large_print: Annotated[bool, typer.Option("--large-print", help="Letters of 16 pt, no italics.")] = False,
    grayscale: Annotated[bool, typer.Option("--grayscale", help="Without colours.")] = False,
    store: Annotated[str, typer.Option(metavar="ID", help="Print the copy of this store.")] = "",
    role: Annotated[list[str] | None, typer.Option(metavar="ID", help="Only what concerns this role.")] = None,
    moments: Annotated[bool, typer.Option("--moments", help="Only the moments of truth.")] = False,
    language: Annotated[
        str, typer.Option("--lang", "--language", metavar="TAG", help="Only playbooks in this language.")
    ] = "",
    output: Annotated[Path | None, typer.Option(metavar="FOLDER", help="Where to put the PDFs.")] = None,
    today: Annotated[
        datetime.datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day that waivers are judged by.")
    ] = None,
) -> int:
    """Print playbooks as PDF."""
    from standards.build.check import run_check
    from standards.build.deliver import Unprintable
    from standards.build.orders import orders, targets
    from standards.build.presses import deliveries
    from standards.build.wish import Wish
    from standards.cli.terminal import progress
    from standards.diagnostics.findings import Findings
    from standards.diagnostics.model import Severity

    wish = Wish(
        names=names or (), paper=paper, store=store, roles=role or (), moments=moments, language=language,
        output=output, everything=everything, theme=theme, made_for=made_for, impose=impose, large_print=large_print,
        grayscale=grayscale, today=today.date() if today else datetime.date.today(),
    )  # fmt: skip
    checked = run_check(targets(wish), today=wish.today)
    if (hindering := _hindering(checked.findings)).exit_code():
        return _refuse(hindering, checked.texts)
    doubts: list[Diagnostic] = []
    try:
        wanted = orders(wish)
        printing = deliveries(wanted)
        for number, order in enumerate(wanted):
            with progress(f"printing {order.target.name}", sys.stderr) as show:
                show(number, len(wanted))
                delivered = next(printing)
            print(delivered.path, flush=True)
            doubts += delivered.warnings
    except Unprintable as unprintable:
        return _refuse(Findings.of([*doubts, *unprintable.findings]), checked.texts)
    if doubts:
        _show(Findings.of(doubts), checked.texts)
    if warnings := checked.findings.count(Severity.WARNING) + checked.findings.count(Severity.ERROR):
        print(f"standards: printed, with {warnings} to look at: see standards check", file=sys.stderr)
    return 0


def _hindering(findings: Findings) -> Findings:
    """What cannot be printed: what cannot be read, or breaks the iron law.

    Why no lint findings: a store prints what its brand has decided; how that should be worded is between the author and
    CI.
    """
    from standards.diagnostics.catalogue import CODES
    from standards.diagnostics.findings import Findings

    return Findings.of((found for found in findings if found.code in CODES), findings.files)


def _refuse(findings: Findings, texts: Texts) -> int:
    """Say why a booklet was not printed."""
    _show(findings, texts)
    print("standards: not printed, because of what stands above", file=sys.stderr)
    return findings.exit_code() or 1


def _show(findings: Findings, texts: Texts) -> None:
    from standards.report.text import render

    render(findings, texts, sys.stderr, colour=sys.stderr.isatty())
