"""Amounts with units as trainers write them: `10 s from the door opening`, `3 dzwonki`, `2 λεπτά`, `90 %`.

Grammar (format reference): `NUMBER UNIT [from EVENT]`, decimal point or comma, space optional; units in any
inflected or abbreviated form of the file's language; English is understood everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

#: seconds in one unit; None where a unit cannot be compared with a clock
SECONDS: dict[str, float | None] = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "working-day": None,
    "ring": None,
}

UNITS: dict[str, dict[str, str]] = {
    "en": {
        "second": "s sec secs second seconds",
        "minute": "m min mins minute minutes",
        "hour": "h hr hrs hour hours",
        "day": "d day days",
        "working-day": "working-day working-days business-day business-days workday workdays",
        "ring": "ring rings",
    },
    "el": {
        "second": "δ δευτ δλ δευτερο δευτερα δευτερων δευτερολεπτο δευτερολεπτα δευτερολεπτων δευτερολεπτου",
        "minute": "λ λεπ λεπτο λεπτα λεπτων λεπτου",
        "hour": "ω ωρα ωρεσ ωρων ωρασ",
        "day": "μερα μερεσ ημερα ημερεσ ημερων ημερασ μερων",
        "working-day": (
            "εργασιμη εργασιμεσ εργασιμων εργασιμη-ημερα εργασιμη-μερα εργασιμεσ-ημερεσ εργασιμεσ-μερεσ "
            "εργασιμων-ημερων εργασιμησ-ημερασ"
        ),
        "ring": "κουδουνισμα κουδουνισματα κουδουνισματων χτυπημα χτυπηματα χτυπηματων κτυπημα κτυπηματα κτυπηματων",
    },
    "pl": {
        "second": "s sek sekunda sekundy sekund sekundę sekundach",
        "minute": "min minuta minuty minut minutę minutach",
        "hour": "h g godz godzina godziny godzin godzinę godzinach",
        "day": "d dzień dnia dni dniach doba doby dób dobę",
        "working-day": "dzień-roboczy dnia-roboczego dni-robocze dni-roboczych dniach-roboczych",
        "ring": "dzwonek dzwonka dzwonki dzwonków dzwonkach sygnał sygnału sygnały sygnałów",
    },
}
FROM = {"en": ("from",), "el": ("απο",), "pl": ("od",)}
RHYTHMS = ("shift", "day", "week", "month", "quarter", "year")

_NUMBER = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(.*)\Z", re.DOTALL)


class AmountError(ValueError):
    """Why an amount cannot be read, and what to write instead."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason)
        self.reason, self.hint = reason, hint


@dataclass(frozen=True, slots=True)
class Amount:
    """`number` of `unit`, counted from `event` (empty: from the moment itself); `text` as the author wrote it."""

    text: str
    number: float
    unit: str
    event: str = ""

    @property
    def seconds(self) -> float | None:
        """The length on a clock, None for rings and working days."""
        scale = SECONDS.get(self.unit)
        return None if scale is None else self.number * scale


def fold(text: str) -> str:
    """Lower case, one final sigma, no tonos or dialytika; Polish keeps its letters."""
    plain = unicodedata.normalize("NFD", text.lower().replace("ς", "σ"))
    greek = "".join(mark for mark in plain if mark not in "\u0301\u0308\u0300\u0342")
    return unicodedata.normalize("NFC", greek) if any("α" <= mark <= "ω" for mark in plain) else text.lower()


@lru_cache(maxsize=8)
def _units(language: str) -> dict[str, str]:
    tongues = ("en",) if language == "en" else ("en", language)
    return {form: unit for tongue in tongues for unit, forms in UNITS.get(tongue, {}).items() for form in forms.split()}


def _number_and_rest(text: str, kind: str) -> tuple[float, str]:
    match = _NUMBER.match(text)
    if not match:
        raise AmountError(f'"{text}" does not begin with a number', f'write a number and a unit, for example "{kind}"')
    return float(match[1].replace(",", ".")), match[2].strip()


def _unit(words: list[str], language: str) -> tuple[str, int]:
    """The unit at the head of `words` and how many words it takes; the longer name wins."""
    known = _units(language)
    for length in (2, 1):
        head = "-".join(fold(word).rstrip(".") for word in words[:length])
        if len(words) >= length and head in known:
            return known[head], length
    raise AmountError(
        f'"{words[0]}" is not a unit of time' if words else "the number has no unit",
        "use seconds, minutes, hours, days, working days or rings",
    )


def parse_amount(text: str, language: str = "en") -> Amount:
    """A length of time such as `10 min`. Raises AmountError."""
    number, rest = _number_and_rest(text, "10 min")
    words = rest.split()
    unit, used = _unit(words, language)
    if words[used:]:
        raise AmountError(
            f'"{" ".join(words[used:])}" is left over after the time',
            'write only a time, for example "10 min"',
        )
    return Amount(text, number, unit)


def parse_within(text: str, language: str = "en") -> Amount:
    """A time bound such as `10 s from the door opening`. Raises AmountError."""
    number, rest = _number_and_rest(text, "10 s from the door opening")
    words = rest.split()
    unit, used = _unit(words, language)
    tail = words[used:]
    if not tail:
        return Amount(text, number, unit)
    marks = FROM["en"] + FROM.get(language, ())
    if fold(tail[0]) not in marks:
        mark = FROM.get(language, ("from",))[0].replace("απο", "από")
        raise AmountError(f'"{tail[0]}" stands where "{mark}" is expected', f'write the event after "{mark}"')
    if not tail[1:]:
        raise AmountError(f'no event follows "{tail[0]}"', "name what starts the clock")
    return Amount(text, number, unit, " ".join(tail[1:]))


def parse_every(text: str, language: str = "en") -> tuple[int, str]:
    """A rhythm such as `day` or `2 weeks`: how many of which. Raises AmountError."""
    words = text.split()
    count = 1
    if len(words) == 2 and words[0].isdigit() and int(words[0]) > 0:
        count, words = int(words[0]), words[1:]
    word = words[0].lower() if len(words) == 1 else ""
    rhythm = word if word in RHYTHMS else word.removesuffix("s")
    if rhythm not in RHYTHMS:
        raise AmountError(
            f'"{text}" is not a rhythm', "use shift, day, week, month, quarter or year, with a number or not"
        )
    return count, rhythm


def parse_target(text: str, language: str = "en") -> tuple[float, str]:
    """A target such as `90 %` or `4 min`: number and unit. Raises AmountError."""
    match = re.match(r"\s*[≤≥<>]?\s*(-?\d+(?:[.,]\d+)?)\s*(\S.*)?\Z", text)
    if not match:
        raise AmountError(f'"{text}" does not begin with a number', 'write for example "90 %" or "4 min"')
    number, unit = float(match[1].replace(",", ".")), (match[2] or "").strip()
    if not unit:
        raise AmountError(f'"{text}" has no unit', 'write for example "90 %" or "4 min"')
    if unit == "%" and not 0 <= number <= 100:
        raise AmountError(f'"{text}" is not between 0 and 100 %', "write a percentage from 0 to 100")
    return number, unit
