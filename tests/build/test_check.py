"""What a check reports for which targets, as seen from where the user stands."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from standards.build.check import run_check
from standards.build.places import as_seen, places
from standards.diagnostics.usage import UsageError

DAY = datetime.date(2026, 9, 1)
PLAYBOOK = """\
standards: 1
playbook: {id}
title: The standards
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        {more}
"""
OVERLAY = "standards: 1\noverlay: {id}\nextends: {base}\n"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with one clean playbook, one with a mistake, and an overlay with a mistake."""
    root = tmp_path / "shop"
    write(root / "standards.yaml", "standards: 1\nname: Shop\n")
    write(root / "playbooks" / "clean.yaml", PLAYBOOK.format(id="clean", more="intro: Here"))
    write(root / "playbooks" / "wrong.yaml", PLAYBOOK.format(id="wrong", more="intra: Here"))
    write(root / "overlays" / "greece.yaml", OVERLAY.format(id="greece", base="cleen"))
    monkeypatch.chdir(root)
    return root


def told(*targets: str, today: datetime.date = DAY) -> list[str]:
    result = run_check([Path(target) for target in targets], today=today, use_cache=False)
    return [f"{found.location} {found.code}" for found in result.findings]


ALL = ["overlays/greece.yaml:3:10 R004", "playbooks/wrong.yaml:11:9 S001"]


def test_without_targets_the_workspace_around_the_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert told() == ALL
    monkeypatch.chdir(root / "playbooks")
    assert told() == ["../overlays/greece.yaml:3:10 R004", "wrong.yaml:11:9 S001"]


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        (["."], ALL),
        (["playbooks"], ALL[1:]),
        (["overlays/greece.yaml"], ALL[:1]),
        (["playbooks/clean.yaml"], []),
        (["playbooks/clean.yaml", "overlays"], ALL[:1]),
        (["playbooks", "."], ALL),
    ],
)
def test_only_what_lies_in_the_targets_is_told(root: Path, targets: list[str], expected: list[str]) -> None:
    assert told(*targets) == expected


def test_paths_are_shown_from_the_current_folder(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root.parent)
    assert told("shop") == [f"shop/{each}" for each in ALL]
    result = run_check([root / "playbooks"], today=DAY)
    assert result.texts("shop/playbooks/wrong.yaml") == (root / "playbooks" / "wrong.yaml").read_text()
    assert result.texts("shop/playbooks/gone.yaml") is None


def test_a_folder_may_hold_several_workspaces_and_loose_playbooks(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root.parent)
    write(Path("other/standards.yaml"), "standards: 1\nname: Other\n")
    write(Path("other/playbooks/wrong.yaml"), PLAYBOOK.format(id="wrong", more="intra: Here"))
    write(Path("loose/wrong.yaml"), PLAYBOOK.format(id="wrong", more="intra: Here"))
    write(Path("loose/compose.yaml"), "services: {}\n")
    assert told(".") == [
        "loose/wrong.yaml:11:9 S001",
        "other/playbooks/wrong.yaml:11:9 S001",
        *(f"shop/{each}" for each in ALL),
    ]
    assert run_check([Path("loose")], today=DAY).files == 1, "a YAML file of somebody else is not counted"


def test_the_same_mistake_is_told_once(root: Path) -> None:
    assert told("playbooks", "playbooks/wrong.yaml", "./playbooks") == ALL[1:]


def test_loose_files_need_no_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("en.yaml"), PLAYBOOK.format(id="same", more="intra: Here"))
    write(Path("el.yaml"), PLAYBOOK.format(id="same", more="intro: Here"))
    assert told("en.yaml", "el.yaml") == ["en.yaml:11:9 S001"], "two languages of one playbook are no mistake"
    assert not (tmp_path / ".standards").exists(), "no cache without a workspace"


def test_an_overlay_is_judged_with_its_base(root: Path) -> None:
    write(
        root / "playbooks" / "clean.yaml",
        PLAYBOOK.format(id="clean", more="iron: {greet: {do: Greet the guest, within: 5 s}}"),
    )
    write(
        root / "overlays" / "greece.yaml",
        OVERLAY.format(id="greece", base="clean")
        + "journey: {arrive: {touchpoints: {door: {iron: {greet: {within: 9 s}}}}}}\n",
    )
    assert told("overlays") == ["overlays/greece.yaml:4:64 R007"]


def test_two_playbooks_of_one_id_meet_although_they_are_checked_one_by_one(root: Path) -> None:
    write(root / "playbooks" / "again.yaml", PLAYBOOK.format(id="wrong", more="intro: Here"))
    assert "playbooks/wrong.yaml:2:11 R006" in told()


def test_a_profile_and_ignored_rules_hold_for_every_playbook(root: Path) -> None:
    write(root / "playbooks" / "clean.yaml", PLAYBOOK.format(id="clean", more="moment_of_truth: true"))
    finding = "playbooks/clean.yaml:9:7 D001"
    assert finding in told("playbooks/clean.yaml")
    for ignored in ("D001", "moment-without-iron"):
        write(root / "standards.yaml", f"standards: 1\nname: Shop\ncheck: {{ignore: {{{ignored}: Later}}}}\n")
        assert finding not in told("playbooks/clean.yaml")


def test_ignoring_a_rule_that_does_not_exist_is_told(root: Path) -> None:
    write(root / "standards.yaml", "standards: 1\nname: Shop\ncheck: {ignore: {D999: Later}}\n")
    assert told("standards.yaml") == ["standards.yaml:3:18 R020"]


@pytest.mark.parametrize("target", ["nowhere", "playbooks/nothing.yaml"])
def test_a_target_that_does_not_exist(root: Path, target: str) -> None:
    with pytest.raises(UsageError, match=f"^{target}: there is no such file or folder$"):
        run_check([Path(target)])


def test_nothing_to_check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(Path("compose.yaml"), "services: {}\n")
    for targets in ([], [Path()]):
        with pytest.raises(UsageError, match="nothing to check"):
            run_check(targets)


def test_a_workspace_is_one_place_however_it_is_named(root: Path) -> None:
    found = places([root, Path(), root / "playbooks", Path("../shop")])
    assert [(place.folder, place.wanted) for place in found] == [(root, None)]


def test_a_pipe_and_a_folder_that_look_like_playbooks_are_told_not_opened(root: Path) -> None:
    import os

    os.mkfifo(root / "playbooks" / "pipe.yaml")
    loose = root.parent / "loose"
    loose.mkdir()
    os.mkfifo(loose / "pipe.yaml")
    assert told("../loose") == ["../loose/pipe.yaml:1:1 Y030"]
    (root / "playbooks" / "folder.yaml").mkdir()
    assert "playbooks/pipe.yaml:1:1 Y030" in told()


def test_progress_is_told_unit_by_unit(root: Path) -> None:
    heard: list[tuple[int, int]] = []
    run_check([], today=DAY, use_cache=False, progress=lambda done, of: heard.append((done, of)))
    assert heard == [(0, 1)], "an unknown base: everything is one unit"
    (root / "overlays" / "greece.yaml").unlink()
    run_check([], today=DAY, use_cache=False, progress=lambda done, of: heard.append((done, of)))
    assert heard[1:] == [(0, 3), (1, 3), (2, 3)]


def test_a_path_is_told_from_here_or_in_full_whichever_is_shorter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    near, far = tmp_path / "a" / "x.yaml", tmp_path / "b" / "c" / "d" / "e"
    far.mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    assert as_seen(near) == "a/x.yaml"
    monkeypatch.chdir(tmp_path / "b")
    assert as_seen(near) == "../a/x.yaml"
    monkeypatch.chdir(far)
    assert as_seen(Path("/x.yaml")) == "/x.yaml"
