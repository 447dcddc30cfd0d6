"""Amounts in three languages: what is understood, and what is answered where it is not."""

from __future__ import annotations

import pytest

from standards.model.amounts import UNITS, Amount, AmountError, parse_amount, parse_every, parse_target, parse_within


@pytest.mark.parametrize(
    ("text", "language", "number", "unit", "event"),
    [
        ("10 s from the door opening", "en", 10, "second", "the door opening"),
        ("10s", "en", 10, "second", ""),
        ("1.5 h", "en", 1.5, "hour", ""),
        ("1,5 godz. od telefonu", "pl", 1.5, "hour", "telefonu"),
        ("2 working days from the complaint", "en", 2, "working-day", "the complaint"),
        ("1 business day", "el", 1, "working-day", ""),
        ("3 dzwonki", "pl", 3, "ring", ""),
        ("3 dzwonków", "pl", 3, "ring", ""),
        ("3 sygnałach", "pl", 3, "ring", ""),
        ("30 sek. od wejścia", "pl", 30, "second", "wejścia"),
        ("1 sekundę", "pl", 1, "second", ""),
        ("1 minutą", "pl", 1, "minute", ""),
        ("2 dni robocze od zgłoszenia", "pl", 2, "working-day", "zgłoszenia"),
        ("1 dzień roboczy", "pl", 1, "working-day", ""),
        ("5 dni roboczych", "pl-PL", 5, "working-day", ""),
        ("1 dzien", "pl", 1, "day", ""),
        ("2 doby", "pl", 2, "day", ""),
        ("2 λεπτά", "el", 2, "minute", ""),
        ("2 λεπτα", "el", 2, "minute", ""),
        ("1 λεπτό από το άνοιγμα της πόρτας", "el", 1, "minute", "το άνοιγμα της πόρτας"),
        ("10 δευτερόλεπτα απο την είσοδο", "el-GR", 10, "second", "την είσοδο"),
        ("10 ΔΕΥΤΕΡΌΛΕΠΤΑ", "el", 10, "second", ""),
        ("10 δευτ. απ' την είσοδο", "el", 10, "second", "την είσοδο"),
        ("10''", "el", 10, "second", ""),
        ("5'", "el", 5, "minute", ""),
        ("3 κουδουνίσματα", "el", 3, "ring", ""),
        ("3 χτυπήματα", "el", 3, "ring", ""),
        ("2 εργάσιμες ημέρες", "el", 2, "working-day", ""),
        ("1 εργάσιμη", "el", 1, "working-day", ""),
        ("24 ώρες από το παράπονο", "el", 24, "hour", "το παράπονο"),
        ("1 ημέρα", "el", 1, "day", ""),
        ("10 seconds from the first ring", "pl", 10, "second", "the first ring"),
    ],
)
def test_within_is_understood(text: str, language: str, number: float, unit: str, event: str) -> None:
    assert parse_within(text, language) == Amount(text, number, unit, event)


@pytest.mark.parametrize(
    ("text", "language", "reason", "hint"),
    [
        ("three rings", "en", '"three rings" begins with a number in words', '"3 rings"'),
        ("trzy dzwonki", "pl", '"trzy dzwonki" begins with a number in words', '"3 dzwonki"'),
        ("τρία χτυπήματα", "el", '"τρία χτυπήματα" begins with a number in words', '"3 χτυπήματα"'),
        ("a minute", "en", '"a minute" begins with a number in words', '"1 minute"'),
        ("quickly", "en", '"quickly" does not begin with a number', '"10 s from the door opening"'),
        ("less than 10 s", "en", '"less than 10 s" does not begin with a number', '"10 s"'),
        ("≤ 10 s", "en", '"≤ 10 s" does not begin with a number', '"10 s"'),
        ("10", "en", '"10" has no unit', '"10 s"'),
        ("10 from the door", "en", '"from" is not a unit of time', "seconds"),
        ("10 moments", "en", '"moments" is not a unit of time', "working days"),
        ("3 dzwonki", "en", '"dzwonki" is not a unit of time', "rings"),
        ("2 λεπτά", "pl", '"λεπτά" is not a unit of time', "minutes"),
        ("10-15 s", "en", '"10-15 s" is a range', '"15 s"'),
        ("1 min 30 s", "en", '"1 min 30 s" holds two amounts', "90 s"),
        ("10 s after the door opens", "en", '"after" stands where "from" is expected', "clock"),
        ("10 s po wejściu", "pl", '"po" stands where "od" is expected', "clock"),
        ("10 δευτερόλεπτα μετά την είσοδο", "el", '"μετά" stands where "από" is expected', "clock"),
        ("10 s from", "en", 'no event follows "from"', "clock"),
        ("10 s od drzwi", "en", '"od" stands where "from" is expected', "clock"),
        ("-5 s", "en", '"-5 s" does not begin with a number', '"5 s"'),
    ],
)
def test_within_that_is_not(text: str, language: str, reason: str, hint: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_within(text, language)
    assert caught.value.reason == reason
    assert hint in caught.value.hint


def test_takes_has_no_event() -> None:
    assert parse_amount("10 min").seconds == 600
    assert parse_amount("2 rings").seconds is None
    with pytest.raises(AmountError, match="left over"):
        parse_amount("10 min from the start")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("day", (1, "day")), ("2 weeks", (2, "week")), ("Shift", (1, "shift")), ("1 year", (1, "year"))],
)
def test_every(text: str, expected: tuple[int, str]) -> None:
    assert parse_every(text) == expected


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("daily", '"day"'),
        ("2 tygodnie", '"2 week"'),
        ("κάθε μέρα", '"day"'),
        ("Monday", "shift, day"),
        ("0 weeks", "shift"),
    ],
)
def test_every_that_is_no_rhythm(text: str, hint: str) -> None:
    with pytest.raises(AmountError) as caught:
        parse_every(text)
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("text", "expected"),
    [("90 %", (90.0, "%")), ("90%", (90.0, "%")), ("4,5 min", (4.5, "min")), ("120 guests", (120.0, "guests")),
     ("≥ 90 %", (90.0, "%")), ("0 %", (0.0, "%")), ("100 %", (100.0, "%"))],
)  # fmt: skip
def test_target(text: str, expected: tuple[float, str]) -> None:
    assert parse_target(text) == expected


@pytest.mark.parametrize("text", ["high", "90", "120 %", "-1 %", "101 procent", "4 5"])
def test_target_that_is_none(text: str) -> None:
    with pytest.raises(AmountError):
        parse_target(text)


def test_no_form_stands_for_two_units_of_one_language() -> None:
    for tongue, units in UNITS.items():
        forms = [form for words in units.values() for form in set(words.split())]
        assert len(forms) == len(set(forms)), tongue
