"""What a workspace's standards.yaml decides for the check of every file in it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from standards.diagnostics.catalogue import lookup
from standards.diagnostics.model import Diagnostic
from standards.lint.profiles import DEFAULT, Selection
from standards.lint.suppression import is_rule, misnamed
from standards.model.validate import validate
from standards.source.discover import read


class Setting(NamedTuple):
    """The validated `workspace` data (empty where there is none, or it has errors) and the rules it selects."""

    workspace: Mapping[str, Any]
    selection: Selection
    findings: list[Diagnostic]


NO_WORKSPACE = Setting({}, Selection(), [])


def read_setting(path: Path, shown: str) -> Setting:
    """The setting in standards.yaml; `findings` are ignored codes that are no rules (all others come with the file)."""
    document = read(path, shown)
    workspace, _ = validate(document, "workspace")
    if workspace is None:
        return NO_WORKSPACE
    check = workspace.get("check", {})
    ignore = check.get("ignore", {})
    findings = [
        misnamed(written, document.location(("check", "ignore", written), key=True))
        for written in ignore
        if not is_rule(written)
    ]
    ignored = frozenset(rule.code for written in ignore if (rule := lookup(written)))
    return Setting(workspace, Selection(check.get("profile", DEFAULT), ignored), findings)
