"""Files on disk: which are found, and that none of them can hold the reader up."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from standards.source.discover import find_workspace, holding, read, text_of, yaml_files
from standards.source.guards import MAX_BYTES

posix = pytest.mark.skipif(sys.platform == "win32", reason="named pipes and permissions are POSIX")


def _touch(path: Path, text: str = "a: x\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_the_workspace_is_found_from_any_place_in_it(tmp_path: Path) -> None:
    _touch(tmp_path / "standards.yaml")
    file = _touch(tmp_path / "playbooks" / "deep" / "bistro.yaml")
    assert find_workspace(file) == tmp_path
    assert find_workspace(file.parent) == tmp_path
    assert find_workspace(tmp_path) == tmp_path


def test_the_nearest_workspace_wins_and_a_repository_is_not_left(tmp_path: Path) -> None:
    _touch(tmp_path / "standards.yaml")
    inner = tmp_path / "repository"
    (inner / ".git").mkdir(parents=True)
    file = _touch(inner / "playbooks" / "bistro.yaml")
    assert find_workspace(file) is None
    _touch(inner / "standards.yaml")
    assert find_workspace(file) == inner


def test_yaml_files_are_sorted_and_foreign_folders_left_out(tmp_path: Path) -> None:
    wanted = ["a.yaml", "b/a.yml", "b/c.YAML", "z.yaml"]
    for name in [*wanted, ".hidden.yaml", ".git/x.yaml", "node_modules/y.yaml", ".venv/z.yaml", "b/notes.txt"]:
        _touch(tmp_path / name)
    assert [path.relative_to(tmp_path).as_posix() for path in yaml_files(tmp_path)] == wanted


@posix
def test_links_never_leave_the_folder(tmp_path: Path) -> None:
    outside = _touch(tmp_path / "outside" / "secret.yaml")
    folder = tmp_path / "inside"
    inside = _touch(folder / "a.yaml")
    (folder / "b.yaml").symlink_to(inside)
    (folder / "c.yaml").symlink_to(outside)
    (folder / "d").symlink_to(outside.parent)
    (folder / "loop").symlink_to(folder)
    assert [path.name for path in yaml_files(folder)] == ["a.yaml", "b.yaml"]


def test_a_file_is_read_under_the_name_it_is_shown_by(tmp_path: Path) -> None:
    document = read(_touch(tmp_path / "a.yaml"), "shown/a.yaml")
    assert document.data == {"a": "x"}
    assert document.location(("a",)).path == "shown/a.yaml"


@pytest.mark.parametrize("name", ["missing.yaml", "folder", "nul\0.yaml"])
def test_what_cannot_be_read_is_one_finding(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    document = read(tmp_path / name, name)
    assert [(one.code, one.location.path) for one in document.diagnostics] == [("Y030", name)]
    assert document.data is None


@posix
def test_a_named_pipe_does_not_hold_the_reader_up(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    (one,) = read(tmp_path / "pipe.yaml", "pipe.yaml").diagnostics
    assert one.message == "the file cannot be read: it is not an ordinary file"


@posix
def test_a_device_is_not_read() -> None:
    (one,) = read(Path("/dev/zero"), "zero.yaml").diagnostics
    assert one.code == "Y030"


@posix
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_file_without_permission_is_one_finding(tmp_path: Path) -> None:
    file = _touch(tmp_path / "a.yaml")
    file.chmod(0)
    (one,) = read(file, "a.yaml").diagnostics
    assert one.message == "the file cannot be read: permission denied"


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    file = tmp_path / "large.yaml"
    with file.open("wb") as handle:
        handle.truncate(MAX_BYTES * 10)
    (one,) = read(file, "large.yaml").diagnostics
    assert (one.code, one.message) == ("Y001", "the file has 20.0 MB; the limit is 2 MB")


def test_a_text_to_quote_from_is_one_that_would_be_read(tmp_path: Path) -> None:
    small, large = tmp_path / "a.yaml", tmp_path / "b.yaml"
    small.write_bytes(b"\xef\xbb\xbfa: \xff\r\n")
    large.write_bytes(b"a" * (MAX_BYTES + 1))
    assert text_of(small) == "a: \ufffd\r\n"
    assert [text_of(path) for path in (large, tmp_path, tmp_path / "none.yaml")] == [None, None, None]


def test_what_is_held_stands_in_the_place_of_files(tmp_path: Path) -> None:
    saved, fresh, hidden = tmp_path / "a.yaml", tmp_path / "b.yaml", tmp_path / ".git" / "c.yaml"
    saved.write_text("a: 1\n", encoding="utf-8")
    with holding({saved: b"a: 2\n", fresh: b"b: 1\n", hidden: b"c: 1\n"}):
        assert yaml_files(tmp_path) == [saved, fresh]
        assert [read(path, path.name).data for path in (saved, fresh)] == [{"a": 2}, {"b": 1}]
        assert text_of(fresh) == "b: 1\n"
    assert yaml_files(tmp_path) == [saved]
    assert read(saved, "a.yaml").data == {"a": 1}
