"""The texts of an edition with their places, and the raw file seen at the speed of C."""

from __future__ import annotations

from collections.abc import Callable

from standards.lint.reading import GREEK_CAPITAL, Reading, every_text
from standards.lint.sentences import unquoted
from standards.resolve.edition import Edition

PLAYBOOK = """\
standards: 1
playbook: bistro
title: Bistro
language: en
owner: Director
priceless: {quiet: Quiet.}
roles: {host: Host}
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: The door
        moment_of_truth: It decides.
        customer: {wants: [To be seen]}
        iron:
          greet:
            do: Greet.
            say: [Hello., Hi.]
            why: They wait.
            allow: {W001: not read}
            source: {kind: survey, note: Half of them say so}
protocols:
  complaint:
    title: Complaint
    steps:
      ask: {do: Ask., questions: {basic: What happened?}}
measures: {nps: {title: Friends told, target: 90 %}}
"""
TEXTS = [
    ("", "title", "Bistro"),
    ("", "owner", "Director"),
    ("priceless/quiet", "text", "Quiet."),
    ("roles/host", "title", "Host"),
    ("arrive", "title", "Arriving"),
    ("arrive/door", "title", "The door"),
    ("arrive/door", ("customer", "wants", 0), "To be seen"),
    ("arrive/door/iron/greet", "do", "Greet."),
    ("arrive/door/iron/greet", ("say", 0), "Hello."),
    ("arrive/door/iron/greet", ("say", 1), "Hi."),
    ("protocols/complaint", "title", "Complaint"),
    ("protocols/complaint/ask", "do", "Ask."),
    ("protocols/complaint/ask", ("questions", "basic", 0), "What happened?"),
    ("measures/nps", "title", "Friends told"),
    ("measures/nps", "target", "90 %"),
]
ASIDES = [
    ("arrive/door", "moment_of_truth", "It decides."),
    ("arrive/door/iron/greet", "why", "They wait."),
    ("arrive/door/iron/greet", ("source", 0, "note"), "Half of them say so"),
]


def told(edition: Edition, *, asides: bool) -> list[tuple[str, object, str]]:
    return [(element.address, field, text) for element, field, text in every_text(edition, asides=asides)]


def test_every_text_has_its_element_and_its_place(edition_of: Callable[[str], Edition]) -> None:
    assert told(edition_of(PLAYBOOK), asides=False) == TEXTS


def test_asides_come_to_them_and_reasons_of_exceptions_never(edition_of: Callable[[str], Edition]) -> None:
    edition = edition_of(PLAYBOOK)
    assert sorted(map(str, told(edition, asides=True))) == sorted(map(str, [*TEXTS, *ASIDES]))


def test_every_place_is_one_in_the_file(edition_of: Callable[[str], Edition]) -> None:
    edition = edition_of(PLAYBOOK)
    assert edition.provenance is not None
    for element, field, text in every_text(edition, asides=True):
        location = edition.provenance.location(element.path + (field if isinstance(field, tuple) else (field,)))
        line = PLAYBOOK.splitlines()[location.line - 1]
        assert line[location.column - 1 :].startswith(text), (field, text)


def test_what_is_quoted_leaves_its_room() -> None:
    assert unquoted('Say "no" «όχι» {x} now') == "Say" + " " * len(' "no" «όχι» {x} ') + "now"
    assert len(unquoted('Say "no" now')) == len('Say "no" now')


def test_capitals_are_words_of_two_or_more(edition_of: Callable[[str], Edition]) -> None:
    text = PLAYBOOK.replace("Greet.", "Ask for the PIN (VAT), ΑΦΜ or F4, not A4B.").replace("They wait.", "„ŻÓŁTA”")
    assert Reading(edition_of(text)).capitals == {"PIN", "VAT", "ΑΦΜ", "ŻÓŁTA"}
    assert Reading(edition_of(PLAYBOOK)).capitals == frozenset()


def test_the_shape_keeps_digits_capitals_and_gaps(edition_of: Callable[[str], Edition]) -> None:
    shape = Reading(edition_of(PLAYBOOK.replace("Greet.", "Ring 210-123 within ___ s, ΑΦΜ"))).shape
    assert b"A" + b"ing 000 000 within ??? s, " + GREEK_CAPITAL * 3 in shape


def test_characters_written_by_their_number_are_read(edition_of: Callable[[str], Edition]) -> None:
    assert "Ask όχι" in Reading(edition_of(PLAYBOOK.replace("Greet.", '"Ask \\u03cc\\u03c7\\u03b9"'))).raw
