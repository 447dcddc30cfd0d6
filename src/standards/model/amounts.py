"""Amounts with units as trainers write them: `10 s from the door opening`, `3 dzwonki`, `2 λεπτά`, `90 %`.

Grammar (format reference): `NUMBER UNIT [from EVENT]`, decimal point or comma, space optional; units in any
inflected or abbreviated form of the file's language, with or without accents; English is understood everywhere.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import takewhile

from standards.model.languages import primary

#: seconds in one unit; None where a unit cannot be compared with a clock
SECONDS: dict[str, float | None] = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "working-day": None,
    "ring": None,
}

#: how each unit is written, accents left out (`_key`), words of one name joined by `-`
UNITS: dict[str, dict[str, str]] = {
    "en": {
        "second": "s sec secs second seconds '' \" ″ ”",
        "minute": "m min mins minute minutes ' ′ ’",
        "hour": "h hr hrs hour hours",
        "day": "d day days",
        "working-day": (
            "working-day working-days business-day business-days workday workdays work-day work-days weekday weekdays"
        ),
        "ring": "ring rings",
    },
    "el": {
        "second": (
            "δ δευ δευτ δλ δ/λ δευτερο δευτερα δευτερων δευτερου δευτερολεπτο δευτερολεπτα δευτερολεπτων δευτερολεπτου"
        ),
        "minute": "λ λεπ λεπτο λεπτα λεπτων λεπτου",
        "hour": "ω ωρ ωρα ωρεσ ωρων ωρασ",
        "day": "ημ μερα μερεσ μερων μερασ ημερα ημερεσ ημερων ημερασ 24ωρο 24ωρα εικοσιτετραωρο εικοσιτετραωρα",
        "working-day": (
            "εργασιμη εργασιμεσ εργασιμων εργασιμησ εργ-ημ "
            "εργασιμη-ημερα εργασιμη-μερα εργασιμεσ-ημερεσ εργασιμεσ-μερεσ εργασιμων-ημερων εργασιμων-μερων "
            "εργασιμησ-ημερασ εργασιμησ-μερασ ημερα-εργασιμη ημερεσ-εργασιμεσ εργ-ημερα εργ-ημερεσ"
        ),
        "ring": (
            "κουδουνισμα κουδουνισματα κουδουνισματων κουδουνισματοσ "
            "χτυπημα χτυπηματα χτυπηματων χτυπηματοσ κτυπημα κτυπηματα κτυπηματων χτυποσ χτυποι χτυπουσ χτυπων"
        ),
    },
    "pl": {
        "second": "s sek sekunda sekundy sekund sekunde sekundzie sekunda sekundach sekundami sekundom",
        "minute": "m min minuta minuty minut minute minucie minutach minutami minutom",
        "hour": "h g godz godzina godziny godzin godzine godzinie godzinach godzinami godzinom",
        "day": "d dzien dnia dniu dniem dni dniach dniami dniom doba doby dob dobe dobie dobach",
        "working-day": (
            "dzien-roboczy dnia-roboczego dniu-roboczym dniem-roboczym dni-robocze dni-roboczych "
            "dniach-roboczych dniami-roboczymi dniom-roboczym dr d-rob dni-rob dzien-rob"
        ),
        "ring": (
            "dzwonek dzwonka dzwonki dzwonku dzwonkiem dzwonkow dzwonkach dzwonkami "
            "sygnal sygnalu sygnaly sygnale sygnalem sygnalow sygnalach sygnalami"
        ),
    },
}
FROM = {"en": ("from",), "el": ("απο", "απ"), "pl": ("od", "ode")}
RHYTHMS = ("shift", "day", "week", "month", "quarter", "year")

#: number words, so that "three rings" is answered with "3 rings"
_NUMBER_WORDS: dict[str, str] = {
    "1": "a an one ενα μια ενασ jeden jedna jedno",
    "2": "two couple δυο dwa dwie dwoch",
    "3": "three τρια τρεισ trzy trzech",
    "4": "four τεσσερα τεσσερισ cztery czterech",
    "5": "five πεντε piec pieciu",
    "6": "six εξι szesc szesciu",
    "7": "seven επτα εφτα siedem siedmiu",
    "8": "eight οκτω οχτω osiem osmiu",
    "9": "nine εννεα εννια dziewiec dziewieciu",
    "10": "ten δεκα dziesiec dziesieciu",
    "12": "twelve δωδεκα dwanascie dwunastu",
    "15": "fifteen δεκαπεντε pietnascie pietnastu",
    "20": "twenty εικοσι dwadziescia dwudziestu",
    "30": "thirty τριαντα trzydziesci trzydziestu",
    "60": "sixty εξηντα szescdziesiat",
}
#: what people write for a rhythm
_RHYTHM_WORDS: dict[str, str] = {
    "shift": "shiftly βαρδια zmiana zmiane",
    "day": "daily everyday μερα ημερα καθημερινα dzien codziennie dziennie",
    "week": "weekly εβδομαδα εβδομαδιαια tydzien tygodniowo tygodnie tygodni",
    "month": "monthly μηνασ μηνα μηνιαια miesiac miesiecznie miesiace miesiecy",
    "quarter": "quarterly τριμηνο kwartal kwartalnie",
    "year": "yearly annually annual χρονοσ χρονο ετοσ rok rocznie",
}
#: words before a number that say no more than `within` itself does
_FILLERS = (
    "within in at most max maximum up to no not later more than latest the "
    "μεσα σε εντοσ εωσ μεχρι το πολυ αργοτερο στα στο w ciagu do maks maksymalnie najwyzej nie pozniej dluzej niz"
)
_APPROXIMATE = "about around approximately approx roughly ca circa περιπου γυρω okolo mniej wiecej"
_ROUGH_NUMBER = "couple"
_PERCENT = frozenset({"%", "percent", "per cent", "procent", "proc.", "τοισ εκατο", "τοισ 100"})

_NUMBER = re.compile(r"\s*(\d+(?:[.,]\d+)?)\s*(.*)\Z", re.DOTALL)
_UNTIDY = re.compile(r"\s*\d+(?:[.,]\d+)?(?:[^\W\d_]|\s{2})")
_RANGE = re.compile(r"[-–—]\s*(\d+(?:[.,]\d+)?)\s*(.*)\Z", re.DOTALL)
_FIRST_AMOUNT = re.compile(r"\d+(?:[.,]\d+)?\s*\w+")


class AmountError(ValueError):
    """Why an amount cannot be read, and what to write instead.

    `instead` is the amount that was probably meant, "" where that is open; `safe`: nothing else can have been meant.
    """

    def __init__(self, reason: str, hint: str, instead: str = "", *, safe: bool = False) -> None:
        super().__init__(reason)
        self.reason, self.hint, self.instead, self.safe = reason, hint, instead, safe


@dataclass(frozen=True, slots=True)
class Amount:
    """`number` of `unit`, counted from `event` (empty: from the moment itself); `text` as the author wrote it."""

    text: str
    number: float
    unit: str
    event: str = ""
    tidy: bool = field(default=True, compare=False)  #: whether one space stands before the unit

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


@lru_cache(maxsize=4096)
def _key(word: str) -> str:
    """A word as the tables spell it: lower case, no accents, no full stops."""
    parted = unicodedata.normalize("NFD", word.lower().replace("ς", "σ").replace("ł", "l"))
    return "".join(mark for mark in parted if not unicodedata.combining(mark) and mark != ".")


@lru_cache(maxsize=8)
def _units(language: str) -> dict[str, str]:
    return {
        form: unit for tongue in _tongues(language) for unit, forms in UNITS[tongue].items() for form in forms.split()
    }


def _tongues(language: str) -> tuple[str, ...]:
    """English is understood everywhere; the file's own language goes first. "" stands for a language not known."""
    if not language:
        return tuple(UNITS)
    own = primary(language)
    return (own, "en") if own in UNITS and own != "en" else ("en",)


def _meant(words: dict[str, str], word: str) -> str:
    return next((meaning for meaning, forms in words.items() if _key(word) in forms.split()), "")


def _number_and_rest(text: str, example: str) -> tuple[float, str]:
    match = _NUMBER.match(text)
    if match:
        return float(match[1].replace(",", ".")), match[2].strip()
    words = text.split()
    number = _meant(_NUMBER_WORDS, words[0]) if words else ""
    if number:
        digits = " ".join([number, *words[1:]])
        exact = _key(words[0]) != _ROUGH_NUMBER
        raise AmountError(
            f'"{_short(text)}" begins with a number in words', f'write it in digits: "{digits}"', digits, safe=exact
        )
    instead, safe = _without_fillers(words)
    inside = _FIRST_AMOUNT.search(text)
    bound = instead or (text[inside.start() :] if inside else "")
    raise AmountError(
        f'"{_short(text)}" does not begin with a number',
        f'write only the bound: "{bound}"' if bound else f'write for example "{example}"',
        instead,
        safe=safe,
    )


def _without_fillers(words: list[str]) -> tuple[str, bool]:
    """`within 3 rings` → `3 rings`, and whether the words before the number say nothing that the field does not say."""
    rough = _APPROXIMATE.split()
    fillers = list(takewhile(lambda word: word in rough or word in _FILLERS.split(), map(_key, words)))
    rest = words[len(fillers) :]
    if not rest or not fillers:
        return "", False
    number = _meant(_NUMBER_WORDS, rest[0]) or (rest[0] if rest[0][0].isdecimal() else "")
    exact = not any(word in rough for word in fillers) and _key(rest[0]) != _ROUGH_NUMBER
    return (" ".join([number, *rest[1:]]), exact) if number else ("", False)


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


def _unit(text: str, rest: str, language: str) -> tuple[str, list[str]]:
    """The unit at the head of `rest` and the words behind it; the longer name wins."""
    known = _units(language)
    words = rest.split()
    for length in (2, 1):
        head = "-".join(_key(word) for word in words[:length])
        if len(words) >= length and head in known:
            return known[head], words[length:]
    if not words:
        raise AmountError(
            f'"{_short(text)}" has no unit', f'add the unit, for example "{text.strip()} s" or "{text.strip()} min"'
        )
    if rest.startswith(":"):
        raise AmountError(f'"{_short(text)}" is written like a clock', 'write a number and a unit: "30 s", "2 min"')
    if upper := _RANGE.match(rest):
        longest = f"{upper[1]} {upper[2]}"
        raise AmountError(f'"{_short(text)}" is a range', f'write the longest time allowed: "{longest}"', longest)
    raise AmountError(
        f'"{_short(words[0])}" is not a unit of time', "use seconds, minutes, hours, days, working days or rings"
    )


def _second_amount(text: str, first: Amount, rest: list[str], language: str) -> None:
    """`1 min 30 s`: one amount must say it."""
    match = _NUMBER.match(" ".join(rest))
    if not match or not match[2]:
        return
    instead = ""
    words = match[2].split()
    unit = _units(language).get(_key(words[0]), "")
    scale = SECONDS.get(unit)
    if scale and first.seconds is not None and scale < (SECONDS[first.unit] or 0):
        total = first.seconds / scale + float(match[1].replace(",", "."))
        instead = f"{total:.0f} {match[2]}" if total == int(total) else ""
    hint = f'write one: "{instead}"' if instead else 'write one, for example "90 s" for 1 min 30 s'
    raise AmountError(f'"{_short(text)}" holds two amounts', hint, instead, safe=True)


def is_tidy(text: str) -> bool:
    """Whether one space stands between number and unit, which a sign such as `′` does without."""
    return _UNTIDY.match(text) is None


@lru_cache(maxsize=1024)
def parse_amount(text: str, language: str = "en") -> Amount:
    """A length of time such as `10 min`. Raises AmountError."""
    number, rest = _number_and_rest(text, "10 min")
    unit, tail = _unit(text, rest, language)
    _second_amount(text, Amount(text, number, unit), tail, language)
    if tail:
        reason = f'"{_short(" ".join(tail))}" is left over after the time'
        raise AmountError(reason, 'write only a time, for example "10 min"')
    return Amount(text, number, unit, tidy=is_tidy(text))


@lru_cache(maxsize=1024)
def parse_within(text: str, language: str = "en") -> Amount:
    """A time bound such as `10 s from the door opening`. Raises AmountError."""
    number, rest = _number_and_rest(text, "10 s from the door opening")
    unit, tail = _unit(text, rest, language)
    if not tail:
        return Amount(text, number, unit, tidy=is_tidy(text))
    _second_amount(text, Amount(text, number, unit), tail, language)
    first, *event = tail
    for mark in ("'", "’"):  # απ' την πόρτα, απ'την πόρτα
        head, found, more = first.partition(mark)
        if found and _key(head) == "απ":
            first, event = head, [*([more] if more else []), *event]
    if _key(first) not in {mark for tongue in _tongues(language) for mark in FROM[tongue]}:
        mark = FROM[_tongues(language)[0]][0].replace("απο", "από")
        raise AmountError(
            f'"{_short(first)}" stands where "{mark}" is expected', f'name what starts the clock after "{mark}"'
        )
    if not event:
        raise AmountError(f'no event follows "{first}"', "name what starts the clock")
    return Amount(text, number, unit, " ".join(event), tidy=is_tidy(text))


def parse_every(text: str, language: str = "en") -> tuple[int, str]:
    """A rhythm such as `day` or `2 weeks`: how many of which. Raises AmountError."""
    words = text.split()
    count = 1
    if len(words) == 2 and words[0].isdecimal() and int(words[0]) > 0:
        count, words = int(words[0]), words[1:]
    word = words[0].lower() if len(words) == 1 else ""
    rhythm = word if word in RHYTHMS else word.removesuffix("s")
    if rhythm not in RHYTHMS:
        meant = next((found for each in reversed(words) if (found := _meant(_RHYTHM_WORDS, each))), "")
        number = f"{count} " if count > 1 else ""
        hint = (
            f'write "{number}{meant}"'
            if meant
            else "use shift, day, week, month, quarter or year, with a number or not"
        )
        instead = f"{number}{meant}" if meant else ""
        raise AmountError(f'"{_short(text)}" is not a rhythm', hint, instead, safe=len(words) == 1)
    return count, rhythm


def parse_target(text: str, language: str = "en") -> tuple[float, str]:
    """A target such as `90 %` or `4 min`: number and unit. Raises AmountError."""
    match = re.match(r"\s*[≤≥<>]?\s*(-?\d+(?:[.,]\d+)?)\s*(\S.*)?\Z", text)
    if not match:
        raise AmountError(f'"{_short(text)}" does not begin with a number', 'write for example "90 %" or "4 min"')
    number, unit = float(match[1].replace(",", ".")), (match[2] or "").strip()
    if not unit:
        raise AmountError(f'"{_short(text)}" has no unit', f'add it, for example "{text.strip()} %"')
    if unit[0].isdecimal():
        raise AmountError(f'"{_short(text)}" holds two numbers', 'write one number and its unit, for example "90 %"')
    if fold(unit) in _PERCENT and not 0 <= number <= 100:
        raise AmountError(f'"{_short(text)}" is not between 0 and 100 %', "write a percentage from 0 to 100")
    return number, unit
