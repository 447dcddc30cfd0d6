"""The numbers a reader refers to. They come from order, and stay the same in a copy that shows only a part."""

from __future__ import annotations

from standards.resolve.edition import Edition

_LETTERS = {"el": "αβγδεζηθικλμνξοπρστυφχψω"}
_LATIN = "abcdefghijklmnopqrstuvwxyz"


def numbers(edition: Edition) -> dict[str, str]:
    """Address → number: moments of truth 1, 2, 3; other touchpoints a, b, c; behaviours 3.1, a.2; steps 1, 2, 3.

    Iron and master share one count within a touchpoint, so that "3.4" names one behaviour.
    """
    found: dict[str, str] = {}
    alphabet = _LETTERS.get(edition.language.split("-")[0], _LATIN)
    moments = others = 0
    for touchpoint in edition.touchpoints:
        if touchpoint.moment_of_truth:
            moments += 1
            number = str(moments)
        else:
            number = _letter(others, alphabet)
            others += 1
        found[touchpoint.address] = number
        for position, behaviour in enumerate(touchpoint.behaviours, start=1):
            found[behaviour.address] = f"{number}.{position}"
    for protocol in edition.protocols:
        for position, step in enumerate(protocol.steps, start=1):
            found[step.address] = str(position)
    return found


def _letter(position: int, alphabet: str) -> str:
    """a … z, aa, ab …"""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, len(alphabet))
        letters = alphabet[rest] + letters
    return letters
