"""What cannot be printed, found before anything is laid out: letters the fonts lack, texts longer than a page."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from standards.diagnostics.model import Diagnostic, Location
from standards.resolve.edition import Behaviour, Edition, Element
from standards.typeset.fonts import HOUSE_FACES, Face, coverage

#: characters; the longest text that two sheets of A5 hold. WeasyPrint's time grows faster than a paragraph does.
LONGEST_TEXT = 4000
LONGEST_TITLE = 200  #: characters; more of them reach the plate on the cover
LONGEST_WORD = 40  #: letters between two places where a line may end
#: twice the longest list that is used anywhere: an inspector of hotels ticks 900 standards (docs/decisions/007)
MOST_ACTS = 2000
MOST_LETTERS = 300_000  #: of all texts together, as in a novel; some minutes of layout and gigabytes of memory beyond
_FIELDS = {
    "text", "title", "do", "when", "say", "never", "looks_like", "does_not_look_like", "why", "credo", "ask_first",
    "reason", "wants", "intro", "backstage", "alt", "use_when", "means", "look_for", "warning_signs", "ask", "target",
    "owner", "purpose", "edition", "question", "check_question", "answer", "not_applicable_when",
}  # fmt: skip
_WORD = re.compile(r"[^\s/.\-\u2010-\u2015\u00ad\u200b]{%d,}" % (LONGEST_WORD + 1))  # noqa: UP031 - braces in a pattern
_INVISIBLE = {"\n", "\r", "\t", "\N{SOFT HYPHEN}", "\N{ZERO WIDTH SPACE}", "\N{ZERO WIDTH NO-BREAK SPACE}"}
#: where a field of the Edition stands in the file, where that is not under its own name
_PATHS = {"reason": ("moment_of_truth",), "wants": ("customer", "wants")}

Way = tuple[str | int, ...]


def misfits(
    edition: Edition, faces: Sequence[Face] = HOUSE_FACES, shown: Callable[[str], str] = str
) -> list[Diagnostic]:
    """T001 for the first letter of each text that `faces` lack, T003 for texts that are too long for a page, T010 for a
    playbook that is too large for a book.

    `shown` is how a file of the workspace is told to the user.
    """
    known = coverage(faces)
    found = [too_long_for_the_cover(edition)] if len(edition.title) > LONGEST_TITLE else []
    found += _long_names(edition, shown)
    acts = letters = 0
    for element in (edition, *edition.elements):
        acts += isinstance(element, Behaviour)
        for way, text in texts_of(element):
            letters += min(len(text), LONGEST_TEXT)
            if word := _WORD.search(text):
                found.append(_long_word(edition, element, way, word))
            elif len(text) > LONGEST_TEXT:
                found.append(_too_long(edition, element, way, text))
            elif (missing := next(_missing(text, known), None)) is not None:
                found.append(_missing_glyph(edition, element, way, text, missing))
    return [*_too_large(edition, acts, letters), *found]


def _too_large(edition: Edition, acts: int, letters: int) -> Iterator[Diagnostic]:
    for number, most, what in ((acts, MOST_ACTS, "behaviours and steps"), (letters, MOST_LETTERS, "letters")):
        if number > most:
            yield Diagnostic(
                "T010",
                f"there are {number:,} {what} to print; a book of standards holds {most:,}",
                location_of(edition, ("title",)),
                why="Nobody keeps so many in mind, and printing them would take minutes.",
                help="Print a part of it with --moments or --role, or divide the playbook.",
            )
            return


def _long_names(edition: Edition, shown: Callable[[str], str]) -> Iterator[Diagnostic]:
    """T003 for names that stand at the foot of every page, and for what a store puts into the texts."""
    names = [("standards.yaml", "the workspace's name", edition.workspace, LONGEST_TITLE)]
    if edition.store:
        names.append(("stores.csv", f"the name of {edition.store.id[:20]}", edition.store.name, LONGEST_TITLE))
        names += [
            ("stores.csv", f'"{column[:20]}" of {edition.store.id[:20]}', text, LONGEST_TEXT)
            for column, text in edition.store.columns.items()
            if column != "name"
        ]
    for file, what, text, most in names:
        if len(text) > most:
            yield Diagnostic(
                "T003",
                f"{what} has {len(text):,} letters; there is room for {most:,}",
                Location(shown(file)),
                why="It is printed on every page, or in the middle of a text.",
                help="Shorten it.",
            )


def too_long_for_the_cover(edition: Edition) -> Diagnostic:
    """T003 for a title that runs off the cover."""
    return Diagnostic(
        "T003",
        f"the title has {len(edition.title):,} letters; the cover holds {LONGEST_TITLE}",
        location_of(edition, ("title",)),
        why="The cover is one page.",
        help="Shorten the title; a purpose says the rest.",
    )


def texts_of(element: Element) -> Iterator[tuple[Way, str]]:
    """Every text of the element that is printed, with the way to it in the file."""
    for name, value in vars(element).items():
        if name in _FIELDS:
            yield from _each(_PATHS.get(name, (name,)), value)
        elif name == "within" and value is not None:
            yield (name,), value.text
        elif name == "source":
            yield from (((name, index, "note"), source.note) for index, source in enumerate(value) if source.note)
        elif name == "questions":
            for kind, texts in value.items():
                yield from _each((name, kind), texts)


def _each(way: Way, value: object) -> Iterator[tuple[Way, str]]:
    if isinstance(value, str):
        yield way, value
    elif isinstance(value, list | tuple):
        yield from (((*way, index), text) for index, text in enumerate(value) if isinstance(text, str))


def _missing(text: str, known: Collection[int]) -> Iterator[int]:
    if text.isascii():
        return iter(())
    return (at for at, letter in enumerate(text) if ord(letter) not in known and letter not in _INVISIBLE)


def _missing_glyph(edition: Edition, element: Element, way: Way, text: str, at: int) -> Diagnostic:
    letter = text[at]
    place = location_of(edition, (*element.path, *way))
    if edition.provenance is not None:
        place = edition.provenance.location_in((*element.path, *way), at, at + 1)
    return Diagnostic(
        "T001",
        f'the fonts have no letter for "{letter}" (U+{ord(letter):04X})',
        place,
        why="It would be printed as an empty box.",
        help="Write it in another way, or leave it out.",
        address=element.address,
    )


def _too_long(edition: Edition, element: Element, way: Way, text: str) -> Diagnostic:
    return Diagnostic(
        "T003",
        f"this text has {len(text):,} letters; a page holds {LONGEST_TEXT:,}",
        location_of(edition, (*element.path, *way)),
        why="Nobody reads a page without an end.",
        help="Divide it into several behaviours, or shorten it.",
        address=element.address,
    )


def _long_word(edition: Edition, element: Element, way: Way, word: re.Match[str]) -> Diagnostic:
    place = location_of(edition, (*element.path, *way))
    if edition.provenance is not None:
        place = edition.provenance.location_in((*element.path, *way), *word.span())
    return Diagnostic(
        "T003",
        f'the word "{word[0][:20]}…" has {len(word[0]):,} letters; a line holds {LONGEST_WORD}',
        place,
        why="It would run over the edge, or be cut at any letter.",
        help="Write it in shorter words, or part it with a soft hyphen.",
        address=element.address,
    )


def location_of(edition: Edition, path: Way, *, key: bool = False) -> Location:
    """The place of the value at `path` in its file, or of its key."""
    return edition.provenance.location(path, key=key) if edition.provenance else Location(edition.id)
