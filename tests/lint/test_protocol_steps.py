"""Steps of protocols recognised by id and by words; missing and moved ones are in cases/D016.yaml and D017.yaml."""

from __future__ import annotations

import pytest

from standards.lint.protocol_steps import COMPLAINT, REFERRAL, Kind, kind_of, misplaced, missing, recognise
from standards.resolve.edition import Behaviour, Protocol


def protocol(title: str, *steps: tuple[str, str], named: str = "steps") -> Protocol:
    made = [Behaviour(address=f"protocols/{named}/{step}", path=(), id=step, level="step", do=do) for step, do in steps]
    return Protocol(address=f"protocols/{named}", path=(), id=named, title=title, steps=made)


def names(language: str, kind: Kind, *steps: tuple[str, str]) -> list[tuple[str, ...]]:
    return [each.names for each in recognise(protocol("", *steps), kind, language)]


@pytest.mark.parametrize(
    ("named", "title", "kind"),
    [
        ("complaint", "When something went wrong", COMPLAINT),
        ("handling-complaints", "In seven steps", COMPLAINT),
        ("service-recovery", "In seven steps", COMPLAINT),
        ("steps", "When a guest complains", COMPLAINT),
        ("steps", "Διαχείριση παραπόνων", COMPLAINT),
        ("steps", "ΠΑΡΑΠΟΝΑ", COMPLAINT),
        ("steps", "Gdy gość się skarży", COMPLAINT),
        ("steps", "Reklamacja krok po kroku", COMPLAINT),
        ("referral", "When a guest is glad", REFERRAL),
        ("steps", "Ζητήστε σύσταση", REFERRAL),
        ("steps", "Prośba o polecenie", REFERRAL),
        ("insult", "When a caller insults you", None),
        ("opening", "Before the doors open", None),
    ],
)
def test_a_protocol_is_known_by_its_id_or_its_title(named: str, title: str, kind: Kind | None) -> None:
    assert kind_of(protocol(title, named=named)) is kind


@pytest.mark.parametrize(
    ("named", "found"),
    [
        ("greet", ("greet",)),
        ("listen-actively", ("listen",)),
        ("show-empathy", ("empathise",)),
        ("test-the-solution", ("test",)),
        ("follow-up-call", ("follow through",)),
        ("listen-and-ask", ("listen", "ask")),
        ("log-it", ("other",)),
        ("own-it", ()),
    ],
)
def test_an_id_names_a_step(named: str, found: tuple[str, ...]) -> None:
    assert names("en", COMPLAINT, (named, "Act.")) == [found]


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        (
            "en",
            [
                "Thank the passenger for coming to you.",
                "Listen without interrupting.",
                "Ask two questions about the delay.",
                "Say what you would feel in their place.",
                "Offer two solutions and let the passenger choose.",
                "Ask if that works for the passenger.",
                "Phone the passenger the next day.",
            ],
        ),
        (
            "el",
            [
                "Καλωσορίστε τον πελάτη στο γραφείο.",
                "Ακούστε ως το τέλος.",
                "Ρωτήστε πότε και πού συνέβη.",
                "Ζητήστε συγγνώμη για την αναστάτωση.",
                "Αντικαταστήστε το προϊόν.",
                "Ρωτήστε αν αυτό τον καλύπτει.",
                "Τηλεφωνήστε σε δύο ημέρες.",
            ],
        ),
        (
            "pl",
            [
                "Podziękuj za zwrócenie uwagi.",
                "Słuchaj, nie przerywaj.",
                "Dopytaj o szczegóły.",
                "Przeproś za kłopot.",
                "Wymień danie na nowe.",
                "Zapytaj, czy teraz jest dobrze.",
                "Odezwij się do gościa następnego dnia.",
            ],
        ),
    ],
)
def test_words_name_a_step_where_its_id_does_not(language: str, texts: list[str]) -> None:
    steps = [(f"step-{number}", text) for number, text in enumerate(texts, 1)]
    assert names(language, COMPLAINT, *steps) == [(name,) for name in COMPLAINT.steps]


def test_another_method_with_other_names_is_not_called_incomplete() -> None:
    heard = recognise(
        protocol(
            "HEARD",
            ("hear", "Let the guest speak to the end."),
            ("empathise", "Say how that must have felt."),
            ("apologise", "Apologise in the name of the house."),
            ("resolve", "Put it right within ten minutes."),
            ("diagnose", "Write down the cause in the log."),
        ),
        COMPLAINT,
        "en",
    )
    assert missing(heard, COMPLAINT, "en") == []
    assert misplaced(heard, COMPLAINT) is None


def test_an_apology_may_come_first() -> None:
    found = recognise(
        protocol(
            "",
            ("apologise", "Say sorry for the trouble."),
            ("listen", "Hear the customer out."),
            ("ask", "Ask what happened."),
            ("solve", "Offer two solutions."),
        ),
        COMPLAINT,
        "en",
    )
    assert misplaced(found, COMPLAINT) is None
