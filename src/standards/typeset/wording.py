"""Words for the format's closed lists and amounts: phases, channels, feelings, time bounds, rhythms.

`_` marks a text for the catalogues and leaves it as it is: the words are looked up when an edition is composed.
"""

from __future__ import annotations

from standards.model.amounts import Amount
from standards.typeset.strings import Strings


def _(text: str) -> str:
    return text


PHASES = {"before": _("before the service"), "during": _("during the service"), "after": _("after the service")}
CHANNELS = {
    "in-person": _("in person"),
    "phone": _("by phone"),
    "email": _("by email"),
    "chat": _("in a chat"),
    "web": _("on the website"),
    "app": _("in the app"),
    "letter": _("by letter"),
    "self-service": _("self-service"),
}
ENCOUNTERS = {
    "routine": _("the same words serve everybody"),
    "tailored": _("fitted to each customer"),
}
FEELINGS = {-2: _("upset"), -1: _("uneasy"), 0: _("at ease"), 1: _("pleased"), 2: _("delighted")}
LEVELS = {"before": _("on arrival"), "iron": _("after iron"), "master": _("after master")}
VERIFY = {
    "observe": _("by watching"),
    "mystery-shop": _("by a mystery shopper"),
    "system": _("in the system"),
    "survey": _("by asking customers"),
}
SOURCES = {
    "top-performer": _("from our best colleagues"),
    "competitor": _("from a competitor"),
    "complaint": _("from a complaint"),
    "survey": _("from a survey"),
    "mystery-shop": _("from a mystery shop"),
    "law": _("from the law"),
    "own-idea": _("our own idea"),
}
QUESTIONS = {
    "basic": _("Basic: what happened"),
    "elaborating": _("Elaborating: what it meant"),
    "evaluating": _("Evaluating: how serious it is, what would help"),
}
#: one, many; abbreviations where the trade uses them, words where it does not
UNITS = {
    "second": ("{n} s", "{n} s"),
    "minute": ("{n} min", "{n} min"),
    "hour": ("{n} h", "{n} h"),
    "day": ("{n} day", "{n} days"),
    "working-day": ("{n} working day", "{n} working days"),
    "ring": ("{n} ring", "{n} rings"),
}
RHYTHMS = {
    "shift": ("every shift", "every {n} shifts"),
    "day": ("every day", "every {n} days"),
    "week": ("every week", "every {n} weeks"),
    "month": ("every month", "every {n} months"),
    "quarter": ("every quarter", "every {n} quarters"),
    "year": ("every year", "every {n} years"),
}


_SHORT = 9  #: letters that the side column of the narrowest paper holds after a number


def length(amount: Amount, say: Strings) -> str:
    """`10 s`, `2 working days`: a number and a short unit never part, a long one may go to the next line."""
    one, many = UNITS[amount.unit]
    text = say.count(one, many, amount.number)
    return text.replace(" ", "\N{NO-BREAK SPACE}") if len(text) <= _SHORT else text


def rhythm(every: tuple[int, str], say: Strings) -> str:
    one, many = RHYTHMS[every[1]]
    return say.count(one, many, every[0])
