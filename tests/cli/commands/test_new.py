"""`standards new` copies a ready one, changes its id and nothing else, and never writes over a file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from standards.build.check import run_check
from standards.cli.app import run
from standards.diagnostics.usage import UsageError
from standards.resources import folder


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\nsource_language: pl\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_copy_in_the_language_of_the_workspace(here: Path) -> None:
    assert run(["new", "harbour-shop", "--from", "retail"]) == 0
    made = (here / "playbooks" / "harbour-shop.yaml").read_text(encoding="utf-8").splitlines()
    ready = (folder("playbooks") / "retail" / "pl.yaml").read_text(encoding="utf-8").splitlines()
    assert [line for line in made if line not in ready] == ["playbook: harbour-shop"]
    assert list(run_check([]).findings) == []


def test_another_title(here: Path) -> None:
    assert run(["new", "b", "--from", "retail", "--language", "el", "--title", "Λιμάνι: το #1"]) == 0
    assert "title: " in (here / "playbooks" / "b.yaml").read_text(encoding="utf-8")
    assert list(run_check([]).findings) == []


def test_without_a_workspace_beside_the_user(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "standards.yaml").unlink()
    assert run(["new", "playbook", "a", "--from", "retail"]) == 0
    text = (here / "a.yaml").read_text(encoding="utf-8")
    assert "$schema" not in text
    assert "language: en" in text


def test_never_over_a_file(here: Path) -> None:
    (here / "playbooks").mkdir()
    (here / "playbooks" / "a.yaml").write_text("mine")
    with pytest.raises(UsageError, match="exists already"):
        run(["new", "playbook", "a", "--from", "retail"])
    assert (here / "playbooks" / "a.yaml").read_text() == "mine"


@pytest.mark.parametrize("name", ["Big", "a b", "-a", "a--b", "ä", "../a", ""])
def test_a_name_that_is_no_id(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be an id"):
        run(["new", "playbook", "--from", "retail", "--", name])


def test_without_a_source_the_library_is_listed() -> None:
    with pytest.raises(UsageError, match=r"there are .*retail"):
        run(["new", "playbook", "a"])


def test_as_it_was_first_called(here: Path) -> None:
    assert run(["new", "playbook", "a", "--from", "hotel", "--language", "el"]) == 0
    assert list(run_check([]).findings) == []


def test_several_names_are_too_many() -> None:
    with pytest.raises(UsageError, match='"a b" are 2 names'):
        run(["new", "a", "b", "--from", "retail"])


def test_a_module_is_copied_where_it_takes_the_place_of_ours(here: Path) -> None:
    assert run(["new", "complaint", "--from", "complaint"]) == 0
    assert run(["new", "house", "--from", "hotel"]) == 0
    path = here / "modules" / "complaint.yaml"
    assert path.read_text(encoding="utf-8").startswith(
        "# yaml-language-server: $schema=../.standards/module.schema.json\n"
    )
    assert list(run_check([]).findings) == []
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r"(greet:\n +do: ).*", r"\1Podziękuj szybko.", text), encoding="utf-8")
    assert {found.location.path for found in run_check([]).findings} == {"modules/complaint.yaml"}


def test_something_that_the_library_has_not() -> None:
    with pytest.raises(UsageError, match='did you mean "hotel"'):
        run(["new", "a", "--from", "hotels"])
