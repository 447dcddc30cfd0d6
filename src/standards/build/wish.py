"""What was asked for on a command line that prints."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from standards.typeset.manner import MAKERS


@dataclass(frozen=True, kw_only=True)
class Wish:
    """What was asked for on the command line; empty where nothing was said."""

    names: Sequence[str] = ()
    paper: str = ""
    store: str = ""
    roles: Sequence[str] = ()
    moments: bool = False
    language: str = ""
    output: Path | None = None
    everything: bool = False
    theme: str = ""
    made_for: str = MAKERS[0]
    large_print: bool = False
    grayscale: bool = False
    impose: bool = False
    today: datetime.date
