"""Rules are found by their files; a file that is no rule says what it lacks."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from standards.diagnostics.catalogue import CODES, rule_files
from standards.diagnostics.model import Severity
from standards.lint.discovery import RuleModuleError, load, rules
from standards.lint.profiles import PROFILES, Selection
from standards.lint.rule import Rule
from standards.lint.rulebook import Rulebook

RULE = Rule("D001", "moment-without-iron", Severity.ERROR, "touchpoint")
STEM = "d001_moment_without_iron"


def module(**parts: Any) -> SimpleNamespace:
    return SimpleNamespace(**{"RULE": RULE, "check": list, **parts})


def test_every_file_is_a_rule() -> None:
    assert [rule.code.lower() for rule in rules()] == [stem.partition("_")[0] for stem in rule_files()]
    assert not {rule.code for rule in rules()} & set(CODES)


def test_a_good_module_is_loaded() -> None:
    assert load(STEM, module()).rule is RULE


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"RULE": None}, "has no RULE"),
        ({"RULE": "D001"}, "has no RULE"),
        ({"check": None}, r"has no function check\(elements, edition\)"),
        ({"RULE": RULE._replace(code="D002")}, "holds D002 moment-without-iron: the file must be named after it"),
        ({"RULE": RULE._replace(name="other")}, "holds D001 other: the file must be named after it"),
        ({"RULE": RULE._replace(on="chapter")}, 'judges "chapter", which is none of edition'),
        ({"RULE": RULE._replace(profile="hard")}, 'is of profile "hard"'),
    ],
)
def test_a_module_that_is_no_rule_says_what_it_lacks(parts: dict[str, Any], sentence: str) -> None:
    with pytest.raises(RuleModuleError, match=rf"lint/rules/{STEM}\.py {sentence}"):
        load(STEM, module(**parts))


def test_a_rulebook_groups_the_rules_by_what_they_judge() -> None:
    groups = Rulebook(Selection("strict", preview=True)).groups("en")
    assert {loaded.rule for group in groups.values() for loaded in group} == {
        rule for rule in rules() if rule.judges("en", preview=True)
    }
    assert all(loaded.rule.on == kind for kind, group in groups.items() for loaded in group)
    assert "D001" not in Rulebook(Selection("strict", frozenset({"D001"}))).running("en")


@pytest.mark.parametrize("language", ["en", "el", "pl", "hu"])
def test_each_profile_runs_what_the_gentler_ones_run(language: str) -> None:
    ran = [Rulebook(Selection(profile)).running(language) for profile in PROFILES]
    assert ran == sorted(ran, key=len)
    assert ran[0] < ran[1] < ran[2]
