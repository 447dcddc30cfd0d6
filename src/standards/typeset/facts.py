"""What was really printed, as plain facts: what `emit/facts.py` sees on the pages and `preflight.py` judges.

Sizes of letters are in points, lengths in millimetres, colours `#rrggbb`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import NamedTuple

#: what the elements around something are called in the document (`data-at`, ids), the nearest first
Marks = tuple[str, ...]


class Spot(NamedTuple):
    """Where something stands: the page, counted from 1, the text there, and what is around it.

    `classes` are those of the nearest element that has any, or the name of a margin box (`@bottom-left`).
    """

    page: int
    text: str
    marks: Marks = ()
    classes: str = ""


@dataclass(frozen=True)
class Page:
    """A page is `inserted` where a break to a left or right page left it empty, `padding` where the printable made it
    so, and `drawn` where anything stands on it but its foot and its ground.
    """

    name: str
    width: float
    height: float
    drawn: bool
    inserted: bool = False
    padding: bool = False


class Look(NamedTuple):
    """How letters look. `ground` is the colour behind them, "" where a picture or a run of colours is."""

    size: float
    bold: bool
    colour: str
    ground: str


class Ink(NamedTuple):
    """All text of one look: how often it is there, and where first."""

    look: Look
    times: int
    first: Spot


class Way(Enum):
    """How a text leaves the room it has."""

    EDGE = "edge"  #: over the edge of the page
    BOX = "box"  #: out of a box of fixed height
    TEXT = "text"  #: onto another text


class Stray(NamedTuple):
    """A text, or (with an empty text) a picture, that leaves its room by so many millimetres.

    `other` is what it meets.
    """

    way: Way
    spot: Spot
    by: float
    other: str = ""


class Picture(NamedTuple):
    """A picture of pixels. `dots` is how many of them come to an inch, across or down, whichever is less."""

    source: str
    spot: Spot
    width: float
    dots: float


@dataclass(frozen=True)
class Facts:
    """Of a whole document. `lone` are headings whose text stands on the next page, `divided` sheets of several pages.

    `marks` are the shapes of the marks that open what is iron and what is master, described without colours.
    """

    pages: tuple[Page, ...]
    inks: tuple[Ink, ...] = ()
    strays: tuple[Stray, ...] = ()
    pictures: tuple[Picture, ...] = ()
    lone: tuple[Spot, ...] = ()
    divided: tuple[Spot, ...] = ()
    marks: Mapping[str, frozenset[str]] = field(default_factory=dict)
