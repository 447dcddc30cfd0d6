"""Check a workspace unit by unit; what the cache knows is not checked again."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path

from standards.build.cache import Cache
from standards.build.digest import digest
from standards.build.places import Place
from standards.build.progress import Progress, silent
from standards.build.records import Outcome
from standards.build.scan import INPUTS, Scan, scan
from standards.build.overrides import Overrides
from standards.build.setting import read_setting
from standards.build.survey import RULES, Glance, glance, store_words, units
from standards.build.unit import check_unit
from standards.source.discover import STORES_FILE, WORKSPACE_FILE, yaml_files


def check_workspace(
    place: Place, day: datetime.date, overrides: Overrides, cache: Cache | None, now: Scan, progress: Progress = silent
) -> Outcome:
    """What is wrong in the wanted files of a workspace, and in those that belong together with them.

    `now` is what the folder held when the run began. The cache is written where all files were wanted.
    """
    folder = place.folder
    seen = _glances(folder, cache.glances(now) if cache else {})
    rules = sorted(name for name, look in seen.items() if look.kind == RULES)
    setting = read_setting(folder / WORKSPACE_FILE, WORKSPACE_FILE, rules, overrides)
    shared = [seen[name].hash for name in (WORKSPACE_FILE, *rules)]
    context = digest(repr([now.names, shared, overrides]).encode("utf-8", "surrogatepass"))
    done: dict[str, Outcome] = {}
    parts = units(seen, store_words(folder / STORES_FILE))
    for number, names in enumerate(parts):
        progress(number, len(parts))
        if place.wanted is None or not place.wanted.isdisjoint(names):
            key = digest(
                "\n".join([context, *names, *(seen[name].hash for name in names)]).encode("utf-8", "surrogatepass")
            )
            known = cache.unit(key) if cache else None
            done[key] = known or check_unit(folder, names, setting, day)
    outcomes = done.values()
    whole = Outcome(
        [*setting.findings, *(found for outcome in outcomes for found in outcome.findings)],
        sum(outcome.files for outcome in outcomes),
        any(outcome.dated for outcome in outcomes),
    )
    if cache and place.wanted is None and seen.keys() <= now.files.keys() and scan(folder, INPUTS) == now:
        cache.write(whole, done, now, seen)
    return whole


def _glances(folder: Path, known: Mapping[str, Glance]) -> dict[str, Glance]:
    """What is seen at a glance in every file that a check reads, by path below the workspace."""
    length = len(folder.parts)
    names = ["/".join(path.parts[length:]) for path in yaml_files(folder)]
    if (folder / STORES_FILE).is_file():
        names.append(STORES_FILE)
    return {name: known.get(name) or glance(folder / name) for name in names}
