"""The house's own rules: validated data of `rules/*.yaml` becomes rules, or findings where a rule cannot work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from standards.diagnostics.catalogue import CODES, lookup
from standards.diagnostics.model import Confidence, Diagnostic, Related, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.phrases import PhraseError, parse
from standards.lint.rule import Rule
from standards.lint.rulebook import HouseRule
from standards.lint.word_rule import make
from standards.model.languages import primary
from standards.model.validate import validate
from standards.source.document import Document, Step

#: which fields a kind cannot do without, and what it says where the rule brings no message
_KINDS: dict[str, tuple[tuple[str, ...], str]] = {
    "existence": (("words",), "{word} is not a word of this house"),
    "substitution": (("swap",), "{word} stands where this house says {instead}"),
    "occurrence": (("words", "most"), "{word} comes {count} times, at most {most} are wanted"),
    "consistency": (("words",), "{word} here, {instead} elsewhere in this playbook"),
    "requirement": (("needs",), "this text does not say {instead}"),
    "length": (("most",), "{count} words, at most {most} are wanted"),
    "pattern": (("words",), "{word} has no place in a standard"),
}
_PHRASES = ("words", "unless", "silent_with", "needs")


class HouseRules(NamedTuple):
    rules: list[HouseRule]
    findings: list[Diagnostic]


def house_rules(documents: Sequence[Document]) -> HouseRules:
    """The rules in `documents`, and what is wrong with those that are left out.

    A file that its model refuses gives no rules and no findings: these come with the file itself.
    """
    rules: list[HouseRule] = []
    findings: list[Diagnostic] = []
    first: dict[str, Document] = {}
    for document in documents:
        data, _ = validate(document, "rules")
        for name, entry in (data or {}).get("rules", {}).items():
            wrong = list(_wrong(document, name, entry, first))
            first.setdefault(name, document)
            findings += wrong
            if not wrong:
                rules.append(_rule(name, entry))
    return HouseRules(rules, findings)


def _rule(name: str, entry: Mapping[str, Any]) -> HouseRule:
    rule = Rule(name, "", Severity.WARNING, "edition", Confidence.HIGH, entry.get("profile", "starter"))
    rule = rule._replace(severity=Severity[entry.get("level", "warning").upper()])
    told = {"message": _KINDS[entry["kind"]][1], "help": _help(entry), **entry}
    return HouseRule(make(rule, told), primary(entry.get("language", "")))


def _help(entry: Mapping[str, Any]) -> str:
    more = f" More: {entry['link']}" if "link" in entry else ""
    general = "Write the house's word." if entry["kind"] == "substitution" else "Say it another way."
    return general + more


def _wrong(
    document: Document, name: str, entry: Mapping[str, Any], first: Mapping[str, Document]
) -> Iterator[Diagnostic]:
    at: tuple[Step, ...] = ("rules", name)
    if known := lookup(name):
        yield _said(document, at, "R025", f"{quoted(name)} is already the name of {known.code}", "Choose another id.")
    elif name in first:
        place = first[name].location(at, key=True)
        found = _said(
            document, at, "R025", f"{quoted(name)} is already a rule in {place.path[-40:]}", "Choose another id."
        )
        yield replace(found, related=(Related("the first one", place),))
    for field in _KINDS[entry["kind"]][0]:
        if field not in entry:
            yield _said(
                document,
                at,
                "R023",
                f"a rule of the kind {entry['kind']} needs `{field}`",
                f"Add `{field}:` to the rule.",
            )
    if entry["kind"] == "consistency" and len(_listed(entry, "words")) == 1:
        yield _said(
            document, (*at, "words"), "R023", "one word alone is always consistent", "List the words that compete."
        )
    yield from _bad_phrases(document, at, entry)


def _bad_phrases(document: Document, at: tuple[Step, ...], entry: Mapping[str, Any]) -> Iterator[Diagnostic]:
    fields = () if entry["kind"] == "pattern" else _PHRASES
    written = [((*at, field, index), text) for field in fields for index, text in enumerate(_listed(entry, field))]
    written += [((*at, "swap", phrase), phrase) for phrase in entry.get("swap", {})]
    for path, phrase in written:
        try:
            parse(phrase, primary(entry.get("language", "")))
        except PhraseError as problem:
            yield _said(
                document,
                path,
                "R024",
                f"the phrase {quoted(phrase)} cannot be sought: {problem}",
                "Write words, with * for any ending, (…) for what may be missing and / between alternatives.",
                key=path[-2] == "swap",
            )


def _listed(entry: Mapping[str, Any], field: str) -> Sequence[str]:
    value = entry.get(field, ())
    return (value,) if isinstance(value, str) else value


def _said(
    document: Document, path: Sequence[Step], code: str, message: str, remedy: str, *, key: bool = True
) -> Diagnostic:
    return Diagnostic(
        code,
        message,
        document.location(path, key=key),
        CODES[code].severity,
        why="A rule that cannot work judges nothing, and nobody would notice.",
        help=remedy,
    )
