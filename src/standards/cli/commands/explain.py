"""`standards explain`"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from standards.diagnostics.catalogue import Known
    from standards.diagnostics.model import Severity
    from standards.lint.rule import Rule

Output = Literal["text", "json"]


def explain(
    code: Annotated[
        str, typer.Argument(metavar="[CODE]", help="A code or its name, such as D001 or moment-without-iron.")
    ] = "",
    output: Annotated[Output, typer.Option("--format", help="Plain text, or JSON for programs.")] = "text",
) -> int:
    """Explain a code: what it means, why it matters, what to write. Without a code, list them all."""
    from standards.diagnostics.catalogue import known

    if code:
        found = _find(code)
        _print({**_entry(found), "page": _page(found)}, _readable(found), output)
    else:
        everything = list(known().values())
        _print({"codes": [_entry(found) for found in everything]}, _listing(everything), output)
    return 0


def _find(code: str) -> Known:
    from standards.diagnostics.catalogue import lookup, nearest
    from standards.diagnostics.usage import UsageError

    if found := lookup(code):
        return found
    near = nearest(code)
    hint = f"did you mean {near.code} {near.name}?" if near else "`standards explain` lists them all"
    raise UsageError(f'"{code}" is not a code; {hint}')


def _print(data: object, text: str, output: Output) -> None:
    if output == "json":
        import json

        text = json.dumps(data, indent=2)
    print(text)


def _entry(found: Known) -> dict[str, object]:
    from standards.diagnostics.catalogue import FAMILIES

    entry = {"code": found.code, "name": found.name, "family": FAMILIES[found.code[0]], "severity": _severity(found)}
    return {**entry, **_facts(found)}


def _rule(found: Known) -> Rule | None:
    from standards.lint.discovery import rules

    return next((rule for rule in rules() if rule.code == found.code), None)


def _severity(found: Known) -> str:
    """The word for it; of a rule whose findings are more severe at some levels, the mildest."""
    from standards.diagnostics.catalogue import CODES

    rule = _rule(found)
    if rule is not None:
        return rule.severity.word
    return CODES[found.code].severity.word if found.code in CODES else ""


def _facts(found: Known) -> dict[str, object]:
    """What a lint rule is beside its severity; nothing for other codes, which are always judged."""
    from standards.lint.tables import LANGUAGES

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
    from standards.lint.discovery import defined
    from standards.lint.word_rule import make

    return {
        level: severity
        for each in defined()
        if each.rule.code == found.code
        for level, severity in make(each.rule, each.data).severities
        if severity != each.rule.severity
    }


def _page(found: Known) -> str:
    from standards.diagnostics.pages import page

    return page(found.code) or ""


def _readable(found: Known) -> str:
    from standards.diagnostics.pages import readable

    return f"{readable(_page(found))}\n{_last_line(found)}"


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
