"""Rules of the house: what each kind finds, what it says, and what is said of a rule that cannot work."""

from __future__ import annotations

import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.lint.test_pages import EXAMPLE

from standards.diagnostics.model import Diagnostic, Severity
from standards.diagnostics.pages import FOLDER
from standards.lint.engine import judge
from standards.lint.house import HouseRules, house_rules
from standards.lint.profiles import Selection
from standards.lint.rulebook import Rulebook
from standards.source.load import load

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: {language}
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        iron:
          greet: {{do: "{iron}", say: "{say}"}}
          seat: {{do: Take the guest to a table., why: No problem is a phrase of ours.}}
        master:
          name: {{do: "{master}", looks_like: A smile}}
"""

House = Callable[..., list[Diagnostic]]


def rules(text: str) -> HouseRules:
    return house_rules([load(("standards: 1\nrules:\n" + textwrap.indent(text, "  ")).encode(), "rules/house.yaml")])


@pytest.fixture
def said(edition_of: Any) -> House:
    """What the house rules in `text` say of a playbook with these words."""

    def run(text: str, language: str = "en", **words: str) -> list[Diagnostic]:
        made = rules(text)
        assert made.findings == []
        given = {"iron": "Look up.", "say": "Good evening.", "master": "Use the name.", **words}
        edition = edition_of(PLAYBOOK.format(language=language, **given))
        book = Rulebook(Selection(select=frozenset(each.id for each in made.rules)), made.rules)
        return sorted(judge(edition, book), key=lambda found: found.sort_key)

    return run


def told(found: list[Diagnostic]) -> list[str]:
    return [f"{each.address.rpartition('/')[2]} {each.location.column} {each.message}" for each in found]


def test_existence(said: House) -> None:
    (found,) = said("no-problem: {kind: existence, words: [no problem, no worries], reason: Why.}", say="No worries!")
    assert (found.code, found.severity, found.why) == ("no-problem", Severity.WARNING, "Why.")
    assert told([found]) == ['greet 41 "No worries" is not a word of this house']
    assert found.subject == "No worries!"


def test_nothing_is_judged_in_why_and_notes(said: House) -> None:
    assert said("no-problem: {kind: existence, words: no problem, reason: Why.}") == []


def test_a_rule_says_what_its_author_wrote(said: House) -> None:
    text = """
    fast:
      kind: existence
      words: hurr*
      in: do
      on: iron
      message: "{word} makes guests nervous"
      level: error
      reason: Guests came to rest.
      help: Say by when.
      link: https://intranet.example/words
    """
    (found,) = said(textwrap.dedent(text), iron="Hurry to the door.", master="Hurry up.")
    assert told([found]) == ['greet 24 "Hurry" makes guests nervous']
    assert (found.severity, found.help, found.link) == (
        Severity.ERROR,
        "Say by when.",
        "https://intranet.example/words",
    )


def test_substitution_offers_the_house_word_with_its_capital(said: House) -> None:
    text = "gladly: {kind: substitution, swap: {no problem: gladly, customer*: guest}, reason: Why.}"
    first, second = said(text, say="No problem at all.", master="Greet customers.")
    assert first.message == '"No problem" stands where this house says "gladly"'
    assert first.fix is not None
    assert (first.fix.title, first.fix.safe, first.fix.edits[0].text) == ('write "Gladly"', True, "Gladly")
    assert second.fix is not None
    assert not second.fix.safe, "a stem stands for several words, so the replacement may not fit"


def test_occurrence_counts_by_text_touchpoint_or_playbook(said: House) -> None:
    rule = "please: {{kind: occurrence, words: please, most: 1, {per}reason: Why.}}"
    words = {"iron": "Say please and please.", "say": "Please, come in.", "master": "Say please."}
    assert told(said(rule.format(per=""), **words)) == ['greet 39 "please" comes 2 times, at most 1 are wanted']
    (found,) = said(rule.format(per="per: touchpoint, "), **words)
    assert found.message == '"please" comes 4 times, at most 1 are wanted'
    (found,) = said(rule.format(per="per: playbook, "), **words)
    assert found.message == '"please" comes 4 times, at most 1 are wanted'


def test_consistency_keeps_the_usual_word(said: House) -> None:
    text = "guests: {kind: consistency, words: [guest*, customer*], reason: Why.}"
    assert said(text) == []
    (found,) = said(text, iron="Greet the guest.", say="Dear customer, welcome.")
    assert found.message == '"customer" here, "guest" elsewhere in this playbook'
    assert [other.message for other in found.related] == ['"guest" stands here']


def test_requirement_of_every_text_and_of_those_with_a_word(said: House) -> None:
    every = "name: {kind: requirement, needs: [name*, nickname*], in: do, on: master, reason: Why.}"
    assert said(every) == []
    assert told(said(every, master="Smile.")) == ['name 23 this text does not say "name*"']
    some = "name: {kind: requirement, words: greet*, needs: name*, in: do, reason: Why.}"
    assert told(said(some, iron="Greet the guest.", master="Smile.")) == ['greet 24 this text does not say "name*"']


def test_length_and_its_place(said: House) -> None:
    text = "short: {kind: length, most: 3, in: do, on: iron, reason: Why.}"
    found = said(text, iron="Look up from the screen.")
    assert told(found) == [
        "greet 37 5 words, at most 3 are wanted",
        "seat 37 6 words, at most 3 are wanted",
    ]


def test_patterns_are_shapes_of_characters(said: House) -> None:
    text = "order: {kind: pattern, words: [AA-9999, 999 999], reason: Why.}"
    found = said(text, iron="Read BK-2041, not bk-2041 nor 600 123 456.", say="600 123")
    assert told(found) == [
        'greet 29 "BK-2041" has no place in a standard',
        'greet 54 "600 123" has no place in a standard',
        'greet 75 "600 123" has no place in a standard',
    ]


def test_exceptions_and_anchors(said: House) -> None:
    text = "warm: {kind: existence, words: warm*, unless: warm drink*, passes_with: looks_like, reason: Why.}"
    assert said(text, iron="Bring a warm drink.", master="Warmly.") == []
    assert len(said(text, iron="Bring a warm plate.")) == 1
    text = "fast: {kind: existence, words: fast, silent_with: <number> minute*, reason: Why.}"
    assert said(text, iron="Be fast: 2 minutes.") == []
    assert len(said(text, iron="Be fast.")) == 1


def test_languages_are_kept_apart_and_greek_accents_do_not_count(said: House) -> None:
    text = "amesos: {kind: existence, language: el, words: αμέσως, reason: Why.}"
    assert told(said(text, "el", iron="Απαντήστε ΑΜΕΣΩΣ.")) == ['greet 34 "ΑΜΕΣΩΣ" is not a word of this house']
    assert said(text, "en", iron="Απαντήστε ΑΜΕΣΩΣ.") == []
    assert len(said(text, "el-GR", iron="αμεσως")) == 1


def test_a_house_rule_is_allowed_by_its_id(edition_of: Any) -> None:
    made = rules("no-problem: {kind: existence, words: no problem, reason: Why.}")
    text = PLAYBOOK.format(language="en", iron="Look up.", say="No problem.", master="Use the name.")
    text = text.replace("      door:", "      door:  # standards: allow no-problem -- the founder says so")
    (found,) = judge(edition_of(text), Rulebook(Selection(select=frozenset({"no-problem"})), made.rules))
    assert found.set_aside is not None
    (idle,) = judge(
        edition_of(text.replace("No problem.", "Gladly.")),
        Rulebook(Selection(select=frozenset({"no-problem"})), made.rules),
    )
    assert idle.message == "nothing here needs the exception from no-problem"


@pytest.mark.parametrize(
    ("text", "code", "message", "line"),
    [
        ("x: {kind: existence, reason: Why.}", "R023", "a rule of the kind existence needs `words`", 3),
        ("x: {kind: occurrence, words: a, reason: Why.}", "R023", "a rule of the kind occurrence needs `most`", 3),
        ("x: {kind: consistency, words: a, reason: Why.}", "R023", "one word alone is always consistent", 3),
        (
            "x:\n  kind: existence\n  reason: Why.\n  words: [fine, as (soon]",
            "R024",
            'the phrase "as (soon" cannot be sought: a bracket is not closed, or stands inside a word',
            6,
        ),
        (
            "x: {kind: existence, words: …, reason: Why.}",
            "R024",
            'the phrase "…" cannot be sought: it names no word',
            3,
        ),
        (
            "x: {kind: substitution, swap: {'!?': a}, reason: Why.}",
            "R024",
            'the phrase "!?" cannot be sought: "!?" holds no letter',
            3,
        ),
        ("vague-time: {kind: length, most: 3, reason: Why.}", "R025", '"vague-time" is already the name of W002', 3),
        ("w002: {kind: length, most: 3, reason: Why.}", "R025", '"w002" is already the name of W002', 3),
    ],
)
def test_a_rule_that_cannot_work_says_why_and_is_left_out(text: str, code: str, message: str, line: int) -> None:
    made = rules(text)
    assert made.rules == []
    (found,) = made.findings
    assert (found.code, found.message, found.location.line) == (code, message, line)
    assert found.location.path == "rules/house.yaml"


def test_an_id_that_stands_in_two_files() -> None:
    text = "standards: 1\nrules: {x: {kind: length, most: 3, reason: Why.}}\n"
    made = house_rules([load(text.encode(), f"rules/{name}.yaml") for name in ("a", "b")])
    assert [rule.id for rule in made.rules] == ["x"]
    (found,) = made.findings
    assert (found.code, found.message, found.location.path) == (
        "R025",
        '"x" is already a rule in rules/a.yaml',
        "rules/b.yaml",
    )
    assert [other.location.path for other in found.related] == ["rules/a.yaml"]


def test_a_broken_file_gives_no_rules_and_says_nothing_twice() -> None:
    assert rules("x: {kind: existance, words: a, reason: Why.}") == ([], [])


@pytest.mark.parametrize("code", ["R023", "R024", "R025"])
def test_the_pages_show_both_sides(code: str) -> None:
    examples = EXAMPLE.findall((Path(FOLDER) / f"{code}.md").read_text(encoding="utf-8"))
    shown = {
        kind: [each.code for each in house_rules([load(text.encode(), "r.yaml")]).findings] for kind, text in examples
    }
    assert shown == {"bad": [code], "good": []}
