"""What a command line asks for in place of what the workspace says.

Why a module of its own: a check that nothing has changed since knows what was asked, and imports no rule.
"""

from __future__ import annotations

import datetime
from typing import NamedTuple


class Overrides(NamedTuple):
    """`profile` replaces the workspace's; only `select` is run, `ignore` is left out: codes, names, ids, letters."""

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False


NOTHING = Overrides()


class Asked(NamedTuple):
    """How a check is run: as of `day`, with `overrides`; in `jobs` processes (0: as many as are worth it).

    `fail_on` is the severity from which on the check fails, "" where the workspace decides. Without `use_cache` every
    file is checked and nothing is remembered; without `use_baseline` old findings count like new ones.
    """

    day: datetime.date
    overrides: Overrides = NOTHING
    fail_on: str = ""
    jobs: int = 0
    use_cache: bool = True
    use_baseline: bool = True
