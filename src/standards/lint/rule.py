"""The contract of a lint rule: a module with `RULE` and `check`, a page beside it, a case file in the tests."""

from __future__ import annotations

from dataclasses import dataclass

from standards.diagnostics.model import Confidence, Severity
from standards.resolve.edition import Element


@dataclass(frozen=True, slots=True)
class Rule:
    """What a rule is. `on` is the kind of element that `check(element, edition)` is called with:
    edition, stage, touchpoint, behaviour (iron and master), step, protocol, competency, ritual, measure, role or statement.
    """

    code: str
    name: str
    severity: Severity
    on: str
    confidence: Confidence = Confidence.HIGH
    profile: str = "starter"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule saw, at which element; `field` narrows the place to one field (its key with `at_key`).

    The rule gives the symbolic place, the engine turns it into file, line and column.
    `start`/`end` narrow the place to characters of the field's text.
    """

    element: Element
    message: str
    field: str = ""
    why: str = ""
    help: str = ""
    at_key: bool = False
    start: int | None = None
    end: int | None = None
