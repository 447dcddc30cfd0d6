"""A rule that is only words: what it is, from the data of a file; one definition for ours and for the house's own.

Ours: `rules/<code>_<name>.yaml` says what the rule is, `words/<language>/<code>_<name>.yaml` which words it means.
The house's own: an entry under `rules:` in a YAML file of the workspace says both.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from standards.diagnostics.model import Confidence, Severity
from standards.lint.rule import Rule
from standards.lint.tables import WORDS as WORDS
from standards.lint.tables import table

LEVELS = ("iron", "master", "step")
#: a house rule that names no place is looked for in these; never in `why`, stories and notes
SPOKEN = ("do", "when", "say", "never", "looks_like", "does_not_look_like", "question", "credo")
DEFAULT_CONFIDENCE = "medium"  #: words are never certain

Data = Mapping[str, Any]


class WordRule(NamedTuple):
    """`kind` is a module of `kinds/`; `words`, `swap`, `unless` and `silent_with` hold phrases (`phrases.py`).

    `unless` are longer phrases in which a word is welcome; where one of `silent_with` stands anywhere in a text, the
    text is not judged.

    `fields` are the fields it reads, `on` the levels of the behaviours (empty: elements that are no behaviours too).
    A behaviour that has one of the fields in `passes_with` is not judged. `most` and `per` count for occurrence and
    length. `message` may hold `{word}`, `{instead}`, `{count}` and `{most}`.
    """

    rule: Rule
    kind: str
    message: str
    why: str
    help: str
    words: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    silent_with: tuple[str, ...] = ()
    swap: tuple[tuple[str, str], ...] = ()
    needs: tuple[str, ...] = ()
    fields: tuple[str, ...] = ("do",)
    on: tuple[str, ...] = LEVELS
    passes_with: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    most: int = 0
    per: str = "text"
    link: str = ""

    def severity(self, level: str) -> Severity | None:
        """The severity at a level where it differs from the rule's own."""
        return dict(self.severities).get(level)


def rule_of(stem: str, data: Data) -> Rule:
    """The Rule that the file `rules/<stem>.yaml` describes; `data` as `tables.definitions` gives it."""
    code, _, name = stem.partition("_")
    level = data["level"]
    return Rule(
        code.upper(),
        name.replace("_", "-"),
        Severity[_own(level).upper()],
        "edition",
        Confidence[data.get("confidence", DEFAULT_CONFIDENCE).upper()],
        data.get("profile", "starter"),
        languages=tuple(data["languages"]),
        preview=tuple(data.get("preview", ())),
    )


def built_in(rule: Rule, stem: str, data: Data, language: str) -> WordRule:
    """A rule of ours with its words in `language`, one of `rule.languages`."""
    return make(rule, {**data, **(table(language, stem) or {})})


def make(rule: Rule, data: Data) -> WordRule:
    """The rule that validated `data` describes."""
    level = data.get("level", "warning")
    severities = {key: Severity[word.upper()] for key, word in level.items()} if isinstance(level, dict) else {}
    where = _many(data, "in") or SPOKEN
    return WordRule(
        rule,
        data["kind"],
        data.get("message", ""),
        data.get("reason", ""),
        data.get("help", ""),
        words=_many(data, "words"),
        unless=_many(data, "unless"),
        silent_with=_many(data, "silent_with"),
        swap=tuple(data.get("swap", {}).items()),
        needs=_many(data, "needs"),
        fields=where,
        on=_many(data, "on"),
        passes_with=_many(data, "passes_with"),
        severities=tuple(severities.items()),
        most=data.get("most", 0),
        per=data.get("per", "text"),
        link=data.get("link", ""),
    )


def _own(level: Any) -> str:
    """The severity where no level says otherwise: the mildest that is named."""
    words: list[str] = [level] if isinstance(level, str) else list(level.values())
    return min(words, key=lambda word: Severity[word.upper()])


def _many(data: Data, key: str) -> tuple[str, ...]:
    value = data.get(key, ())
    return (value,) if isinstance(value, str) else tuple(value)
