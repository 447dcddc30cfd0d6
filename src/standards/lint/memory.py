"""What is kept from one edition to the next: texts that were read, and what was found out about them.

Why texts are kept: the playbooks of a chain, their overlays and stores say the same in hundreds of files, and while
somebody types, one text of a file changes. Once it is too much all of it is forgotten, between two editions.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import ClassVar, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

KEPT = 1_000_000  #: characters of texts, with all that is known of them: some ten megabytes


class _Memory:
    """How many characters are kept, how often all was forgotten, and what forgets."""

    taken, turn = 0, 0
    emptied: ClassVar[list[Callable[[], None]]] = []


def per_text(found_out: Callable[P, T]) -> Callable[P, T]:
    """Decorates what is found out about a text by the text alone: it is kept until everything is forgotten."""
    kept = lru_cache(maxsize=None)(found_out)
    _Memory.emptied.append(kept.cache_clear)
    return kept  # type: ignore[return-value]  # the parameters are those of the function


def take(texts: Iterable[str]) -> None:
    """Count `texts` among those that are kept."""
    _Memory.taken += sum(map(len, texts))


def make_room() -> None:
    """Forget everything if it is too much. To be called where nothing of it is in use."""
    if _Memory.taken > KEPT:
        forget()


def forget() -> None:
    """Read every text anew from now on."""
    _Memory.taken = 0
    _Memory.turn += 1
    for empty in _Memory.emptied:
        empty()


def turn() -> int:
    """Another number whenever everything was forgotten."""
    return _Memory.turn
