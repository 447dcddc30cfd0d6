"""Check a workspace unit by unit; what the cache knows is not checked again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from standards.build.asked import Asked
from standards.build.cache import Cache
from standards.build.digest import digest
from standards.build.places import Place
from standards.build.progress import Progress, silent
from standards.build.records import Outcome
from standards.build.scan import INPUTS, Scan, scan
from standards.build.setting import Setting, read_setting
from standards.build.survey import RULES, Glance, glance, store_words, units
from standards.build.workers import outcomes, processes
from standards.source.discover import STORES_FILE, WORKSPACE_FILE, yaml_files


def check_workspace(place: Place, asked: Asked, cache: Cache | None, now: Scan, progress: Progress = silent) -> Outcome:
    """What is wrong in the wanted files of a workspace, and in those that belong together with them.

    `now` is what the folder held when the run began. The cache is written where all files were wanted. Raises
    UsageError for a rule in the overrides that does not exist.
    """
    folder = place.folder
    seen = _glances(folder, cache.glances(now) if cache else {})
    rules = sorted(name for name, look in seen.items() if look.kind == RULES)
    setting = read_setting(folder / WORKSPACE_FILE, WORKSPACE_FILE, rules, asked.overrides)
    shared = [seen[name].hash for name in (WORKSPACE_FILE, *rules)]
    context = digest(repr([now.names, shared, asked.overrides]).encode("utf-8", "surrogatepass"))
    wanted = {
        _key(context, names, seen): names
        for names in units(seen, store_words(folder / STORES_FILE))
        if place.wanted is None or not place.wanted.isdisjoint(names)
    }
    done = _checked(folder, wanted, setting, asked, cache, progress)
    whole = Outcome(
        [*setting.findings, *(found for outcome in done.values() for found in outcome.findings)],
        sum(outcome.files for outcome in done.values()),
        any(outcome.dated for outcome in done.values()),
        setting.fail_on,
    )
    if cache and place.wanted is None and seen.keys() <= now.files.keys() and scan(folder, INPUTS) == now:
        cache.write(whole, done, now, seen)
    return whole


def _key(context: str, names: Sequence[str], seen: Mapping[str, Glance]) -> str:
    """What the outcome of a unit depends on."""
    told = "\n".join([context, *names, *(seen[name].hash for name in names)])
    return digest(told.encode("utf-8", "surrogatepass"))


def _checked(
    folder: Path,
    wanted: Mapping[str, Sequence[str]],
    setting: Setting,
    asked: Asked,
    cache: Cache | None,
    progress: Progress,
) -> dict[str, Outcome]:
    """The outcome of every unit by its key, in the order of `wanted`; what the cache knows is taken from there."""
    known = {key: found for key in wanted if (found := cache.unit(key))} if cache else {}
    unknown = [key for key in wanted if key not in known]
    fresh = outcomes(folder, [wanted[key] for key in unknown], setting, asked.day, processes(len(unknown), asked.jobs))
    for number, (key, outcome) in enumerate(zip(unknown, fresh, strict=True)):
        progress(number, len(unknown))
        known[key] = outcome
    return {key: known[key] for key in wanted}


def _glances(folder: Path, known: Mapping[str, Glance]) -> dict[str, Glance]:
    """What is seen at a glance in every file that a check reads, by path below the workspace."""
    length = len(folder.parts)
    names = ["/".join(path.parts[length:]) for path in yaml_files(folder)]
    if (folder / STORES_FILE).is_file():
        names.append(STORES_FILE)
    return {name: known.get(name) or glance(folder / name) for name in names}
