"""One sentence for each type of error: what was seen, why it matters, what to write instead."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from standards.model.conditions import Broken
from standards.model.languages import meant_language
from standards.model.nearest import corrected_id, nearest
from standards.model.placeholders import NAMES
from standards.model.remedies import Remedy
from standards.model.shape import Spot
from standards.model.wording import NOUNS, found, listed, quoted, with_article

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]


class Sentence(NamedTuple):
    """`why` is empty where the code's own reason (WHY) says it; `remedy` is what to write, where that is known."""

    code: str
    message: str
    help: str
    why: str = ""
    remedy: Remedy | None = None


WHY = {
    "S001": "only known keys are printed, so a misspelt one would be lost in silence",
    "S002": "the booklet cannot be printed without it",
    "S003": "a text that looks like something else may be printed differently from what you typed",
    "S004": "everything that can be translated, overridden or scored stands under an id of its own",
    "S005": "the parts of a list stand below each other, each after a hyphen",
    "S006": "the value steers how the element is printed and scored",
    "S007": "ids stand in addresses, files and scorecards, so they keep to plain letters",
    "S008": "a time bound must mean the same to everybody and be comparable between stores",
    "S009": "a date must mean the same day everywhere",
    "S010": "scores and curves are drawn from this number",
    "S011": "a switch is on or off",
    "S012": "a key without content is mostly a text that was forgotten or not indented",
    "S013": "hyphenation, quotation marks and units of time depend on the language",
    "S014": "a target must be a figure that can be reached or missed",
    "S015": "the rhythm is printed in the calendar of the team",
    "S016": "a placeholder that nothing fills would be printed as typed",
    "S017": "people who cannot see the picture hear this text instead",
    "S018": "another version of the format may mean something else by the same words",
    "S019": "addresses such as protocols/complaint would become ambiguous",
    "S020": "a question on the card needs the answer on its back",
    "S023": "names of colours mean another shade to every program; six digits mean one",
}

_AMOUNTS = {"within": "S008", "takes": "S008", "every": "S015", "target": "S014"}
_AMOUNT_EXAMPLES = {"within": "10 s", "takes": "10 min", "every": "day", "target": "90 %"}


def sentence(error: ErrorDetails, spot: Spot, path: Path, raw: Any, written: str) -> Sentence:
    """What to say of one wrong value. `raw` is the value of the file at `path`, `written` its text as typed."""
    label = next((step for step in reversed(path) if isinstance(step, str)), "the file")
    if error["input"] is None or error["type"] == "too_short":
        return _nothing(label, raw, spot)
    if isinstance(error["input"], str) and not error["input"].strip() and not written.strip():
        return _nothing(label, raw, spot)
    by_type = _BY_TYPE.get(error["type"])
    if by_type is None:
        return Sentence("S099", f"{quoted(label)} cannot be {found(raw, written)}", "see the format reference")
    return by_type(_Seen(error, spot, path, label, raw, written))


class _Seen(NamedTuple):
    error: ErrorDetails
    spot: Spot
    path: Path
    label: str
    raw: Any
    written: str

    @property
    def what(self) -> str:
        return found(self.raw, self.written)

    @property
    def context(self) -> dict[str, Any]:
        return self.error.get("ctx", {})


def _nothing(label: str, raw: Any, spot: Spot) -> Sentence:
    if raw is None:
        advice = "write what belongs there, indented where it goes on below, or take the line away"
        return Sentence("S012", f"nothing stands after {quoted(label + ':')}", advice)
    return Sentence("S012", f"{quoted(label)} is empty", "write what belongs there, or take the line away")


def _text_expected(seen: _Seen) -> Sentence:
    amount = next((call[1] for call in seen.spot.calls if call[0] == "amount"), "")
    if amount and isinstance(seen.raw, int | float) and not isinstance(seen.raw, bool):
        advice = f'add the unit, for example "{seen.written} {_AMOUNT_EXAMPLES[amount].split()[-1]}"'
        if amount == "every":
            advice = f'add the rhythm, for example "{seen.written} weeks"'
        remedy = None
        if amount == "target" and 0 < seen.raw < 1:
            remedy = Remedy(f"{seen.raw:.0%}".replace("%", " %"), as_yaml=True)
            advice = f'write a percentage: "{remedy.text}"'
        message = f"{quoted(seen.label)} is {seen.what} without a unit"
        return Sentence(_AMOUNTS[amount], message, advice, remedy=remedy)
    if isinstance(seen.raw, dict) and seen.spot.type == "str" and _is_many(seen):
        advice = "write one text, or several below each other, each after a hyphen"
        return Sentence("S005", f"{quoted(seen.label)} is a mapping, not a text or a list of texts", advice)
    if isinstance(seen.raw, dict | list):
        advice = "write one text here; quotes around it keep commas, colons and brackets together"
        return Sentence("S003", f"{quoted(seen.label)} is {seen.what}, not a text", advice)
    typed = seen.written or str(seen.raw)
    why = ""
    if isinstance(seen.raw, int | float) and not isinstance(seen.raw, bool) and str(seen.raw) != typed:
        why = f"without quotes {typed} is read as the number {seen.raw}, so it would be printed as {seen.raw}"
    message = f"{quoted(seen.label)} is {seen.what}, not a text"
    quotes = Remedy(f'"{typed}"', safe=True, as_yaml=True, title="put the text in quotes")
    return Sentence("S003", message, f'put it in quotes: "{typed}"', why, quotes if seen.written else None)


def _is_many(seen: _Seen) -> bool:
    return seen.error["loc"][-1:] == (0,) and seen.path[-1:] != (0,)


def _pattern(seen: _Seen) -> Sentence:
    value = str(seen.error["input"])
    pattern = seen.context.get("pattern", "")
    if pattern == r"\S":
        return _nothing(seen.label, seen.raw, seen.spot)
    return bad_id(value, many=_is_many(seen) or seen.path[-1:] != seen.error["loc"][-1:])


def bad_id(value: str, *, many: bool = False) -> Sentence:
    """A text that is no id; where several may stand, a text with commas is a list that lacks its brackets."""
    parts = [corrected_id(part) for part in re.split(r"[,;/&]|\s(?:and|και|i)\s", value)]
    if many and len(parts) > 1 and all(parts):
        return _list_of("S007", f"{quoted(value)} is not an id", parts)
    made = corrected_id(value)
    rule = "an id has small letters a to z, digits and single hyphens, and begins with a letter"
    advice = f'write "{made}"; {rule}' if made else rule
    return Sentence("S007", f"{quoted(value)} is not an id", advice, remedy=Remedy(made) if made else None)


def _list_of(code: str, message: str, parts: list[str]) -> Sentence:
    """Several values in one text, where each may stand alone."""
    written = f"[{', '.join(parts)}]"
    return Sentence(code, message, f"write a list: {written}", remedy=Remedy(written, as_yaml=True))


def bad_key(key: str, path: Path) -> Sentence:
    """A key that is no id, or no address under `remove:`."""
    if path[:-1] == ("remove",):
        advice = "write the ids from the stage down, joined by /, for example arrive/find-a-table/iron/greet"
        return Sentence("S007", f"{quoted(key)} is not an address", advice)
    return bad_id(key)


def _mapping_expected(seen: _Seen) -> Sentence:
    what = "a text" if isinstance(seen.raw, str) else seen.what
    if seen.spot.type == "typed-dict":
        noun = NOUNS[seen.spot.element]
        example = f"{seen.spot.required[0] if seen.spot.required else seen.spot.fields[0]}: …"
        if not seen.path:
            return Sentence("S004", f"the file is {what}, not a mapping of keys", f'begin with "{example}"')
        message = f"{quoted(seen.label)} is {what}, not the fields of {with_article(noun)}"
        if seen.path[-1:] == (seen.label,) and seen.label == noun:
            message = f"{quoted(seen.label)} is {what}, not a mapping of fields"
        return Sentence("S004", message, f'write its fields below it, indented, for example "{example}"')
    message = f"{quoted(seen.label)} is {what}, not a mapping"
    if seen.label in ("allow", "ignore"):
        return Sentence("S004", message, 'write the code and the reason: "W012: The brand promise uses this word"')
    hyphens = "in place of the hyphen " if isinstance(seen.raw, list) else ""
    advice = f'give every entry an id of its own {hyphens}and a colon, for example "greet-on-sight: …"'
    return Sentence("S004", message, advice)


def _choice(seen: _Seen) -> Sentence:
    value, choices = seen.error["input"], seen.spot.choices
    if seen.label == "standards":
        return _version(value, seen)
    near = nearest(value, [str(each) for each in choices]) if isinstance(value, str) else ""
    parts = (
        [nearest(part, choices, 0.8) for part in re.split(r"[,;/]|\sand\s", value)] if isinstance(value, str) else []
    )
    shown = quoted(value) if isinstance(value, str) else found(value, seen.written)
    message = f"{shown} is no choice for {quoted(seen.label)}"
    if isinstance(seen.error["loc"][-1], int) and len(parts) > 1 and all(parts):
        return _list_of("S006", message, parts)
    if near:
        return Sentence("S006", message, f'write "{near}"; possible are {listed(choices)}', remedy=Remedy(near))
    return Sentence("S006", message, f"write {listed(choices)}")


def _version(value: Any, seen: _Seen) -> Sentence:
    if isinstance(value, int | float) and not isinstance(value, bool) and value > 1:
        message = f'"standards: {seen.written}" was written for a newer standards; this one reads version 1'
        return Sentence("S018", message, 'update standards, or write "standards: 1" if the file is of version 1')
    message = f"{quoted(seen.written or value)} is not a version of the format"
    remedy = Remedy("1", safe=True, as_yaml=True) if str(value).strip() in ("1", "1.0") else None
    return Sentence("S018", message, 'write "standards: 1"', remedy=remedy)


def _amount(code: str) -> Callable[[_Seen], Sentence]:
    return lambda seen: Sentence(code, seen.context["reason"], seen.context["hint"], remedy=_of_amount(seen.context))


def _of_amount(context: dict[str, Any]) -> Remedy | None:
    return Remedy(context["instead"], context["safe"]) if context["instead"] else None


_GUESSES = (
    re.compile(r"(?P<d>\d{1,2})[./-](?P<m>\d{1,2})[./-](?P<y>\d{4})"),
    re.compile(r"(?P<y>\d{4})[./-](?P<m>\d{1,2})[./-](?P<d>\d{1,2})"),
)


def _date(seen: _Seen) -> Sentence:
    typed = seen.written or str(seen.raw)
    advice = "write year-month-day with hyphens, for example 2026-03-14"
    remedy = None
    for guess in _GUESSES:
        if match := guess.fullmatch(typed.strip()):
            try:
                meant = datetime.date(int(match["y"]), int(match["m"]), int(match["d"])).isoformat()
            except ValueError:
                if typed.count("-") == 2:
                    advice = "there is no such day; look at the calendar"
            else:
                advice = f'write "{meant}", year-month-day'
                remedy = Remedy(meant, safe=guess.pattern.startswith("(?P<y>"), as_yaml=True)
    what = quoted(typed) if not isinstance(seen.raw, dict | list | bool) else seen.what
    return Sentence("S009", f"{what} is not a date", advice, remedy=remedy)


def _number(seen: _Seen) -> Sentence:
    low, high = seen.spot.bounds or (0, 0)
    shown = quoted(seen.raw) if isinstance(seen.raw, str) else found(seen.raw, seen.written)
    shown = shown.removeprefix("the number ")
    advice = f"write a whole number from {low} to {high}"
    remedy = None
    if isinstance(seen.raw, str) and re.fullmatch(r"[+-]?[0-9]+", seen.raw.strip()):
        advice += ", without quotes"
        if len(seen.raw) < 9 and low <= int(seen.raw) <= high:
            remedy = Remedy(str(int(seen.raw)), safe=True, as_yaml=True, title="write the number without quotes")
    message = f"{quoted(seen.label)} is {shown}, not a whole number from {low} to {high}"
    return Sentence("S010", message, advice, remedy=remedy)


_SWITCHES = {
    "true": "tak ναι ja y t 1 x ✓ yes! always",
    "false": "nie όχι οχι n f 0 never",
}


def _switch(seen: _Seen) -> Sentence:
    shown = quoted(seen.raw) if isinstance(seen.raw, str) else seen.what
    word = str(seen.raw).strip().lower()
    meant = next((switch for switch, words in _SWITCHES.items() if word in words.split()), "")
    meant = meant or nearest(word, _SWITCHES, 0.6)
    advice = f'write "{meant}"' if meant else "write true or false"
    remedy = Remedy(meant, as_yaml=True) if meant else None
    return Sentence("S011", f"{shown} is neither true nor false", advice, remedy=remedy)


def _moment(seen: _Seen) -> Sentence:
    if isinstance(seen.raw, str):
        return _nothing(seen.label, seen.raw, seen.spot)
    advice = "write true, false, or the reason why this moment decides, as one text"
    return Sentence("S011", f"{quoted(seen.label)} is {seen.what}, neither true, false nor a reason", advice)


def _place(seen: _Seen) -> Sentence:
    shown = quoted(seen.raw) if isinstance(seen.raw, str) else found(seen.raw, seen.written)
    return Sentence("S006", f"{shown} is no place", 'write "first", "{after: ID}" or "{before: ID}"')


def _size(seen: _Seen) -> Sentence:
    shown = quoted(seen.written or seen.raw)
    return Sentence("S010", f"{shown} is not a size of type", 'write points from 6pt to 36pt, for example "12pt"')


def _colour(seen: _Seen) -> Sentence:
    shown = quoted(seen.written or seen.raw)
    return Sentence("S023", f"{shown} is not a colour", 'write six digits in quotes, for example "#1f4a43"')


def _language(seen: _Seen) -> Sentence:
    value = str(seen.error["input"])
    meant = meant_language(value)
    advice = f'write "{meant}"' if meant else 'write a tag such as "en", "el", "pl" or "en-GB"'
    remedy = Remedy(meant) if meant else None
    return Sentence("S013", f"{quoted(value)} is not a language tag", advice, remedy=remedy)


_BY_TYPE: dict[str, Callable[[_Seen], Sentence]] = {
    "string_type": _text_expected,
    "string_pattern_mismatch": _pattern,
    "dict_type": _mapping_expected,
    "model_type": _mapping_expected,
    "literal_error": _choice,
    "bad_within": _amount("S008"),
    "bad_takes": _amount("S008"),
    "bad_target": _amount("S014"),
    "bad_every": _amount("S015"),
    "bad_date": _date,
    "int_type": _number,
    "int_from_float": _number,
    "greater_than_equal": _number,
    "less_than_equal": _number,
    "bool_type": _switch,
    "bad_moment": _moment,
    "bad_place": _place,
    "bad_size": _size,
    "bad_colour": _colour,
    "bad_language": _language,
}


def near_placeholder(text: str) -> str:
    """The name that was probably meant between the braces, or ""."""
    return nearest(text.strip("{} "), (*NAMES, "store.name"), 0.6)


def _placeholder(broken: Broken) -> Sentence:
    what, text, *_ = broken.facts
    if what == "unopened":
        return Sentence("S016", '"}" closes no placeholder', 'write "}}" for a brace that is printed')
    if what == "unclosed":
        return Sentence("S016", f"the placeholder {quoted(text)} is not closed", 'add "}", or write "{{" for a brace')
    near = near_placeholder(text)
    advice = (
        f'write "{{{near}}}"'
        if near
        else f"possible are {{store.COLUMN}}, {', '.join(f'{{{each}}}' for each in NAMES)}"
    )
    return Sentence("S016", f"unknown placeholder {quoted(text)}", f'{advice}; "{{{{" prints a brace')


def _photo(broken: Broken) -> Sentence:
    return Sentence("S017", 'the photo has no "alt"', 'add "alt: …" with what the picture shows')


def _reserved(broken: Broken) -> Sentence:
    name = quoted(broken.path[-1])
    return Sentence("S019", f"{name} is the name of a section and cannot be a stage's id", "choose another id")


def _unpaired(broken: Broken) -> Sentence:
    given, other = broken.path[-1], broken.lacking[-1]
    return Sentence("S020", f'"{given}" stands without "{other}"', f'add "{other}: …", or take "{given}" away')


CONDITIONS: dict[str, Callable[[Broken], Sentence]] = {
    "placeholder": _placeholder,
    "photo_without_alt": _photo,
    "reserved_id": _reserved,
    "unpaired_question": _unpaired,
}
