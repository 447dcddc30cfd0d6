"""The texts of an Edition cut into words, once for all rules that read words.

Words are folded (`folding.py`). A word in quotation marks or in braces is `MASKED`: it is quoted speech or a
placeholder, not the author's instruction. Where a word stands is only worked out when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from unicodedata import is_normalized, normalize

from standards.lint.folding import fold
from standards.model.languages import primary
from standards.resolve.edition import (
    Behaviour,
    Competency,
    Edition,
    Element,
    Measure,
    Protocol,
    Ritual,
    Role,
    Stage,
    Statement,
    Touchpoint,
)

Field = str | tuple[str | int, ...]

MASKED = "\0"
LONGEST = 4_000  #: characters; a standard has 25 words
#: a letter that no text holds stands as a word between texts that are read together
MARK = "\ua66e"
APART = f"\n{MARK}\n"
#: a word; or a number with its decimals, its minutes, and a sign that is its unit: 1,5 · 10:30 · 5 % · 20 °
TOKEN = re.compile(
    r"[^\W\d_][^\W_]*(?:['’][^\W_]+)*"
    r"|\d+(?:[.,:]\d+)*(?:\s?[%‰€$£°′″])?(?![^\W_])|[€$£]\s?\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*"
)
#: what may end a sentence, or part one from what stands in brackets
_ENDS = re.compile(r"[.!?;:·…()\[\]«»„”“\"–—\n]")
QUOTED = re.compile(r'"[^"]*"|«[^»]*»|„[^”“"]*[”“"]|“[^”]*”|\{[^{}]*\}')

#: a character by its number, as machines write it in double quotes
_ESCAPED = r"\\u([0-9a-fA-F]{4})"
#: a word of two or more capitals of one of the three languages, no part of a code; compiled when a file holds some
CAPITALS = r"(?<![^\W_])[A-ZΆ-ΏΑ-ΩĄĆĘŁŃÓŚŹŻ]{2,}(?![^\W_])"
GREEK_CAPITAL = b"\xceG"
_SHAPES = bytearray(range(256))
_SHAPES[ord("A") : ord("Z") + 1] = b"A" * 26
_SHAPES[ord("0") : ord("9") + 1] = b"0" * 10
_SHAPES[0x91:0xAA] = b"G" * (0xAA - 0x91)
for _sign in b"()-/":
    _SHAPES[_sign] = ord(" ")
for _sign in b"?._":
    _SHAPES[_sign] = ord("?")

#: the fields of each kind of element that hold texts; those that another field holds with the way to them
_TEXTS: dict[type, tuple[tuple[str, Field], ...]] = {
    Edition: (("title", "title"), ("owner", "owner"), ("purpose", "purpose")),
    Statement: (("text", "text"),),
    Role: (("title", "title"),),
    Stage: (("title", "title"), ("intro", "intro")),
    Touchpoint: (
        ("title", "title"), ("wants", ("customer", "wants")), ("intro", "intro"), ("backstage", "backstage"),
        ("alt", "alt"),
    ),
    Behaviour: tuple(
        (field, field)
        for field in (
            "do", "when", "say", "never", "looks_like", "does_not_look_like", "question", "credo",
            "check_question", "answer", "not_applicable_when", "ask_first",
        )
    ),
    Protocol: (("title", "title"), ("intro", "intro"), ("use_when", "use_when")),
    Competency: tuple((field, field) for field in ("title", "means", "look_for", "warning_signs", "ask")),
    Ritual: (("title", "title"), ("do", "do"), ("ask", "ask")),
    Measure: (("title", "title"), ("target", "target")),
}  # fmt: skip


class Sentence:
    """One text of an element: what stands in `field` (with its position in a list, where it is one).

    Of a text longer than LONGEST only the beginning is folded and cut into words: that it is too long is said anyway.
    """

    __slots__ = ("_distinct", "_is_one", "_spans", "element", "field", "folded", "is_whole", "text", "words")

    def __init__(
        self, element: Element, field: Field, text: str, language: str, cut: tuple[str, list[str]] | None = None
    ) -> None:
        """`cut` is the folded text and its words, where many texts were read at once; then `text` is in NFC."""
        self.element, self.field = element, field
        #: whether characters of `text` are those of the file; not so where its accents stood apart from their letters
        self.is_whole = cut is not None or text.isascii() or is_normalized("NFC", text)
        self.text = text if self.is_whole else normalize("NFC", text)
        self.folded = cut[0] if cut else fold(self.text[:LONGEST], language)
        self.words = cut[1] if cut else TOKEN.findall(self.folded)
        self._spans: list[tuple[int, int]] | None = None
        self._is_one: bool | None = None
        self._distinct: frozenset[str] | None = None
        if '"' in text or "{" in text or "«" in text or "„" in text or "“" in text:
            self._mask()

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Start and end of each word."""
        if self._spans is None:
            self._spans = [match.span() for match in TOKEN.finditer(self.folded)]
        return self._spans

    @property
    def distinct(self) -> frozenset[str]:
        """Each different word, for rules that compare texts."""
        if self._distinct is None:
            self._distinct = frozenset(self.words)
        return self._distinct

    @property
    def is_one(self) -> bool:
        """Whether the text is one sentence, without a sign that may end one before its end."""
        if self._is_one is None:
            self._is_one = _ENDS.search(self.text, 0, len(self.text) - 1) is None
        return self._is_one

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The characters from word `first` to word `last`."""
        return self.spans[first][0], self.spans[last][1]

    def written(self, first: int, last: int) -> str:
        """Words `first` to `last` as the author wrote them."""
        start, end = self.at(first, last)
        return self.text[start:end]

    def _mask(self) -> None:
        for quoted in QUOTED.finditer(self.folded):
            for index, (start, end) in enumerate(self.spans):
                if start >= quoted.start() and end <= quoted.end():
                    self.words[index] = MASKED


class Reading:
    """What has been read of one Edition. `language` is its primary tag."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.language = edition, primary(edition.language)
        self._read: dict[tuple[str, str], list[Sentence]] = {}

    @cached_property
    def raw(self) -> str:
        """The files as written, comments and all: what is not in here need not be looked for in any text."""
        provenance = self.edition.provenance
        written = "\n".join(document.text for document in provenance.documents) if provenance else ""
        if "\\" in written and "\\u" in written:
            return re.sub(_ESCAPED, lambda escape: chr(int(escape[1], 16)), written)
        return written

    @cached_property
    def shape(self) -> bytes:
        """The files in UTF-8 with every capital as "A", every digit as "0", the signs that part digits as " ".

        A full stop and a low line are "?", as a question mark is, and a Greek capital is `GREEK_CAPITAL`.

        Why: two capitals, a telephone number or a row of dots are found at the speed of C.
        """
        return self.raw.encode("utf-8", "replace").translate(_SHAPES)

    @cached_property
    def capitals(self) -> frozenset[str]:
        """Every word of capitals that the files hold anywhere, found by two plain ones side by side."""
        shape, written = self.shape, b""
        found: set[str] = set()
        for sign in (b"AA",) if self.raw.isascii() else (b"AA", GREEK_CAPITAL * 2):
            at = shape.find(sign)
            while at >= 0:
                written = written or self.raw.encode("utf-8", "replace")
                end = at + len(sign)
                while end < len(shape) and not written[end : end + 1].isspace():
                    end += 1
                start = max(written.rfind(b" ", 0, at), written.rfind(b"\n", 0, at)) + 1
                found.update(re.findall(CAPITALS, written[start:end].decode("utf-8", "replace")))
                at = shape.find(sign, end)
        return frozenset(found)

    @property
    def acts(self) -> list[Sentence]:
        """The `do` of every behaviour and step, in the order of the file: the standards themselves."""
        return self.of("do", "behaviour")

    @cached_property
    def present(self) -> frozenset[str]:
        """Every word of all acts: what is not among them stands in none."""
        return frozenset().union(*(sentence.words for sentence in self.acts))

    def of(self, field: str, kind: str) -> list[Sentence]:
        """The texts in `field` of every behaviour and step (`kind` "behaviour"), or of all other elements ("other")."""
        known = self._read.get((field, kind))
        if known is None:
            elements = behaviours(self.edition) if kind == "behaviour" else others(self.edition)
            places = [(element, place, text) for element in elements for place, text in texts_in(element, field)]
            known = self._read[field, kind] = self._sentences(places)
        return known

    def _sentences(self, places: list[tuple[Element, Field, str]]) -> list[Sentence]:
        """The sentences at some places, folded and cut in one go: one by one it costs three times as much."""
        joined = APART.join(text for _, _, text in places)
        is_plain = joined.isascii() or ("İ" not in joined and is_normalized("NFC", joined))  # see `fold`
        is_long = len(joined) > LONGEST and any(len(text) > LONGEST for _, _, text in places)
        if not places or not is_plain or is_long or joined.count(MARK) >= len(places):
            return [Sentence(element, place, text, self.language) for element, place, text in places]
        folded = fold(joined, self.language)
        words, start = [*TOKEN.findall(folded), MARK], 0
        made: list[Sentence] = []
        for (element, place, text), low in zip(places, folded.split(APART), strict=True):
            end = words.index(MARK, start)
            made.append(Sentence(element, place, text, self.language, (low, words[start:end])))
            start = end + 1
        return made


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


def every_text(edition: Edition, *, asides: bool = False) -> Iterator[tuple[Element, Field, str]]:
    """Every text of an edition with its element and its place, in the order of the file's sections.

    `asides` adds what is said to the reader and not to staff: `why`, the reason of a moment, notes of sources.
    Reasons of exceptions and waivers are never among them.
    """
    yield from _texts_of(edition)
    for element in edition.elements:
        yield from _texts_of(element)
        if isinstance(element, Behaviour):
            for kind, questions in element.questions.items():
                for index, text in enumerate(questions):
                    yield element, ("questions", kind, index), text
        if asides:
            yield from _asides_of(element)


def _texts_of(element: Element) -> Iterator[tuple[Element, Field, str]]:
    for name, field in _TEXTS[type(element)]:
        value = getattr(element, name)
        if isinstance(value, str):
            if value:
                yield element, field, value
            continue
        for index, text in enumerate(value):
            yield element, (*((field,) if isinstance(field, str) else field), index), text


def _asides_of(element: Element) -> Iterator[tuple[Element, Field, str]]:
    if isinstance(element, Touchpoint) and element.reason:
        yield element, "moment_of_truth", element.reason
    if isinstance(element, Behaviour):
        if element.why:
            yield element, "why", element.why
        for index, source in enumerate(element.source):
            if source.note:
                yield element, ("source", index, "note"), source.note


def unquoted(text: str) -> str:
    """The text with spaces in place of what stands in quotation marks or in braces; no character moves."""
    return QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
