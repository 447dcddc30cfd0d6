"""What may be written at the cursor: fields, choices, ids, addresses, rules, placeholders."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from lsprotocol import types

from standards.lsp.cursor import Cursor, cursor_at
from standards.lsp.desk import View
from standards.lsp.fields import choices, element_at, holds_text, is_switch, schema_at
from standards.lsp.names import ROLE_FIELDS, RULE_FIELDS
from standards.lsp.offers import Offer, element_offers, field_offers, rule_offers
from standards.model.address import address_of, kind_of
from standards.model.amounts import RHYTHMS
from standards.model.languages import primary
from standards.model.placeholders import NAMES
from standards.resolve.modules import names, ours, wanted

_ALLOW = re.compile(r"#[ \t]*standards:[ \t]*allow[ \t]+(?:[\w-]+[ \t]*,[ \t]*)*([\w-]*)\Z")
_PLACEHOLDER = re.compile(r"(?<!\{)(?:\{\{)*\{([\w.-]*)\Z")
_KINDS = {
    "field": types.CompletionItemKind.Property,
    "element": types.CompletionItemKind.Class,
    "choice": types.CompletionItemKind.EnumMember,
    "reference": types.CompletionItemKind.Reference,
    "value": types.CompletionItemKind.Value,
    "rule": types.CompletionItemKind.Constant,
    "placeholder": types.CompletionItemKind.Variable,
}


@dataclass(frozen=True)
class _Place:
    """The view, the cursor in it, whether the editor can fill in snippets, and how it shows texts."""

    view: View
    cursor: Cursor
    snippets: bool
    markup: types.MarkupKind | None

    @property
    def steps(self) -> tuple[str, ...]:
        return tuple(map(str, self.cursor.path))


def completion(
    view: View, position: types.Position, *, snippets: bool, markup: types.MarkupKind | None
) -> list[types.CompletionItem]:
    """Everything that may stand at `position`, the likeliest first, in place of the word that has been begun."""
    offset = view.lines.offset(position)
    place = _Place(view, cursor_at(view.lines.text, offset), snippets, markup)
    cursor = place.cursor
    if cursor.kind == "comment":
        begun = _ALLOW.search(cursor.word)
        return _items(place, rule_offers("", view.rules), offset - len(begun[1]), offset) if begun else []
    if cursor.kind == "value":
        schema = schema_at(view.kind, cursor.path)
        begun = _PLACEHOLDER.search(cursor.word)
        if begun and (holds_text(schema) or not schema):
            return _items(place, _placeholders(place), offset - len(begun[1]), offset)
        return _items(place, _values(place), cursor.start, offset)
    return _items(place, _keys(place), cursor.start, offset)


def _items(place: _Place, offers: Iterator[Offer], start: int, end: int) -> list[types.CompletionItem]:
    useful = (offer for offer in offers if offer.text or place.snippets)
    return [_item(place, offer, number, start, end) for number, offer in enumerate(useful)]


def _item(place: _Place, offer: Offer, number: int, start: int, end: int) -> types.CompletionItem:
    text = offer.snippet if place.snippets and offer.snippet else offer.text
    snippet = place.snippets and bool(offer.snippet)
    return types.CompletionItem(
        label=offer.label,
        kind=_KINDS[offer.kind],
        detail=offer.detail or None,
        documentation=_documentation(place.markup, offer.meaning) if offer.meaning else None,
        sort_text=f"{number:04}",
        filter_text=offer.sought or offer.label,
        insert_text_format=types.InsertTextFormat.Snippet if snippet else types.InsertTextFormat.PlainText,
        insert_text_mode=types.InsertTextMode.AdjustIndentation if "\n" in text else None,
        text_edit=types.TextEdit(place.view.lines.between(start, end), text),
    )


def _documentation(markup: types.MarkupKind | None, text: str) -> types.MarkupContent | str:
    return types.MarkupContent(markup, text) if markup else text


def _keys(place: _Place) -> Iterator[Offer]:
    """Keys of the mapping at the cursor, or (after a dash) items of the list."""
    cursor, view = place.cursor, place.view
    if cursor.path and cursor.path[-1] == 0:
        yield from _values(place)
    if cursor.path == ("remove",):
        yield from _addresses(place)
    elif cursor.path and cursor.path[-1] in RULE_FIELDS:
        levels = [value for value, _ in choices(schema_at(view.kind, (*cursor.path, "x")))]
        yield from rule_offers(f": ${{1|{','.join(levels)}|}}" if levels else ": ${1:why}", view.rules, cursor.given)
    elif kind_of((*place.steps, "x")):
        yield from _inherited(place)
        yield from element_offers(schema_at(view.kind, cursor.path), inline=cursor.inline)
    else:
        yield from field_offers(
            view.kind, cursor.path, element_at(view.kind, cursor.path), cursor.given, inline=cursor.inline
        )


def _inherited(place: _Place) -> Iterator[Offer]:
    """In an overlay and in the part of a playbook, the elements that others have here."""
    for name, title in _siblings(place, place.steps):
        if name not in place.cursor.given:
            yield Offer(name, f"{name}: ", "reference", detail=title)


def _siblings(place: _Place, path: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Id and title of the elements that stand directly below `path` anywhere in the family."""
    for address, title in place.view.family.elements().items():
        name = address.rpartition("/")[2]
        if address_of((*path, name)) == address:
            yield name, title


def _addresses(place: _Place) -> Iterator[Offer]:
    because = ": {because: ${1:why it does not fit here}}"
    bases = replace(place.view.family, bases=place.view.family.bases[:-1])
    for address, title in bases.elements().items():
        if address not in place.cursor.given:
            yield Offer(address, f"{address}: ", "reference", detail=title, snippet=address + because)


def _values(place: _Place) -> Iterator[Offer]:
    """Values of the field at the cursor."""
    steps = tuple(step for step in place.cursor.path if isinstance(step, str))
    field = steps[-1] if steps else ""
    if source := _sources(steps).get(field):
        yield from source(place, steps)
        return
    schema = schema_at(place.view.kind, place.cursor.path)
    for value, meaning in choices(schema):
        yield Offer(value, value, "choice", meaning=meaning)
    if is_switch(schema):
        yield from (Offer(value, value, "choice") for value in ("true", "false"))
    for example in schema.get("examples", ()):
        if isinstance(example, str) and not choices(schema):
            yield Offer(example, example, "value", detail="example")


_Source = Callable[[_Place, tuple[str, ...]], Iterator[Offer]]


def _sources(steps: tuple[str, ...]) -> dict[str, _Source]:
    """Where the values of a field come from that names something, by field."""
    found: dict[str, _Source] = dict.fromkeys(ROLE_FIELDS, _roles)
    found |= {"extends": _books, "every": _rhythms, "include": _modules}
    if len(steps) > 1:
        found["priceless"] = _priceless
    if steps[-1:] == ("place",):
        found["place"] = _first
    if steps[-2:-1] == ("place",):
        found |= {"after": _neighbours, "before": _neighbours}
    return found


def _roles(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    return _declared(place, "roles")


def _priceless(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    return _declared(place, "priceless")


def _declared(place: _Place, section: str) -> Iterator[Offer]:
    for address, title in place.view.family.elements(section).items():
        name = address.rpartition("/")[2]
        yield Offer(name, name, "reference", detail=title)


def _books(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    for name, title in place.view.family.books.items():
        if name != place.view.family.identity:
            yield Offer(name, name, "reference", detail=title)


def _modules(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    """The house's own modules and ours in the file's language, with their titles, without those that stand here."""
    spoken = place.view.buffer.tree.data
    language = primary(str(spoken.get("language", "en") if isinstance(spoken, dict) else "en"))
    found = {name: each for (name, tag), each in place.view.modules.items() if primary(tag) == language}
    found |= {name: each for name in names(language) if name not in found and (each := ours(name, language))}
    here = set(wanted(spoken))
    for name, module in found.items():
        if name not in here:
            yield Offer(name, name, "reference", detail=str(module.data.get("title", "")))


def _rhythms(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    return (Offer(word, word, "choice") for word in RHYTHMS)


def _first(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    yield Offer("first", "first", "choice", meaning="Before all its siblings.")
    for side in ("after", "before"):
        for name, title in _siblings(place, steps[:-2]):
            if name != steps[-2]:
                yield Offer(f"{{{side}: {name}}}", f"{{{side}: {name}}}", "reference", detail=title)


def _neighbours(place: _Place, steps: tuple[str, ...]) -> Iterator[Offer]:
    for name, title in _siblings(place, steps[:-3]):
        if name != steps[-3]:
            yield Offer(name, name, "reference", detail=title)


def _placeholders(place: _Place) -> Iterator[Offer]:
    columns = [f"store.{column}" for column in place.view.columns] or ["store.name"]
    for name in (*columns, *NAMES):
        yield Offer(name, f"{name}}}", "placeholder")
