"""The texts of an Edition cut into words, once for all rules that read words.

Words are folded (`folding.py`). A word in quotation marks or in braces is `MASKED`: it is quoted speech or a
placeholder, not the author's instruction. Where a word stands is only worked out when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import is_normalized, normalize

from standards.lint.folding import fold
from standards.model.languages import primary
from standards.resolve.edition import Behaviour, Edition, Element

Field = str | tuple[str | int, ...]

MASKED = "\0"
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_QUOTES = '"«„“{'
_QUOTED = re.compile(r'"[^"]*"|«[^»]*»|„[^”“"]*[”“"]|“[^”]*”|\{[^{}]*\}')
#: a text that only holds these needs no second look
_PLAIN = re.compile(r"[^\"«„“{]*\Z")


class Sentence:
    """One text of an element: what stands in `field` (with its position in a list, where it is one)."""

    __slots__ = ("_spans", "element", "field", "folded", "is_whole", "text", "words")

    def __init__(self, element: Element, field: Field, text: str, language: str) -> None:
        self.element, self.field = element, field
        #: whether characters of `text` are those of the file; not so where its accents stood apart from their letters
        self.is_whole = text.isascii() or is_normalized("NFC", text)
        self.text = text if self.is_whole else normalize("NFC", text)
        self.folded = fold(self.text, language)
        self.words = TOKEN.findall(self.folded)
        self._spans: list[tuple[int, int]] | None = None
        if not _PLAIN.match(self.folded):
            self._mask()

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Start and end of each word."""
        if self._spans is None:
            self._spans = [match.span() for match in TOKEN.finditer(self.folded)]
        return self._spans

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The characters from word `first` to word `last`."""
        return self.spans[first][0], self.spans[last][1]

    def written(self, first: int, last: int) -> str:
        """Words `first` to `last` as the author wrote them."""
        start, end = self.at(first, last)
        return self.text[start:end]

    def _mask(self) -> None:
        for quoted in _QUOTED.finditer(self.folded):
            for index, (start, end) in enumerate(self.spans):
                if start >= quoted.start() and end <= quoted.end():
                    self.words[index] = MASKED


class Reading:
    """What has been read of one Edition. `language` is its primary tag."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.language = edition, primary(edition.language)
        self._read: dict[tuple[str, str], list[Sentence]] = {}

    @property
    def acts(self) -> list[Sentence]:
        """The `do` of every behaviour and step, in the order of the file: the standards themselves."""
        return self.of("do", "behaviour")

    def of(self, field: str, kind: str) -> list[Sentence]:
        """The texts in `field` of every behaviour and step (`kind` "behaviour"), or of all other elements ("other")."""
        known = self._read.get((field, kind))
        if known is None:
            elements = behaviours(self.edition) if kind == "behaviour" else others(self.edition)
            known = self._read[field, kind] = [
                Sentence(element, place, text, self.language)
                for element in elements
                for place, text in texts_in(element, field)
            ]
        return known


_LAST: list[Reading] = []


def reading(edition: Edition) -> Reading:
    """The reading of `edition`; the last one is kept, because all rules judge one edition before the next."""
    if not _LAST or _LAST[0].edition is not edition:
        _LAST[:] = [Reading(edition)]
    return _LAST[0]


def behaviours(edition: Edition) -> Iterator[Behaviour]:
    """Every iron and master behaviour, then every step of a protocol."""
    for stage in edition.stages:
        for touchpoint in stage.touchpoints:
            yield from touchpoint.iron
            yield from touchpoint.master
    for protocol in edition.protocols:
        yield from protocol.steps


def others(edition: Edition) -> Iterator[Element]:
    """The edition itself and every element that is neither a behaviour nor a step."""
    yield edition
    for element in edition.elements:
        if not isinstance(element, Behaviour):
            yield element


def texts_in(element: Element, field: str) -> Iterator[tuple[Field, str]]:
    """Each text in `field` of an element with its place; nothing where the field is absent."""
    value = vars(element).get(field)
    if not value:
        return
    if isinstance(value, str):
        yield field, value
    elif isinstance(value, list | tuple):
        for index, text in enumerate(value):
            if isinstance(text, str):
                yield (field, index), text
