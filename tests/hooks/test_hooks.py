"""What the hooks do at a commit, with the real pre-commit and the command of this environment."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from tests.hooks.conftest import BASE, MANIFEST, OVERLAY, ROOT, TIGHTER, Repository, hooks

FOREIGN = "services:\n  web:\n    tty: yes\n    image: shop #4\n"
CUT, MENDED = BASE.format(title="Shop #4", within="10 s"), BASE.format(title='"Shop #4"', within="10 s")


@pytest.fixture
def at_commit(repository: Repository) -> Repository:
    """The repository with both hooks, which run as in the manifest except that nothing is installed for them."""
    local = [
        {key: value for key, value in {**hook, "language": "system"}.items() if key != "minimum_pre_commit_version"}
        for hook in hooks().values()
    ]
    repository.write(".pre-commit-config.yaml", yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]}))
    repository.commit()
    programs = os.pathsep.join([str(Path(sys.executable).parent), repository.env["PATH"]])
    return replace(repository, env={**repository.env, "PATH": programs, "PYTHONPATH": str(ROOT / "src")})


def test_the_manifest_is_valid_and_mends_before_it_checks(repository: Repository) -> None:
    assert repository.pre_commit("validate-manifest", str(MANIFEST)).returncode == 0
    assert list(hooks()) == ["standards-fix", "standards-check"]


def test_a_clean_change_is_let_through(at_commit: Repository) -> None:
    at_commit.write("playbooks/shop.yaml", BASE.format(title="The shop", within="9 s"))
    at_commit.git("add", "--all")
    done = at_commit.pre_commit("run")
    assert (done.returncode, done.stdout.count("Passed")) == (0, 2), done.stdout


@pytest.mark.parametrize(
    ("changed", "text", "told"),
    [
        ("overlays/greece.yaml", TIGHTER.replace("5 s", "20 s"), "overlays/greece.yaml:4:64: error R007"),
        ("playbooks/shop.yaml", BASE.format(title="The shop", within="3 s"), "overlays/greece.yaml:4:64: error R007"),
        ("overlays/greece.yaml", OVERLAY.format(base="shp"), "overlays/greece.yaml:3:10: error R004"),
    ],
    ids=["an overlay with its base", "a base with the overlays that do not change", "an overlay without a base"],
)
def test_what_belongs_together_is_judged_together(at_commit: Repository, changed: str, text: str, told: str) -> None:
    at_commit.write(changed, text)
    at_commit.git("add", "--all")
    done = at_commit.pre_commit("run", "standards-check")
    assert done.returncode == 1
    assert told in done.stdout
    assert "1 error in 1 of 3 files" in done.stdout


def test_a_deleted_base_stops_the_commit(at_commit: Repository) -> None:
    at_commit.write("playbooks/other.yaml", BASE.format(title="Other", within="10 s").replace("shop", "other"))
    at_commit.commit()
    at_commit.git("rm", "--quiet", "playbooks/shop.yaml")
    done = at_commit.pre_commit("run", "standards-check")
    assert done.returncode == 1
    assert "overlays/greece.yaml:3:10: error R004" in done.stdout


def test_every_workspace_below_the_root_is_checked_and_no_file_of_another_tool(at_commit: Repository) -> None:
    at_commit.git("mv", "standards.yaml", "playbooks", "overlays", at_commit.write("shop/compose.yaml", FOREIGN).parent)
    at_commit.write("compose.yaml", FOREIGN)
    at_commit.write("other/standards.yaml", "standards: 1\nname: Other\n")
    at_commit.write("other/playbooks/other.yaml", BASE.format(title="Other", within="10 s"))
    at_commit.commit()
    done = at_commit.pre_commit("run", "--all-files", "--verbose", "standards-check")
    assert done.returncode == 0
    assert "no findings in 5 files" in done.stdout


def test_only_what_is_committed_is_mended(at_commit: Repository) -> None:
    left = at_commit.write("playbooks/left.yaml", CUT.replace("playbook: shop", "playbook: left"))
    at_commit.commit()
    changed = at_commit.write("playbooks/shop.yaml", CUT)
    at_commit.git("add", "--all")
    done = at_commit.pre_commit("run", "standards-fix")
    assert done.returncode == 1
    assert "files were modified by this hook" in done.stdout
    assert changed.read_text(encoding="utf-8") == MENDED
    assert left.read_text(encoding="utf-8") == CUT.replace("playbook: shop", "playbook: left")
    at_commit.git("add", "--all")
    assert at_commit.pre_commit("run", "standards-fix").returncode == 0


def test_what_cannot_be_mended_is_left_to_the_check(at_commit: Repository) -> None:
    at_commit.write("overlays/greece.yaml", OVERLAY.format(base="shp"))
    at_commit.git("add", "--all")
    done = at_commit.pre_commit("run")
    assert done.returncode == 1
    assert done.stdout.count("R004") == 1


@pytest.mark.parametrize(
    "name", ["compose.yaml", ".github/workflows/rules/ci.yml", "deploy/values.yaml", "standards.yaml.bak"]
)
def test_a_file_of_another_tool_is_never_mended(at_commit: Repository, name: str) -> None:
    foreign = at_commit.write(name, FOREIGN)
    at_commit.git("add", "--all")
    done = at_commit.pre_commit("run", "standards-fix", "--verbose")
    assert (done.returncode, "(no files to check)" in done.stdout) == (0, True)
    assert foreign.read_text(encoding="utf-8") == FOREIGN


def test_a_playbook_of_another_tool_is_never_mended(at_commit: Repository) -> None:
    foreign = at_commit.write("ansible/playbooks/site.yml", "hosts: shops\nname: Install till #4\n")
    at_commit.git("mv", "standards.yaml", "playbooks", "overlays", at_commit.write("shop/README", "Ours\n").parent)
    at_commit.git("add", "--all")
    assert at_commit.pre_commit("run", "standards-fix").returncode == 0
    assert foreign.read_text(encoding="utf-8") == "hosts: shops\nname: Install till #4\n"
