"""Plain data against the model: the data with short forms written out, or everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from standards.diagnostics.model import Diagnostic, Severity
from standards.model.address import SECTIONS
from standards.model.checks import Noticed
from standards.model.compiled import validator
from standards.model.conditions import broken
from standards.model.languages import meant_language
from standards.model.rust import ValidationError
from standards.source.document import Document

Data = dict[str, Any]
#: the document that gave the value at a path: one file, or one of several
DocumentAt = Callable[[Sequence[str | int]], Document]


def validate(document: Document, kind: str, language: str = "") -> tuple[Data | None, list[Diagnostic]]:
    """The file's data, or None where it has mistakes; and what there is to say, in the order of the file.

    `kind` is one of `compiled.KINDS`; `language` (for units of time) counts where the file names none, "" lets the
    units of every language pass. Where `source/` has already found a mistake, nothing more is said about that line.
    """
    if document.root is None:
        return None, []
    data, found = validate_data(document.data, kind, lambda path: document, language, spelt_in=(document,))
    if not found:
        return data, []
    told = {trap.location.line for trap in document.diagnostics if trap.severity is Severity.ERROR}
    unsaid = _ABSENT if any(trap.code in UNREAD for trap in document.diagnostics) else ()
    kept = [each for each in found if each.location.line not in told and each.code not in unsaid]
    return data, sorted(kept, key=lambda each: each.sort_key)


#: where lines could not be read, what is missing may stand on them
UNREAD = frozenset(
    {"Y008", "Y009", "Y013", "Y014", "Y015", "Y016", "Y017", "Y018", "Y019", "Y026", "Y027", "Y028", "Y029"}
)
_ABSENT = ("S002", "S012", "S020")


def validate_data(
    data: Any, kind: str, document_at: DocumentAt, language: str = "", *, spelt_in: Sequence[Document] = ()
) -> tuple[Data | None, list[Diagnostic]]:
    """As `validate`, for data that was merged from several documents.

    `spelt_in` are those whose spelling is told as well; none where that was done before they were merged.
    """
    noticed = Noticed.values
    own = data.get("language") if isinstance(data, dict) else None
    spoken = meant_language(own) if isinstance(own, str) else language
    errors: list[Any] = []
    valid: Data | None = None
    try:
        valid = validator(kind).validate_python(data, context={"language": spoken})
    except ValidationError as problem:
        errors = problem.errors(include_url=False)
    conditions = broken(data if valid is None else valid, kind) if isinstance(data, dict) else []
    untidy: list[Diagnostic] = []
    if spelt_in and (Noticed.values != noticed or any(document.has_capital_constants for document in spelt_in)):
        from standards.model.spelling import spelling

        untidy = list(spelling(data, kind, document_at, spoken))
    if not errors and not conditions:
        return valid, untidy
    from standards.model.explain import explain

    return None, [*explain(errors, conditions, data, kind, document_at), *untidy]


_HEADER = frozenset({"standards", "title", "language", "edition", "owner", "purpose"})
_WORKSPACE = frozenset({"name", "source_language", "languages", "check", "print"})


def kind_of_document(data: Any) -> str | None:
    """What a file is, told by its keys: a kind of `compiled.KINDS`, of which sections are part of a folder, or None.

    A misspelt `playbook:` still makes a playbook, so that the mistake is reported as one.
    """
    if not isinstance(data, dict):
        return None
    for kind, keys in (
        ("theme", ("theme",)),
        ("module", ("module",)),
        ("playbook", ("playbook",)),
        ("overlay", ("overlay", "extends", "remove")),
        ("rules", ("rules",)),
    ):
        if any(key in data for key in keys):
            return kind
    sections = any(section in data for section in SECTIONS)
    if not sections and any(key in data for key in _WORKSPACE):
        return "workspace"
    if any(key in data for key in _HEADER):
        return _misspelt(data) or ("playbook" if sections or "title" in data or "language" in data else "workspace")
    return "sections" if sections else None


def _misspelt(data: Data) -> str | None:
    from standards.model.nearest import nearest

    found = (nearest(key, ("playbook", "overlay"), 0.8) for key in data if isinstance(key, str))
    return next((kind for kind in found if kind), None)
