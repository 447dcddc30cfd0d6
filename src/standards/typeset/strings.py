"""The product's own words in the language of the booklet: labels, plurals, dates, numbers, quotation marks."""

from __future__ import annotations

import datetime
import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import polib
from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

CATALOGUES = Path(__file__).with_name("locale")
SOURCE = "en"
_QUOTES = {"en": "“”", "el": "«»", "pl": "„”"}


def _english_plural(number: int) -> int:
    return int(number != 1)


@dataclass(frozen=True)
class Strings:
    """`language` is the language asked for, `spoken` the one the words are in (English where there is no catalogue)."""

    language: str
    spoken: str = SOURCE
    texts: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, Mapping[int, str]] = field(default_factory=dict)
    plural_of: Callable[[int], int] = _english_plural

    def __call__(self, text: str, **values: object) -> str:
        """`text` in the spoken language, with `{name}` filled from `values`."""
        found = self.texts.get(text, text)
        return found.format(**values) if values else found

    def count(self, one: str, many: str, number: float) -> str:
        """The right plural of `one`/`many` for `number`, whose `{n}` becomes the number as the language writes it.

        A fraction takes the form that gettext has for it only by accident; it is given the form of 2, which in
        Greek and English is the plural and in Polish, where a fraction governs the genitive singular, is overridden
        by the abbreviations of time units, which do not inflect.
        """
        whole = int(number) if float(number).is_integer() else 2
        forms = self.plurals.get(one) or {0: one, 1: many}
        return forms[self.plural_of(whole)].format(n=self.number(number))

    def number(self, number: float) -> str:
        return str(format_decimal(number, locale=self.locale))

    def date(self, iso: str) -> str:
        """`2026-10-01` as the language writes a date in a sentence."""
        return str(format_date(datetime.date.fromisoformat(iso), format="long", locale=self.locale))

    @property
    def locale(self) -> Locale:
        """The locale of numbers and dates: that of the words around them. English without a country is British."""
        return Locale.parse("en_GB" if self.spoken == "en" and self.language != "en-US" else self.spoken)

    @property
    def quotes(self) -> str:
        """The opening and the closing quotation mark; "" for a language whose marks we do not know."""
        return _QUOTES.get(self.language.split("-")[0], "")

    def language_name(self) -> str:
        """The language's name in itself: English, Ελληνικά, polski."""
        try:
            name = Locale.parse(self.language, sep="-").get_display_name()
        except (UnknownLocaleError, ValueError):
            return self.language
        return str(name or self.language)


def languages() -> list[str]:
    """Every language the booklet's own words exist in."""
    return sorted({SOURCE, *(path.stem for path in CATALOGUES.glob("*.po"))})


@lru_cache(maxsize=8)
def strings_for(language: str) -> Strings:
    """The words for a BCP 47 tag such as `el` or `pl-PL`; English words where there is no catalogue."""
    spoken = language.split("-")[0].lower()
    path = CATALOGUES / f"{spoken}.po"
    if not path.is_file():
        return Strings(language)
    catalogue = polib.pofile(str(path))
    rule = catalogue.metadata["Plural-Forms"].split("plural=", 1)[1].rstrip("; \n")
    translated = [entry for entry in catalogue if entry.translated()]
    return Strings(
        language,
        spoken,
        {entry.msgid: entry.msgstr for entry in translated if not entry.msgid_plural},
        {entry.msgid: dict(entry.msgstr_plural) for entry in translated if entry.msgid_plural},
        gettext.c2py(rule),
    )
