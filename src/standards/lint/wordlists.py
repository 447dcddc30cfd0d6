"""Word lists of rules that are more than words: keys of `words/<language>/<name>.yaml` as a set, folded."""

from __future__ import annotations

from functools import lru_cache

from standards.lint.folding import fold
from standards.lint.tables import table


@lru_cache(maxsize=64)
def words(language: str, name: str, *keys: str) -> frozenset[str]:
    """The words under any of `keys`, which spaces part; none where the language has no such list."""
    return frozenset(word for key in keys for word in in_order(language, name, key))


@lru_cache(maxsize=64)
def in_order(language: str, name: str, key: str) -> tuple[str, ...]:
    """As `words`, in the order of the file: for `startswith` and `endswith`."""
    return tuple(fold((table(language, name) or {}).get(key, ""), language).split())
