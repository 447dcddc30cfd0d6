"""What `standards check` does, without Typer: the plain `standards check [PATH]...` comes here directly."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from standards.build.asked import NOTHING, Overrides
from standards.build.check import CheckResult, run_check
from standards.cli.outputs import chosen, write
from standards.cli.terminal import day, in_colour, progress, width
from standards.diagnostics.usage import UsageError

#: from how many playbooks on a bar is drawn; less takes a quarter of a second
MANY = 100


class Options(NamedTuple):
    """The options of the command, with what they are where nobody gives them."""

    shown: str = ""
    outputs: Sequence[str] = ()
    fail_on: str = ""
    overrides: Overrides = NOTHING
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    baseline: str = "use"  #: "use", "ignore" or "write"
    jobs: int = 0
    today: str = ""
    use_cache: bool = True
    colour: str = "auto"


def tell_findings(paths: Sequence[Path], options: Options = Options()) -> int:  # noqa: B008 - a tuple never changes
    """Check `paths`, fix what is to be fixed, tell the findings, and return the exit code."""
    gc.disable()  # a run ends before there is anything to collect
    if options.baseline == "write":
        return _write_baseline(paths, options)
    outputs = chosen(options.shown, options.outputs)
    if options.fix or options.unsafe or options.diff:
        return _fixed(paths, options, outputs)
    return _told(_check(paths, options), options, outputs)


def _check(paths: Sequence[Path], options: Options) -> CheckResult:
    with progress("checking", sys.stderr, first=MANY) as show:
        return run_check(
            paths,
            today=day(options.today),
            use_cache=options.use_cache,
            use_baseline=options.baseline == "use",
            overrides=options.overrides,
            fail_on=options.fail_on,
            jobs=options.jobs,
            progress=show,
        )


def _told(result: CheckResult, options: Options, outputs: Sequence[tuple[str, Path | None]]) -> int:
    colour, columns = in_colour(sys.stdout, options.colour), width(sys.stdout)
    write(result.findings, result.texts, outputs, colour=colour, width=columns)
    return result.exit_code


def _fixed(paths: Sequence[Path], options: Options, outputs: Sequence[tuple[str, Path | None]]) -> int:
    """`--diff` shows and writes nothing; otherwise what remains after fixing is told."""
    from standards.cli.fixing import complain, fix_files, show_difference

    check = partial(_check, paths, options)
    if options.diff:
        return show_difference(check, unsafe=options.unsafe)
    done = fix_files(check, unsafe=options.unsafe)
    code = _told(done.result, options, outputs)
    complain(done)
    return code


def _write_baseline(paths: Sequence[Path], options: Options) -> int:
    """Told in one line for each workspace; 0, because what is written down is accepted."""
    from standards.build.check import write_baselines

    if options.overrides != NOTHING or options.fix or options.unsafe or options.diff:
        raise UsageError("a baseline holds what the workspace's own rules find; give --write-baseline alone")
    for path, done in write_baselines(paths, today=day(options.today), jobs=options.jobs):
        parts = [f"{done.held} findings set aside"]
        parts += [f"{done.mended} mended and taken out"] * bool(done.mended)
        parts += [f"{done.new} new ones left out: mend them, or delete the file and write it again"] * bool(done.new)
        print(f"{path}: {', '.join(parts)}")
    return 0
