"""What is wrong in files while they are being written: a check of what an editor holds, not of what is on disk.

The steps are those of `build/check.py`, and so are the findings. Nothing is written, no cache is read.
"""

from __future__ import annotations

import contextlib
import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from standards.build import baseline
from standards.build.digest import digest
from standards.build.records import Outcome
from standards.build.scan import INPUTS, Scan, Signature, scan
from standards.build.setting import read_setting, without_workspace
from standards.build.survey import MODULE, RULES, Glance, glance, is_ours, store_words, units
from standards.build.unit import check_loose, check_unit
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic
from standards.diagnostics.usage import UsageError
from standards.source.discover import STORES_FILE, WORKSPACE_FILE, holding, yaml_files

Texts = Mapping[Path, bytes]  #: what the editor holds, by absolute path

_SUFFIXES = (".yaml", ".yml")


class Live:
    """A workspace, or (`is_workspace` false) a folder of files that belong to none, checked again and again.

    It remembers what it found in units of files that have not changed since, and how files looked at a glance.
    """

    def __init__(self, folder: Path, is_workspace: bool) -> None:
        self.folder, self.is_workspace = folder, is_workspace
        self._known: dict[str, Outcome] = {}
        self._seen: dict[str, tuple[Signature, Glance]] = {}
        self._ids: set[str] = set()
        self._rules: list[Path] = []
        self._modules: list[Path] = []

    def findings(self, texts: Texts, wanted: Collection[Path], day: datetime.date) -> dict[Path, list[Diagnostic]]:
        """The findings in each of the `wanted` files, with their paths below the folder, as of `day`.

        Only the units that these belong to are judged. A file that a check would not read has no findings.
        """
        names = {path.relative_to(self.folder).as_posix(): path for path in wanted}
        with holding(texts):
            outcomes = list((self._workspace if self.is_workspace else self._loose)(texts, names.keys(), day))
        found: dict[Path, list[Diagnostic]] = {path: [] for path in wanted}
        for said in Findings.of(self._new(said for outcome in outcomes for said in outcome.findings)):
            if said.location.path in names:
                found[names[said.location.path]].append(said)
        return found

    def relatives(self, texts: Texts, path: Path) -> list[Path]:
        """The files that say something about what stands in `path`, itself included: see `kin`."""
        name = path.relative_to(self.folder).as_posix()
        with holding(texts):
            seen = self._glances(scan(self.folder, INPUTS), texts) if self.is_workspace else self._beside(texts)
        return [self.folder / each for each in kin(seen, name)]

    def _new(self, findings: Iterable[Diagnostic]) -> Iterable[Diagnostic]:
        """The findings, those in the baseline set aside. One that cannot be read sets nothing aside."""
        if not (self.is_workspace and (self.folder / baseline.FILE).is_file()):
            return findings
        try:
            return baseline.apply(findings, baseline.read(self.folder))
        except (UsageError, OSError):
            return findings

    def ids(self) -> set[str]:
        """The ids of the playbooks and overlays of a workspace, as they were when it was last looked at."""
        return self._ids

    def rules(self) -> list[Path]:
        """The files that held rules of the house when the workspace was last looked at."""
        return self._rules

    def modules(self) -> list[Path]:
        """The files that held modules when the folder was last looked at."""
        return self._modules

    def _workspace(self, texts: Texts, wanted: Collection[str], day: datetime.date) -> Iterator[Outcome]:
        now = scan(self.folder, INPUTS)
        seen = self._glances(now, texts)
        rules = sorted(name for name, look in seen.items() if look.kind == RULES)
        setting = read_setting(self.folder / WORKSPACE_FILE, WORKSPACE_FILE, rules)
        context = repr([day, now.names, [seen[name].hash for name in (WORKSPACE_FILE, *rules)]])
        done: dict[str, Outcome] = {}
        for names in units(seen, store_words(self.folder / STORES_FILE)):
            if not set(wanted).isdisjoint(names):
                told = "\n".join([context, *names, *(seen[name].hash for name in names)])
                key = digest(told.encode("utf-8", "surrogatepass"))
                done[key] = self._known.get(key) or check_unit(self.folder, names, setting, day)
        self._known = done
        yield Outcome(setting.findings, 0)
        yield from done.values()

    def _glances(self, now: Scan, texts: Texts) -> dict[str, Glance]:
        """What is seen at a glance in every file, anew only in those that changed and in those that are held."""
        fresh: dict[str, tuple[Signature, Glance]] = {}
        names = [path.relative_to(self.folder).as_posix() for path in yaml_files(self.folder)]
        if STORES_FILE in now.files:
            names.append(STORES_FILE)
        glances: dict[str, Glance] = {}
        for name in names:
            path = self.folder / name
            signature = now.files.get(name)
            known = self._seen.get(name)
            if path in texts or signature is None:
                glances[name] = glance(path)
            else:
                glances[name] = known[1] if known and known[0] == signature else glance(path)
                fresh[name] = (signature, glances[name])
        self._seen = fresh
        self._ids = {look.id for look in glances.values() if look.id}
        self._rules = [self.folder / name for name, look in glances.items() if look.kind == RULES]
        self._modules = [self.folder / name for name, look in glances.items() if look.kind == MODULE]
        return glances

    def _loose(self, texts: Texts, wanted: Collection[str], day: datetime.date) -> Iterator[Outcome]:
        for names in units(self._beside(texts), ()):
            if not set(wanted).isdisjoint(names):
                yield check_loose(self.folder, names, without_workspace(), day)

    def _beside(self, texts: Texts) -> dict[str, Glance]:
        """What is seen at a glance in our YAML files directly in the folder, on disk or held."""
        files = {path for path in texts if path.parent == self.folder}
        with contextlib.suppress(OSError):
            files.update(path for path in self.folder.iterdir() if path.suffix.lower() in _SUFFIXES)
        glances = {path.name: glance(path) for path in sorted(files) if is_ours(path)}
        self._modules = [self.folder / name for name, look in glances.items() if look.kind == MODULE]
        return glances


def kin(files: Mapping[str, Glance], name: str) -> list[str]:
    """Of `files` those that belong to the file `name`: its playbook with parts and modules, and all overlays on it.

    Why not the unit: of thousands of playbooks that a slip throws into one unit, a few concern the author.
    """
    by_id = {look.id: each for each, look in files.items() if look.id}
    root = _chain(files, by_id, name)[-1]
    if root not in files or not files[root].kind:
        headers = [each for each in _in_folder_of(files, name) if files[each].kind == "playbook"]
        root = headers[0] if len(headers) == 1 else name
    folder = _in_folder_of(files, root)
    alone = sum(files[each].kind == "playbook" for each in folder) == 1
    parts = [each for each in folder if alone and not files[each].kind]
    on_it = [each for each, look in files.items() if look.base and _chain(files, by_id, each)[-1] == root]
    takes_in = root in files and files[root].includes
    taken_in = [each for each, look in files.items() if takes_in and look.kind == MODULE]
    return list(dict.fromkeys([root, *parts, *taken_in, *on_it, *_chain(files, by_id, name)]))


def _chain(files: Mapping[str, Glance], by_id: Mapping[str, str], name: str) -> list[str]:
    """`name`, what it extends, what that extends, and so on. A loop ends where it closes."""
    chain = [name]
    while name in files and (base := by_id.get(files[name].base)) and base not in chain:
        chain.append(name := base)
    return chain


def _in_folder_of(files: Mapping[str, Glance], name: str) -> list[str]:
    folder = name.rpartition("/")[0]
    return [each for each in files if each.rpartition("/")[0] == folder and each.endswith(_SUFFIXES)]
