"""Check files that belong together: the middle of every check, the same with and without a workspace."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from standards.build.records import Outcome
from standards.build.setting import Setting
from standards.diagnostics.model import Diagnostic
from standards.lint.engine import judge
from standards.resolve.editions import modules_alone, resolve_all
from standards.resolve.loaded import Loaded
from standards.resolve.workspace import load_documents, separate
from standards.source.discover import STORES_FILE, read

#: fields whose dates are compared with the day of the check
_OF_THE_DAY = ("waiver", "review_by", "since")


def check_unit(folder: Path, names: Sequence[str], setting: Setting, day: datetime.date) -> Outcome:
    """What is wrong in the files `names` of the workspace in `folder`, which need no others to be judged, as of `day`.

    Nothing is kept: what the unit took in memory is free again.
    """
    files = {name: folder / name for name in names if name != STORES_FILE}
    documents = [read(path, name) for name, path in files.items()]
    stores = (STORES_FILE, (folder / STORES_FILE).read_bytes()) if STORES_FILE in names else None
    loaded = load_documents(documents, root=folder, files=files, stores=stores)
    loaded = replace(loaded, workspace=setting.workspace)
    dated = any(word in document.text for document in documents for word in _OF_THE_DAY)
    return Outcome(list(_findings(loaded, setting, day)), len(loaded.documents) + bool(stores), dated)


def check_loose(folder: Path, names: Sequence[str], setting: Setting, day: datetime.date) -> Outcome:
    """What is wrong in the files `names` of `folder`, which belong to no workspace."""
    files = {name: folder / name for name in names}
    documents = [read(path, name) for name, path in files.items()]
    loaded = [load_documents(group, files=files) for group in separate(documents)]
    findings = [found for group in loaded for found in _findings(group, setting, day)]
    return Outcome(findings, len(documents))


def _findings(loaded: Loaded, setting: Setting, day: datetime.date) -> Iterator[Diagnostic]:
    """Of each file alone, then of each playbook alone, under each overlay, and as each store has it."""
    yield from loaded.diagnostics
    if loaded.has_themes:
        yield from _theme_findings(loaded)
    editions, found = resolve_all(loaded, today=day)
    yield from found
    for edition in editions:
        yield from judge(edition, setting.book)
    for edition in modules_alone(loaded):
        yield from (said for said in judge(edition, setting.book) if said.address)  # what it is not has no address


def _theme_findings(loaded: Loaded) -> Iterator[Diagnostic]:
    """What the files of a theme have wrong between them; each alone was judged when it was read."""
    from standards.typeset.theme import read_theme  # few workspaces have a theme, and it knows fonts

    names = {path: name for name, path in loaded.files.items()}
    told = {document.path: document for document in loaded.documents}
    for found in read_theme(loaded.root, shown=lambda path: names.get(path, path.as_posix()))[1]:
        if found.location.path in told and found not in loaded.diagnostics:
            yield found
