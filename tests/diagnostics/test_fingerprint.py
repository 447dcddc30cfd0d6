"""A finding keeps its name when it moves, and loses it when its text is written anew."""

from __future__ import annotations

from dataclasses import replace

import pytest

from standards.diagnostics.fingerprint import fingerprint, numbered
from standards.diagnostics.model import Diagnostic, Location, Severity

FOUND = Diagnostic(
    "W001",
    '"warmly" is judged differently by everybody',
    Location("playbooks/bistro.yaml", 3, 5),
    Severity.WARNING,
    address="arrive/door/iron/greet",
    subject="Greet the guest warmly.",
)


@pytest.mark.parametrize(
    "same",
    [
        {"location": Location("playbooks/other.yaml", 300, 1)},
        {"subject": "GREET  the guest\n warmly."},
        {"severity": Severity.ERROR},
        {"message": "said in other words"},
        {"why": "because"},
    ],
)
def test_what_does_not_count(same: dict[str, object]) -> None:
    assert fingerprint(replace(FOUND, **same)) == fingerprint(FOUND)


@pytest.mark.parametrize(
    "other", [{"code": "W002"}, {"address": "arrive/door/iron/see"}, {"subject": "Greet the guest kindly."}]
)
def test_what_counts(other: dict[str, object]) -> None:
    assert fingerprint(replace(FOUND, **other)) != fingerprint(FOUND)


def test_without_an_address_the_path_and_without_a_text_the_message_counts() -> None:
    bare = Diagnostic("Y004", "the file is empty", Location("a.yaml", 1, 1))
    assert fingerprint(replace(bare, location=Location("a.yaml", 9, 9))) == fingerprint(bare)
    assert fingerprint(replace(bare, location=Location("b.yaml", 1, 1))) != fingerprint(bare)
    assert fingerprint(replace(bare, message="the file holds only comments")) != fingerprint(bare)


def test_composed_and_decomposed_letters_are_the_same() -> None:
    told = [replace(FOUND, subject=text) for text in ("Za\u017c\u00f3\u0142\u0107", "Zaz\u0307o\u0301\u0142c\u0301")]
    assert fingerprint(told[0]) == fingerprint(told[1])


def test_twins_are_numbered() -> None:
    names = [name for _, name in numbered([FOUND, replace(FOUND, code="W002"), FOUND, FOUND])]
    assert names[0] == fingerprint(FOUND)
    assert names[2:] == [f"{names[0]}-2", f"{names[0]}-3"]
    assert len(set(names)) == 4
