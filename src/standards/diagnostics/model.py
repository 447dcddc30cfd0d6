"""The one `Diagnostic` that serves every output: terminal, JSON, CI hosts, editors.

Why tuples for edits: making a data class takes half a millisecond of every start, a named tuple a fifth of that.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How bad; higher is worse, so `severity >= threshold` reads as it should."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Confidence(IntEnum):
    """How sure the rule is. Wording rules are never certain; the format's own rules always are."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3


@dataclass(frozen=True, slots=True)
class Location:
    """A stretch of one file. Lines and columns count from 1; columns count characters, not bytes.

    `end_line`/`end_column` point one past the last character, on the line where that character stands.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    end_column: int = 0

    def __post_init__(self) -> None:
        if not self.end_line:
            object.__setattr__(self, "end_line", self.line)
            object.__setattr__(self, "end_column", self.column + 1)

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Edit(NamedTuple):
    """Replace characters `start` to `end` (offsets into the file's decoded text) with `text`."""

    start: int
    end: int
    text: str


class Fix(NamedTuple):
    """Edits of spans of one file. `safe`: the meaning stays as the author wrote it."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Related:
    """A second place that explains the finding, for example where a key stood first."""

    message: str
    location: Location


class SetAside(NamedTuple):
    """Why a finding is not held against anybody: `by` is "allow" (in the file) or "baseline"; `reason` as written."""

    by: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """What was seen (`message`), why it matters (`why`), what to write instead (`help`), and where.

    `message` starts in lower case, quotes the user's text, has at most 100 characters and no full stop.
    `address` is the element's address in the playbook, empty where there is none. `subject` is the text that was
    judged, empty where the element as such is the matter; with code and address it makes the fingerprint.
    `link` leads to more about a rule of the house's own; ours have pages. A finding that is `set_aside` is kept for
    the formats that tell such findings.
    """

    code: str
    message: str
    location: Location
    severity: Severity = Severity.ERROR
    why: str = ""
    help: str = ""
    address: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    confidence: Confidence = field(default=Confidence.HIGH)
    subject: str = ""
    link: str = ""
    set_aside: SetAside | None = None

    @property
    def sort_key(self) -> tuple[str, int, int, str, str]:
        place = self.location
        return (place.path, place.line, place.column, self.code, self.message)
