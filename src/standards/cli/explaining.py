"""What `standards explain` says of codes, of our rules and of those of the house."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from standards.diagnostics.catalogue import CODES, FAMILIES, Known, known, lookup, nearest
from standards.diagnostics.model import Severity
from standards.diagnostics.pages import page, readable
from standards.diagnostics.usage import UsageError
from standards.lint.discovery import defined, rules
from standards.lint.rule import Rule
from standards.lint.tables import LANGUAGES
from standards.lint.word_rule import WordRule, make
from standards.source.discover import find_workspace

#: what programs are given, and what people read
Told = tuple[dict[str, object], str]


def one(code: str) -> Told:
    """A code or its name, or the id of a rule of the workspace around the current folder. Raises UsageError."""
    if house := _house_rule(code):
        return {**_house_entry(house), "page": _house_page(house)}, _readable_house(house)
    found = _find(code)
    return {**_entry(found), "page": page(found.code) or ""}, f"{readable(page(found.code) or '')}\n{_last_line(found)}"


def everything() -> Told:
    """All codes, by family."""
    codes = list(known().values())
    return {"codes": [_entry(found) for found in codes]}, _listing(codes)


def _house_rule(name: str) -> WordRule | None:
    """The rule of this name in the workspace around the current folder."""
    root = None if lookup(name) else find_workspace(Path.cwd())
    if root is None:
        return None
    from standards.build.setting import house_book

    return next((each.word_rule for each in house_book(root).house if each.id == name), None)


def _house_entry(rule: WordRule) -> dict[str, object]:
    severity = rule.rule.severity.word
    return {"code": rule.rule.code, "name": "", "family": "rules of this house", "severity": severity}


def _house_page(rule: WordRule) -> str:
    """What the author of a rule wrote, as a page."""
    sought = [*rule.words, *(f"{word} → {instead}" for word, instead in rule.swap), *rule.needs]
    parts = [
        f"# {rule.rule.code}",
        "A rule of this house.",
        "## Why it matters",
        rule.why,
        "## What to write",
        rule.help,
    ]
    if sought:
        parts += ["## What it looks for", "\n".join(f"- {each}" for each in sought)]
    return "\n\n".join(parts) + "\n"


def _readable_house(rule: WordRule) -> str:
    return f"{readable(_house_page(rule))}\nSeverity: {rule.rule.severity.word} · profile {rule.rule.profile}"


def _find(code: str) -> Known:
    if found := lookup(code):
        return found
    near = nearest(code)
    hint = f"did you mean {near.code} {near.name}?" if near else "`standards explain` lists them all"
    raise UsageError(f'"{code}" is not a code; {hint}')


def _entry(found: Known) -> dict[str, object]:
    entry = {"code": found.code, "name": found.name, "family": FAMILIES[found.code[0]], "severity": _severity(found)}
    return {**entry, **_facts(found)}


def _rule(found: Known) -> Rule | None:
    return next((rule for rule in rules() if rule.code == found.code), None)


def _severity(found: Known) -> str:
    """The word for it; of a rule whose findings are more severe at some levels, the mildest."""
    rule = _rule(found)
    if rule is not None:
        return rule.severity.word
    return CODES[found.code].severity.word


def _facts(found: Known) -> dict[str, object]:
    """What a lint rule is beside its severity; nothing for other codes, which are always judged."""
    rule = _rule(found)
    if rule is None:
        return {}
    return {
        "profile": rule.profile,
        "confidence": rule.confidence.name.lower(),
        "languages": [tag for tag in rule.languages or LANGUAGES if tag not in rule.preview],
        "preview": list(rule.preview),
        "levels": {level: severity.word for level, severity in _levels(found).items()},
    }


def _levels(found: Known) -> dict[str, Severity]:
    """The severity at each level of behaviours, where it differs."""
    return {
        level: severity
        for each in defined()
        if each.rule.code == found.code
        for level, severity in make(each.rule, each.data).severities
        if severity != each.rule.severity
    }


def _last_line(found: Known) -> str:
    """Severity, profile, how sure the rule is, and in which languages it judges and does not."""
    parts = [
        f"Severity: {_severity(found)}{''.join(f', {word.word} on {level}' for level, word in _levels(found).items())}"
    ]
    if (rule := _rule(found)) is not None:
        facts = _facts(found)
        judged, unsure = facts["languages"], facts["preview"]
        parts += [f"profile {rule.profile}", f"confidence {rule.confidence.name.lower()}"]
        parts.append(f"judged in {_listed(judged)}")
        parts += [f"only with --preview in {_listed(unsure)}"] * bool(unsure)
    return " · ".join(parts)


def _listed(tags: object) -> str:
    return ", ".join(tags) if isinstance(tags, list) and tags else "no language"


def _listing(everything: list[Known]) -> str:
    lines = []
    for family, members in groupby(everything, key=lambda found: _entry(found)["family"]):
        lines.append(f"{str(family)[:1].upper()}{str(family)[1:]}")
        lines += [
            f"  {each.code}  {each.name:32} {_severity(each):8} {_facts(each).get('profile', '')}".rstrip()
            for each in members
        ]
        lines.append("")
    return "\n".join([*lines, "`standards explain CODE` prints the page of a code or name."])
