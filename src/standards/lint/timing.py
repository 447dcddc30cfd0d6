"""Whether a text names a length of time or an hour of the day: "within two minutes", „do 16:00”, «σε 20 λεπτά»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from standards.lint.wordlists import words

CLOCK = r"\b\d{1,2}[:.]\d{2}\b"
NEAR = 2  #: words between a number and its unit: "3 full working days"


def is_timed(text: str, said: Sequence[str], language: str) -> bool:
    """`said` are the folded words of `text`. Words for numbers count too."""
    units, numbers = words(language, "waiting", "units"), words(language, "waiting", "numbers")
    for at, word in enumerate(said):
        if word in units and any(near[:1].isdecimal() or near in numbers for near in said[max(0, at - 1 - NEAR) : at]):
            return True
        if word[:1].isdecimal() and word.lstrip("0123456789") in units:
            return True
    return re.search(CLOCK, text) is not None
