"""What was read of a workspace, or of files without one: playbooks, overlays and stores by id."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path as FilePath
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.resolve.edition import Store
from standards.resolve.elements import Data
from standards.resolve.provenance import Layer, Provenance
from standards.source.document import Document


@dataclass(frozen=True, eq=False)
class Playbook:
    """`data` is validated, with short forms written out; None where the playbook has errors.

    `modules` are the layers below it, in the order in which it includes them.
    """

    id: str
    layer: Layer
    data: Data | None
    modules: Sequence[Layer] = ()

    @property
    def provenance(self) -> Provenance:
        return Provenance([*self.modules, self.layer])


@dataclass(frozen=True, eq=False)
class Overlay:
    """`sound` is whether it may be applied; its data is what stands in the file."""

    id: str
    extends: str
    layer: Layer
    sound: bool = True

    @property
    def document(self) -> Document:
        return self.layer.documents[0]


@dataclass(frozen=True, eq=False)
class Loaded:
    """`files` leads from the paths shown to the user to the files; photos stay inside `root`.

    `workspace` is the validated standards.yaml, empty where there is none. `columns` are those of stores.csv, None
    without one. `modules` are those without mistakes, with their validated data. `unreadable` are the names (without
    suffix) of files that hold no data, so what they hold is unknown.
    `diagnostics` are all findings about single files; what only shows in combination comes with the editions.
    """

    playbooks: Mapping[str, Playbook] = field(default_factory=dict)
    overlays: Mapping[str, Overlay] = field(default_factory=dict)
    stores: Mapping[str, Store] = field(default_factory=dict)
    columns: Sequence[str] | None = None
    rules: Sequence[Document] = ()
    modules: Sequence[tuple[Document, Data]] = ()
    has_themes: bool = False
    workspace: Data = field(default_factory=dict)
    documents: Sequence[Document] = ()
    diagnostics: Sequence[Diagnostic] = ()
    unreadable: frozenset[str] = frozenset()
    root: FilePath | None = None
    files: Mapping[str, FilePath] = field(default_factory=dict)
    memory: dict[Any, Any] = field(default_factory=dict, repr=False)  #: what `editions.py` has resolved already

    @property
    def name(self) -> str:
        """The workspace's name, empty without a workspace."""
        return str(self.workspace.get("name", ""))
