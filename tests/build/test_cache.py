"""The cache answers only where nothing has changed, whatever clocks, checkouts and strangers do."""

from __future__ import annotations

import datetime
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.build import cache as cache_module
from standards.build import unit
from standards.build.check import run_check
from standards.build.digest import digest

DAY = datetime.date(2026, 9, 1)
GOOD = """\
standards: 1
playbook: {id}
title: The standards
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door: {{title: At the door, intro: {text}}}
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    root = tmp_path / "shop"
    (root / "playbooks").mkdir(parents=True)
    (root / "standards.yaml").write_text("standards: 1\nname: Shop\n")
    for name in ("one", "two", "three"):
        write(root, name)
    return root


def write(root: Path, name: str, text: str = "aaaa") -> Path:
    path = root / "playbooks" / f"{name}.yaml"
    path.write_text(GOOD.format(id=name, text=text))
    return path


def age(*paths: Path) -> None:
    """Let the files look as though they had been written an hour ago, by their mtime."""
    for path in paths:
        before = time.time() - 3600
        os.utime(path, (before, before))


@pytest.fixture
def checked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The units that were really checked, by their files."""
    seen: list[list[str]] = []
    real = unit.check_unit

    def spy(folder: Path, names: list[str], *rest: object) -> object:
        seen.append(list(names))
        return real(folder, names, *rest)  # type: ignore[arg-type]  # passed through as it came

    monkeypatch.setattr("standards.build.workers.check_unit", spy)
    return seen


def codes(root: Path, day: datetime.date = DAY) -> list[str]:
    return [found.code for found in run_check([root], today=day).findings]


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """A clock that ticks so finely that files just written count as written before the run."""
    monkeypatch.setattr(cache_module, "TICK_NS", 0)


def test_unchanged_files_are_not_checked_again(workspace: Path, checked: list[list[str]], settled: None) -> None:
    assert codes(workspace) == []
    names = ["standards.yaml", "playbooks/one.yaml", "playbooks/three.yaml", "playbooks/two.yaml"]
    assert checked == [[name] for name in names]
    checked.clear()
    assert codes(workspace) == []
    assert checked == []


def test_only_the_changed_playbook_is_checked_again(workspace: Path, checked: list[list[str]]) -> None:
    codes(workspace)
    checked.clear()
    (workspace / "playbooks" / "two.yaml").write_text(
        GOOD.format(id="two", text="aaaa").replace("title: The", "titel: The")
    )
    assert codes(workspace) == ["S001"]
    assert checked == [["playbooks/two.yaml"]]
    checked.clear()
    assert codes(workspace) == ["S001"], "findings come from the cache as they were"
    assert checked == []


def same_size_and_date(root: Path) -> None:
    path = root / "playbooks" / "one.yaml"
    told = path.stat()
    path.write_text(path.read_text().replace("intro: aaaa", "intra: aaaa"))
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert (path.stat().st_size, path.stat().st_mtime_ns) == (told.st_size, told.st_mtime_ns)


def older_date(root: Path) -> None:
    path = root / "playbooks" / "one.yaml"
    path.write_text(path.read_text().replace("intro: aaaa", "intra: aaaa"))
    os.utime(path, (0, 0))


def future_date(root: Path) -> None:
    older_date(root)
    os.utime(root / "playbooks" / "one.yaml", (2**32, 2**32))


def copied_over_with_its_date(root: Path) -> None:
    path = root / "playbooks" / "one.yaml"
    other = root.parent / "other.yaml"
    other.write_text(path.read_text().replace("intro: aaaa", "intra: aaaa"))
    shutil.copystat(path, other)
    other.replace(path)


def swapped(root: Path) -> None:
    """A bad file of the same size and date moves to where the good one was."""
    same = root / "playbooks" / "one.yaml"
    bad = root / "playbooks" / "bad.tmp"
    bad.write_text(same.read_text().replace("intro: aaaa", "intra: aaaa"))
    shutil.copystat(same, bad)
    same.unlink()
    bad.rename(same)


def added(root: Path) -> None:
    (root / "playbooks" / "four.yaml").write_text(GOOD.format(id="four", text="a").replace("intro", "intra"))


def linked(root: Path) -> None:
    bad = root / "bad.txt"
    bad.write_text(GOOD.format(id="five", text="a").replace("intro", "intra"))
    (root / "playbooks" / "five.yaml").symlink_to(bad)


@pytest.mark.parametrize(
    "change", [same_size_and_date, older_date, future_date, copied_over_with_its_date, swapped, added, linked]
)
def test_no_trick_with_clocks_or_checkouts_hides_a_change(
    workspace: Path, settled: None, change: Callable[[Path], None]
) -> None:
    age(*(workspace / "playbooks").iterdir())
    assert codes(workspace) == []
    assert codes(workspace) == []
    change(workspace)
    assert codes(workspace) == ["S001"]


def test_a_change_behind_a_link_is_seen(workspace: Path, settled: None) -> None:
    target = workspace / "shared.txt"
    target.write_text(GOOD.format(id="five", text="aaaa"))
    (workspace / "playbooks" / "five.yaml").symlink_to(target)
    assert codes(workspace) == []
    target.write_text(GOOD.format(id="five", text="aaaa").replace("intro", "intra"))
    assert codes(workspace) == ["S001"]


def test_a_removed_base_is_missed(workspace: Path, settled: None) -> None:
    (workspace / "overlays").mkdir()
    (workspace / "overlays" / "greece.yaml").write_text("standards: 1\noverlay: greece\nextends: one\n")
    assert codes(workspace) == []
    (workspace / "playbooks" / "one.yaml").unlink()
    assert codes(workspace) == ["R004"]


def test_a_photo_that_goes_is_missed(workspace: Path, settled: None) -> None:
    photo = workspace / "playbooks" / "door.png"
    photo.write_bytes(b"x")
    (workspace / "playbooks" / "one.yaml").write_text(
        GOOD.format(id="one", text="aaaa").replace("intro: aaaa", "photo: door.png, alt: The door")
    )
    assert codes(workspace) == []
    photo.unlink()
    assert codes(workspace) == ["R011"]


def test_files_written_within_a_tick_of_the_clock_are_read_again(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system whose clock stands still: size, date and inode say nothing at all."""
    codes(workspace)
    real = cache_module.Cache.glances
    asked: list[int] = []

    def spy(self: cache_module.Cache, now: object) -> dict[str, object]:
        known = real(self, now)  # type: ignore[arg-type]  # passed through as it came
        asked.append(len(known))
        return known  # type: ignore[return-value]  # as above

    monkeypatch.setattr(cache_module.Cache, "glances", spy)
    codes(workspace)
    assert asked == [0], "nothing was believed without reading"


def test_another_day_counts_only_where_something_is_dated(
    workspace: Path, checked: list[list[str]], settled: None
) -> None:
    codes(workspace)
    checked.clear()
    codes(workspace, DAY + datetime.timedelta(days=1))
    assert checked == []
    (workspace / "overlays").mkdir()
    (workspace / "overlays" / "greece.yaml").write_text(
        "standards: 1\noverlay: greece\nextends: one\nremove:\n  arrive/door:\n    because: No door.\n"
        "    waiver: {because: No door, approved_by: Owner, until: 2026-09-01}\n"
    )
    codes(workspace)
    checked.clear()
    codes(workspace, DAY + datetime.timedelta(days=1))
    assert checked == [["overlays/greece.yaml", "playbooks/one.yaml", "standards.yaml"]]


def entry(root: Path) -> Path:
    return root / ".standards" / "cache" / "check.json"


@pytest.mark.parametrize(
    "damage",
    [
        lambda raw: b"",
        lambda raw: raw[: len(raw) // 2],
        lambda raw: raw.replace(b'"sure":', b'"sore":'),
        lambda raw: raw[:33] + b"[" * 100_000,
        lambda raw: b"\xff\xfe" * 100,
        lambda raw: b"null\nnull\nnull",
        lambda raw: raw.split(b"\n")[0] + b"\n",
    ],
    ids=["empty", "half", "altered", "deep", "binary", "null", "head"],
)
def test_a_damaged_cache_is_no_cache(workspace: Path, settled: None, damage: Callable[[bytes], bytes]) -> None:
    write(workspace, "one").write_text(GOOD.format(id="one", text="a").replace("intro", "intra"))
    assert codes(workspace) == ["S001"]
    entry(workspace).write_bytes(damage(entry(workspace).read_bytes()))
    assert codes(workspace) == ["S001"]


def test_a_cache_that_came_with_the_files_is_not_believed(workspace: Path, settled: None, tmp_path: Path) -> None:
    """A stranger commits a bad file together with a cache that calls it clean."""
    assert codes(workspace) == []
    stolen = tmp_path / "checkout"
    shutil.copytree(workspace, stolen)
    for name in ("one", "two", "three"):
        path = stolen / "playbooks" / f"{name}.yaml"
        path.write_text(path.read_text().replace("intro", "intra"))
    raw = entry(stolen).read_bytes().split(b"\n", 1)[1]
    for name in ("one", "two", "three"):
        good, bad = ((root / "playbooks" / f"{name}.yaml").read_bytes() for root in (workspace, stolen))
        raw = raw.replace(digest(good).encode(), digest(bad).encode())
    entry(stolen).write_bytes(digest(raw).encode() + b"\n" + raw)
    assert codes(stolen) == ["S001"] * 3


def test_the_cache_stays_inside_the_workspace(workspace: Path, tmp_path: Path, settled: None) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (workspace / ".standards").symlink_to(outside)
    assert codes(workspace) == []
    assert not any(path.is_file() for path in outside.rglob("*"))


def test_a_link_in_the_place_of_the_cache_is_left_alone(workspace: Path, tmp_path: Path, settled: None) -> None:
    codes(workspace)
    precious = tmp_path / "precious"
    precious.write_text("mine")
    entry(workspace).unlink()
    entry(workspace).symlink_to(precious)
    assert codes(workspace) == []
    assert precious.read_text() == "mine"


def test_the_cache_ignores_itself_in_git(workspace: Path) -> None:
    codes(workspace)
    assert (workspace / ".standards" / "cache" / ".gitignore").read_text() == "*\n"


def test_a_file_in_the_place_of_the_folder_is_no_error(workspace: Path) -> None:
    (workspace / ".standards").write_text("not a folder")
    assert codes(workspace) == []


def test_another_version_checks_again(
    workspace: Path, checked: list[list[str]], settled: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    codes(workspace)
    checked.clear()
    monkeypatch.setattr(cache_module, "tool", lambda: "another")
    codes(workspace)
    assert len(checked) == 4


def test_no_cache_neither_reads_nor_writes_one(workspace: Path, checked: list[list[str]], settled: None) -> None:
    codes(workspace)
    before = entry(workspace).read_bytes()
    checked.clear()
    run_check([workspace], today=DAY, use_cache=False)
    assert len(checked) == 4
    assert entry(workspace).read_bytes() == before


def test_a_part_of_the_workspace_uses_what_is_known_but_replaces_nothing(
    workspace: Path, checked: list[list[str]], settled: None
) -> None:
    codes(workspace)
    before = entry(workspace).read_bytes()
    checked.clear()
    result = run_check([workspace / "playbooks" / "one.yaml"], today=DAY)
    assert (result.files, checked, entry(workspace).read_bytes()) == (1, [], before)
