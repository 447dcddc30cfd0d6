"""What completion offers: fields with what goes behind them, new elements, rules."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from standards.diagnostics.catalogue import known
from standards.lsp.fields import Schema, choices, element_at, holds_list, is_switch, schema_at
from standards.model.schema_texts import NEEDS
from standards.source.document import Step


@dataclass(frozen=True)
class Offer:
    """`text` is written in place of the word that was begun; `snippet` instead where the editor can fill it in.

    `sought` is what the word is compared with, the label where it is empty.
    """

    label: str
    text: str
    kind: str
    detail: str = ""
    meaning: str = ""
    snippet: str = ""
    sought: str = ""


def field_offers(
    kind: str, path: Sequence[Step], element: Schema, given: Collection[str], *, inline: bool
) -> Iterator[Offer]:
    """The fields of `element` at `path` that are not `given` yet, required ones first."""
    fields = [name for name in element.get("properties", {}) if name not in given]
    required = [name for name in (*element.get("required", ()), *element.get(NEEDS, ())) if name in fields]
    for name in [*required, *(name for name in fields if name not in required)]:
        schema = schema_at(kind, (*path, name))
        behind = " " if inline else _behind(kind, (*path, name), schema)
        yield Offer(
            name,
            f"{name}: " if not behind.startswith("\n") else f"{name}:\n  ",
            "field",
            detail="required" if name in required else "",
            meaning=schema.get("markdownDescription", ""),
            snippet=f"{name}:{behind}$0" if "$" not in behind else f"{name}:{behind}",
        )


def _behind(kind: str, path: tuple[Step, ...], schema: Schema) -> str:
    """What a snippet puts behind the colon of a field."""
    for ready in schema.get("defaultSnippets", ()):
        return _indented(_as_yaml(ready["body"]))
    values = [value for value, _ in choices(schema)] or (["true", "false"] if _is_only_switch(schema) else [])
    if values and not holds_list(schema):
        return f" ${{1|{','.join(values)}|}}"
    if element_at(kind, path) and "string" not in str(schema.get("anyOf", "")):
        return "\n  "
    return " "


def _is_only_switch(schema: Schema) -> bool:
    """Whether true and false are all that may stand here; a moment of truth may also be a reason."""
    return is_switch(schema) and schema.get("default") is not None and "examples" not in schema


def element_offers(schema: Schema, *, inline: bool) -> Iterator[Offer]:
    """A new element, where elements stand under ids of the author's."""
    for ready in () if inline else schema.get("defaultSnippets", ()):
        yield Offer(
            f"new {ready['label']}", "", "element",
            meaning=ready["description"], snippet="\n".join(_as_yaml(ready["body"])), sought="new",
        )  # fmt: skip


def _as_yaml(body: Any) -> list[str]:
    """The lines of a snippet, which is mappings of texts with `${1:…}` in them."""
    lines: list[str] = []
    for key, value in body.items():
        if isinstance(value, dict):
            lines += [f"{key}:", *(f"  {line}" for line in _as_yaml(value))]
        else:
            lines.append(f"{key}: {value}")
    return lines


def _indented(lines: Sequence[str]) -> str:
    return "".join(f"\n  {line}" for line in lines)


def rule_offers(behind: str, house: Sequence[str], without: Collection[str] = ()) -> Iterator[Offer]:
    """The lint rules that can be allowed, those of the house first; `behind` is the snippet for what follows a code."""
    ours = [(rule.code, f"{rule.code} {rule.name}") for rule in known().values() if rule.standing != "code"]
    for code, label in [*((name, name) for name in house), *ours]:
        if code not in without:
            yield Offer(label, code + behind.partition("$")[0], "rule", snippet=code + behind if behind else "")
