"""L5: one file per format of diagnostics, found by its name: a module of this folder with `FORMAT` is a format.

Modules that begin with `_` serve the formats. Nothing is imported before it is asked for.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.usage import UsageError

#: the text of a file that was checked, None where it cannot be shown
Texts = Callable[[str], str | None]


class Render(Protocol):
    """Writes all findings to `out`. `colour` and `width` (columns, 0: no limit) are for people; others ignore them."""

    def __call__(
        self, findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0
    ) -> None: ...


class Format(NamedTuple):
    """A way to tell findings. `summary` is a line of help; `machine` formats leave nothing else on the same stream."""

    summary: str
    render: Render
    machine: bool = True


def names() -> list[str]:
    """The formats that exist, sorted; imports none of them."""
    files = os.listdir(Path(__file__).parent)  # noqa: PTH208 - a Path for each would only be turned into its name again
    return sorted(name[:-3] for name in files if name.endswith(".py") and not name.startswith("_"))


def load(name: str) -> Format:
    """The format called `name`. Raises UsageError, naming the nearest or all, where there is none."""
    if name not in names():
        from standards.model.nearest import nearest

        near = nearest(name, names())
        hint = f"did you mean {near}?" if near else f"there are {', '.join(names())}"
        raise UsageError(f'"{name}" is not a report format; {hint}')
    found: Format = import_module(f"standards.report.{name}").FORMAT
    return found
