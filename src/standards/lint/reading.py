"""The texts of an Edition with who says them, cut into words (`sentences.py`) once for all rules that read words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, NamedTuple

from standards.lint.memory import make_room
from standards.lint.oddities import may_hold_some, odd_texts
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


#: an element, its field, and the text that stands there
Place = tuple[Element, Field, str]


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
    def odd(self) -> list[Place]:
        """Every text that holds what few texts hold (`oddities.py`), in the order of `every_text`."""
        return self._odd(every_text(self.edition)) if self._may_be_odd else []

    @cached_property
    def odd_asides(self) -> list[Place]:
        """As `odd`, of what is said to the reader and not to staff: `why`, reasons of moments, notes of sources."""
        return self._odd(every_aside(self.edition)) if self._may_be_odd else []

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

    @cached_property
    def _may_be_odd(self) -> bool:
        provenance = self.edition.provenance
        files = "\n".join(document.text for document in provenance.documents) if provenance else ""
        return not files or may_hold_some(files, self.language)

    def _odd(self, places: Sequence[Place]) -> list[Place]:
        known = odd_texts([text for _, _, text in places], self.language)
        return [place for place, is_odd in zip(places, known, strict=True) if is_odd]


_LAST: list[Reading] = []


def reading(edition: Edition) -> Reading:
    """The reading of `edition`; the last one is kept, because all rules judge one edition before the next."""
    if not _LAST or _LAST[0].edition is not edition:
        make_room()
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


def _places(element: Element, field: str) -> Sequence[Place]:
    """Each text in `field` of an element with its place; nothing where the field is absent."""
    value = vars(element).get(field)
    if value.__class__ is str:
        return ((element, field, value),) if value else ()
    if not isinstance(value, list | tuple):
        return ()
    return [(element, (field, index), text) for index, text in enumerate(value) if isinstance(text, str)]


def every_text(edition: Edition) -> list[Place]:
    """Every text of an edition with its element and its place, in the order of the file's sections.

    Reasons of exceptions and waivers are never among them. Why a list and not an iterator: it is gone through for each
    file, and an iterator for each element would double what that costs.
    """
    found: list[Place] = []
    for element in (edition, *edition.elements):
        given = vars(element)
        for name, field in _TEXTS[type(element)]:
            if name not in given:
                continue
            value = given[name]
            if value.__class__ is not str:
                way = field if isinstance(field, tuple) else (field,)
                found += [(element, (*way, index), text) for index, text in enumerate(value)]
            elif value:
                found.append((element, field, value))
        if "questions" in given:
            for kind, asked in given["questions"].items():
                found += [(element, ("questions", kind, index), text) for index, text in enumerate(asked)]
    return found


def every_aside(edition: Edition) -> list[Place]:
    """Every text that is said to the reader and not to staff: `why`, the reasons of moments, notes of sources."""
    found: list[Place] = [
        (touchpoint, "moment_of_truth", touchpoint.reason) for touchpoint in edition.touchpoints if touchpoint.reason
    ]
    for act in behaviours(edition):
        if act.why:
            found.append((act, "why", act.why))
        found += [(act, ("source", index, "note"), each.note) for index, each in enumerate(act.source) if each.note]
    return found
