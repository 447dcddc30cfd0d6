"""How long work says how far it is."""

from __future__ import annotations

from collections.abc import Callable

#: called with how many are done, of how many
Progress = Callable[[int, int], None]


def silent(done: int, of: int) -> None:
    """Nobody wants to know."""
