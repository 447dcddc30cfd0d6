"""Every field with the file, line and column that gave it, and what it replaced."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.where import removal, where

Written = Callable[[str], Loaded]
GREET = "arrive/find-a-table/iron/greet"
GREECE = """\
# file: overlays/greece.yaml
standards: 1
overlay: greece
extends: bistro
title: The Greek Bistro
journey:
  arrive:
    touchpoints:
      coat: Το παλτό
      find-a-table:
        customer: {feels: {iron: 1}}
        iron:
          greet: {within: 5 s from the door, say: Kalimera!}
          water: Bring water.
"""
ATHENS = """\
# file: overlays/athens.yaml
standards: 1
overlay: athens
extends: greece
journey: {arrive: {touchpoints: {find-a-table: {iron: {greet: {within: 3 s from the door, say: ~}}}}}}
"""


@pytest.fixture
def edition(written: Written, bistro: str) -> Edition:
    loaded = written(bistro + GREECE + ATHENS)
    found, said = resolve_edition(loaded, "bistro", ["athens"], today=datetime.date(2026, 10, 1))
    assert found and not said
    return found


def told(edition: Edition, address: str, field: str = "") -> list[str]:
    found = where(edition, address, field)
    assert found
    return [f"{one.name}={one.value} {one.layer} {one.location}" for one in found.fields]


def test_every_field_of_a_behaviour(edition: Edition) -> None:
    found = where(edition, GREET)
    assert found
    assert (found.layer, str(found.location)) == ("bistro", "playbooks/bistro.yaml:18:11")
    assert told(edition, GREET) == [
        "do=Speak first. bistro playbooks/bistro.yaml:19:17",
        "within=3 s from the door athens overlays/athens.yaml:4:72",
        "never=['interrupt', 'explain'] bistro playbooks/bistro.yaml:21:13",
        "critical=True bistro playbooks/bistro.yaml:22:23",
        "weight=2 bistro playbooks/bistro.yaml:23:21",
        "say=None athens overlays/athens.yaml:4:91",
    ]


def test_what_a_field_replaced(edition: Edition) -> None:
    found = where(edition, GREET, "within")
    assert found
    (within,) = found.fields
    assert [(one.layer, one.value, str(one.location)) for one in within.replaced] == [
        ("bistro", "10 s from the door", "playbooks/bistro.yaml:20:21"),
        ("greece", "5 s from the door", "overlays/greece.yaml:12:27"),
    ]


def test_short_forms_and_inner_mappings(edition: Edition) -> None:
    assert told(edition, "arrive/coat") == ["title=Το παλτό greece overlays/greece.yaml:8:13"]
    assert told(edition, "arrive/find-a-table/iron/water") == ["do=Bring water. greece overlays/greece.yaml:13:18"]
    assert told(edition, "arrive/find-a-table")[-1] == "customer.feels.iron=1 greece overlays/greece.yaml:10:34"
    assert told(edition, "arrive/find-a-table", "customer") == told(edition, "arrive/find-a-table")[-1:]


def test_the_header(edition: Edition) -> None:
    names = [one.partition(" ")[0] for one in told(edition, "")]
    assert "language=en" in names
    assert told(edition, "", "title") == ["title=The Greek Bistro greece overlays/greece.yaml:4:8"]


def test_who_took_an_element_away(written: Written, bistro: str) -> None:
    loaded = written(f"{bistro}{GREECE}remove: {{arrive/find-a-table/master/usual: {{because: x}}}}\n")
    edition, _ = resolve_edition(loaded, "bistro", ["greece"], today=datetime.date(2026, 10, 1))
    assert edition
    found = removal(edition, "arrive/find-a-table/master/usual")
    assert found
    assert (found.layer, str(found.location)) == ("greece", "overlays/greece.yaml:14:10")
    assert removal(edition, GREET) is None
    assert removal(edition, "nowhere") is None


@pytest.mark.parametrize("address", ["nowhere", "arrive/find-a-table/iron", "arrive/find-a-table/iron/greet/do"])
def test_no_such_element(edition: Edition, address: str) -> None:
    assert where(edition, address) is None
