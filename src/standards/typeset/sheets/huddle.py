"""The line-up card of one situation: its standard of the day, and what is told, asked and played about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from markupsafe import Markup

from standards.typeset.strings import strings_for
from standards.typeset.tools import Setting
from standards.typeset.view import Act, Level, Ritual, Source, Touchpoint, View
from standards.typeset.wording import RHYTHMS

_LONG_TITLE, _LONG_DO = 48, 110  #: letters from which they are set smaller


@dataclass(frozen=True, kw_only=True)
class Card:
    """What stands on the card of `spot`.

    `others` are its other iron behaviours, as many as there is room for; `unlisted` counts the rest. `idea` is a master
    behaviour, `story` where the standard or the idea was found, `to_write` the lines for another story. `asked`, `said`
    and `never` are the behaviours whose check question and words are used, `arriving` is the customer's feeling on
    arrival. `ritual` is the one of every day, and `closing` a question of it. `size` names the size of the letters,
    `gap` is the space between rows in rem.
    """

    spot: Touchpoint
    standard: Act
    others: Sequence[Act]
    idea: Act | None
    story: Source | None
    asked: Act | None
    said: Act | None
    never: Act | None
    arriving: Level | None
    ritual: Ritual | None
    closing: Markup
    to_write: int
    unlisted: int = 0
    size: str = ""
    gap: float = 0

    @property
    def long_title(self) -> bool:
        """Whether its title is set in smaller letters."""
        return len(self.spot.plain_title) > _LONG_TITLE

    @property
    def long_standard(self) -> bool:
        """Whether the standard of the day is set in smaller letters."""
        return len(self.standard.do.striptags()) > _LONG_DO


def cards(view: View) -> list[Card]:
    """A card for every touchpoint that has behaviours, in the order of the journey; they take turns in closing."""
    ritual = _daily(view)
    asks = (ritual.ask if ritual else ()) or [Markup()]
    spots = [spot for spot in view.touchpoints if spot.acts]
    return [_card(spot, ritual, asks[at % len(asks)]) for at, spot in enumerate(spots)]


def _daily(view: View) -> Ritual | None:
    """The line-up: the first ritual of every day, or else of every shift that is not the coach's own."""
    rhythms = (strings_for(view.language).count(*RHYTHMS[name], 1) for name in ("day", "shift"))
    found = (one for every in rhythms for one in view.rituals if one.every == every and one != view.coaching)
    return next(found, None)


def _card(spot: Touchpoint, ritual: Ritual | None, closing: Markup) -> Card:
    """The first critical behaviour is the standard of the day, or else the first one.

    Every line about it comes from the standard itself where it has one, and else from the first behaviour that does.
    """
    standard = next((act for act in spot.iron if act.critical), spot.acts[0])
    acts = [standard, *(act for act in spot.acts if act is not standard)]
    ideas = [act for act in spot.master if act is not standard]
    idea = next((act for act in ideas if _told([act])), ideas[0] if ideas else None)
    story = _told([standard, idea] if idea else [standard])
    return Card(
        spot=spot,
        standard=standard,
        others=[act for act in spot.iron if act is not standard],
        idea=idea,
        story=story,
        to_write=1 if story else 2,
        asked=next((act for act in acts if act.check_question), None),
        said=next((act for act in acts if act.say), None),
        never=next((act for act in acts if act.never), None),
        arriving=next((level for level in spot.feeling if level.step == 1), None),
        ritual=ritual,
        closing=closing,
    )


def _told(acts: Iterable[Act]) -> Source | None:
    return next((source for act in acts for source in act.sources if source.note), None)


def tools(setting: Setting) -> dict[str, Any]:
    """The cards, each fitted to its sheet."""
    from standards.typeset.sheets.huddle_fit import lineup_cards

    return {"lineup_cards": partial(lineup_cards, setting.view, setting.lengths, setting.faces)}
