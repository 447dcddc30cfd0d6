"""Acts that happen to what is the customer's: the car, the coat, the telephone, the name, the plans, the children.

An act is a verb with one of its things within a few words behind it ("wash … car"). The words are data:
`words/<language>/consent.yaml`, a list of groups of verbs (whole words) and things (whole words or beginnings).

Why no phrases (`phrases.py`): every verb with every thing would be thousands of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from standards.lint.folding import fold
from standards.lint.memory import per_text
from standards.lint.phrase_match import joined
from standards.lint.sentences import Sentence
from standards.lint.tables import table

REACH = 6  #: words behind the verb
OWNER = 2  #: words behind the thing, where Greek and Polish name its owner


class _Words(NamedTuple):
    """Whole words, and the beginnings of words."""

    whole: frozenset[str]
    begun: tuple[str, ...]

    def hold(self, word: str) -> bool:
        return word in self.whole or word.startswith(self.begun)

    def hold_any(self, words: Sequence[str]) -> bool:
        if not self.whole.isdisjoint(words):
            return True
        return bool(self.begun) and any(map(str.startswith, words, repeat(self.begun)))


class _Group(NamedTuple):
    """What verbs do to which things; `also` must stand near them too; `whose` is whether an owner must be named."""

    things: _Words
    also: _Words | None
    whose: bool


class _Consent(NamedTuple):
    """The words of one language."""

    verbs: dict[str, list[_Group]]
    owners: _Words
    asking: _Words
    unlike: _Words

    def act(self, sentence: Sentence) -> tuple[int, int] | None:
        words = sentence.words
        if self.verbs.keys().isdisjoint(words):
            return None
        for first, word in enumerate(words):
            if word in self.verbs:
                behind = words[first + 1 : first + 1 + REACH]
                for group in self.verbs[word]:
                    if group.things.hold_any(behind) and (last := self._last(group, sentence, first)) is not None:
                        return None if self.asking.hold_any(words) else (first, last)
        return None

    def _last(self, group: _Group, sentence: Sentence, first: int) -> int | None:
        """The last word of the act whose verb is the word `first`, with one of the group's things behind it."""
        words = sentence.words
        near = list(_behind(sentence, first))
        thing = next((at for at in near if group.things.hold(words[at])), None)
        if thing is None or (thing + 1 in near and self.unlike.hold(words[thing + 1])):
            return None
        if group.whose and not self.owners.hold_any(words[first + 1 : thing + OWNER + 1]):
            return None
        if group.also is None:
            return thing
        other = next((at for at in near if at != thing and group.also.hold(words[at])), None)
        return None if other is None else max(thing, other)


def _behind(sentence: Sentence, first: int) -> Iterator[int]:
    """The positions of the words that follow in the same clause."""
    words = sentence.words
    for at in range(first + 1, min(first + 1 + REACH, len(words))):
        if not joined(sentence, at):
            return
        yield at


@per_text
def unasked(sentence: Sentence, language: str) -> tuple[int, int] | None:
    """The first and the last word of an act; None where there is none, or where the sentence itself asks."""
    return _consent(language).act(sentence)


@lru_cache(maxsize=4)
def _consent(language: str) -> _Consent:
    """The words of `language`; none for a language without the file."""
    data = table(language, "consent") or {"acts": (), "owners": "", "asking": "", "unlike": ""}
    verbs: dict[str, list[_Group]] = {}
    for given in data["acts"]:
        also = _words(given["also"], language) if "also" in given else None
        group = _Group(_words(given["things"], language), also, bool(given.get("whose")))
        for verb in fold(given["verbs"], language).split():
            verbs.setdefault(verb, []).append(group)
    return _Consent(verbs, *(_words(data[name], language) for name in ("owners", "asking", "unlike")))


def _words(written: str, language: str) -> _Words:
    folded = fold(written, language).split()
    return _Words(
        frozenset(word for word in folded if not word.endswith("*")),
        tuple(word[:-1] for word in folded if word.endswith("*")),
    )
