"""Documents that were read become a Loaded: told apart, validated one by one, related by id."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from standards.diagnostics.model import Diagnostic, Related
from standards.model.address import kind_of
from standards.model.validate import kind_of_document, validate, validate_data
from standards.resolve.blame import not_yet_told
from standards.resolve.chain import ancestry, chain_findings
from standards.resolve.elements import Data
from standards.resolve.folder import header_findings, merge_parts
from standards.resolve.loaded import Loaded, Overlay, Playbook
from standards.resolve.overlay import removals
from standards.resolve.provenance import Layer, Provenance
from standards.source.discover import WORKSPACE_FILE
from standards.source.document import Document

if TYPE_CHECKING:
    from standards.resolve.modules import Modules

#: the folders of a workspace in which every YAML file must be one of ours
FOLDERS = frozenset({"playbooks", "modules", "overlays", "rules", "locale", "observations", "surveys"})
THEMES = "theme"

_OURS = re.compile(r"^(standards|playbook|module|overlay|rules|journey)[ \t]*:", re.MULTILINE)


@dataclass
class _Sorted:
    """Documents by what they are; `playbooks` and `parts` still by folder."""

    workspace: Document | None = None
    playbooks: dict[str, list[Document]] = field(default_factory=dict)
    parts: dict[str, list[Document]] = field(default_factory=dict)
    modules: list[Document] = field(default_factory=list)
    overlays: list[Document] = field(default_factory=list)
    rules: list[Document] = field(default_factory=list)
    themes: list[Document] = field(default_factory=list)
    unread: list[Document] = field(default_factory=list)
    strangers: list[Document] = field(default_factory=list)


def load_documents(
    documents: Sequence[Document],
    root: Path | None = None,
    files: Mapping[str, Path] | None = None,
    stores: tuple[str, bytes] | None = None,
) -> Loaded:
    """Playbooks, overlays and the workspace file among `documents`, validated, with the stores of stores.csv.

    `documents` are those of one workspace (`root`), or of none, in the order of their paths; `files` leads from
    their paths to the files, for photos. `stores` is stores.csv: its path as shown, and its content.
    """
    files = dict(files or {})
    ours = [document for document in documents if root is None or _concerns(document, root, files)]
    by_kind = _sort(ours)
    found = [said for document in ours for said in document.diagnostics]
    modules, sound, said = _modules(by_kind.modules)
    found += said
    playbooks, said = _playbooks(by_kind, modules)
    found += said
    overlays, said = _overlays(by_kind.overlays, playbooks)
    found += said
    workspace, said = validate(by_kind.workspace, "workspace") if by_kind.workspace else ({}, [])
    found += [*said, *_strangers(by_kind.strangers)]
    found += [said for document in by_kind.rules for said in validate(document, "rules")[1]]
    found += [said for document in by_kind.themes for said in validate(document, THEMES)[1]]
    loaded = Loaded(
        playbooks=playbooks,
        overlays=overlays,
        rules=by_kind.rules,
        modules=sound,
        has_themes=bool(by_kind.themes),
        workspace=workspace or {},
        documents=ours,
        unreadable=frozenset(PurePosixPath(document.path).stem for document in by_kind.unread),
        root=root,
        files=files,
    )
    if stores is not None:
        loaded, said = _with_stores(loaded, *stores)
        found += said
    return replace(loaded, diagnostics=tuple(dict.fromkeys([*found, *chain_findings(loaded)])))


def separate(documents: Sequence[Document]) -> list[list[Document]]:
    """Loose documents in groups that can each be loaded: a playbook whose id came before stands alone.

    Why: without a workspace two playbooks of the same id, say one for each language, are no mistake.
    """
    found = _sort(documents)
    repeated: dict[int, list[Document]] = {}
    seen: set[str] = set()
    for folder, headers in found.playbooks.items():
        for header in headers:
            identity = _identity(header, "playbook")
            if identity in seen:
                parts = found.parts.get(folder, []) if len(headers) == 1 else []
                repeated.update((id(document), [header, *parts]) for document in (header, *parts))
            seen.add(identity)
    first = [document for document in documents if id(document) not in repeated]
    groups = {id(group[0]): group for group in repeated.values()}
    return [group for group in (first, *groups.values()) if group]


def _identity(document: Document, key: str) -> str:
    """The id that the file gives itself, or its name where it gives none."""
    identity = document.data.get(key)
    return identity if isinstance(identity, str) else PurePosixPath(document.path).stem


def _concerns(document: Document, root: Path, files: Mapping[str, Path]) -> bool:
    """Whether a file of a workspace is ours to judge: in one of our folders, or by the look of it."""
    if _OURS.search(document.text):
        return True
    file = files.get(document.path, Path(document.path))
    parts = file.relative_to(root).parts if file.is_relative_to(root) else file.parts
    return parts[0] in FOLDERS or parts == (WORKSPACE_FILE,)


def _sort(documents: Sequence[Document]) -> _Sorted:
    found = _Sorted()
    for document in documents:
        folder, _, name = document.path.rpartition("/")
        kind = "workspace" if name == WORKSPACE_FILE else kind_of_document(document.data)
        if document.data is None:
            found.unread.append(document)
        elif kind == "workspace" and name == WORKSPACE_FILE:
            found.workspace = document
        elif kind == "playbook":
            found.playbooks.setdefault(folder, []).append(document)
        elif kind == "sections":
            found.parts.setdefault(folder, []).append(document)
        elif kind == "module":
            found.modules.append(document)
        elif kind == "overlay":
            found.overlays.append(document)
        elif kind == "rules":
            found.rules.append(document)
        elif kind == THEMES:
            found.themes.append(document)
        else:
            found.strangers.append(document)
    return found


def _strangers(documents: Iterable[Document]) -> Iterator[Diagnostic]:
    for document in documents:
        name = PurePosixPath(document.path).name
        yield Diagnostic(
            "Y031",
            f'"{name[-60:]}" is neither a playbook nor an overlay',
            document.location(()),
            why="A file that nothing reads is a standard that nobody keeps.",
            help="Begin it with `playbook:`, `module:`, `overlay:`, `rules:` or `theme:`, or move it elsewhere.",
        )


def _modules(
    documents: Iterable[Document],
) -> tuple[dict[tuple[str, str], Document], list[tuple[Document, Data]], list[Diagnostic]]:
    """The modules by name and language, those without mistakes with their data, and what is wrong in each by itself."""
    modules: dict[tuple[str, str], Document] = {}
    sound: list[tuple[Document, Data]] = []
    said: list[Diagnostic] = []
    for document in documents:
        data, wrong = validate(document, "module")
        said += wrong
        language = document.data.get("language")
        name = (_identity(document, "module"), language if isinstance(language, str) else "")
        first = modules.setdefault(name, document)
        if first is not document:
            said.append(_used_twice(name[0], document, "module", first, "module"))
        elif data is not None:
            sound.append((document, data))
    return modules, sound, said


def _playbooks(found: _Sorted, modules: Modules) -> tuple[dict[str, Playbook], list[Diagnostic]]:
    playbooks: dict[str, Playbook] = {}
    said: list[Diagnostic] = []
    broken = {document.path.rpartition("/")[0] for document in found.unread}
    for folder in sorted({*found.playbooks, *found.parts}):
        headers, parts = found.playbooks.get(folder, []), found.parts.get(folder, [])
        if headers or folder not in broken:
            said += header_findings(headers, parts, folder)
        for header in headers:
            documents = [header, *parts] if parts and len(headers) == 1 else [header]
            playbook, wrong = load_playbook(documents, modules)
            said += wrong
            first = playbooks.setdefault(playbook.id, playbook)
            if first is not playbook:
                said.append(_used_twice(playbook.id, header, "playbook", first.layer.documents[0], "playbook"))
    return playbooks, said


def load_playbook(documents: Sequence[Document], modules: Modules) -> tuple[Playbook, list[Diagnostic]]:
    """One playbook from its file, or from its header and parts, with the modules that it includes."""
    header = documents[0]
    identity = _identity(header, "playbook")
    layer = Layer(identity, documents)
    if len(documents) == 1 and "include" not in header.data:
        data, found = validate(header, "playbook")
        return Playbook(identity, layer, data), found
    merged, found = header.data, list[Diagnostic]()
    if len(documents) > 1:
        merged, found = merge_parts(sorted(documents, key=lambda document: document.path), identity)
    if "include" in merged:
        from standards.resolve.including import load_including  # a start without modules does not pay for them

        return load_including(layer, merged, modules, found)
    data, wrong = validate_data(merged, "playbook", Provenance([layer]).document, spelt_in=documents)
    return Playbook(identity, layer, data), not_yet_told([*found, *wrong], documents)


def _overlays(
    documents: Sequence[Document], playbooks: Mapping[str, Playbook]
) -> tuple[dict[str, Overlay], list[Diagnostic]]:
    overlays: dict[str, Overlay] = {}
    said: list[Diagnostic] = []
    for document in documents:
        overlay = _overlay(document)
        if overlay.id in overlays:
            said.append(_used_twice(overlay.id, document, "overlay", overlays[overlay.id].document, "overlay"))
        elif overlay.id in playbooks:
            header = playbooks[overlay.id].layer.documents[0]
            said.append(_used_twice(overlay.id, document, "overlay", header, "playbook"))
        else:
            overlays[overlay.id] = overlay
    for name, overlay in overlays.items():
        data, wrong = validate(overlay.document, "overlay", _language(overlays, playbooks, name))
        said += wrong
        if data is None:
            overlays[name] = Overlay(overlay.id, overlay.extends, overlay.layer, sound=False)
    return overlays, said


def _overlay(document: Document) -> Overlay:
    identity, base = _identity(document, "overlay"), document.data.get("extends")
    sound = isinstance(base, str)
    layer = Layer(identity, [document], frozenset(filter(kind_of, removals(document.data))))
    return Overlay(identity, base if isinstance(base, str) else "", layer, sound)


def _language(overlays: Mapping[str, Overlay], playbooks: Mapping[str, Playbook], name: str) -> str:
    """The language of the playbook at the end of the chain; English where there is none."""
    base = playbooks.get(ancestry(overlays, name)[1])
    language = base.layer.documents[0].data.get("language") if base else None
    return language if isinstance(language, str) else "en"


def _used_twice(identity: str, document: Document, key: str, first: Document, first_key: str) -> Diagnostic:
    return Diagnostic(
        "R006",
        f'"{identity[:40]}" is already the id of another {first_key}',
        document.location((key,)),
        why="Stores and overlays name playbooks and overlays by their ids, so each has its own.",
        help=f"Give one of the two another id; the first stands in {first.path}.",
        related=(Related("used here first", first.location((first_key,))),),
    )


def _with_stores(loaded: Loaded, path: str, content: bytes) -> tuple[Loaded, list[Diagnostic]]:
    """The stores of stores.csv, and `{store.x}` of all playbooks and overlays against its columns."""
    from standards.model.stores import parse_stores  # a start without stores does not pay for them
    from standards.resolve.store_columns import column_findings
    from standards.resolve.stores import stores_of

    table, found = parse_stores(content, path)
    stores, unknown = stores_of(table, loaded)
    columns = table.columns or None
    read = [document for document in loaded.documents if document.data is not None]
    gaps = [gap for document in read for gap in column_findings(document, columns)]
    return replace(loaded, stores=stores, columns=columns), [*found, *unknown, *gaps]
