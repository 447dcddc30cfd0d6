"""Finds the rules: every file of `lint/rules/`, without a list of them anywhere.

A rule is a Python module (`RULE` and `check`), or a YAML file where it is only words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any, NamedTuple

from standards.diagnostics.catalogue import rule_modules
from standards.lint.elements import KINDS
from standards.lint.profiles import PROFILES
from standards.lint.rule import Check, Rule
from standards.lint.tables import definitions
from standards.lint.word_rule import rule_of


class RuleModuleError(Exception):
    """A file under `lint/rules/` that is no rule; the message says what it lacks."""


class Loaded(NamedTuple):
    """A rule and the function that judges for it."""

    rule: Rule
    check: Check


class Defined(NamedTuple):
    """A rule that is only words: what `rules/<stem>.yaml` says. Its words are in `words/<language>/<stem>.yaml`."""

    rule: Rule
    stem: str
    data: Mapping[str, Any]


@lru_cache(maxsize=1)
def modules() -> tuple[Loaded, ...]:
    """Every rule that is a module, in the order of the codes. Raises RuleModuleError."""
    return tuple(load(stem, import_module(f"standards.lint.rules.{stem}")) for stem in rule_modules())


@lru_cache(maxsize=1)
def defined() -> tuple[Defined, ...]:
    """Every rule that is only words, in the order of the codes."""
    return tuple(Defined(rule_of(stem, data), stem, data) for stem, data in definitions().items())


def rules() -> list[Rule]:
    """Every rule of ours in the order of the codes. Raises RuleModuleError."""
    found = [*(each.rule for each in modules()), *(each.rule for each in defined())]
    return sorted(found, key=lambda rule: rule.code)


def load(stem: str, module: object) -> Loaded:
    """The rule that `module` (the file `<stem>.py`) holds. Raises RuleModuleError."""
    rule, check = getattr(module, "RULE", None), getattr(module, "check", None)
    if not isinstance(rule, Rule):
        raise RuleModuleError(f"lint/rules/{stem}.py has no RULE = Rule(…)")
    if not callable(check):
        raise RuleModuleError(f"lint/rules/{stem}.py has no function check(elements, edition)")
    if f"{rule.code.lower()}_{rule.name.replace('-', '_')}" != stem:
        raise RuleModuleError(f"lint/rules/{stem}.py holds {rule.code} {rule.name}: the file must be named after it")
    if rule.on not in KINDS:
        raise RuleModuleError(f'lint/rules/{stem}.py judges "{rule.on}", which is none of {", ".join(KINDS)}')
    if rule.profile not in PROFILES:
        raise RuleModuleError(f'lint/rules/{stem}.py is of profile "{rule.profile}", which does not exist')
    return Loaded(rule, check)
