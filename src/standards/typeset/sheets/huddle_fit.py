"""How large a line-up card is set and how many iron behaviours it lists, so that it is one sheet.

Sizes and line heights are those of `templates/huddle/page.css`, in rem; words and labels those of its parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from standards.typeset.fonts import HOUSE_FACES, Face, Family
from standards.typeset.lines import Ruler
from standards.typeset.sheets.booklet import Measure
from standards.typeset.sheets.huddle import Card, cards
from standards.typeset.strings import Strings, strings_for
from standards.typeset.view import View


@dataclass(frozen=True)
class Size:
    """The running text and its line; what is to be done and its line; the other behaviours; the gap between rows.

    `doubt` is what letters hang below their line, and what the estimate may be wrong by.
    """

    name: str
    text: float
    line: float
    do: float
    do_line: float
    small: float
    small_line: float
    gap: float
    doubt: float


AIRY = Size("airy", text=0.93, line=1.2, do=1.72, do_line=2, small=0.82, small_line=1.1, gap=0.9, doubt=1.7)
NORMAL = Size("normal", text=0.82, line=1.05, do=1.5, do_line=1.75, small=0.76, small_line=1, gap=0.6, doubt=1.7)
TIGHT = Size("tight", text=0.75, line=0.95, do=1.29, do_line=1.5, small=0.75, small_line=0.95, gap=0.4, doubt=0.7)
_HEAD = 3.75  #: without the title: what the sheet is, lines for date and shift, the spaces around them
_HOUSE = 0.65
_TITLE, _LONG_TITLE = (1.5, 1.75), (1.15, 1.5)  #: letters and line
_LONG_DO = (1.07, 1.3)
_BOX = 2.75  #: the box without its texts: its heading, padding, rules, the space around what is to be done
_BOUND = 0.75
_MARK = 0.8  #: how far other behaviours are indented
_LABEL_ROW = 1.75  #: a row is at least as high as its label with the minutes
_ROWS = 5  #: why, story, ask, play, thank
_WIDEST = 1.5  #: a gap
_WRITING = 1.45
_CLOSING = (0.93, 1.25)
_RAGGED = 1.02  #: a line that would just hold a word may not
_ITALIC = 1.04  #: italics are wider
_GUTTER = 0.75  #: between the two sides of the play
_BLANK, _AS_WIDE = '<span class="blank">', "<span>mmmmmmmmmmm"  #: a line to write on, which often stands alone


def lineup_cards(view: View, lengths: Mapping[str, str], faces: Sequence[Face] = HOUSE_FACES) -> list[Card]:
    """The cards of `view`, each fitted to a paper with these lengths."""
    sheet = Sheet(Measure.of(lengths), Ruler(faces), strings_for(view.language))
    return [sheet.fitted(card) for card in cards(view)]


def _thinner(card: Card) -> Iterator[Card]:
    """The card as it is, then with less room to write, fewer and fewer iron behaviours, without what can be missed."""
    yield card
    card = replace(card, to_write=min(card.to_write, 1))
    for listed in range(len(card.others), -1, -1):
        shorter = replace(card, others=card.others[:listed], unlisted=len(card.others) - listed)
        yield shorter
    nothing: Mapping[str, Any] = {"story": None, "idea": None, "closing": Markup(), "asked": None, "never": None}
    for name, value in nothing.items():
        shorter = replace(shorter, **{name: value})
        yield shorter
    yield replace(shorter, spot=replace(card.spot, wants=card.spot.wants[:1]), to_write=1)


@dataclass(frozen=True)
class Sheet:
    """A paper, the letters on it, and the language of its labels."""

    measure: Measure
    ruler: Ruler
    say: Strings

    def fitted(self, card: Card) -> Card:
        """The card in the largest letters in which all of it fits; in the smallest ones with less on it.

        What is left of the sheet goes between the rows.
        """
        for size in (AIRY, NORMAL):
            if self._holds(card, size):
                return self._spread(card, size)
        thinner = next((one for one in _thinner(card) if self._holds(one, TIGHT)), None)
        return self._spread(thinner or list(_thinner(card))[-1], TIGHT)

    def _holds(self, card: Card, size: Size) -> bool:
        return self.height(card, size) <= self.measure.height

    def _spread(self, card: Card, size: Size) -> Card:
        left = max(0, self.measure.height - self.height(card, size))
        gaps = _ROWS + bool(card.idea) + bool(card.others or card.unlisted)
        return replace(card, size=size.name, gap=round(min(size.gap + left / gaps, _WIDEST), 2))

    def height(self, card: Card, size: Size) -> float:
        """The estimated height of the card in rem."""
        reasons = [text for text in (card.spot.reason, card.standard.why) if text]
        story = f"{card.story.note} {card.story.kind}" if card.story else ""
        rows = [
            self._told(size, " ".join(reasons)) if size is TIGHT else self._told(size, *reasons),
            self._told(size, story) + _WRITING * card.to_write,
            self._told(size, *self._question(card)),
            self._play(card, size),
        ]
        if card.idea:
            first = f" {self.say('First')} {card.idea.ask_first}" if card.idea.ask_first else ""
            rows.append(max(self._told(size, card.idea.do + first), 2))
        rows.append(self._closing(card))
        talk = sum(size.gap + max(row, _LABEL_ROW) for row in rows)
        return self._head(card) + self._box(card, size) + talk + size.doubt

    def _lines(self, text: str, letters: float, across: float = 0) -> int:
        """The lines of a text set in letters of so many rem."""
        across = across or self.measure.text
        lines = self.ruler.lines(text.replace(_BLANK, _AS_WIDE), Family.TEXT, across / letters / _RAGGED)
        return lines + text.count(_BLANK)

    def _told(self, size: Size, *texts: str, across: float = 0) -> float:
        return size.line * sum(self._lines(text, size.text, across) for text in texts)

    def _head(self, card: Card) -> float:
        letters, line = _LONG_TITLE if card.long_title else _TITLE
        above = f"{card.ritual.title} {card.ritual.takes}" if card.ritual else ""
        wraps = self._lines(f"{above} {card.spot.stage}", _HOUSE, self.measure.text + self.measure.side) > 1
        return _HEAD + wraps + line * self._lines(card.spot.title, letters)

    def _box(self, card: Card, size: Size) -> float:
        standard = card.standard
        letters, line = _LONG_DO if card.long_standard else (size.do, size.do_line)
        total = _BOX + self._told(size, standard.when) + line * self._lines(standard.do, letters)
        if standard.within:
            bound = f"{standard.within.limit} {standard.within.event}"
            total += self.ruler.lines(bound, Family.LABELS, self.measure.text / _BOUND)
        if card.others or card.unlisted:
            texts = [f"{act.number} {act.do} {act.within.limit if act.within else ''}" for act in card.others]
            listed = sum(self._lines(text, size.small, self.measure.text - _MARK) for text in texts)
            total += size.gap + max((listed + bool(card.unlisted)) * size.small_line, 2)
        return total

    def _question(self, card: Card) -> list[str]:
        if card.asked:
            answer = f"{self.say('You hope to hear')} {card.asked.answer}" if card.asked.answer else ""
            return [f"“{card.asked.check_question}”", answer]
        if card.standard.question:
            return [self.say("How many of yesterday’s customers would say yes?") + f" “{card.standard.question}”"]
        return []

    def _play(self, card: Card, size: Size) -> float:
        say, across = self.say, self.measure.text / 2 - _GUTTER
        wants = " ".join(card.spot.wants) or say("You come as yesterday’s most hurried customer came.")
        feels = f" {say('Feels')} {card.arriving.word}" if card.arriving else ""
        words = f"{say('Say')} “{card.said.say[0]}”" if card.said else say("Show it, and find words of your own.")
        never = f"{say('Never')} {card.never.never[0]}" if card.never else ""
        sides = self._told(size, wants + feels, across=across), self._told(size, words, never, across=across)
        return 1 + max(sides)

    def _closing(self, card: Card) -> float:
        """The lines for thanks, and the question below them."""
        letters, line = _CLOSING
        asked = self._lines(f"“{card.closing}”", letters * _ITALIC) if card.closing else 0
        return _WRITING + (0.5 + line * asked if asked else 0)
