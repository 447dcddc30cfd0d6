"""The functions that pydantic calls while it validates. They import no pydantic model.

Why: `check` runs on a core schema that was compiled from the models beforehand (`compiled.py`), so that
a cold start does not pay for building the models. A compiled schema can only name functions; these are
those functions. Each is a `Call`: a function and its arguments, printable and comparable.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from standards.model.amounts import Amount, AmountError, parse_amount, parse_every, parse_target, parse_within
from standards.model.languages import is_language
from standards.model.rust import PydanticCustomError

if TYPE_CHECKING:
    from pydantic_core import core_schema

_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
_SIZE = re.compile(r"(\d{1,2}(?:\.\d+)?) ?pt\Z")
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\Z")
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")


def error(kind: str, template: str, **context: Any) -> PydanticCustomError:
    """A validation error whose `type` is ours; `explain.py` turns types into codes and sentences."""
    return PydanticCustomError(kind, template, context or None)


class Noticed:
    """Counts the values that are understood though the reference writes them otherwise; `spelling.py` finds them."""

    values = 0


def short(value: Any, field: str) -> Any:
    """Short form: a text that stands where a mapping may stand becomes `{field: text}`."""
    return value if isinstance(value, dict) else {field: value}


def titled(value: Any, field: str) -> Any:
    """Short forms of elements that need a title: `daily-line-up: text` is titled "Daily line up"."""
    if not isinstance(value, dict):
        return value
    return {
        key: {"title": key.replace("-", " ").capitalize(), field: entry}
        if isinstance(entry, str) and isinstance(key, str)
        else entry
        for key, entry in value.items()
    }


def as_list(value: Any) -> Any:
    """One text or id may stand where a list of them is expected."""
    return value if isinstance(value, list) else [value]


def flag(value: Any) -> Any:
    """`yes`, `no`, `on`, `off` in any case are understood where true or false is expected."""
    if isinstance(value, str):
        word = value.strip().lower()
        if word in _TRUE or word in _FALSE:
            Noticed.values += 1
            return word in _TRUE
    return value


def date(value: Any) -> str:
    """A date as the text `YYYY-MM-DD`."""
    text = value.isoformat() if isinstance(value, datetime.date) else value
    if isinstance(text, str) and _DATE.match(text):
        try:
            datetime.date.fromisoformat(text)
        except ValueError:
            pass
        else:
            return text
    raise error("bad_date", "not a date")


def moment(value: Any) -> Any:
    """True, false, or the reason why this moment decides."""
    value = flag(value)
    if isinstance(value, bool) or (isinstance(value, str) and value.strip()):
        return value
    raise error("bad_moment", "neither true, false nor a reason")


def language(value: str) -> str:
    """A BCP 47 tag whose two-letter language exists."""
    if not is_language(value):
        raise error("bad_language", "not a language tag")
    return value


def size(value: Any) -> str:
    """A size of type such as `12pt`."""
    if isinstance(value, str) and (match := _SIZE.match(value)) and 6 <= float(match[1]) <= 36:
        return value
    raise error("bad_size", "not a size of type")


def colour(value: Any) -> str:
    """A colour such as `#1f4a43`."""
    if isinstance(value, str) and _COLOUR.match(value):
        return value
    raise error("bad_colour", "not a colour")


def place(value: Any) -> Any:
    """Where an element of an overlay stands: `first`, `{after: ID}` or `{before: ID}`."""
    if value == "first":
        return value
    if isinstance(value, dict) and len(value) == 1:
        ((side, sibling),) = value.items()
        if side in ("after", "before") and isinstance(sibling, str) and _ID.match(sibling):
            return value
    raise error("bad_place", "not a place")


_AMOUNTS: dict[str, Callable[[str, str], Any]] = {
    "within": parse_within,
    "takes": parse_amount,
    "every": parse_every,
    "target": parse_target,
}


def amount(value: str, info: core_schema.ValidationInfo, kind: str) -> str:
    """`within`, `takes`, `every` and `target` stay text; here it is proved that they can be read."""
    language = (info.context or {}).get("language", "en")
    try:
        parsed = _AMOUNTS[kind](value, language)
    except AmountError as problem:
        instead = problem.instead if _can_be_read(kind, problem.instead, language) else ""
        facts = {"reason": problem.reason, "hint": problem.hint, "instead": instead, "safe": problem.safe}
        raise error("bad_" + kind, "{reason}", **facts) from None
    if parsed.__class__ is Amount and not parsed.tidy:
        Noticed.values += 1
    return value


def _can_be_read(kind: str, text: str, language: str) -> bool:
    try:
        _AMOUNTS[kind](text, language)
    except AmountError:
        return False
    return True
