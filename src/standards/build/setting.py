"""What a workspace decides for the check of every file in it: its standards.yaml and its rules/*.yaml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from standards.build.asked import NOTHING, Overrides
from standards.diagnostics.catalogue import FAMILIES
from standards.diagnostics.model import Diagnostic, Severity
from standards.diagnostics.usage import UsageError
from standards.lint.profiles import DEFAULT, Selection
from standards.lint.rulebook import Rulebook, rulebook
from standards.lint.suppression import misnamed
from standards.model.validate import validate
from standards.source.discover import read
from standards.source.document import Document

PLAIN = Selection()
LINT = ("D", "W")  #: families whose rules can be selected, ignored and allowed


class Setting(NamedTuple):
    """The validated `workspace` data (empty where there is none, or it has errors) and the rules to judge by."""

    workspace: Mapping[str, Any]
    book: Rulebook
    findings: list[Diagnostic]
    fail_on: str = "error"


def without_workspace(overrides: Overrides = NOTHING) -> Setting:
    """The setting for files that belong to no workspace. Raises UsageError for a rule that does not exist."""
    plain = rulebook(PLAIN)
    if overrides == NOTHING:
        return Setting({}, plain, [])
    return Setting({}, rulebook(_overridden(plain, overrides)), [])


def read_setting(
    path: Path,
    shown: str,
    rule_files: Iterable[str] = (),
    overrides: Overrides = NOTHING,
) -> Setting:
    """The setting in standards.yaml at `path` and in `rule_files` (paths below its folder).

    `findings` are codes in standards.yaml that are no rules, and house rules that cannot work; all other mistakes come
    with the files. Raises UsageError for a rule in `overrides` that does not exist.
    """
    document = read(path, shown)
    workspace, _ = validate(document, "workspace")
    check: Mapping[str, Any] = (workspace or {}).get("check", {})
    book, findings = rulebook(PLAIN), list[Diagnostic]()
    names = list(rule_files)
    if names:
        from standards.lint.house import house_rules  # most workspaces have none

        house, findings = house_rules([read(path.parent / name, name) for name in names])
        book = Rulebook(PLAIN, house)
    findings += _strangers(document, book, check)
    base = Selection(
        profile=check.get("profile", DEFAULT),
        ignore=frozenset(_codes(book, check.get("ignore", ()))),
        severities=tuple(_severities(book, check.get("severity", {}))),
        preview=check.get("preview", False),
    )
    selection = _overridden(book, overrides, base)
    book = Rulebook(selection, book.house) if names else rulebook(selection)
    return Setting(workspace or {}, book, findings, check.get("fail_on", "error"))


def house_book(root: Path) -> Rulebook:
    """The rules of the workspace in `root` with those of the house, whatever is selected."""
    from standards.build.survey import RULES, glance
    from standards.source.discover import WORKSPACE_FILE, yaml_files

    names = [path.relative_to(root).as_posix() for path in yaml_files(root) if glance(path).kind == RULES]
    return read_setting(root / WORKSPACE_FILE, WORKSPACE_FILE, names).book


def _strangers(document: Document, book: Rulebook, check: Mapping[str, Any]) -> Iterator[Diagnostic]:
    """R020 for every code of standards.yaml that is no lint rule."""
    for field in ("ignore", "severity"):
        for written in check.get(field, ()):
            if book.rule_named(written) is None:
                yield misnamed(written, document.location(("check", field, written), key=True))


def _codes(book: Rulebook, written: Iterable[str]) -> Iterator[str]:
    for each in written:
        if known := book.rule_named(each):
            yield known.code


def _severities(book: Rulebook, written: Mapping[str, str]) -> Iterator[tuple[str, Severity]]:
    for each, word in written.items():
        if known := book.rule_named(each):
            yield known.code, Severity[word.upper()]


def _overridden(book: Rulebook, overrides: Overrides, base: Selection = PLAIN) -> Selection:
    """What the command line makes of the workspace's selection. What it ignores is added to what is ignored there."""
    return Selection(
        profile=overrides.profile or base.profile,
        ignore=base.ignore | frozenset(_wanted(book, overrides.ignore)),
        select=frozenset(_wanted(book, overrides.select)),
        severities=base.severities,
        preview=overrides.preview or base.preview,
    )


def _wanted(book: Rulebook, words: Sequence[str]) -> Iterator[str]:
    """The codes that words of the command line mean: codes, names, ids and letters, several between commas."""
    for word in (part.strip() for each in words for part in each.split(",")):
        if word.upper() in LINT:
            yield word.upper()
        elif known := book.rule_named(word):
            yield known.code
        elif word:
            raise UsageError(_no_rule(word))


def _no_rule(word: str) -> str:
    from standards.diagnostics.catalogue import lookup, nearest

    if known := lookup(word):
        return f"{known.code} ({known.name}) is no lint rule: only those with D or W can be selected or ignored"
    if word.upper() in FAMILIES:
        return f'"{word}" is not a family of lint rules; there are D and W'
    near = nearest(word)
    hint = f"did you mean {near.code} ({near.name})?" if near else "`standards explain` lists them all"
    return f'"{word}" is not a rule; {hint}'
