"""What a rule of words can look for: one module a kind, with `findings(rule, hits, edition)`. Found by its name.

A kind is given the hits of the rule's phrases (`lexicon.py`); one with `PHRASES = False` reads the texts itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from typing import NamedTuple

from standards.diagnostics.quoting import quoted
from standards.lint.lexicon import Hit, is_judged
from standards.lint.reading import Said, reading
from standards.lint.rule import Finding, Rewrite
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Behaviour, Edition

LONGEST_MESSAGE = 100

Judge = Callable[[WordRule, Sequence[Hit], Edition], Iterator[Finding]]


class Kind(NamedTuple):
    """`findings` judges; `phrases` is whether the rule's words are sought for it."""

    findings: Judge
    phrases: bool


@lru_cache(maxsize=16)
def kind(name: str) -> Kind:
    """The kind called `name` (the model knows which there are)."""
    module = import_module(f"standards.lint.kinds.{name}")
    return Kind(module.findings, getattr(module, "PHRASES", True))


def at(rule: WordRule, hit: Hit, rewrite: Rewrite | None = None, **facts: object) -> Finding:
    """The finding at a hit; `facts` fill the gaps in the rule's message beside `{word}`."""
    start, end = hit.said.sentence.at(hit.first, hit.last)
    return over(rule, hit.said, start, end, rewrite, **facts)


def over(rule: WordRule, said: Said, start: int, end: int, rewrite: Rewrite | None = None, **facts: object) -> Finding:
    """The finding at characters `start` to `end` of a text; at all of it where these cannot be told."""
    element = said.element
    level = element.level if isinstance(element, Behaviour) else ""
    return said.finding(
        _message(rule.message, said.sentence.text[start:end], facts),
        start,
        end,
        why=rule.why,
        help=rule.help,
        severity=rule.severity(level),
        rewrite=rewrite,
        link=rule.link,
    )


def _message(template: str, word: str, facts: dict[str, object]) -> str:
    """The message with the word in quotes, the word cut where all of it would be too long."""
    for longest in (40, 20, 10):
        message = template
        for name, fact in {"word": quoted(word.replace("*", ""), longest), **facts}.items():
            message = message.replace(f"{{{name}}}", str(fact))
        if len(message) <= LONGEST_MESSAGE:
            break
    return message if len(message) <= LONGEST_MESSAGE else message[: LONGEST_MESSAGE - 1] + "…"


def texts(rule: WordRule, edition: Edition) -> Iterator[Said]:
    """Every text that a rule reads, for kinds that look at texts and not at phrases."""
    read = reading(edition)
    for field in rule.fields:
        for each in ("behaviour",) if rule.on else ("behaviour", "other"):
            for said in read.of(field, each):
                if is_judged(rule, said):
                    yield said
