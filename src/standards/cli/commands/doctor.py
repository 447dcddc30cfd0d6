"""`standards doctor`"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.cli.probes import Probe

Output = Literal["text", "json"]


def doctor(
    output: Annotated[Output, typer.Option("--format", help="Plain text, or JSON for programs.")] = "text",
) -> int:
    """Say whether this computer can check and print, and what to type if not."""
    from pathlib import Path

    from standards.cli.probes import probes

    found = list(probes(Path.cwd()))
    print(_as_json(found) if output == "json" else _as_text(found))
    return int(any(probe.needed and not probe.well for probe in found))


def _as_json(found: list[Probe]) -> str:
    import json
    from dataclasses import asdict

    from standards import __version__

    return json.dumps({"standards": __version__, "probes": [asdict(probe) for probe in found]}, indent=2)


def _as_text(found: list[Probe]) -> str:
    from standards import __version__

    lines = [f"standards {__version__}", ""]
    for probe in found:
        lines.append(f"{_mark(probe):8} {probe.name:18} {probe.detail}")
        if probe.fix:
            lines.append(f"{'':8} {'':18} to mend it: {probe.fix}")
    missing = sorted({probe.needed for probe in found if probe.needed and not probe.well})
    verdict = f"{' and '.join(missing)} will not work" if missing else "checking and printing will work"
    return "\n".join([*lines, "", f"{verdict[:1].upper()}{verdict[1:]}."])


def _mark(probe: Probe) -> str:
    if probe.well:
        return "ok"
    return "missing" if probe.needed else "advice"
