"""Photos exist, and inside the workspace."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.resolve.editions import resolve_all, resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.photos import photo_file

Written = Callable[[str], Loaded]
TODAY = datetime.date(2026, 10, 1)
TABLE = "journey: {arrive: {touchpoints: {coat: {photo: %s, alt: A coat}}}}"


def workspace(bistro: str, photo: str) -> str:
    body = TABLE % photo
    return f"{bistro}# file: overlays/greece.yaml\nstandards: 1\noverlay: greece\nextends: bistro\n{body}\n"


@pytest.mark.parametrize(
    ("photo", "found"),
    [
        ("coat.jpg", []),
        ("../overlays/coat.jpg", []),
        ("../playbooks/coat.jpg", ["R011"]),
        ("caot.jpg", ["R011"]),
        (".", ["R011"]),
        ("../../outside.jpg", ["R013"]),
        ("/etc/hostname", ["R013"]),
        ("link.jpg", ["R013"]),
        ("circle.jpg", ["R011"]),
        ("x" * 300 + ".jpg", ["R011"]),
    ],
)
def test_a_photo(written: Written, bistro: str, tmp_path: Path, photo: str, found: list[str]) -> None:
    overlays = tmp_path / "overlays"
    overlays.mkdir()
    (overlays / "coat.jpg").write_bytes(b"a picture")
    (overlays / "link.jpg").symlink_to("/etc/hostname")
    (overlays / "circle.jpg").symlink_to("circle.jpg")
    loaded = written(workspace(bistro, photo))
    _, said = resolve_all(loaded, today=TODAY)
    assert [(one.code, str(one.location)) for one in said] == [(code, "overlays/greece.yaml:4:48") for code in found]
    edition, _ = resolve_edition(loaded, "bistro", ["greece"], today=TODAY)
    assert edition
    coat = next(touchpoint for touchpoint in edition.touchpoints if touchpoint.id == "coat")
    file = photo_file(loaded, edition, coat)
    assert (file is None) == bool(found)
    assert file is None or file.read_bytes() == b"a picture"


def test_a_similar_name_is_named(written: Written, bistro: str, tmp_path: Path) -> None:
    (tmp_path / "overlays").mkdir()
    (tmp_path / "overlays" / "coat.jpg").write_bytes(b"")
    _, (found,) = resolve_all(written(workspace(bistro, "caot.jpg")), today=TODAY)
    assert found.help == 'Did you mean "coat.jpg"?'
