"""The known name that a misspelt one probably means, as a sentence."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str:
    """The most similar of `known`, "" where none is similar. Only mistakes pay for the import."""
    from standards.model import nearest

    return nearest.nearest(word, known)


def suggestion(word: str, known: Iterable[str], otherwise: str = "") -> str:
    """`Did you mean "greet"?`, or `otherwise`."""
    found = nearest(word, known)
    return f'Did you mean "{found}"?' if found else otherwise
