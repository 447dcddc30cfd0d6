"""What is left of a playbook with mistakes, so that its references are told in the same run.

Why: a trainer who mends a misspelt key should not meet an unknown role only at the next try. Every value that the
model refuses is taken out, and what is then missing is filled in, until the rest holds; it is used for nothing else.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.model.compiled import validator
from standards.model.languages import meant_language
from standards.model.rust import ValidationError
from standards.model.validate import UNREAD
from standards.resolve.build import build_edition
from standards.resolve.elements import Data
from standards.resolve.loaded import Playbook
from standards.resolve.provenance import Provenance
from standards.resolve.references import SECTIONS, has_lost_a_key, reference_findings
from standards.source.document import Document, Step

_ROUNDS = 8  # a value taken out may leave a gap, which is filled, …
_FILLING: dict[Step, Any] = {
    "standards": 1,
    "playbook": "x",
    "language": "en",
    "journey": {"x": {"title": "x", "touchpoints": {"x": "x"}}},
    "touchpoints": {"x": "x"},
    "steps": {"x": "x"},
}


def names_in_spite_of_mistakes(playbook: Playbook) -> Iterator[Diagnostic]:
    """R001 and R002 of a single file that has other mistakes; nothing where its declarations were among them."""
    document, *parts = playbook.layer.documents
    rest = None if parts or _lost_lines(document) else salvage(document.data)
    if rest is None:
        return
    told = {said.location.line for said in document.diagnostics}
    for said in reference_findings(build_edition(rest, provenance=Provenance([playbook.layer]))):
        section = SECTIONS[said.code]
        declared = document.data.get(section)
        if isinstance(declared, dict) and declared.keys() == rest[section].keys() and said.location.line not in told:
            yield said


def _lost_lines(document: Document) -> bool:
    return any(said.code in UNREAD for said in document.diagnostics) or has_lost_a_key(document)


def salvage(data: Any) -> Data | None:
    """Valid data with as much of `data` as is valid; None where nothing can be made of it."""
    if not isinstance(data, dict):
        return None
    rest: Any = copy.deepcopy(data)
    language = rest.get("language")
    context = {"language": meant_language(language) if isinstance(language, str) else ""}
    for _ in range(_ROUNDS):
        try:
            valid: Data = validator("playbook").validate_python(rest, context=context)
            return {**valid, **context}  # amounts were read in this language, whatever the file's tag says
        except ValidationError as problem:
            for error in problem.errors(include_url=False):
                _mend(rest, error["loc"], missing=error["type"] == "missing")
    return None


def _mend(rest: Any, loc: Sequence[Step], *, missing: bool) -> None:
    """Fill the gap at `loc`, or take out what stands there; steps that are no keys (a union's choices) are passed."""
    holder, last, node = None, None, rest
    for step in loc:
        within = step in node if isinstance(node, dict) else isinstance(node, list) and isinstance(step, int)
        if not within:
            break
        if isinstance(node, list) and step >= len(node):  # type: ignore[operator]  # an int, as `within` says
            return
        holder, last, node = node, step, node[step]
    if missing and isinstance(node, dict):
        node[loc[-1]] = copy.deepcopy(_FILLING.get(loc[-1], "x"))
    elif isinstance(holder, dict):
        holder.pop(last, None)
    elif isinstance(holder, list) and isinstance(last, int):
        known = rest.get("priceless" if "priceless" in loc else "roles")
        holder[last] = next(iter(known), "x") if isinstance(known, dict) else "x"  # no name that is told as unknown
