"""What an editor holds is judged as if it were saved, and nothing is saved."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from standards.build.check import run_check, write_baselines
from standards.build.live import Live, kin
from standards.build.survey import Glance

DAY = datetime.date(2026, 9, 1)
EXAMPLES = Path(__file__).parents[2] / "examples"
PLAYBOOK = """\
standards: 1
playbook: shop
title: The standards
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door: At the door
"""
OVERLAY = """\
standards: 1
overlay: greece
extends: shop
remove:
  arrive/door: {because: There is no door.}
journey:
  arrive:
    touchpoints:
      terrace: On the terrace
"""


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "standards.yaml", "standards: 1\nname: Shop\n")
    write(tmp_path / "playbooks" / "shop.yaml", PLAYBOOK)
    write(tmp_path / "overlays" / "greece.yaml", OVERLAY)
    return tmp_path


def told(live: Live, texts: dict[Path, str], *wanted: Path) -> list[str]:
    held = {path: text.encode() for path, text in texts.items()}
    found = live.findings(held, wanted or tuple(texts), DAY)
    return [f"{said.location} {said.code}" for path in sorted(found) for said in found[path]]


def test_the_editor_is_believed_and_not_the_disk(root: Path) -> None:
    live, playbook = Live(root, True), root / "playbooks" / "shop.yaml"
    assert told(live, {playbook: PLAYBOOK}) == []
    assert told(live, {playbook: PLAYBOOK.replace("title: Arr", "titel: Arr")}) == ["playbooks/shop.yaml:7:5 S001"]
    assert told(live, {playbook: PLAYBOOK}) == []
    assert playbook.read_text(encoding="utf-8") == PLAYBOOK
    assert not (root / ".standards").exists()


def test_an_edit_of_a_playbook_shows_in_its_overlay(root: Path) -> None:
    live, playbook, overlay = Live(root, True), root / "playbooks" / "shop.yaml", root / "overlays" / "greece.yaml"
    renamed = PLAYBOOK.replace("door:", "gate:")
    assert told(live, {playbook: PLAYBOOK}, overlay) == []
    assert told(live, {playbook: renamed}, playbook, overlay) == ["overlays/greece.yaml:5:3 R003"]


def test_a_file_that_was_never_saved_belongs_to_its_workspace(root: Path) -> None:
    fresh = root / "overlays" / "fresh.yaml"
    assert told(Live(root, True), {fresh: OVERLAY.replace("greece", "fresh")}) == []
    both = told(Live(root, True), {fresh: OVERLAY}, fresh, root / "overlays" / "greece.yaml")
    assert both == ["overlays/greece.yaml:2:10 R006"]


def test_the_settings_count_as_they_stand_in_the_editor(root: Path) -> None:
    live, settings, playbook = Live(root, True), root / "standards.yaml", root / "playbooks" / "shop.yaml"
    moment = PLAYBOOK.replace("door: At the door", "door: {title: At the door, moment_of_truth: true}")
    assert told(live, {playbook: moment})
    ignoring = "standards: 1\nname: Shop\ncheck: {ignore: {D001: Later, D002: Later}}\n"
    assert told(live, {playbook: moment, settings: ignoring}, playbook) == []


@pytest.mark.parametrize("name", ["bistro", "chain"])
def test_what_is_found_is_what_a_check_finds(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    root = EXAMPLES / name
    monkeypatch.chdir(root)
    files = list(root.rglob("*.yaml"))
    held = {path: path.read_bytes().replace(b"title:", b"titel:", 3) for path in files}
    live = Live(root, True).findings(held, files, DAY)
    assert any(live.values())
    unchanged = Live(root, True).findings({path: path.read_bytes() for path in files}, files, DAY)
    checked = run_check([root], today=DAY, use_cache=False).findings
    assert sorted(said.sort_key for found in unchanged.values() for said in found) == [
        said.sort_key for said in checked if said.location.path != "stores.csv"
    ]


def test_what_is_in_the_baseline_is_not_told_again(root: Path) -> None:
    playbook = root / "playbooks" / "shop.yaml"
    moment = PLAYBOOK.replace("door: At the door", "door: {title: At the door, moment_of_truth: true}")
    write(playbook, moment)
    live = Live(root, True)
    assert told(live, {playbook: moment})
    write_baselines([root], today=DAY)
    assert told(live, {playbook: moment}) == []
    (root / ".standards" / "baseline.json").write_text("{", encoding="utf-8")
    assert told(live, {playbook: moment})


def test_loose_files_are_judged_with_what_belongs_to_them(tmp_path: Path) -> None:
    playbook, overlay = write(tmp_path / "shop.yaml", PLAYBOOK), write(tmp_path / "greece.yaml", OVERLAY)
    write(tmp_path / "compose.yaml", "services: {web: {image: nginx}}\n")
    live = Live(tmp_path, False)
    assert told(live, {playbook: PLAYBOOK.replace("door:", "gate:")}, playbook, overlay) == ["greece.yaml:5:3 R003"]
    assert told(live, {tmp_path / "compose.yaml": "services: {web: }\n"}) == []


def test_a_folder_that_does_not_exist_holds_what_the_editor_holds(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"
    assert told(Live(nowhere, False), {nowhere / "a.yaml": PLAYBOOK.replace("language", "langage")}) == [
        "a.yaml:4:1 S001"
    ]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("p/1.yaml", ["p/1.yaml", "p/2.yaml", "o/a.yaml", "o/b.yaml"]),
        ("p/2.yaml", ["p/1.yaml", "p/2.yaml", "o/a.yaml", "o/b.yaml"]),
        ("o/b.yaml", ["p/1.yaml", "p/2.yaml", "o/a.yaml", "o/b.yaml"]),
        ("q/x.yaml", ["q/x.yaml"]),
        ("q/new.yaml", ["q/new.yaml"]),
        ("o/loop.yaml", ["o/pool.yaml", "o/loop.yaml"]),
        ("o/lost.yaml", ["o/lost.yaml"]),
        ("unseen.yaml", ["unseen.yaml"]),
    ],
)
def test_what_belongs_to_a_file(name: str, expected: list[str]) -> None:
    files = {
        "o/a.yaml": Glance("", "overlay", "a", "one"),
        "o/b.yaml": Glance("", "overlay", "b", "a"),
        "o/loop.yaml": Glance("", "overlay", "loop", "pool"),
        "o/lost.yaml": Glance("", "overlay", "lost", "nothing"),
        "o/pool.yaml": Glance("", "overlay", "pool", "loop"),
        "p/1.yaml": Glance("", "playbook", "one"),
        "p/2.yaml": Glance(""),
        "q/new.yaml": Glance(""),
        "q/x.yaml": Glance("", "playbook", "x"),
        "q/y.yaml": Glance("", "playbook", "y"),
        "standards.yaml": Glance(""),
    }
    assert kin(files, name) == expected
