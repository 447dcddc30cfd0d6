"""In which manner a copy is made: for whom, how large, with or without colours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from standards.typeset.colour import grey

MAKERS = ("screen", "office", "printer")
LARGE_PRINT = "16pt"
LARGE = 16  #: pt; from here on the reader is one who reads italics with difficulty


@dataclass(frozen=True, kw_only=True)
class Manner:
    """`made_for` a screen, an office printer (which leaves the edges of the paper white), or a printing house.

    `body` is the size of the running text (`12pt`, "" for the paper's own). A `grayscale` copy has no colour at all.
    `link` is where the standard can be read, the start of the addresses that are printed as QR codes.
    """

    made_for: str = "screen"
    grayscale: bool = False
    body: str = ""
    link: str = ""

    @property
    def large(self) -> bool:
        """Whether it is large print: nothing in italics."""
        return bool(self.body) and float(self.body.removesuffix("pt")) >= LARGE

    def colours(self, colours: Mapping[str, str]) -> dict[str, str]:
        """A theme's colours as this copy has them."""
        if self.grayscale:
            colours = {name: grey(colour) for name, colour in colours.items()}
        return dict(colours)
