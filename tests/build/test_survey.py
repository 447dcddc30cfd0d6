"""What belongs together, seen without parsing."""

from __future__ import annotations

from pathlib import Path

import pytest

from standards.build.survey import Glance, glance, store_words, units


def seen(tmp_path: Path, text: str) -> tuple[str, str, str]:
    path = tmp_path / "x.yaml"
    path.write_bytes(text.encode())
    return glance(path)[1:4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("standards: 1\nplaybook: bistro\ntitle: x\n", ("playbook", "bistro", "")),
        ("playbook: bistro   # the one\r\ntitle: x\r\n", ("playbook", "bistro", "")),
        ("standards: 1\noverlay: greece\nextends: bistro\n", ("overlay", "greece", "bistro")),
        ("overlay: greece\nextends: bistro\nremove:\n  a: b\n", ("overlay", "greece", "bistro")),
        ("playbook: bistro\ninclude: [complaint]\nremove: {a: b}\n", ("playbook", "bistro", "")),
        ("standards: 1\nmodule: cellar\n", ("module", "", "")),
        ("module: cellar\nplaybook: bistro\n", ("", "", "")),
        ("playbook: 'bistro'\n", ("", "", "")),
        ("\"playbook\": bistro\n", ("", "", "")),
        ("{playbook: bistro}\n", ("", "", "")),
        ("playbook: bistro\nplaybook: other\n", ("", "", "")),
        ("playbook: bistro\noverlay: greece\n", ("", "", "?")),
        ("overlay: greece\nextends: 'bistro'\n", ("", "", "?")),
        ("extends: bistro\n", ("", "", "?")),
        ("remove: {a: {}}\n", ("", "", "?")),
        ("journey:\n  playbook: x\n", ("", "", "")),
        ("", ("", "", "")),
    ],
)  # fmt: skip
def test_a_glance(tmp_path: Path, text: str, expected: tuple[str, str, str]) -> None:
    assert seen(tmp_path, text) == expected


def test_a_glance_at_what_cannot_be_read(tmp_path: Path) -> None:
    assert glance(tmp_path) == glance(tmp_path / "gone.yaml") == Glance("")


def playbook(name: str, **more: bool) -> Glance:
    return Glance("h", "playbook", name, **more)


def overlay(name: str, base: str) -> Glance:
    return Glance("h", "overlay", name, base)


def test_playbooks_stand_alone_unless_somebody_needs_them() -> None:
    files = {
        "standards.yaml": Glance("h"),
        "playbooks/a.yaml": playbook("a"),
        "playbooks/b.yaml": playbook("b"),
        "playbooks/c.yaml": playbook("c"),
        "playbooks/d.yaml": playbook("d", of_a_store=True),
        "playbooks/e.yaml": playbook("e"),
        "other/e.yaml": playbook("e"),
        "overlays/x.yaml": overlay("x", "a"),
        "overlays/y.yaml": overlay("y", "x"),
    }
    together, *alone = units(files, {"c", "name"})
    assert alone == [["playbooks/b.yaml"]]
    assert set(together) == set(files) - {"playbooks/b.yaml"}
    assert ["playbooks/d.yaml"] in units(files, set()), "without stores there are no columns to compare with"


def test_parts_of_a_playbook_stay_with_its_header() -> None:
    files = {"p/a/1.yaml": playbook("a"), "p/a/2.yaml": Glance("h"), "p/b/1.yaml": playbook("b")}
    assert units(files, set()) == [["p/a/1.yaml", "p/a/2.yaml"], ["p/b/1.yaml"]]


@pytest.mark.parametrize("base", ["?", "unknown"])
def test_where_a_base_is_unclear_everything_is_checked_together(base: str) -> None:
    files = {"p/a.yaml": playbook("a"), "o/x.yaml": Glance("h", base=base)}
    assert units(files, set()) == [list(files)]


def test_words_of_stores(tmp_path: Path) -> None:
    (tmp_path / "stores.csv").write_text("id;name;playbook\nkrakow;Kraków;bistro-pl\n", encoding="utf-8")
    assert {"krakow", "bistro-pl"} <= store_words(tmp_path / "stores.csv")
    assert store_words(tmp_path / "none.csv") == set()


def test_a_module_is_judged_with_those_that_may_include_it() -> None:
    files = {
        "modules/m.yaml": Glance("1", "module"),
        "playbooks/a.yaml": Glance("2", "playbook", "a", includes=True),
        "playbooks/b.yaml": Glance("3", "playbook", "b"),
    }
    assert units(files, ()) == [["modules/m.yaml", "playbooks/a.yaml"], ["playbooks/b.yaml"]]
    del files["modules/m.yaml"]
    assert units(files, ()) == [["playbooks/a.yaml"], ["playbooks/b.yaml"]]
