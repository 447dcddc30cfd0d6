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


def test_try_repo_builds_the_hooks_which_mend_and_check(repository: Repository) -> None:
    playbook = repository.write("playbooks/shop.yaml", BASE.format(title="Yes", within="10 s"))
    repository.git("add", "--all")
    done = try_repo(repository)
    told = done.stdout + done.stderr
    mended, checked = done.stdout.partition("- hook id: standards-fix")[2].split("- hook id: standards-check")
    assert "files were modified by this hook" in mended, told
    assert "no findings in 3 files" in checked, told
    assert done.returncode == 1, "a hook that mends stops the commit, so that somebody looks"
    assert playbook.read_text(encoding="utf-8") == BASE.format(title='"Yes"', within="10 s")
