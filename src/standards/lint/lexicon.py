"""All words of all selected rules in one index, so that the texts of an Edition are gone through once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from standards.lint.phrases import Index, Match, Phrase, parse
from standards.lint.reading import Reading, Sentence, reading
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Behaviour, Edition

#: what a phrase does: it is sought; it silences the words inside it; it silences the rule in its whole text
WORDS, UNLESS, SILENT_WITH = "words", "unless", "silent_with"


class Hit(NamedTuple):
    """A rule's word in a sentence: words `first` to `last`. `entry` is the position of the phrase in its list."""

    sentence: Sentence
    first: int
    last: int
    entry: int

    @property
    def word(self) -> str:
        """As the author wrote it."""
        return self.sentence.written(self.first, self.last)


class Lexicon:
    """The phrases of `rules` (all of one language), indexed together."""

    def __init__(self, rules: Sequence[WordRule], language: str) -> None:
        self.rules = rules
        self._owners: list[tuple[int, int, str]] = []  # rule, entry, what the phrase does
        phrases: list[Phrase] = []
        for number, rule in enumerate(rules):
            for entry, written in enumerate((*rule.words, *(word for word, _ in rule.swap))):
                self._add(phrases, (number, entry, WORDS), written, language)
            for does, silencing in ((UNLESS, rule.unless), (SILENT_WITH, rule.silent_with)):
                for entry, written in enumerate(silencing):
                    self._add(phrases, (number, entry, does), written, language)
        self._index = Index(phrases)
        self._places = self._readers()
        self._last: tuple[Edition, dict[str, list[Hit]]] | None = None

    def _add(self, phrases: list[Phrase], owner: tuple[int, int, str], written: str, language: str) -> None:
        self._owners.append(owner)
        phrases += [Phrase(steps, len(self._owners) - 1) for steps in parse(written, language)]

    def _readers(self) -> dict[tuple[str, str], frozenset[int]]:
        """Which rules read which field of which kind of element."""
        places: dict[tuple[str, str], set[int]] = {}
        for number, rule in enumerate(self.rules):
            for field in rule.fields:
                places.setdefault((field, "behaviour"), set()).add(number)
                if not rule.on:
                    places.setdefault((field, "other"), set()).add(number)
        return {place: frozenset(readers) for place, readers in places.items()}

    def hits(self, edition: Edition, code: str) -> Sequence[Hit]:
        """What the words of the rule `code` hit in `edition`; all rules' words are sought the first time."""
        if self._last is None or self._last[0] is not edition:
            self._last = edition, self._scan(reading(edition))
        return self._last[1].get(code, ())

    def _scan(self, read: Reading) -> dict[str, list[Hit]]:
        found: dict[str, list[Hit]] = {}
        openings = self._index.openings
        for (field, kind), readers in self._places.items():
            for sentence in read.of(field, kind):
                if any(map(openings, sentence.words)):
                    for number, hit in self._in(sentence, readers):
                        found.setdefault(self.rules[number].rule.code, []).append(hit)
        return found

    def _in(self, sentence: Sentence, readers: frozenset[int]) -> Iterator[tuple[int, Hit]]:
        """The hits in one sentence: of those that overlap the longest, without those that another phrase silences."""
        seen: dict[str, dict[int, list[Match]]] = {WORDS: {}, UNLESS: {}, SILENT_WITH: {}}
        for match in self._index.matches(sentence.words, sentence.spans, sentence.text):
            number, _, does = self._owners[match.owner]
            if number in readers:
                seen[does].setdefault(number, []).append(match)
        for number, matches in seen[WORDS].items():
            if number in seen[SILENT_WITH] or not is_judged(self.rules[number], sentence):
                continue
            end = -1
            for match in sorted(matches, key=lambda each: (each.first, -each.last)):
                around = seen[UNLESS].get(number, ())
                covered = any(each.first <= match.first and match.last <= each.last for each in around)
                if match.first > end and not covered:
                    end = match.last
                    yield number, Hit(sentence, match.first, match.last, self._owners[match.owner][1])


def is_judged(rule: WordRule, sentence: Sentence) -> bool:
    """Whether a rule judges the element of `sentence`: its level, and whether another field anchors its words."""
    element = sentence.element
    if not isinstance(element, Behaviour):
        return True
    if rule.on and element.level not in rule.on:
        return False
    return not any(vars(element).get(field) for field in rule.passes_with)
