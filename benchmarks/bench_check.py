"""How fast `standards check` is, as ratios to yamllint and check-jsonschema in the same run.

Processor time on one core, but for the two lines with "by the clock": there the check has all cores, and shares the
work among processes as it does for a user. The peers use one core whatever they are given.

python benchmarks/bench_check.py [--quick]
"""

from __future__ import annotations

import math
import shutil
import sys
import tempfile
from pathlib import Path

import corpus
from measure import Sample, compare, on_all_cores, on_one_core, once, tool

QUICK = "--quick" in sys.argv
ROUNDS = 5 if QUICK else 15
MANY, MOST, FEW = (200, 1000, 50) if QUICK else (1000, 5000, 100)
PEERS = 20 if QUICK else 100  #: files for the peers, whose time for each file does not depend on their number


def main() -> None:
    on_one_core()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sizes = {count: corpus.write(folder / str(count), count) for count in (1, FEW, MANY, MOST)}
        schema = folder / "playbook.schema.json"
        _write_schema(schema)
        print(f"{'what':58} {'bar':>10} {'measured':>10}")
        one = _one_file(sizes[1], schema)
        _many_files(sizes[MANY], schema)
        _unchanged(sizes[MOST], _peers(["shop.yaml"], schema)["yamllint"])
        _growth(sizes, one["standards"])


def _write_schema(path: Path) -> None:
    import json

    from standards.model.schema import json_schema

    path.write_text(json.dumps(json_schema("playbook")), encoding="utf-8")


def _peers(files: list[str], schema: Path) -> dict[str, list[str]]:
    return {
        "yamllint": [tool("yamllint"), "-d", "relaxed", *files],
        "check-jsonschema": [tool("check-jsonschema"), "--schemafile", str(schema), *files],
    }


def _one_file(folder: Path, schema: Path) -> dict[str, Sample]:
    """A file without a workspace, which nothing is remembered of."""
    file = "shop.yaml"
    (folder / file).write_text(corpus.playbook(0), encoding="utf-8")
    taken = compare({"standards": [tool("standards"), "check", file], **_peers([file], schema)}, folder, ROUNDS)
    for peer, bar in (("yamllint", "<= 1.5"), ("check-jsonschema", "")):
        _row(f"1 file, cold: x {peer}", bar, taken["standards"].seconds / taken[peer].seconds)
    print(f"  {', '.join(f'{name} {sample.seconds * 1000:.0f} ms' for name, sample in taken.items())}")
    return taken


def _many_files(folder: Path, schema: Path) -> None:
    files = sorted(str(path.relative_to(folder)) for path in (folder / "playbooks").iterdir())
    ours, *peers = [], *(([], name, command) for name, command in _peers(files[:PEERS], schema).items())
    for _ in range(3):  # in turns, so that what disturbs one disturbs all
        ours.append(_cold(folder))
        for taken, _, command in peers:
            taken.append(once(command, folder).seconds / PEERS)
    fastest = min(ours)
    for taken, name, _ in peers:
        _row(f"{MANY} files, cold: times faster than {name}", ">= 20", min(taken) / (fastest.seconds / MANY))
    on_all_cores()
    clock = min(_cold(folder).elapsed for _ in range(3))
    on_one_core()
    for taken, name, _ in peers:
        _row(f"{MANY} files, by the clock: times faster than {name}", "", min(taken) / (clock / MANY))
    _row(f"{MANY} files, cold: peak MiB", "<= 60", max(sample.mebibytes for sample in ours))
    print(f"  standards {fastest.seconds / MANY * 1000:.2f} ms for each file")


def _cold(folder: Path) -> Sample:
    """A check that knows nothing of an earlier one, and remembers this one."""
    shutil.rmtree(folder / ".standards", ignore_errors=True)
    return once([tool("standards"), "check"], folder)


def _unchanged(folder: Path, yamllint: list[str]) -> None:
    """The third run: the second one sees that files which the first one took for freshly written have not changed."""
    check = [tool("standards"), "check"]
    _cold(folder)
    once(check, folder)
    file = folder.parent / "1"
    taken = compare({"standards": check, "yamllint": [*yamllint[:-1], str(file / "shop.yaml")]}, folder, ROUNDS)
    _row(f"{MOST} unchanged files: x yamllint on one", "<= 1.0", taken["standards"].seconds / taken["yamllint"].seconds)
    print(f"  standards {taken['standards'].seconds * 1000:.0f} ms, {taken['standards'].mebibytes:.0f} MiB")


def _growth(sizes: dict[int, Path], start: Sample) -> None:
    """The exponent of the time that the files take, the start of the process taken off."""
    few, most = (min(_cold(sizes[count]).seconds for _ in range(3)) - start.seconds for count in (FEW, MOST))
    _row(f"growth exponent, {FEW} to {MOST} files", "<= 1.05", math.log(most / few) / math.log(MOST / FEW))


def _row(what: str, bar: str, value: float) -> None:
    print(f"{what:58} {bar:>10} {value:10.2f}")


if __name__ == "__main__":
    main()
