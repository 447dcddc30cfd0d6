"""Finds the rules: every module of `lint/rules/`, without a list of them anywhere."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from standards.diagnostics.catalogue import rule_modules
from standards.lint.elements import KINDS
from standards.lint.profiles import PROFILES, Selection
from standards.lint.rule import Check, Rule


class RuleModuleError(Exception):
    """A module under `lint/rules/` that is no rule; the message says what it lacks."""


class Loaded(NamedTuple):
    """A rule and the function that judges for it."""

    rule: Rule
    check: Check


@lru_cache(maxsize=1)
def rules() -> tuple[Loaded, ...]:
    """Every rule in the order of the codes. Raises RuleModuleError."""
    return tuple(load(stem, import_module(f"standards.lint.rules.{stem}")) for stem in rule_modules())


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


@lru_cache(maxsize=8)
def selected(selection: Selection) -> dict[str, tuple[Loaded, ...]]:
    """The rules that `selection` runs, grouped by the kind of element they judge."""
    running = [loaded for loaded in rules() if selection.runs(loaded.rule.code, loaded.rule.profile)]
    return {kind: group for kind in KINDS if (group := tuple(loaded for loaded in running if loaded.rule.on == kind))}
