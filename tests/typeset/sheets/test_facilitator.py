from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.printable import printables
from standards.typeset.sheets.facilitator import RULE, Session, sessions
from standards.typeset.sheets.facilitator_fit import training_sessions
from standards.typeset.theme import house

GUIDE = printables(house())["facilitator"]
WHOLE = """\
journey:
  a:
    title: A
    touchpoints:
      first: {title: First, iron: {x: One., y: Two.}}
      second: {title: Second, moment_of_truth: yes, iron: {x: One., y: Two.}, master: {m: Three.}}
      third: {title: Third, moment_of_truth: yes}
protocols:
  p: {title: P, steps: {s: One., t: Two., u: Three.}}
competencies: {c: Sees.}
rituals: {r: {title: R, do: Meet.}}
"""
MOMENT = "journey: {{a: {{title: A, touchpoints: {{b: {{title: B, moment_of_truth: yes, iron: {{{}}}}}}}}}}}\n"


@pytest.fixture
def plan(edition: Callable[..., Edition]) -> Callable[[str], list[Session]]:
    return lambda text: sessions(compose(edition(text)))


def test_moments_come_first_then_the_rest_protocols_and_leaders(plan: Callable[[str], list[Session]]) -> None:
    """A moment without behaviours has no session: there is nothing to show."""
    found = plan(WHOLE)
    assert [(one.kind, one.title) for one in found] == [
        ("moment", "Second"), ("rest", ""), ("protocol", "P"), ("leaders", ""),
    ]  # fmt: skip


def test_minutes_follow_from_the_number_of_behaviours(plan: Callable[[str], list[Session]]) -> None:
    """Three behaviours take 6 minutes to show and 6 to practise; what is missing to 25 is practised."""
    moment, rest, protocol, leaders = (one.minutes for one in plan(WHOLE))
    assert (moment.prepare, moment.present, moment.practise, moment.follow_up) == (5, 6, 9, 5)
    assert protocol == moment
    assert (rest.present, rest.practise) == (2 * RULE.line, 13)
    assert (leaders.present, leaders.practise) == (2 * RULE.line, 13)
    assert [one.total for one in (moment, rest, protocol, leaders)] == [25, 25, 25, 25]


def test_each_check_question_takes_a_minute(plan: Callable[[str], list[Session]]) -> None:
    [moment] = plan(
        MOMENT.format("x: {do: One., check_question: Why?, answer: So.}, y: {do: Two., check_question: How?}")
    )
    assert moment.minutes.follow_up == RULE.closing + 2 * RULE.question
    assert [act.do for act in moment.checked] == ["One.", "Two."]


def test_a_session_over_an_hour_is_better_in_two_parts(plan: Callable[[str], list[Session]]) -> None:
    [short], [long] = (plan(MOMENT.format(", ".join(f"x{at}: Do it." for at in range(count)))) for count in (12, 13))
    assert [(one.minutes.total, one.minutes.long) for one in (short, long)] == [(60, False), (65, True)]


def test_errors_are_answered_with_what_to_say_or_do(plan: Callable[[str], list[Session]]) -> None:
    acts = (
        "x: {do: One., say: Right words., never: Wrong words., does_not_look_like: You nod.}, "
        "y: {do: Two., never: [Wrong again., And again.], looks_like: You smile., does_not_look_like: You frown.}"
    )
    [moment] = plan(MOMENT.format(acts))
    assert [(one.number, one.wrong, one.right, one.spoken) for one in moment.errors] == [
        ("1.1", "Wrong words.", "Right words.", True),
        ("1.1", "You nod.", "One.", False),
        ("1.2", "Wrong again.", "Two.", False),
        ("1.2", "And again.", "Two.", False),
        ("1.2", "You frown.", "You smile.", False),
    ]


def test_a_manager_watches_what_can_be_seen(plan: Callable[[str], list[Session]]) -> None:
    [moment] = plan(MOMENT.format("x: {do: One., verify: system}, y: {do: Two., question: Was it?}, z: Three."))
    assert [act.asked for act in moment.watched] == ["Was it?", "Three."]


@pytest.mark.parametrize(
    ("within", "clocked"), [("10 s", True), ("2 minutes", True), ("3 rings", False), ("1 day", False)]
)
def test_a_watch_is_needed_for_seconds_and_minutes(
    plan: Callable[[str], list[Session]], within: str, clocked: bool
) -> None:
    [moment] = plan(MOMENT.format(f"x: {{do: One., within: {within}}}"))
    assert moment.clocked is clocked


def test_nothing_to_teach_is_no_plan(plan: Callable[[str], list[Session]]) -> None:
    assert plan("") == []


def test_a_session_a_little_longer_than_a_page_is_set_closer(edition: Callable[..., Edition]) -> None:
    """As behaviours grow in number: on one page, closer on one page, on two, closer on two, on three."""

    def close(count: int) -> bool:
        acts = ", ".join(f"x{at}: {{do: Do it., say: Word., why: Because.}}" for at in range(count))
        [moment] = training_sessions(compose(edition(MOMENT.format(acts))), GUIDE.papers["A4"])
        return moment.close

    found = [close(count) for count in range(2, 24)]
    changes = [one for at, one in enumerate(found) if at == 0 or one != found[at - 1]]
    assert changes == [False, True, False, True, False]
