"""References are told in the same run as the file's own mistakes, unless those hide what is declared."""

from __future__ import annotations

import datetime

import pytest

from standards.resolve.editions import resolve_all
from standards.resolve.salvage import salvage
from standards.resolve.workspace import load_documents
from standards.source.load import load

PLAYBOOK = """\
standards: 1
playbook: slip
title: A slip
language: en
roles: {host: Host, waiter: Waiter}
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        who: hots
        iron:
          greet-on-sight:
            do: Speak first.
            within: 10 s
"""


def found(text: str) -> list[tuple[str, int]]:
    loaded = load_documents([load(text.encode(), "slip.yaml")])
    _, together = resolve_all(loaded, today=datetime.date(2026, 1, 1))
    return sorted((said.code, said.location.line) for said in (*loaded.diagnostics, *together))


@pytest.mark.parametrize(
    ("old", "new", "also"),
    [
        ("within: 10 s", "witin: 10 s", ("S001", 16)),
        ("within: 10 s", "within: 10", ("S008", 16)),
        ("do: Speak first.", "do: {a: b}", ("S003", 15)),
        ("    title: Arriving\n", "    intro: So.\n", ("S002", 7)),
        ("do: Speak first.", "do: Bring dish #4", ("Y021", 15)),
    ],
)
def test_an_unknown_role_is_told_beside_another_mistake(old: str, new: str, also: tuple[str, int]) -> None:
    assert old in PLAYBOOK
    assert found(PLAYBOOK.replace(old, new)) == sorted([("R001", 12), also])


@pytest.mark.parametrize(
    ("old", "new", "only"),
    [
        ("waiter: Waiter", "Waiter: Waiter", "S007"),
        ("roles: {host: Host, waiter: Waiter}", "rolse: {host: Host, waiter: Waiter}", "S001"),
        ("roles: {host: Host, waiter: Waiter}", "roles: [host, waiter]", "S004"),
        ("title: A slip", "roles: {a: A}", "Y020"),
    ],
)
def test_nothing_is_said_of_roles_whose_declaration_is_the_mistake(old: str, new: str, only: str) -> None:
    assert old in PLAYBOOK
    assert only in {code for code, _ in found(PLAYBOOK.replace(old, new))}
    assert "R001" not in {code for code, _ in found(PLAYBOOK.replace(old, new))}


def test_nothing_can_be_made_of_a_text() -> None:
    assert salvage("text") is None


def test_what_is_sound_survives() -> None:
    data = load(PLAYBOOK.replace("within: 10 s", "within: soon").encode(), "slip.yaml").data
    rest = salvage(data)
    assert rest is not None
    behaviour = rest["journey"]["arrive"]["touchpoints"]["find-a-table"]["iron"]["greet-on-sight"]
    assert behaviour == {"do": "Speak first."}
    assert data["journey"]["arrive"]["touchpoints"]["find-a-table"]["iron"]["greet-on-sight"]["within"] == "soon"


def test_a_key_given_twice_silences_the_references_of_its_own_playbook_only() -> None:
    twice = PLAYBOOK.replace("title: A slip", "title: A slip\ntitle: Again").replace(
        "playbook: slip", "playbook: other"
    )
    documents = [load(PLAYBOOK.encode(), "slip.yaml"), load(twice.encode(), "other.yaml")]
    _, together = resolve_all(load_documents(documents), today=datetime.date(2026, 1, 1))
    assert [(said.code, said.location.path) for said in together] == [("R001", "slip.yaml")]
