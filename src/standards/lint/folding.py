"""Texts made comparable without moving a character: what is found in the folded text stands at the same place."""

from __future__ import annotations

_GREEK = str.maketrans("άέήίόύώϊϋΐΰς", "αεηιουωιυιυσ")


def fold(text: str, language: str) -> str:
    """Lower case, character by character; Greek without tonos and dialytika, one sigma. Polish keeps its letters."""
    low = text.lower()
    if len(low) != len(text):  # "İ" becomes two characters
        low = "".join(mark.lower() if len(mark.lower()) == 1 else mark for mark in text)
    return low.translate(_GREEK) if language == "el" else low
