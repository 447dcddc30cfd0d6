"""Parts of an edition: by role, by moment of truth."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.select import for_roles, moments_only

Written = Callable[[str], Loaded]

PLAYBOOK = """\
standards: 1
playbook: bistro
title: Bistro
language: en
values: {notice: We notice.}
roles: {host: Host, waiter: Waiter, cook: Cook}
journey:
  arrive:
    title: Arriving
    touchpoints:
      table:
        title: Table
        moment_of_truth: true
        who: host
        iron:
          greet: Speak.
          carry: {do: Carry., who: waiter}
      door: {title: Door, who: host}
      sign: A sign
  eat:
    title: Eating
    touchpoints:
      plate: {title: Plate, who: cook, iron: {warm: Warm the plate.}}
protocols:
  complaint: {title: Complaint, who: waiter, steps: {thank: Thank.}}
  fire: {title: Fire, steps: {leave: Leave.}}
competencies:
  empathy: {title: Empathy, for: [host], means: Sees it.}
rituals:
  line-up: {title: Line-up, who: cook, do: Meet.}
"""


@pytest.fixture
def edition(written: Written) -> Edition:
    found, _ = resolve_edition(written(PLAYBOOK), "bistro", today=datetime.date(2026, 10, 1))
    assert found
    return found


def journey(edition: Edition) -> list[str]:
    sections = ("values", "roles", "protocols", "competencies", "rituals", "measures")
    return [one.address for one in edition.elements if one.path[0] not in sections]


def sections(edition: Edition) -> list[str]:
    parts = (edition.protocols, edition.competencies, edition.rituals)
    return [one.id for part in parts for one in part]


def test_a_role_gets_its_own_and_everybodys(edition: Edition) -> None:
    host = for_roles(edition, {"host"})
    assert journey(host) == ["arrive", "arrive/table", "arrive/table/iron/greet", "arrive/door", "arrive/sign"]
    assert sections(host) == ["fire", "empathy"]
    waiter = for_roles(edition, {"waiter"})
    assert journey(waiter) == ["arrive", "arrive/table", "arrive/table/iron/carry", "arrive/sign"]
    assert sections(waiter) == ["complaint", "fire"]


def test_several_roles_get_what_any_of_them_needs(edition: Edition) -> None:
    assert journey(for_roles(edition, {"host", "waiter", "cook"})) == journey(edition)
    assert sections(for_roles(edition, {"cook"})) == ["fire", "line-up"]


def test_moments_only(edition: Edition) -> None:
    moments = moments_only(edition)
    kept = ["arrive", "arrive/table", "arrive/table/iron/greet", "arrive/table/iron/carry"]
    assert journey(moments) == kept
    assert sections(moments) == sections(edition)
    assert [value.id for value in moments.values] == ["notice"]


def test_the_edition_itself_is_left_alone(edition: Edition) -> None:
    before = journey(edition)
    for_roles(edition, {"cook"})
    moments_only(edition)
    assert journey(edition) == before
