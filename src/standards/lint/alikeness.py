"""Whether one sentence only says again what another says, with other endings or with soft words added.

Two sentences are compared by the stems of their content words. Words that carry no act (articles, "customer", "please")
and soft words that no observer sees ("warmly") are data: `words/<language>/alikeness.yaml`.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from standards.lint.folding import fold
from standards.lint.tables import table

STEM = 5  #: letters in which the forms of a word agree, in Greek and in Polish too
SHARED = 4  #: stems that two sentences of different words must have in common at least
ALIKE = 0.6  #: how many of all their stems


class _Words(NamedTuple):
    """Words without an act of their own, whole; and the beginnings of soft words."""

    empty: frozenset[str]
    soft: tuple[str, ...]


def restates(said: Iterable[str], again: Iterable[str], language: str) -> bool:
    """Whether the folded words `again` hold no act that the folded words `said` do not hold.

    So it is where every content word is there already, and where nearly all of many are. One new noun in a short
    sentence is another act: "bring the bill" and "bring the bill with a chocolate".
    """
    old, new = content(said, language), content(again, language)
    if new <= old:
        return len(new) > 1 or (bool(new) and new == old)
    shared = len(old & new)
    return shared >= SHARED and shared >= ALIKE * len(old | new)


def content(words: Iterable[str], language: str) -> set[str]:
    """The stems of the words that say what is done."""
    known = _words(language)
    return {
        word.removesuffix("s")[:STEM] for word in words if word not in known.empty and not word.startswith(known.soft)
    }


@lru_cache(maxsize=4)
def _words(language: str) -> _Words:
    data = table(language, "alikeness") or {"empty": (), "soft": ()}
    empty, soft = (fold("\n".join(data[name]), language).splitlines() for name in ("empty", "soft"))
    return _Words(frozenset(empty), tuple(soft))
