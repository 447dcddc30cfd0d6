"""Every finding with its fingerprint, those that are set aside too."""

from __future__ import annotations

from standards.diagnostics.findings import Findings
from standards.diagnostics.fingerprint import numbered
from standards.diagnostics.model import Diagnostic

Told = list[tuple[Diagnostic, str]]


def fingerprints(findings: Findings) -> tuple[Told, Told]:
    """The findings that count and those set aside, each with a fingerprint that no other of either has.

    Why numbered together: a finding keeps its fingerprint when its neighbour is allowed or goes into the baseline.
    """
    everything = sorted((*findings.items, *findings.aside), key=lambda found: found.sort_key)
    counting: Told = []
    aside: Told = []
    for found, told in numbered(everything):
        (aside if found.set_aside else counting).append((found, told))
    return counting, aside
