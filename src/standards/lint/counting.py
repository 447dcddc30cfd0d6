"""How many steps a text announces: "five steps", "pięć kroków", «πέντε βήματα», "5 steps".

Nothing is guessed. A number counts only where a word for step follows it, with at most one known adjective between
them, and not where the words around speak of some of the steps, of a range or of a distance. The words are data:
`words/<language>/steps.yaml`. A language without that file is not judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from standards.lint.folding import fold
from standards.source.load import load

WORDS = Path(__file__).with_name("words")
LONGEST_NUMBER = 2  #: digits

_TOKEN = r"[^\W_]+"
_JOINT = r"[\s*\-\u2010\u2011]+\Z"  # what may stand between the number and the steps


class Count(NamedTuple):
    """`number` steps are announced in characters `start` to `end` of the text."""

    number: int
    start: int
    end: int


class _Words(NamedTuple):
    """What `steps.yaml` says. A text without `stem` is not read word by word."""

    stem: str
    numbers: dict[str, int]
    compounds: dict[str, int]
    steps: frozenset[str]
    between: frozenset[str]
    not_after: frozenset[str]
    not_before: frozenset[str]


def declared_counts(text: str, language: str) -> list[Count]:
    """Every number of steps that `text` (in the normal form NFC) announces, in its order."""
    tongue = language.partition("-")[0].lower()
    words = _words(tongue) if text else None
    if words is None or words.stem not in (folded := fold(text, tongue)):
        return []
    return list(_Reader(folded, words).counts())


class _Reader:
    """One folded text, cut into words."""

    def __init__(self, text: str, words: _Words) -> None:
        self.text, self.words = text, words
        self.tokens = [(match[0], match.start(), match.end()) for match in re.finditer(_TOKEN, text)]

    def counts(self) -> Iterator[Count]:
        for at, (word, start, _) in enumerate(self.tokens):
            last: int | None = at
            number = self._compound(word)
            if not number and (number := self._number(word)):
                last = self._steps(at)
            if number and last is not None and not self._is_partial(at, last):
                yield Count(number, start, self.tokens[last][2])

    def _number(self, word: str) -> int:
        """The number that a word is, 0 for none."""
        if word.isdecimal():
            return int(word) if len(word) <= LONGEST_NUMBER and int(word) > 1 else 0
        return self.words.numbers.get(word, 0)

    def _compound(self, word: str) -> int:
        """The number in a word such as "pięciokrokowa", 0 for none."""
        if self.words.stem not in word:
            return 0
        return next((number for start, number in self.words.compounds.items() if word.startswith(start)), 0)

    def _steps(self, at: int) -> int | None:
        """Which word after the number at `at` is the word for step; None where none is."""
        for last in range(at + 1, min(at + 3, len(self.tokens))):
            word = self.tokens[last][0]
            if not re.match(_JOINT, self._gap(last)):
                return None
            if word in self.words.steps:
                return last
            if word not in self.words.between:
                return None
        return None

    def _gap(self, at: int) -> str:
        """What stands between the word before `at` and the word at `at`."""
        return self.text[self.tokens[at - 1][2] : self.tokens[at][1]]

    def _is_partial(self, first: int, last: int) -> bool:
        """Whether the words around say that not all steps are counted: "the last two steps", "3 to 5 steps"."""
        before = [word for word, _, _ in self.tokens[max(0, first - 2) : first]]
        if any(word.isdecimal() or word in self.words.numbers for word in before):
            return True
        if _phrases(before[::-1], reverse=True) & self.words.not_after:
            return True
        after = []
        for at in range(last + 1, min(last + 3, len(self.tokens))):
            if not re.match(_JOINT, self._gap(at)):
                break
            after.append(self.tokens[at][0])
        return bool(_phrases(after) & self.words.not_before)


def _phrases(words: list[str], reverse: bool = False) -> set[str]:
    """The nearest word, and the nearest two as they are read."""
    pair = words[::-1] if reverse else words
    return {*words[:1], " ".join(pair)}


@lru_cache(maxsize=4)
def _words(language: str) -> _Words | None:
    if language not in {folder.name for folder in WORDS.iterdir()}:
        return None
    path = WORDS / language / "steps.yaml"
    data: dict[str, Any] = load(path.read_bytes(), path.name).data
    lists = (frozenset(data[name]) for name in ("steps", "between", "not_after", "not_before"))
    return _Words(data["stem"], data["numbers"], data["compounds"], *lists)
