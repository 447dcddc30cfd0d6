"""A rule that is only words: what it is, from the data of a file; one definition for ours and for the house's own.

Ours: `rules/<code>_<name>.yaml` says what the rule is, `words/<language>/<code>_<name>.yaml` which words it means.
The house's own: an entry under `rules:` in a YAML file of the workspace says both.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from standards.diagnostics.model import Confidence, Severity
from standards.lint.rule import Rule
from standards.source.load import load

WORDS = Path(__file__).with_name("words")
LEVELS = ("iron", "master", "step")
#: languages whose wording is judged at all
LANGUAGES = ("en", "el", "pl")
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
    """The Rule that the file `rules/<stem>.yaml` describes."""
    code, _, name = stem.partition("_")
    level = data["level"]
    return Rule(
        code.upper(),
        name.replace("_", "-"),
        Severity[_own(level).upper()],
        "edition",
        Confidence[data.get("confidence", DEFAULT_CONFIDENCE).upper()],
        data.get("profile", "starter"),
        languages=tuple(sorted(languages_of(stem))),
        preview=tuple(data.get("preview", ())),
    )


@lru_cache(maxsize=64)
def languages_of(stem: str) -> frozenset[str]:
    """The languages that have words for a rule of ours."""
    return frozenset(folder.name for folder in WORDS.iterdir() if (folder / f"{stem}.yaml").is_file())


def built_in(rule: Rule, stem: str, data: Data, language: str) -> WordRule:
    """A rule of ours with its words in `language`, one of `languages_of(stem)`."""
    return make(rule, {**data, **_data(WORDS / language / f"{stem}.yaml")})


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


def _data(path: Path) -> Data:
    data: Data = load(path.read_bytes(), path.name).data
    return data
