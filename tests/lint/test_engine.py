"""The engine: what it runs, what it survives, what it refuses."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pytest

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Confidence, Severity
from standards.lint import rulebook
from standards.lint.discovery import Loaded
from standards.lint.engine import judge
from standards.lint.profiles import Selection
from standards.lint.rule import Finding, Rewrite, Rule
from standards.lint.rulebook import Rulebook
from standards.resolve.edition import Edition, Element
from standards.resolve.frozen import replace

TEXT = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
roles: {host: Host}
priceless: {known: We know you.}
values: {notice: We notice first.}
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: The door
        customer: {wants: [A place, A smile], feels: {before: -1}}
        iron: {greet: Greet first., look: {do: Look up from the screen.}}
        master: {name: Use the name.}
protocols: {complaint: {title: Complaint, steps: {listen: Listen., thank: Thank them.}}}
competencies: {empathy: Sees the evening through the guest's eyes.}
rituals: {line-up: Tell one story.}
measures: {back: Guests who come back}
"""

WARNING = Severity.WARNING


@pytest.fixture
def with_rules(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Let the engine find these rules instead of the real ones."""

    def use(*loaded: Loaded) -> None:
        monkeypatch.setattr(rulebook, "modules", lambda: loaded)
        monkeypatch.setattr(rulebook, "defined", lambda: ())

    return use


def naming(kind: str, code: str = "D901", **finding: Any) -> Loaded:
    """A rule that reports every element it is given."""

    def check(elements: Sequence[Element], edition: Edition) -> Iterator[Finding]:
        for element in elements:
            yield Finding(element, element.address or "the playbook", **finding)

    return Loaded(Rule(code, "names-everything", WARNING, kind), check)


@pytest.mark.parametrize(
    ("kind", "places"),
    {
        "edition": {"the playbook": (1, 1)},
        "statement": {"priceless/known": (6, 13), "values/notice": (7, 10)},
        "role": {"roles/host": (5, 9)},
        "stage": {"arrive": (9, 3)},
        "touchpoint": {"arrive/door": (12, 7)},
        "behaviour": {
            "arrive/door/iron/greet": (15, 16),
            "arrive/door/iron/look": (15, 37),
            "arrive/door/master/name": (16, 18),
        },
        "protocol": {"protocols/complaint": (17, 13)},
        "step": {"protocols/complaint/listen": (17, 51), "protocols/complaint/thank": (17, 68)},
        "competency": {"competencies/empathy": (18, 16)},
        "ritual": {"rituals/line-up": (19, 11)},
        "measure": {"measures/back": (20, 12)},
    }.items(),
)
def test_every_kind_of_element_is_judged_once(
    kind: str, places: dict[str, tuple[int, int]], judged: Any, with_rules: Any
) -> None:
    with_rules(naming(kind, at_key=True))
    found = judged(TEXT)
    assert {each.message: (each.location.line, each.location.column) for each in found} == places
    assert len(found) == len(places)
    assert {each.address for each in found} == {"" if name == "the playbook" else name for name in places}


@pytest.mark.parametrize(
    ("finding", "span"),
    [
        ({"field": "title"}, (13, 16, 24)),
        ({"field": "title", "at_key": True}, (13, 9, 14)),
        ({"field": "title", "start": 4, "end": 8}, (13, 20, 24)),
        ({"field": ("customer", "wants", 1)}, (14, 37, 44)),
        ({"field": ("customer", "feels", "before")}, (14, 63, 65)),
        ({"field": "photo"}, (12, 7, 11)),
    ],
)
def test_symbolic_places_become_columns(
    finding: dict[str, Any], span: tuple[int, int, int], judged: Any, with_rules: Any
) -> None:
    with_rules(naming("touchpoint", **finding))
    (found,) = judged(TEXT)
    assert (found.location.line, found.location.column, found.location.end_column) == span
    assert found.location.path == "playbook.yaml"


def test_short_forms_have_the_place_of_their_text(judged: Any, with_rules: Any) -> None:
    with_rules(naming("ritual", field="do", start=5, end=8))
    (found,) = judged(TEXT)
    assert (found.location.line, found.location.column, found.location.end_column) == (19, 25, 28)


def test_a_finding_carries_what_its_rule_says(edition_of: Any, with_rules: Any) -> None:
    edition = edition_of(TEXT)

    def check(elements: Sequence[Element], given: Edition) -> Iterator[Finding]:
        assert given is edition
        yield Finding(
            elements[0], "seen", why="Why.", help="Help.", related=(("also here", edition.stages[0], "title"),)
        )

    with_rules(Loaded(Rule("D901", "any", WARNING, "touchpoint", Confidence.LOW), check))
    (found,) = judge(edition, Rulebook())
    assert (found.code, found.severity, found.confidence) == ("D901", WARNING, Confidence.LOW)
    assert (found.message, found.why, found.help) == ("seen", "Why.", "Help.")
    assert [(other.message, other.location.line, other.location.column) for other in found.related] == [
        ("also here", 10, 5)
    ]


def test_a_rule_that_crashes_is_reported_and_never_passes_in_silence(judged: Any, with_rules: Any) -> None:
    def check(behaviours: Sequence[Any], edition: Edition) -> Iterator[Finding]:
        for behaviour in behaviours:
            if behaviour.id == "look":
                raise KeyError("nothing")
            yield Finding(behaviour, "fine so far")

    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "behaviour"), check), naming("stage", "D902"))
    crash, other = sorted(judged(TEXT), key=lambda found: found.code == "D902")
    assert other.code == "D902"
    assert (crash.code, crash.severity) == ("I001", Severity.ERROR)
    assert crash.message == "rule D901 any-rule failed with KeyError"
    assert (crash.location.line, crash.location.column) == (15, 37)
    assert crash.address == "arrive/door/iron/look"
    assert "Please report it with this line: standards 0." in crash.help
    assert "Traceback" not in crash.help
    assert Findings.of([crash, other]).exit_code() == 3


def test_a_crash_names_the_innermost_line_of_ours(judged: Any, with_rules: Any) -> None:
    code = "import json\ndef check(steps, edition):\n    return [json.loads(step.do) for step in steps]\n"
    module: dict[str, Any] = {"__name__": "standards.lint.rules.d901_any_rule"}
    exec(compile(code, "lib/standards/lint/rules/d901_any_rule.py", "exec"), module)  # as if it were installed
    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "step"), module["check"]))
    (found,) = judged(TEXT)
    assert found.message == "rule D901 any-rule failed with JSONDecodeError"
    assert found.help.endswith("D901, JSONDecodeError at d901_any_rule.py:3")


def test_a_rule_is_not_called_without_elements(judged: Any, with_rules: Any) -> None:
    def check(measures: Sequence[Any], edition: Edition) -> list[Finding]:
        return [Finding(measures[0], "the first")]

    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "measure"), check))
    assert judged(TEXT.replace("measures: {back: Guests who come back}\n", "")) == []


@pytest.mark.parametrize("place", [{"element": None}, {"start": "x", "end": 2, "field": "title"}])
def test_a_rule_with_an_impossible_place_is_a_crash(place: dict[str, Any], judged: Any, with_rules: Any) -> None:
    def check(touchpoints: Sequence[Any], edition: Edition) -> Iterator[Finding]:
        yield Finding(**{"element": touchpoints[0], "message": "seen", **place})

    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "touchpoint"), check))
    assert [found.code for found in judged(TEXT)] == ["I001"]


def test_a_crash_only_over_all_elements_together_stands_at_the_playbook(judged: Any, with_rules: Any) -> None:
    def check(steps: Sequence[Any], edition: Edition) -> Iterator[Finding]:
        if len(steps) > 1:
            raise ZeroDivisionError
        yield from ()

    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "step"), check))
    (found,) = judged(TEXT)
    assert (found.code, found.location.line, found.address) == ("I001", 1, "")


def test_an_interrupt_is_no_crash(judged: Any, with_rules: Any) -> None:
    def check(steps: Sequence[Any], edition: Edition) -> Iterator[Finding]:
        raise KeyboardInterrupt

    with_rules(Loaded(Rule("D901", "any-rule", WARNING, "step"), check))
    with pytest.raises(KeyboardInterrupt):
        judged(TEXT)


def test_profiles_run_their_rules_and_the_gentler_ones(judged: Any, with_rules: Any) -> None:
    rules = [
        Loaded(loaded.rule._replace(profile=profile), loaded.check)
        for profile, loaded in (
            ("starter", naming("stage", "D901")),
            ("standard", naming("stage", "D902")),
            ("strict", naming("stage", "D903")),
        )
    ]
    with_rules(*rules)
    ran = {profile: [found.code for found in judged(TEXT, Selection(profile))] for profile in ("starter", "standard")}
    assert ran == {"starter": ["D901"], "standard": ["D901", "D902"]}
    assert [found.code for found in judged(TEXT, Selection("strict", frozenset({"D902"})))] == ["D901", "D903"]


def test_an_edition_without_provenance_cannot_be_judged(edition_of: Any) -> None:
    with pytest.raises(ValueError, match="provenance"):
        judge(replace(edition_of(TEXT), provenance=None), Rulebook())


def test_the_real_rules_find_no_mistake_in_a_good_playbook(judged: Any) -> None:
    assert [found for found in judged(TEXT) if found.severity > Severity.INFO] == []


def test_a_finding_may_be_more_severe_than_its_rule_and_the_workspace_has_the_last_word(
    judged: Any, with_rules: Any
) -> None:
    with_rules(naming("stage", severity=Severity.ERROR))
    assert [found.severity for found in judged(TEXT)] == [Severity.ERROR]
    calmer = Selection(severities=(("D901", Severity.INFO),))
    assert [found.severity for found in judged(TEXT, calmer)] == [Severity.INFO]


def test_a_rule_is_run_in_its_languages_and_in_preview_when_asked(judged: Any, with_rules: Any) -> None:
    greek, unsure = naming("stage", "D901"), naming("stage", "D902")
    with_rules(
        greek._replace(rule=greek.rule._replace(languages=("el",))),
        unsure._replace(rule=unsure.rule._replace(preview=("en",))),
    )
    assert judged(TEXT) == []
    assert [found.code for found in judged(TEXT, Selection(preview=True))] == ["D902"]


def test_a_rewrite_becomes_an_edit_of_the_file(judged: Any, with_rules: Any) -> None:
    with_rules(naming("touchpoint", field="title", start=4, end=8, rewrite=Rewrite("write gate", "gate", safe=True)))
    (found,) = judged(TEXT)
    assert found.fix is not None
    (edit,) = found.fix.edits
    assert (found.fix.title, found.fix.safe, TEXT[edit.start : edit.end], edit.text) == (
        "write gate",
        True,
        "door",
        "gate",
    )


@pytest.mark.parametrize(
    ("selection", "codes"),
    [
        (Selection(select=frozenset({"D903"})), ["D903"]),
        (Selection(select=frozenset({"D"}), ignore=frozenset({"D901"})), ["D903"]),
        (Selection(ignore=frozenset({"D"})), []),
    ],
)
def test_selected_rules_are_run_whatever_their_profile(
    selection: Selection, codes: list[str], judged: Any, with_rules: Any
) -> None:
    strict = naming("stage", "D903")
    with_rules(naming("stage", "D901"), strict._replace(rule=strict.rule._replace(profile="strict")))
    assert [found.code for found in judged(TEXT, selection)] == codes
