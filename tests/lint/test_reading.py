"""The texts of an edition with their places, and those that hold a sign which few texts hold."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as some

from standards.lint.oddities import may_hold_some, odd_texts
from standards.lint.reading import Place, Reading, every_aside, every_text
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


def told(texts: Iterable[Place]) -> list[tuple[str, object, str]]:
    return [(element.address, field, text) for element, field, text in texts]


def test_every_text_has_its_element_and_its_place(edition_of: Callable[[str], Edition]) -> None:
    edition = edition_of(PLAYBOOK)
    assert told(every_text(edition)) == TEXTS
    assert told(every_aside(edition)) == ASIDES


def test_every_place_is_one_in_the_file(edition_of: Callable[[str], Edition]) -> None:
    edition = edition_of(PLAYBOOK)
    assert edition.provenance is not None
    for element, field, text in (*every_text(edition), *every_aside(edition)):
        location = edition.provenance.location(element.path + (field if isinstance(field, tuple) else (field,)))
        line = PLAYBOOK.splitlines()[location.line - 1]
        assert line[location.column - 1 :].startswith(text), (field, text)


def test_what_is_quoted_leaves_its_room() -> None:
    assert unquoted('Say "no" «όχι» {x} now') == "Say" + " " * len(' "no" «όχι» {x} ') + "now"
    assert len(unquoted('Say "no" now')) == len('Say "no" now')


@pytest.mark.parametrize(
    "text",
    ["Ask for the PIN.", "Το ΑΦΜ", "„ŻÓŁTA”", "Greet!", "Ring 210-123 456", "Wait ___ s", "Tea ...", "Tea…",
     "Tea – pending", "(gift to be agreed)", "[insert tea]", "a@b.c", "Lorem ipsum", "555.123.4567"],
)  # fmt: skip
def test_few_texts_are_odd(edition_of: Callable[[str], Edition], text: str) -> None:
    read = Reading(edition_of(PLAYBOOK.replace("do: Greet.", f"do: {json.dumps(text)}")))
    assert told(read.odd) == [("arrive/door/iron/greet", "do", text)]
    assert not Reading(edition_of(PLAYBOOK)).odd


def test_asides_are_odd_apart(edition_of: Callable[[str], Edition]) -> None:
    read = Reading(edition_of(PLAYBOOK.replace("They wait.", "They WAIT.")))
    assert (told(read.odd), told(read.odd_asides)) == ([], [("arrive/door/iron/greet", "why", "They WAIT.")])


def test_what_is_odd_may_depend_on_the_language(edition_of: Callable[[str], Edition]) -> None:
    text = PLAYBOOK.replace("Greet.", "To be decided")
    assert [place[2] for place in Reading(edition_of(text)).odd] == ["To be decided"]
    assert not Reading(edition_of(text.replace("language: en", "language: pl"))).odd


@given(
    some.text(alphabet='aÁĄ.?_@!…[( )-–—"\\\nα ΆΩAB07', max_size=30)
    | some.sampled_from(["to be agreed", "(tbd", "προς έγκριση", "do ustalenia"]),
    some.sampled_from(["en", "el", "pl"]),
)
def test_a_file_with_an_odd_text_is_gone_through(text: str, language: str) -> None:
    file = f"do: {json.dumps(text, ensure_ascii=False)}"
    assert may_hold_some(file, language) or odd_texts([text], language) == [False]
    assert may_hold_some(f"do: {json.dumps('Έ' + text)}", language)
