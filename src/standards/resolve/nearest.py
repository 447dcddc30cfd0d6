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


def hint(word: str, known: Iterable[str]) -> str:
    """The same for the end of a sentence: `did you mean "greet"?`, or what there is."""
    names = list(known)
    told = suggestion(word, names)
    return told[0].lower() + told[1:] if told else f"there are {', '.join(names) or 'none'}"
