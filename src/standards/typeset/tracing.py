"""From a text on a page back to where it was written: in the playbook, or where it is ours in a style sheet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from standards.diagnostics.model import Location
from standards.resolve.edition import Edition, Element
from standards.typeset.compose import anchor
from standards.typeset.facts import Marks, Spot
from standards.typeset.fit import location_of, texts_of

#: letters and digits of a line from which on it is looked for anywhere: fewer may be a word of ours
TELLING = 12
_SIGNS = re.compile(r"[\W_]+")


class Origin(NamedTuple):
    """The address of the element, and the place of the field, or else of the element's key."""

    address: str
    location: Location


def origin(edition: Edition, spot: Spot) -> Origin | None:
    """Where the text of `spot` was written; None for words of ours, which stand in no playbook."""
    around = _around(edition, spot.marks)
    within = list(_below(edition, around)) if around else [edition, *edition.elements]
    wanted = _bare(spot.text)
    for element in within if wanted else ():
        for way, text in texts_of(element):
            bare = _bare(text)
            if wanted == bare or (wanted in bare and (around or len(wanted) >= TELLING)):
                return Origin(element.address, location_of(edition, (*element.path, *way)))
    if around is None:
        return None
    return Origin(around.address, location_of(edition, around.path, key=True))


def _around(edition: Edition, marks: Marks) -> Element | None:
    """The nearest element of the playbook that the marks name, by its address or its anchor."""
    if not marks:
        return None
    known = {name: one for one in edition.elements for name in (one.address, anchor(one.address))}
    return next((known[mark] for mark in marks if mark in known), None)


def _below(edition: Edition, around: Element) -> Iterator[Element]:
    yield from (one for one in edition.elements if f"{one.address}/".startswith(f"{around.address}/"))


def _bare(text: str) -> str:
    """Letters and digits only: case, accents, hyphens and kinds of spaces change on the way to the page."""
    letters = (letter for letter in unicodedata.normalize("NFD", text.casefold()) if not unicodedata.combining(letter))
    return _SIGNS.sub("", "".join(letters))


def blamed(styles: Mapping[str, str], classes: str) -> Location:
    """The first line that speaks of the classes of an element, or of a margin box, in style sheets by their paths."""
    for name in reversed(classes.split()):
        wanted = re.compile(re.escape(name if name.startswith("@") else f".{name}") + r"(?![\w-])")
        for path, text in styles.items():
            if found := wanted.search(text):
                before = text[: found.start()]
                line, column = before.count("\n") + 1, found.start() - before.rfind("\n")
                return Location(path, line, column, line, column + len(found[0]))
    return Location(next(iter(styles), "page.css"))
