from __future__ import annotations

import re
from pathlib import Path

import polib
import pytest

from standards.resources import folder
from standards.typeset import compose, wording
from standards.typeset.strings import CATALOGUES, languages, strings_for

TRANSLATED = [path.stem for path in sorted(CATALOGUES.glob("*.po"))]
CALL = re.compile(r'(?<![\w.])(?:_|self\.say)\("((?:[^"\\]|\\.)*)"')
COUNT = re.compile(r'\bsay\.count\("((?:[^"\\]|\\.)*)"')


def used() -> set[str]:
    """Every text that a template or the typesetter looks up."""
    sources = [*folder("templates").rglob("*.j2"), Path(wording.__file__), Path(compose.__file__)]
    texts = [path.read_text(encoding="utf-8") for path in sources]
    return {found for text in texts for pattern in (CALL, COUNT) for found in pattern.findall(text)}


def test_three_languages_are_spoken() -> None:
    assert languages() == ["el", "en", "pl"]


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_catalogue_holds_exactly_what_is_looked_up(language: str) -> None:
    catalogue = polib.pofile(str(CATALOGUES / f"{language}.po"))
    plurals = {one for one, _ in (*wording.UNITS.values(), *wording.RHYTHMS.values())}
    assert {entry.msgid for entry in catalogue} == used() | plurals
    assert not [entry.msgid for entry in catalogue if not entry.translated()]


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_their_placeholders(language: str) -> None:
    for entry in polib.pofile(str(CATALOGUES / f"{language}.po")):
        if not entry.msgid_plural:
            assert sorted(re.findall(r"\{\w+\}", entry.msgid)) == sorted(re.findall(r"\{\w+\}", entry.msgstr))


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ["1 day", "3 days", "5 days", "22 days"]),
        ("el", ["1 ημέρα", "3 ημέρες", "5 ημέρες", "22 ημέρες"]),
        ("pl", ["1 dzień", "3 dni", "5 dni", "22 dni"]),
    ],
)
def test_days_are_counted(language: str, forms: list[str]) -> None:
    say = strings_for(language)
    assert [say.count(*wording.UNITS["day"], number) for number in (1, 3, 5, 22)] == forms


def test_polish_has_three_plurals() -> None:
    say = strings_for("pl")
    assert [say.count(*wording.UNITS["ring"], number) for number in (1, 3, 5, 12, 22, 25)] == [
        "1 dzwonek", "3 dzwonki", "5 dzwonków", "12 dzwonków", "22 dzwonki", "25 dzwonków",
    ]  # fmt: skip
    assert [say.count(*wording.RHYTHMS["year"], number) for number in (1, 2, 5)] == ["co rok", "co 2 lata", "co 5 lat"]


def test_numbers_and_dates_follow_the_language() -> None:
    assert strings_for("pl").number(2.5) == "2,5"
    assert strings_for("en").date("2027-12-31") == "31 December 2027"
    assert strings_for("en-US").date("2027-12-31") == "December 31, 2027"
    assert strings_for("el").date("2027-12-31") == "31 Δεκεμβρίου 2027"
    assert strings_for("pl").date("2027-12-31") == "31 grudnia 2027"


def test_a_language_without_a_catalogue_gets_english_words_and_its_own_name() -> None:
    say = strings_for("de")
    assert (say("Never"), say.spoken, say.language_name(), say.quotes) == ("Never", "en", "Deutsch", "")
    assert strings_for("pl-PL")("Never") == "Nigdy"
    assert strings_for("qqq").language_name() == "qqq"
