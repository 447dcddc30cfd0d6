"""Validated data as an Edition: every field where rules and templates expect it, defaults where nothing is given."""

from __future__ import annotations

from typing import Any

import pytest

from standards.model.address import address_of
from standards.model.amounts import Amount
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.edition import Behaviour, Edition, Source
from standards.resolve.frozen import attributes, replace
from standards.source.load import load

FULL = """\
standards: 1
playbook: bistro
title: Bistro
language: pl
edition: "2026.2"
owner: Director
purpose: An hour.
tags: brand
allow: {W012: Ours}
priceless: {time: Czas}
values: {notice: {text: Widzimy, tags: [a, b]}}
roles: {host: Host, boss: {title: Boss, leads: host}}
journey:
  arrive:
    title: Arriving
    phase: before
    intro: Come in.
    touchpoints:
      door:
        title: Door
        moment_of_truth: The first minute.
        channel: phone
        who: host
        customer: {wants: To be seen, feels: {before: -1}}
        encounter: routine
        backstage: Light on.
        layout: {break_before: true}
        iron:
          greet:
            do: Speak.
            within: 3 dzwonki od wejścia
            say: Hello
            critical: yes
            source: {kind: law, date: 2026-01-02}
        master: {gift: Give.}
      coat: Coat
protocols:
  complaint: {title: Complaint, use_when: Angry, who: host, steps: {ask: {do: Ask., questions: {basic: What?}}}}
competencies: {calm: {title: Calm, means: Stays., for: [host], look_for: A smile}}
rituals: {walk: {title: Walk, do: Walk., every: 2 weeks, takes: 10 min, ask: Why?}}
measures: {return: {title: Return, target: 90 %, bonus: true}}
"""


def built(text: str) -> Edition:
    data, wrong = validate(load(text.encode(), "playbook.yaml"), "playbook")
    assert data is not None, wrong
    return build_edition(data)


@pytest.fixture(scope="module")
def edition() -> Edition:
    return built(FULL)


def test_the_header(edition: Edition) -> None:
    assert (edition.id, edition.title, edition.language, edition.edition) == ("bistro", "Bistro", "pl", "2026.2")
    assert (edition.owner, edition.purpose, edition.tags, edition.allow) == (
        "Director",
        "An hour.",
        ["brand"],
        {"W012": "Ours"},
    )


def test_the_journey(edition: Edition) -> None:
    (stage,) = edition.stages
    assert (stage.title, stage.phase, stage.intro) == ("Arriving", "before", "Come in.")
    door, coat = stage.touchpoints
    assert edition.moments == [door]
    assert (door.stage, door.reason, door.channel, door.who) == ("arrive", "The first minute.", ["phone"], ["host"])
    assert (door.wants, door.feels, door.encounter) == (["To be seen"], {"before": -1}, "routine")
    assert (door.break_before, door.keep_together, door.backstage) == (True, False, ["Light on."])
    assert (coat.title, coat.moment_of_truth, coat.reason, list(coat.behaviours)) == ("Coat", False, "", [])


def test_behaviours(edition: Edition) -> None:
    greet, gift = edition.moments[0].behaviours
    assert (greet.level, greet.do, greet.say, greet.critical, greet.weight) == ("iron", "Speak.", ["Hello"], True, 1)
    assert greet.within == Amount("3 dzwonki od wejścia", 3.0, "ring", "wejścia")
    assert [(source.kind, source.note, source.date) for source in greet.source] == [("law", "", "2026-01-02")]
    assert isinstance(greet.source[0], Source)
    assert (gift.level, gift.do, gift.within, gift.never, gift.questions) == ("master", "Give.", None, (), {})


def test_the_other_sections(edition: Edition) -> None:
    assert [one.text for one in (*edition.priceless, *edition.values)] == ["Czas", "Widzimy"]
    assert [(role.title, list(role.leads)) for role in edition.roles] == [("Host", []), ("Boss", ["host"])]
    (protocol,) = edition.protocols
    assert (protocol.use_when, protocol.steps[0].level, protocol.steps[0].questions) == (
        ["Angry"],
        "step",
        {"basic": ["What?"]},
    )
    (calm,) = edition.competencies
    assert (calm.roles, calm.look_for, calm.warning_signs) == (["host"], ["A smile"], ())
    (walk,) = edition.rituals
    assert (walk.every, walk.takes and walk.takes.seconds, walk.ask) == ((2, "week"), 600.0, ["Why?"])
    (measure,) = edition.measures
    assert (measure.target, measure.bonus) == ("90 %", True)


def test_addresses_and_paths_agree(edition: Edition) -> None:
    for element in edition.elements:
        assert element.address == address_of(element.path)
        assert element.id == element.path[-1]


def test_every_field_can_be_asked_for(edition: Edition) -> None:
    for element in (edition, *edition.elements):
        for name in attributes(type(element)):
            getattr(element, name)


def test_what_is_built_is_frozen_and_can_be_replaced(edition: Edition) -> None:
    greet: Any = edition.moments[0].iron[0]
    with pytest.raises(AttributeError):
        greet.do = "Else"
    other = replace(greet, do="Else")
    assert isinstance(other, Behaviour)
    assert (greet.do, other.do, other.within) == ("Speak.", "Else", greet.within)
