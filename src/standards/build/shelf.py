"""What a workspace can print, and how: its theme, its printables, on which paper and in which manner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from standards.build.deliver import Unprintable
from standards.build.places import as_seen
from standards.build.wish import Wish
from standards.diagnostics.usage import UsageError
from standards.resolve.loaded import Loaded
from standards.typeset.manner import LARGE_PRINT, MAKERS, Manner
from standards.typeset.printable import FLAT, Printable, printables
from standards.typeset.theme import Theme, read_theme

DEFAULT_PRINTABLE = "booklet"
AMERICAN = {"A3": "Tabloid", "A4": "Letter", "A5": "half-letter", "A6": "quarter-letter"}


@dataclass(frozen=True)
class Shelf:
    """`printing` is what standards.yaml says under `print:`."""

    theme: Theme
    printables: Mapping[str, Printable]
    printing: Mapping[str, Any]

    @classmethod
    def of(cls, loaded: Loaded, wish: Wish) -> Shelf:
        """Raises Unprintable for a theme with errors, UsageError for one that does not exist."""
        theme, wrong = read_theme(loaded.root, wish.theme, as_seen)
        if wrong:
            raise Unprintable(wrong)
        return cls(theme, printables(theme), dict(loaded.workspace.get("print", {})))

    def wanted(self, wish: Wish) -> list[Printable]:
        """What was asked for, the booklet where nothing was. Raises UsageError where none of it can be imposed."""
        if wish.everything:
            return list(self.printables.values())
        named = [self.printables[name] for name in wish.names if name in self.printables]
        wanted = named or [self.printables[DEFAULT_PRINTABLE]]
        if wish.impose and all(one.fold == FLAT for one in wanted):
            foldable = ", ".join(name for name, one in self.printables.items() if one.fold != FLAT)
            raise UsageError(f"{wanted[0].name} is printed flat, one page a sheet; --impose is for {foldable}")
        return wanted

    def paper(self, printable: Printable, wish: Wish) -> str:
        """The paper that was asked for, else the workspace's for what follows it, else the printable's own.

        A house that prints on Letter has other sheets in the size that is used where it lives. A paper that was asked
        for has to be had, unless several printables were asked for at once. Raises UsageError where it cannot.
        """
        usual = printable.usual_paper
        if printable.follows_house and printable.has_paper(self._usual_paper):
            usual = self._usual_paper
        elif self._usual_paper in AMERICAN.values() and printable.has_paper(AMERICAN.get(usual, "")):
            usual = AMERICAN[usual]
        is_lenient = len(self.wanted(wish)) > 1 and not printable.has_paper(wish.paper)
        return printable.paper(usual if is_lenient else wish.paper or usual)

    def manner(self, printable: Printable, paper: str, wish: Wish) -> Manner:
        """How copies on `paper` are made; the workspace's size of type is meant for what follows its paper."""
        body = self.printing.get("body", "") if printable.follows_house and paper == self._usual_paper else ""
        return Manner(
            made_for=wish.made_for,
            grayscale=wish.grayscale,
            body=LARGE_PRINT if wish.large_print else body,
            link=self.printing.get("link", ""),
        )

    @property
    def _usual_paper(self) -> str:
        return str(self.printing.get("paper", self.theme.paper))


def is_imposed(printable: Printable, wish: Wish) -> bool:
    """Whether several pages share a sheet of paper."""
    return printable.fold != FLAT and (wish.impose or wish.made_for == "office")


def suffix(printable: Printable, wish: Wish) -> list[str]:
    """What distinguishes this copy from the usual one, for the name of its file."""
    chosen = {
        "moments": wish.moments,
        wish.theme: bool(wish.theme),
        "large": wish.large_print and not printable.fixed,
        "grayscale": wish.grayscale,
        wish.made_for: wish.made_for != MAKERS[0],
        "imposed": wish.impose and is_imposed(printable, wish),
    }
    return [*wish.roles, *(name.rpartition("/")[2] for name, is_chosen in chosen.items() if is_chosen)]
