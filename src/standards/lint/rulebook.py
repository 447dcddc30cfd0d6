"""Everything that a run judges by: our rules and the house's own, as the selection has them, for each language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial
from typing import NamedTuple

from standards.diagnostics.catalogue import Known, lookup
from standards.diagnostics.model import Severity
from standards.lint import vocabulary, word_rule
from standards.lint.discovery import Loaded, defined, modules
from standards.lint.elements import KINDS
from standards.lint.kinds import kind
from standards.lint.lexicon import Lexicon
from standards.lint.profiles import Selection
from standards.lint.rule import Finding
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Edition, Element


class HouseRule(NamedTuple):
    """A rule of the workspace's own; `language` is a primary tag, "" for every language."""

    word_rule: WordRule
    language: str = ""

    @property
    def id(self) -> str:
        return self.word_rule.rule.code


class Rulebook:
    """The rules that are run, by language and by the kind of element that they judge."""

    def __init__(self, selection: Selection = Selection(), house: Iterable[HouseRule] = ()) -> None:  # noqa: B008 - frozen
        self.selection, self.house = selection, tuple(house)
        self._house_ids = frozenset(each.id for each in self.house)
        self._severities = dict(selection.severities)
        self._groups: dict[str, dict[str, tuple[Loaded, ...]]] = {}

    def __reduce__(self) -> tuple[type[Rulebook], tuple[Selection, tuple[HouseRule, ...]]]:
        """Another process makes its own index of words."""
        return Rulebook, (self.selection, self.house)

    def groups(self, language: str) -> dict[str, tuple[Loaded, ...]]:
        """The rules that judge texts in `language` (a primary tag), by the kind of element they judge."""
        known = self._groups.get(language)
        if known is None:
            running = self._running(language)
            known = self._groups[language] = {
                each: group
                for each in KINDS
                if (group := tuple(loaded for loaded in running if loaded.rule.on == each))
            }
        return known

    def running(self, language: str) -> set[str]:
        """The codes of the rules that judge texts in `language`."""
        return {loaded.rule.code for group in self.groups(language).values() for loaded in group}

    def severity(self, code: str, otherwise: Severity) -> Severity:
        """How severe a finding of `code` is in this workspace."""
        return self._severities.get(code, otherwise)

    def rule_named(self, written: str) -> Known | None:
        """The lint rule that `written` names, by code, name or id; None for anything else."""
        if written in self._house_ids:
            return Known(written, "", "rule")
        known = lookup(written)
        return known if known is not None and known.standing != "code" else None

    def _running(self, language: str) -> list[Loaded]:
        wanted, preview = self.selection, self.selection.preview
        ours = [
            loaded
            for loaded in modules()
            if wanted.runs(loaded.rule.code, loaded.rule.profile) and loaded.rule.judges(language, preview)
        ]
        return sorted([*ours, *self._bound(language)], key=lambda each: each.rule.code)

    def _bound(self, language: str) -> Iterator[Loaded]:
        """Each rule of words with a function that judges for it; their words are sought together."""
        wanted, preview = self.selection, self.selection.preview
        given = [
            word_rule.built_in(rule, stem, data, language)
            for rule, stem, data in defined()
            if wanted.runs(rule.code, rule.profile) and rule.judges(language, preview) and language in rule.languages
        ]
        house = [
            each.word_rule
            for each in self.house
            if each.language in ("", language) and wanted.runs(each.id, each.word_rule.rule.profile)
        ]
        sought = [rule for rule in house if kind(rule.kind).phrases]
        vocabularies = [vocabulary.built_in(language)] if given else []
        vocabularies += [vocabulary.of_rules(sought, language)] if sought else []
        lexicon = Lexicon([*given, *sought], vocabularies)
        for rule in (*given, *house):
            yield Loaded(rule.rule, partial(_judge, rule, lexicon))


def _judge(rule: WordRule, lexicon: Lexicon, elements: Sequence[Element], edition: Edition) -> Iterator[Finding]:
    return kind(rule.kind).findings(rule, lexicon.hits(edition, rule.rule.code), edition)


@lru_cache(maxsize=16)
def rulebook(selection: Selection) -> Rulebook:
    """The rulebook of a workspace without rules of its own."""
    return Rulebook(selection)
