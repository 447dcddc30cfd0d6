"""How fast `standards check` is, as ratios to yamllint and check-jsonschema in the same run, on one core.

python benchmarks/bench_check.py [--quick]
"""

from __future__ import annotations

import math
import sys
import tempfile
from pathlib import Path

import corpus
from measure import Sample, compare, on_one_core, once, tool

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
        print(f"{'what':44} {'bar':>10} {'measured':>10}")
        one = _one_file(sizes[1], schema)
        _many_files(sizes[MANY], schema)
        _unchanged(sizes[MOST], one["yamllint"])
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
    file = "playbooks/shop-00000.yaml"
    ours = {"standards": [tool("standards"), "check", "--no-cache", file]}
    taken = compare(ours | _peers([file], schema), folder, ROUNDS)
    for peer, bar in (("yamllint", "<= 1.5"), ("check-jsonschema", "")):
        _row(f"1 file, cold: x {peer}", bar, taken["standards"].seconds / taken[peer].seconds)
    print(f"  {', '.join(f'{name} {sample.seconds * 1000:.0f} ms' for name, sample in taken.items())}")
    return taken


def _many_files(folder: Path, schema: Path) -> None:
    files = sorted(str(path.relative_to(folder)) for path in (folder / "playbooks").iterdir())
    ours = min(
        (once([tool("standards"), "check", "--no-cache"], folder) for _ in range(3)), key=lambda each: each.seconds
    )
    for peer, command in _peers(files[:PEERS], schema).items():
        each = once(command, folder).seconds / PEERS
        _row(f"{MANY} files, cold: times faster than {peer}", ">= 20", each / (ours.seconds / MANY))
    _row(f"{MANY} files, cold: peak MiB", "<= 60", ours.mebibytes)
    print(f"  standards {ours.seconds / MANY * 1000:.2f} ms for each file")


def _unchanged(folder: Path, yamllint: Sample) -> None:
    check = [tool("standards"), "check"]
    once(check, folder)
    taken = compare({"standards": check}, folder, ROUNDS)["standards"]
    _row(f"{MOST} unchanged files: x yamllint on one", "<= 1.0", taken.seconds / yamllint.seconds)
    print(f"  standards {taken.seconds * 1000:.0f} ms, {taken.mebibytes:.0f} MiB")


def _growth(sizes: dict[int, Path], start: Sample) -> None:
    """The exponent of the time that the files take, the start of the process taken off."""
    few, most = (
        min(once([tool("standards"), "check", "--no-cache"], sizes[count]).seconds for _ in range(3)) - start.seconds
        for count in (FEW, MOST)
    )
    _row(f"growth exponent, {FEW} to {MOST} files", "<= 1.05", math.log(most / few) / math.log(MOST / FEW))


def _row(what: str, bar: str, value: float) -> None:
    print(f"{what:44} {bar:>10} {value:10.2f}")


if __name__ == "__main__":
    main()
