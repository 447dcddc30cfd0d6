"""All words of all selected rules at once, so that the texts of an Edition are gone through once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from standards.lint.reading import Reading, Said, reading
from standards.lint.vocabulary import Vocabulary
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Behaviour, Edition


class Hit(NamedTuple):
    """A rule's word in a text: words `first` to `last`. `entry` is the position of the phrase in its list."""

    said: Said
    first: int
    last: int
    entry: int

    @property
    def word(self) -> str:
        """As the author wrote it."""
        return self.said.sentence.written(self.first, self.last)


class Lexicon:
    """The phrases of `rules` (all of one language) in `vocabularies`, which may hold those of other rules too."""

    def __init__(self, rules: Sequence[WordRule], vocabularies: Sequence[Vocabulary]) -> None:
        self._vocabularies = vocabularies
        self._places = _readers(rules)
        self._last: tuple[Edition, dict[str, list[Hit]]] | None = None

    def hits(self, edition: Edition, code: str) -> Sequence[Hit]:
        """What the words of the rule `code` hit in `edition`; all rules' words are sought the first time."""
        if self._last is None or self._last[0] is not edition:
            self._last = edition, self._scan(reading(edition))
        return self._last[1].get(code, ())

    def _scan(self, read: Reading) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        texts = [(said, readers) for place, readers in self._places.items() for said in read.of(*place)]
        sentences = [said.sentence for said, _ in texts]
        for vocabulary in self._vocabularies:
            for (said, readers), words in zip(texts, vocabulary.words_in(sentences), strict=True):
                for code, first, last, entry in words:
                    if code in readers and is_judged(readers[code], said):
                        found.setdefault(code, []).append(Hit(said, first, last, entry))
        return found


def _readers(rules: Sequence[WordRule]) -> dict[tuple[str, str], Mapping[str, WordRule]]:
    """Which rules, by code, read which field of which kind of element."""
    places: dict[tuple[str, str], dict[str, WordRule]] = {}
    for rule in rules:
        for field in rule.fields:
            places.setdefault((field, "behaviour"), {})[rule.rule.code] = rule
            if not rule.on:
                places.setdefault((field, "other"), {})[rule.rule.code] = rule
    return dict(places)


def is_judged(rule: WordRule, said: Said) -> bool:
    """Whether a rule judges the element that says a text: its level, and whether another field anchors its words."""
    element = said.element
    if not isinstance(element, Behaviour):
        return True
    if rule.on and element.level not in rule.on:
        return False
    return not any(vars(element).get(field) for field in rule.passes_with)
