"""This repository as pre-commit takes it: cloned, built by pip into an environment of its own, and run."""

from __future__ import annotations

import os
import subprocess

import pytest
from tests.hooks.conftest import BASE, ROOT, Repository

pytestmark = pytest.mark.slow

UNREACHABLE = ("Could not find a version", "NewConnectionError", "Temporary failure in name resolution")


def try_repo(repository: Repository) -> subprocess.CompletedProcess[str]:
    """Both hooks over all files. Only at a desk may the package index be out of reach; in CI that is a failure."""
    done = repository.pre_commit("try-repo", str(ROOT), "--all-files", "--verbose")
    if not os.environ.get("CI") and any(sign in done.stdout for sign in UNREACHABLE):
        pytest.skip("needs the package index, to build the environment of the hooks")
    return done


def test_try_repo_builds_the_hooks_which_check_and_mend(repository: Repository) -> None:
    playbook = repository.write("playbooks/shop.yaml", BASE.format(title="Shop #4", within="10 s"))
    repository.git("add", "--all")
    done = try_repo(repository)
    assert done.returncode == 1, done.stdout + done.stderr
    # the order of their ids, not that of the manifest
    checked, mended = done.stdout.partition("- hook id: standards-check")[2].split("- hook id: standards-fix")
    assert "- exit code: 1" in checked
    assert "playbooks/shop.yaml:3:13: error Y021(" in checked
    assert "files were modified by this hook" in mended
    assert playbook.read_text(encoding="utf-8") == BASE.format(title='"Shop #4"', within="10 s")
