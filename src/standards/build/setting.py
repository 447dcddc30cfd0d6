"""What a workspace's standards.yaml decides for the check of every file in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from standards.diagnostics.catalogue import lookup
from standards.diagnostics.model import Diagnostic
from standards.lint.profiles import DEFAULT, Selection
from standards.lint.suppression import unknown_rule
from standards.model.validate import validate
from standards.source.discover import read


class Setting(NamedTuple):
    """The validated `workspace` data (empty where there is none, or it has errors) and the rules it selects."""

    workspace: Mapping[str, Any]
    selection: Selection
    findings: list[Diagnostic]


NO_WORKSPACE = Setting({}, Selection(), [])


def read_setting(path: Path, shown: str) -> Setting:
    """The setting in standards.yaml; `findings` are ignored rules that do not exist (all others come with the file)."""
    document = read(path, shown)
    workspace, _ = validate(document, "workspace")
    if workspace is None:
        return NO_WORKSPACE
    check = workspace.get("check", {})
    known = {written: lookup(written) for written in check.get("ignore", {})}
    findings = [
        unknown_rule(written, document.location(("check", "ignore", written), key=True))
        for written, rule in known.items()
        if rule is None
    ]
    ignored = frozenset(rule.code for rule in known.values() if rule)
    return Setting(workspace, Selection(check.get("profile", DEFAULT), ignored), findings)
