"""What pydantic and our conditions report, as diagnostics in a trainer's words and at the right place.

Everything is decided by the *type* of an error and by the schema at its place, never by pydantic's English.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from standards.diagnostics.model import Diagnostic, Fix, Location
from standards.model import sentences
from standards.model.address import address_of
from standards.model.conditions import Broken
from standards.model.remedies import rename, write_instead, write_within
from standards.model.sentences import Sentence
from standards.model.shape import shape_of
from standards.model.unknown import explain_keys
from standards.model.wording import full_stop, quoted
from standards.source.document import Document
from standards.source.nodes import ScalarNode

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Path = tuple[str | int, ...]
DocumentAt = Callable[[Sequence[str | int]], Document]
_LONGEST_MESSAGE = 100


def explain(
    errors: Sequence[ErrorDetails], conditions: Sequence[Broken], data: Any, kind: str, document_at: DocumentAt
) -> list[Diagnostic]:
    """One diagnostic for each mistake, in the order of the file, none twice."""
    work = _Work(data, kind, document_at)
    unknown = [_path(error) for error in errors if error["type"] == "extra_forbidden"]
    missing = [_path(error) for error in errors if error["type"] == "missing"]
    others = [error for error in errors if error["type"] not in ("extra_forbidden", "missing")]
    nothing = [work.real(_path(error)) for error in others if error["input"] is None]
    told, explained = explain_keys(unknown, missing, nothing, data, work.shape)
    found = [work.key(*each) for each in told]
    told_of = {each.path for each in told}
    found += [work.value(error) for error in others if not _explained(work.real(_path(error)), told_of | explained)]
    blamed = {work.real(_path(error)) for error in others}
    blamed |= {(*each.path[:-1], each.instead) for each in told if each.instead}
    found += [work.condition(each) for each in conditions if not blamed & {each.path, each.lacking}]
    return sorted(dict.fromkeys(found), key=lambda each: each.sort_key)


def _explained(path: Path, places: set[Path]) -> bool:
    return any(path[: len(place)] == place for place in places)


def _path(error: ErrorDetails) -> Path:
    return error["loc"]


@dataclass
class _Work:
    """The data of one playbook, overlay or workspace with the schema and the files behind it."""

    data: Any
    kind: str
    document_at: DocumentAt

    def __post_init__(self) -> None:
        self.shape = shape_of(self.kind)

    def real(self, path: Path) -> Path:
        """The path in the file: without the field of a short form, without `[key]`, and without the `0` of a single
        value that stands for a list."""
        steps, value = [], self.data
        for step in path:
            if isinstance(value, dict) and step in value:
                value = value[step]
            elif isinstance(value, list) and isinstance(step, int):
                value = value[step] if step < len(value) else None
            elif step in (0, "[key]"):
                continue
            elif isinstance(value, dict):
                value = None
            else:
                break
            steps.append(step)
        return tuple(steps)

    def key(self, code: str, path: Path, message: str, advice: str, instead: str) -> Diagnostic:
        """An unknown key, or a missing field (at its parent's key)."""
        path = self.real(path)
        place = self.document_at(path).location(path if code == "S001" else path[:-1], key=True)
        fix = rename(self.document_at(path), path, instead) if instead else None
        return self._diagnostic(path, place, Sentence(code, message, advice), fix)

    def value(self, error: ErrorDetails) -> Diagnostic:
        path = self.real(_path(error))
        document = self.document_at(path)
        if error["type"] == "invalid_key" or error["loc"][-1:] == ("[key]",):
            key = str(path[-1]) if path else ""
            path = (*path[:-1], key)
            said = sentences.bad_key(key, path)
            fix = rename(document, path, said.remedy.text) if said.remedy else None
            return self._diagnostic(path, document.location(path, key=True), said, fix)
        raw = _raw(self.data, path)
        spot = self.shape.at(_path(error))
        sentence = sentences.sentence(error, spot, path, raw, _written(document, path))
        if self.kind == "overlay" and sentence.code == "S012":
            sentence = sentence._replace(
                help="write what belongs there; to take an element away, name it under remove:"
            )
        if sentence.code == "S012" and (inner := self._dedented(path)):
            advice = f"indent {quoted(inner + ':')} and what follows, so that it belongs to {quoted(path[-1])}"
            sentence = sentence._replace(help=advice)
        place = document.location(path, key=error["input"] is None and not _written(document, path))
        fix = write_instead(document, path, sentence.remedy) if sentence.remedy else None
        return self._diagnostic(path, place, sentence, fix)

    def _dedented(self, path: Path) -> str:
        """The key below an empty element that would be one of its fields if it were indented."""
        siblings = list(_raw(self.data, path[:-1]) or ()) if isinstance(_raw(self.data, path[:-1]), dict) else []
        after = siblings[siblings.index(path[-1]) + 1 :][:1] if path and path[-1] in siblings else []
        fields = self.shape.at((*path[:-1], *after)).fields if after else ()
        return str(after[0]) if after and after[0] in fields else ""

    def condition(self, broken: Broken) -> Diagnostic:
        document = self.document_at(broken.path)
        sentence = sentences.CONDITIONS[broken.type](broken)
        if broken.type != "placeholder":
            return self._diagnostic(broken.path, document.location(broken.path, key=True), sentence)
        what, text, start, end = broken.facts
        near = sentences.near_placeholder(text) if what == "unknown" else ""
        fix = write_within(document, broken.path, start, end, f"{{{near}}}") if near else None
        return self._diagnostic(broken.path, document.location_in(broken.path, start, end), sentence, fix)

    def _diagnostic(self, path: Path, place: Location, said: Sentence, fix: Fix | None = None) -> Diagnostic:
        message = said.message if len(said.message) <= _LONGEST_MESSAGE else said.message[: _LONGEST_MESSAGE - 1] + "…"
        address = address_of(tuple(str(step) for step in path))
        why = said.why or sentences.WHY.get(said.code, "")
        return Diagnostic(
            said.code, message, place, why=full_stop(why), help=full_stop(said.help), address=address, fix=fix
        )


def _written(document: Document, path: Path) -> str:
    """The text of the file at `path`, as typed; "" where it is no single value."""
    node = document.find(path)[1]
    return node.value if isinstance(node, ScalarNode) else ""


def _raw(data: Any, path: Path) -> Any:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            break
    return data
