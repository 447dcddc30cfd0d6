"""A file is written whole or not at all."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from standards.source.atomic import write_atomically


def test_a_new_file_in_a_new_folder(tmp_path: Path) -> None:
    write_atomically(tmp_path / "a" / "b" / "x.pdf", b"new")
    assert (tmp_path / "a" / "b" / "x.pdf").read_bytes() == b"new"
    assert [path.name for path in (tmp_path / "a" / "b").iterdir()] == ["x.pdf"]


def test_the_rights_and_the_link_stay(tmp_path: Path) -> None:
    real, link = tmp_path / "real.yaml", tmp_path / "link.yaml"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert (real.read_bytes(), real.stat().st_mode & 0o777, link.is_symlink()) == (b"new", 0o640, True)


@pytest.mark.parametrize("problem", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
def test_what_fails_on_the_way_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, problem: BaseException
) -> None:
    target = tmp_path / "x.pdf"
    target.write_bytes(b"old")
    real = Path.write_bytes

    def half(path: Path, data: bytes) -> int:
        real(path, data[:1])
        raise problem

    monkeypatch.setattr(Path, "write_bytes", half)
    with pytest.raises(type(problem)):
        write_atomically(target, b"new")
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("x.pdf", b"old")]


def test_a_folder_in_the_place_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").mkdir()
    with pytest.raises(OSError):
        write_atomically(tmp_path / "x.pdf", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["x.pdf"]


def test_a_very_long_name(tmp_path: Path) -> None:
    write_atomically(tmp_path / ("ω" * 120), b"new")
    assert len(list(tmp_path.iterdir())) == 1
