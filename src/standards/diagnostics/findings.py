"""A sorted, de-duplicated set of diagnostics and the exit code it stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from standards.diagnostics.model import Diagnostic, Severity


@dataclass(frozen=True)
class Findings:
    """Everything that was found, in the order of path, line, column and code; equal findings once.

    `items` are those that count; `aside` those that an exception or the baseline sets aside. What is set aside in one
    edition and stands in another one counts.
    """

    items: tuple[Diagnostic, ...]
    files: int = 0
    aside: tuple[Diagnostic, ...] = ()

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], files: int = 0) -> Findings:
        unique = sorted(dict.fromkeys(diagnostics), key=lambda found: found.sort_key)
        items = tuple(found for found in unique if found.set_aside is None)
        if len(items) == len(unique):
            return cls(items, files)
        standing = set(items)
        aside = (found for found in unique if found.set_aside and replace(found, set_aside=None) not in standing)
        return cls(items, files, tuple(aside))

    def __iter__(self) -> Iterator[Diagnostic]:
        return iter(self.items)

    def __len__(self) -> int:
        return len(self.items)

    def count(self, severity: Severity) -> int:
        return sum(found.severity is severity for found in self.items)

    def exit_code(self, fail_on: Severity = Severity.ERROR) -> int:
        """0 below the threshold, 1 at or above it, 3 when a rule of ours crashed (I-codes)."""
        if any(found.code.startswith("I") for found in self.items):
            return 3
        return int(any(found.severity >= fail_on for found in self.items))
