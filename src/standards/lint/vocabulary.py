"""Phrases with what each of them does for which rule: those that come with the product, and those of the house."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from standards.lint.memory import turn
from standards.lint.phrase_index import Index, Keys, keys_of
from standards.lint.phrases import PhraseError, Steps, parse
from standards.lint.sentences import Sentence
from standards.lint.tables import DEFINITIONS, LANGUAGES, artefact, tables
from standards.lint.word_rule import WordRule, make, rule_of

#: what a phrase does: it is sought; it silences the words inside it; it silences the rule in its whole text
WORDS, UNLESS, SILENT_WITH = "words", "unless", "silent_with"
#: words that stand in many texts are bad keys: which table lists them, the most frequent first
FREQUENT = ("frequent", "words")


class Use(NamedTuple):
    """A phrase of the rule `code`: the position in its list, and what it `does`."""

    code: str
    does: str
    entry: int


class Block(NamedTuple):
    """The phrases of one rule that do one thing."""

    code: str
    does: str
    phrases: Sequence[str]


class Word(NamedTuple):
    """A word or words of the rule `code` in a text: words `first` to `last` are the phrase `entry` of its list."""

    code: str
    first: int
    last: int
    entry: int


class Vocabulary:
    """The phrases that are `sought`, and those that are only looked for where one of these was found: `silencing`."""

    def __init__(self, sought: Numbered, silencing: Numbered) -> None:
        self.sought, self.silencing = sought, silencing
        self._known: dict[Sentence, Sequence[Word]] = {}
        self._turn = turn()

    def words_in(self, sentences: Sequence[Sentence]) -> Sequence[Sequence[Word]]:
        """For each text what is found in it, without what another phrase silences."""
        known = self._known
        if self._turn != turn():
            known.clear()
            self._turn = turn()
        new = list(dict.fromkeys(sentence for sentence in sentences if sentence not in known))
        if new:
            known.update(dict.fromkeys(new, ()))
            known.update(self._seek(new))
        return [known[sentence] for sentence in sentences]

    def _seek(self, sentences: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sequence[Word]]]:
        """Each text in which something is found, with that."""
        seen = self.sought.places(sentences)
        found = [sentences[number] for number in seen]
        silencing = self.silencing.places(found) if seen else {}
        for index, (sentence, places) in enumerate(zip(found, seen.values(), strict=True)):
            yield sentence, tuple(_heard(places, silencing.get(index, {})))


#: the places, first and last word, of each phrase in one text
Seen = dict[Use, list[tuple[int, int]]]


def _heard(seen: Seen, silencing: Seen) -> Iterator[Word]:
    """The words in one text: of those that overlap the longest, without those that another phrase silences."""
    quiet = {use.code for use in silencing if use.does == SILENT_WITH}
    for code in sorted({use.code for use in seen}):
        if code in quiet:
            continue
        around = [place for use, places in silencing.items() if use.code == code for place in places]
        matches = [(*place, use.entry) for use, places in seen.items() if use.code == code for place in places]
        end = -1
        for first, last, entry in sorted(matches, key=lambda each: (each[0], -each[1], each[2])):
            if first > end and not any(start <= first and last <= stop for start, stop in around):
                end = last
                yield Word(code, first, last, entry)


class Numbered:
    """The phrases in `blocks`, numbered throughout, in an index by `keys`."""

    def __init__(
        self, blocks: Sequence[Block], language: str, common: Mapping[str, int], keys: Keys | None = None
    ) -> None:
        self._blocks = [block for block in blocks if block.phrases]
        self._starts = list(accumulate((len(block.phrases) for block in self._blocks), initial=0))
        self._language = language
        keys = keys or keys_of([self._steps(number) for number in range(self._starts[-1])], common)
        self.keys, self.index = keys, Index(keys, self._steps, common)

    def places(self, sentences: Sequence[Sentence]) -> dict[int, Seen]:
        """Where which phrases stand in some texts, by the number of the text."""
        found: dict[int, Seen] = {}
        for number, match in self.index.matches(sentences):
            found.setdefault(number, {}).setdefault(self._use(match.number), []).append((match.first, match.last))
        return found

    def _use(self, number: int) -> Use:
        """What phrase `number` is for."""
        place = bisect_right(self._starts, number) - 1
        block = self._blocks[place]
        return Use(block.code, block.does, number - self._starts[place])

    def _steps(self, number: int) -> Steps:
        """Raises PhraseError, naming the phrase."""
        place = bisect_right(self._starts, number) - 1
        block = self._blocks[place]
        written = block.phrases[number - self._starts[place]]
        try:
            return parse(written, self._language)
        except PhraseError as problem:
            raise PhraseError(f'{block.code} in {self._language}, "{written}": {problem}') from None


@lru_cache(maxsize=4)
def built_in(language: str) -> Vocabulary:
    """The phrases of all rules that come with the product, selected or not."""
    stored = artefact(language)
    blocks = _built_in_blocks(stored["tables"], artefact(DEFINITIONS)["tables"])
    return _vocabulary(blocks, language, _common(stored["tables"]), [Keys(*keys) for keys in stored["keys"]])


def of_rules(rules: Iterable[WordRule], language: str) -> Vocabulary:
    """The phrases of `rules`. Raises PhraseError."""
    common = _common(tables(language)) if language in LANGUAGES else {}
    return _vocabulary([block for rule in rules for block in _blocks(rule)], language, common)


def built_in_keys(words: Mapping[str, Any], definitions: Mapping[str, Any], language: str) -> list[Keys]:
    """The keys of the phrases in the tables `words`, to be stored. Raises PhraseError, naming the phrase."""
    made = _vocabulary(_built_in_blocks(words, definitions), language, _common(words))
    return [made.sought.keys, made.silencing.keys]


def _vocabulary(
    blocks: Sequence[Block], language: str, common: Mapping[str, int], keys: Sequence[Keys] = ()
) -> Vocabulary:
    sought = [block for block in blocks if block.does == WORDS]
    silencing = [block for block in blocks if block.does != WORDS]
    known = keys or (None, None)
    return Vocabulary(Numbered(sought, language, common, known[0]), Numbered(silencing, language, common, known[1]))


def _built_in_blocks(words: Mapping[str, Any], definitions: Mapping[str, Any]) -> list[Block]:
    return [
        block
        for stem, data in definitions.items()
        if stem in words
        for block in _blocks(make(rule_of(stem, data), {**data, **words[stem]}))
    ]


def _blocks(rule: WordRule) -> tuple[Block, ...]:
    code, sought = rule.rule.code, (*rule.words, *(word for word, _ in rule.swap))
    return Block(code, WORDS, sought), Block(code, UNLESS, rule.unless), Block(code, SILENT_WITH, rule.silent_with)


def _common(words: Mapping[str, Any]) -> Mapping[str, int]:
    """The frequent words of a language, each with its rank from 1."""
    name, field = FREQUENT
    return {word: rank for rank, word in enumerate(words.get(name, {}).get(field, ()), 1)}
