"""The rules of a SARIF log: what a viewer shows beside a finding, taken from the rule's page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from standards.diagnostics.catalogue import FAMILIES, known
from standards.diagnostics.model import Confidence, Diagnostic, Severity
from standards.diagnostics.pages import LABELS, page, readable
from standards.report._rules import is_ours, name

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
PRECISION = {Confidence.LOW: "low", Confidence.MEDIUM: "medium", Confidence.HIGH: "high"}
LONGEST = 1000  #: characters of a description that GitHub shows
_EXAMPLE = re.compile(rf"^```(\w+) ({'|'.join(LABELS)})$", re.MULTILINE)
_FIRST_PARAGRAPH = re.compile(r"^## .+\n+((?:.+\n)+)", re.MULTILINE)


def rule(code: str, findings: Sequence[Diagnostic]) -> dict[str, Any]:
    """The `reportingDescriptor` of `code`; `findings` are those of this run, at least one.

    Why level and precision from the findings: a workspace may weigh a rule otherwise than its author did.
    """
    described = _of_page(code, page(code)) if is_ours(code) else _of_house(code, findings[0])
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in name(code).split("-")) if is_ours(code) else code,
        **described,
        "defaultConfiguration": {"level": LEVELS[max(found.severity for found in findings)]},
        "properties": {
            "tags": [FAMILIES[code[0]] if is_ours(code) else "house rule"],
            "precision": _precision(code, min(found.confidence for found in findings)),
        },
    }


def _of_page(code: str, markdown: str | None) -> dict[str, Any]:
    title = name(code).replace("-", " ").capitalize()
    first = _FIRST_PARAGRAPH.search(markdown or "")
    described: dict[str, Any] = {
        "shortDescription": _text(title),
        "fullDescription": _text(first[1] if first else title),
    }
    if markdown:
        labelled = _EXAMPLE.sub(lambda fence: f"{LABELS[fence[2]].capitalize()}\n\n```{fence[1]}", markdown)
        described["help"] = {"text": readable(markdown), "markdown": labelled}
    return described


def _of_house(code: str, found: Diagnostic) -> dict[str, Any]:
    """A rule of the house has no page: what one of its findings says is what is known of it."""
    said = " ".join(part for part in (found.why, found.help) if part)
    described: dict[str, Any] = {
        "shortDescription": _text(f"House rule {code}"),
        "fullDescription": _text(found.why or found.message),
    }
    if said:
        described["help"] = {"text": said}
    if found.link:
        described["helpUri"] = found.link
    return described


def _text(said: str) -> dict[str, str]:
    line = " ".join(said.split())
    return {"text": line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"}


def _precision(code: str, confidence: Confidence) -> str:
    """What cannot be read or resolved is certain; a rule that judges is at most nearly so."""
    if confidence is Confidence.HIGH and is_ours(code) and known()[code].standing == "code":
        return "very-high"
    return PRECISION[confidence]
