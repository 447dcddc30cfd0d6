"""Which sentences only say again what another says; the whole rule is in cases/D009.yaml."""

from __future__ import annotations

import pytest

from standards.lint.alikeness import content, restates
from standards.lint.folding import fold
from standards.lint.sentences import TOKEN

SAME = [
    ("en", "Greet the guest by name.", "Greets each guest warmly by name."),
    ("en", "Offer the customer a seat.", "Please offer every customer a seat with a smile."),
    ("en", "Call the customer with the result within two days.", "Call the customer with the result."),
    ("el", "Προσφέρετε στον πελάτη κάθισμα.", "Προσφέρετε με χαμόγελο σε κάθε πελάτη κάθισμα."),
    ("el", "Επαναλάβετε την παραγγελία.", "Επαναλαμβάνετε πάντα προσεκτικά την παραγγελία."),
    ("pl", "Powtórz zamówienie.", "Powtórz uważnie zamówienie gościa."),
    ("pl", "Podaj klientowi rękę.", "Podajesz każdemu klientowi serdecznie rękę."),
]
OTHER = [
    ("en", "Bring the bill.", "Bring the bill with a mint leaf."),
    ("en", "Walk the guest to the table.", "Walk the guest to the door."),
    ("en", "Call the customer within two days.", "Call the customer a month later."),
    ("en", "Say how long it takes.", "Say who will do it."),
    ("el", "Πείτε το όνομά σας.", "Πείτε το όνομα του προϊόντος."),
    ("pl", "Podaj cenę.", "Podaj tańszą cenę."),
    ("pl", "Odprowadź gościa do stolika.", "Odprowadź gościa do drzwi."),
]


def words(text: str, language: str) -> list[str]:
    return TOKEN.findall(fold(text, language))


@pytest.mark.parametrize(("language", "said", "again"), SAME)
def test_the_same_with_other_endings_or_soft_words(language: str, said: str, again: str) -> None:
    assert restates(words(said, language), words(again, language), language)


@pytest.mark.parametrize(("language", "said", "again"), OTHER)
def test_another_thing_is_another_act(language: str, said: str, again: str) -> None:
    assert not restates(words(said, language), words(again, language), language)


def test_a_sentence_without_content_restates_nothing() -> None:
    assert not restates(["greet"], ["the", "guest"], "en")


def test_content_is_what_is_done_by_its_stem() -> None:
    assert content(words("Greets the guest by name, warmly.", "en"), "en") == {"greet", "name"}
