"""All words of all selected rules at once, so that the texts of an Edition are gone through once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from standards.lint.reading import Reading, Sentence, reading
from standards.lint.vocabulary import SILENT_WITH, Numbered, Use, Vocabulary
from standards.lint.word_rule import WordRule
from standards.resolve.edition import Behaviour, Edition


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
        for (field, kind), readers in self._places.items():
            sentences = read.of(field, kind)
            for vocabulary in self._vocabularies:
                seen = _matches(sentences, vocabulary.sought, readers)
                concerned = [sentences[number] for number in seen]
                silencing = _matches(concerned, vocabulary.silencing, readers) if seen else {}
                for index, (sentence, places) in enumerate(zip(concerned, seen.values(), strict=True)):
                    for code, hit in _in(sentence, places, silencing.get(index, {}), readers):
                        found.setdefault(code, []).append(hit)
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


#: the places, first and last word, of each phrase in one text
Seen = dict[Use, list[tuple[int, int]]]


def _in(sentence: Sentence, seen: Seen, silencing: Seen, readers: Mapping[str, WordRule]) -> Iterator[tuple[str, Hit]]:
    """The hits in one sentence: of those that overlap the longest, without those that another phrase silences."""
    quiet = {use.code for use in silencing if use.does == SILENT_WITH}
    for code in dict.fromkeys(use.code for use in seen):
        if code in quiet or not is_judged(readers[code], sentence):
            continue
        around = [place for use, places in silencing.items() if use.code == code for place in places]
        matches = [(*place, use.entry) for use, places in seen.items() if use.code == code for place in places]
        end = -1
        for first, last, entry in sorted(matches, key=lambda each: (each[0], -each[1])):
            if first > end and not any(start <= first and last <= stop for start, stop in around):
                end = last
                yield code, Hit(sentence, first, last, entry)


def _matches(sentences: Sequence[Sentence], phrases: Numbered, readers: Mapping[str, WordRule]) -> dict[int, Seen]:
    """What phrases of `readers` stand in some texts, by the number of the text."""
    found: dict[int, Seen] = {}
    for number, match in phrases.index.matches(sentences):
        use = phrases.use(match.number)
        if use.code in readers:
            found.setdefault(number, {}).setdefault(use, []).append((match.first, match.last))
    return found


def is_judged(rule: WordRule, sentence: Sentence) -> bool:
    """Whether a rule judges the element of `sentence`: its level, and whether another field anchors its words."""
    element = sentence.element
    if not isinstance(element, Behaviour):
        return True
    if rule.on and element.level not in rule.on:
        return False
    return not any(vars(element).get(field) for field in rule.passes_with)
