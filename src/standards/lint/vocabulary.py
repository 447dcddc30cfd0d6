"""Phrases with what each of them does for which rule: those that come with the product, and those of the house."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from standards.lint.phrases import Index, Phrase, PhraseError, Steps, parse
from standards.lint.tables import artefact
from standards.lint.word_rule import WordRule

#: what a phrase does: it is sought; it silences the words inside it; it silences the rule in its whole text
WORDS, UNLESS, SILENT_WITH = "words", "unless", "silent_with"


class Use(NamedTuple):
    """A phrase of the rule `code`: the position in its list, and what it `does`."""

    code: str
    entry: int
    does: str


class Vocabulary(NamedTuple):
    """Phrases, and of each owner among them what it is for."""

    phrases: Index
    uses: Sequence[Use]


#: the owner's code, the entry, what it does, and the steps of the phrase
Written = tuple[str, int, str, Steps]


@lru_cache(maxsize=4)
def built_in(language: str) -> Vocabulary:
    """The phrases of all rules that come with the product, selected or not."""
    return _indexed(artefact(language)["phrases"])


def of_rules(rules: Iterable[WordRule], language: str) -> Vocabulary:
    """The phrases of `rules`. Raises PhraseError."""
    return _indexed(written for rule in rules for written in _written(rule, language))


def built_in_phrases(tables: Mapping[str, Any], definitions: Mapping[str, Any], language: str) -> list[Written]:
    """The phrases of the rules in `definitions` that have a table of words, ready to be stored.

    Raises PhraseError, naming the phrase.
    """
    from standards.lint.word_rule import make, rule_of

    found: list[Written] = []
    for stem, data in definitions.items():
        if stem in tables:
            found += _written(make(rule_of(stem, data), {**data, **tables[stem]}), language)
    return found


def _written(rule: WordRule, language: str) -> Iterator[Written]:
    sought = (*rule.words, *(word for word, _ in rule.swap))
    for does, phrases in ((WORDS, sought), (UNLESS, rule.unless), (SILENT_WITH, rule.silent_with)):
        for entry, phrase in enumerate(phrases):
            try:
                yield rule.rule.code, entry, does, parse(phrase, language)
            except PhraseError as problem:
                raise PhraseError(f'{rule.rule.code} {language}, "{phrase}": {problem}') from None


def _indexed(written: Iterable[Written]) -> Vocabulary:
    uses: list[Use] = []
    phrases: list[Phrase] = []
    for code, entry, does, steps in written:
        phrases.append(Phrase(steps, len(uses)))
        uses.append(Use(code, entry, does))
    return Vocabulary(Index(phrases), uses)
