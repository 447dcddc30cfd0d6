"""The texts of an Edition with who says them, cut into words (`sentences.py`) once for all rules that read words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from standards.lint.rule import Field, Finding
from standards.lint.sentences import Sentence, sentences
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


class Said(NamedTuple):
    """A text with the element that says it: what stands in `field` (with its position in a list, where it is one)."""

    sentence: Sentence
    element: Element
    field: Field

    def finding(self, message: str, start: int | None = None, end: int | None = None, **more: Any) -> Finding:
        """A finding at characters `start` to `end`; at the whole text where the file has other characters."""
        sentence = self.sentence
        if not sentence.is_whole:
            start = end = more["rewrite"] = None
        return Finding(self.element, message, self.field, start=start, end=end, subject=sentence.text, **more)


class Reading:
    """What has been read of one Edition. `language` is its primary tag."""

    def __init__(self, edition: Edition) -> None:
        self.edition, self.language = edition, primary(edition.language)
        self._read: dict[tuple[str, str], list[Said]] = {}

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
    def acts(self) -> list[Said]:
        """The `do` of every behaviour and step, in the order of the file: the standards themselves."""
        return self.of("do", "behaviour")

    @cached_property
    def present(self) -> frozenset[str]:
        """Every word of all acts: what is not among them stands in none."""
        return frozenset().union(*(said.sentence.distinct for said in self.acts))

    def of(self, field: str, kind: str) -> list[Said]:
        """The texts in `field` of every behaviour and step (`kind` "behaviour"), or of all other elements ("other")."""
        known = self._read.get((field, kind))
        if known is None:
            elements = behaviours(self.edition) if kind == "behaviour" else others(self.edition)
            places = [place for element in elements for place in _places(element, field)]
            read = sentences([text for _, _, text in places], self.language)
            known = [Said(sentence, element, at) for sentence, (element, at, _) in zip(read, places, strict=True)]
            self._read[field, kind] = known
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


def _places(element: Element, field: str) -> Sequence[tuple[Element, Field, str]]:
    """Each text in `field` of an element with its place; nothing where the field is absent."""
    value = vars(element).get(field)
    if value.__class__ is str:
        return ((element, field, value),) if value else ()
    if not isinstance(value, list | tuple):
        return ()
    return [(element, (field, index), text) for index, text in enumerate(value) if isinstance(text, str)]


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
