"""The known word that somebody probably meant."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterable

#: letters of Greek keyboards that look like Latin ones
_LOOKALIKES = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαικνορτυχ", "abezhikmnoptyxaiknoptux")
_GREEK = str.maketrans(
    {
        "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i", "κ": "k", "λ": "l",
        "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s", "ς": "s", "τ": "t", "υ": "y", "φ": "f",
        "χ": "ch", "ψ": "ps", "ω": "o", "ł": "l", "ß": "ss", "æ": "ae", "ø": "o", "đ": "d",
    }
)  # fmt: skip
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


def nearest(word: str, known: Iterable[str], cutoff: float = 0.7) -> str:
    """The word of `known` that `word` resembles most, or ""."""
    spelt = {_plain(each): each for each in known}
    found = difflib.get_close_matches(_plain(word), spelt, n=1, cutoff=cutoff)
    return spelt[found[0]] if found else ""


def _plain(word: str) -> str:
    """Lower case, `-` between words, Latin letters for Greek ones that look the same."""
    return re.sub(r"[\s_-]+", "-", _CAMEL.sub("-", word.translate(_LOOKALIKES)).strip().lower())


def ascii_letters(text: str) -> str:
    """Without accents; Greek in Latin letters."""
    parted = unicodedata.normalize("NFD", text.lower())
    return "".join(mark for mark in parted if not unicodedata.combining(mark)).translate(_GREEK)


def is_id(text: str) -> bool:
    """Whether `text` is an id: small letters, digits, single hyphens, a letter first."""
    return _ID.match(text) is not None


def corrected_id(text: str) -> str:
    """The id nearest to `text`: `Find a Table` → `find-a-table`; "" where none can be made of it."""
    made = re.sub(r"[^a-z0-9]+", "-", ascii_letters(_CAMEL.sub("-", text))).strip("-")
    return made if is_id(made) else ""
