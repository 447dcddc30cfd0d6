"""What a command line asks for in place of what the workspace says.

Why a module of its own: a check that nothing has changed since knows what was asked, and imports no rule.
"""

from __future__ import annotations

from typing import NamedTuple


class Overrides(NamedTuple):
    """`profile` replaces the workspace's; only `select` is run, `ignore` is left out: codes, names, ids, letters."""

    profile: str = ""
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    preview: bool = False


NOTHING = Overrides()
