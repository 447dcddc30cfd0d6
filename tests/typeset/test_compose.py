from __future__ import annotations

import datetime
from collections.abc import Callable

from standards.resolve.edition import Edition, Store, Waiver
from standards.resolve.select import for_roles
from standards.typeset.compose import compose

TEXT = """\
purpose: We are in {store.name}.
roles: {host: Host, waiter: {title: Waiter, leads: host}, cook: Cook}
priceless: {quiet: Nobody is hurried.}
journey:
  a:
    title: A & O
    touchpoints:
      b:
        title: B
        who: [host, waiter]
        channel: [phone, in-person]
        customer: {feels: {before: -2, master: 2}}
        iron:
          x: {do: "Say <so>.", within: 2.5 h from the *call*, who: host, critical: yes}
          y: {do: Y, who: [host, waiter]}
        master:
          z: {do: Z, priceless: quiet, credo: I do.}
rituals: {r: {title: R, do: Do., every: 2 weeks, takes: 10 min, who: waiter}}
"""


def test_texts_are_ready_to_print(edition: Callable[..., Edition]) -> None:
    view = compose(edition(TEXT))
    spot = view.ordinary[0]
    assert str(view.stages[0].title) == "A &amp; O"
    assert str(spot.iron[0].do) == "Say &lt;so&gt;."
    assert spot.iron[0].within is not None
    assert spot.iron[0].within.limit == "≤\N{NO-BREAK SPACE}2.5\N{NO-BREAK SPACE}h"
    assert str(spot.iron[0].within.event) == "from the <em>call</em>"
    assert (spot.roles, spot.channels) == ("Host, Waiter", "by phone, in person")
    assert list(spot.channel) == ["phone", "in-person"]
    assert [str(text) for text in spot.master[0].priceless] == ["Nobody is hurried."]
    assert [str(text) for text in spot.credos] == ["I do."]
    assert view.has_critical


def test_roles_are_named_where_they_differ(edition: Callable[..., Edition]) -> None:
    iron = compose(edition(TEXT)).ordinary[0].iron
    assert [act.roles for act in iron] == ["Host", ""]


def test_only_feelings_that_are_given_are_shown(edition: Callable[..., Edition]) -> None:
    feeling = compose(edition(TEXT)).ordinary[0].feeling
    assert [(level.step, level.feeling, level.word, level.place) for level in feeling] == [
        (1, -2, "upset", 0), (3, 2, "delighted", 100),
    ]  # fmt: skip
    assert next(compose(edition()).touchpoints).feeling == []


def test_the_index_knows_who_does_what(edition: Callable[..., Edition]) -> None:
    roles = {str(role.title): [str(one.title) for one in role.references] for role in compose(edition(TEXT)).roles}
    assert roles == {"Host": ["B"], "Waiter": ["B", "R"]}


def test_rhythms_are_words(edition: Callable[..., Edition]) -> None:
    ritual = compose(edition(TEXT)).rituals[0]
    assert (ritual.every, ritual.takes) == ("every 2 weeks", "10\N{NO-BREAK SPACE}min")


def test_without_a_store_there_is_a_line_to_write_on(edition: Callable[..., Edition]) -> None:
    assert 'class="blank"' in compose(edition(TEXT)).purpose
    store = Store(id="s1", name="Plaka", playbook="test", columns={"name": "Plaka", "phone": "1"})
    view = compose(edition(TEXT, store=store))
    assert (str(view.purpose), view.store) == ("We are in Plaka.", "Plaka")


def test_waivers_are_named_by_number_and_words_or_by_address(edition: Callable[..., Edition]) -> None:
    until = datetime.date(2027, 12, 31).isoformat()
    given = [
        Waiver(address=address, because="No door.", approved_by="Owner", until=until, overlay="o")
        for address in ("a/b/iron/x", "a/b", "a/gone")
    ]
    waivers = compose(edition(TEXT, waivers=given)).waivers
    assert [(one.number, str(one.subject)) for one in waivers] == [
        ("a.1", "Say &lt;so&gt;."), ("a", "B"), ("", "a/gone"),
    ]  # fmt: skip
    assert {one.until for one in waivers} == {"31 December 2027"}


def test_the_digest_follows_what_is_printed(edition: Callable[..., Edition]) -> None:
    first, again = compose(edition(TEXT)), compose(edition(TEXT))
    other = compose(edition(TEXT.replace("Nobody is", "No one is")))
    assert first.digest == again.digest != other.digest
    assert len(first.digest) == 8


def test_a_competency_of_those_who_lead_is_marked(edition: Callable[..., Edition]) -> None:
    text = """\
roles: {waiter: Waiter, chef: Chef, head: {title: Head, leads: waiter}, boss: {title: Boss, leads: [head, chef]}}
competencies:
  care: {title: Care, means: Sees the work., for: [head, boss, chef]}
  empathy: {title: Empathy, means: Sees the guest., for: [waiter, head]}
  calm: {title: Calm, means: Stays calm.}
"""
    assert [one.leads for one in compose(edition(text)).competencies] == [True, False, False]


def test_a_coach_asks_what_the_shortest_ritual_asks(edition: Callable[..., Edition]) -> None:
    """Whoever leads it: a copy for waiters keeps the questions that waiters are asked."""
    text = """\
roles: {head: Head, waiter: Waiter}
rituals:
  line-up: {title: Line-up, takes: 4 min, do: Meet., ask: Who is here?}
  after: {title: After the visit, who: head, takes: 120 s, do: Ask., ask: What will they tell?}
  praise: {title: Praise, takes: 1 min, do: Praise one colleague.}
"""
    whole = edition(text)
    for view in (compose(whole), compose(for_roles(whole, ["waiter"]), whole=whole)):
        assert view.coaching
        assert str(view.coaching.title) == "After the visit"
    long = "rituals: {r: {title: R, takes: 10 min, do: Do., ask: Why?}, s: {title: S, do: Do., ask: Why?}}\n"
    assert compose(edition(long)).coaching is None
