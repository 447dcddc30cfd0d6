"""What others take over as it stands: the job for GitLab, the files that `init` writes, the examples of the guide."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.hooks.conftest import ROOT, Repository, hooks, validate

from standards import __version__
from standards.build.scaffold import GITHUB, GITLAB, PRE_COMMIT, workspace_files

TEMPLATE = ROOT / "ci" / "gitlab" / "standards.gitlab-ci.yml"
GUIDE = (ROOT / "docs" / "how-to" / "check-in-ci.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL)
GITHUB_EXAMPLES, GITLAB_EXAMPLE, HOOKS_EXAMPLE = EXAMPLES[:2], EXAMPLES[2], EXAMPLES[3]
JOB = "check-standards"


@pytest.fixture(scope="module")
def written() -> dict[str, str]:
    return workspace_files("Shop", "en", "retail", gitlab=True, pre_commit=True)


def job(text: str) -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load(text)[JOB]
    return found


def test_the_job_for_gitlab_is_valid() -> None:
    validate("gitlab-ci", TEMPLATE)


def test_the_job_for_gitlab_reports_what_it_writes() -> None:
    told = job(TEMPLATE.read_text(encoding="utf-8"))
    outputs = dict(re.findall(r"--output (\w+)=(\S+)", told["script"][-1]))
    assert outputs == {"gitlab": "gl-code-quality-report.json", "junit": "standards-junit.xml"}
    assert told["artifacts"]["reports"] == {"codequality": outputs["gitlab"], "junit": outputs["junit"]}
    assert told["artifacts"]["when"] == "always"


def test_the_job_for_gitlab_installs_this_version() -> None:
    assert job(TEMPLATE.read_text(encoding="utf-8"))["variables"]["STANDARDS_PACKAGE"] == f"standards=={__version__}"


def test_the_script_for_gitlab_passes_arguments_on(tmp_path: Path) -> None:
    told = job(TEMPLATE.read_text(encoding="utf-8"))
    command = tmp_path / "standards"
    command.write_text("#!/bin/sh\nprintf '%s\\n' \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)
    path = os.pathsep.join([str(tmp_path), os.environ["PATH"]])
    env = {"PATH": path, "STANDARDS_ARGS": "--fail-on warning shops"}
    done = subprocess.run(["sh", "-c", told["script"][-1]], env=env, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-3:] == ["--fail-on", "warning", "shops"]


@pytest.mark.parametrize(("name", "schema"), [(GITHUB, "github-workflows"), (GITLAB, "gitlab-ci")])
def test_what_init_writes_for_a_host_is_valid(written: dict[str, str], tmp_path: Path, name: str, schema: str) -> None:
    file = tmp_path / "ci.yml"
    file.write_text(written[name], encoding="utf-8")
    validate(schema, file)


def test_init_writes_the_same_job_for_gitlab(written: dict[str, str]) -> None:
    assert job(written[GITLAB]) == job(TEMPLATE.read_text(encoding="utf-8"))


def test_init_installs_this_version_everywhere(written: dict[str, str]) -> None:
    for name in (GITHUB, GITLAB, PRE_COMMIT):
        assert set(re.findall(r"standards==[^\s\"]+", written[name])) == {f"standards=={__version__}"}


def test_init_writes_the_hooks_of_the_manifest(written: dict[str, str], repository: Repository) -> None:
    assert repository.pre_commit("validate-config", str(repository.write(PRE_COMMIT, written[PRE_COMMIT]))).stdout == ""
    (local,) = yaml.safe_load(written[PRE_COMMIT])["repos"]
    ours = {hook.pop("id"): hook for hook in local["hooks"]}
    for name, hook in hooks().items():
        told = {"description", "minimum_pre_commit_version", "types_or", "id"}  # nothing that changes what is done
        expected = {key: value for key, value in hook.items() if key not in told}
        assert ours[name] == {**expected, "additional_dependencies": [f"standards=={__version__}"]}


@pytest.mark.parametrize("example", GITHUB_EXAMPLES)
def test_the_guides_workflows_are_valid_and_give_inputs_that_exist(example: str, tmp_path: Path) -> None:
    file = tmp_path / "workflow.yml"
    file.write_text(example, encoding="utf-8")
    validate("github-workflows", file)
    (ours,) = (step for step in yaml.safe_load(example)["jobs"]["check"]["steps"] if "OWNER" in step["uses"])
    assert set(ours["with"]) <= set(inputs())


def test_the_guide_tells_every_input() -> None:
    assert sorted(re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE)) == sorted(inputs())


def inputs() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))["inputs"]
    return found


def test_the_guides_job_for_gitlab_is_valid_and_extends_the_template(tmp_path: Path) -> None:
    file = tmp_path / "ci.yml"
    file.write_text(GITLAB_EXAMPLE, encoding="utf-8")
    validate("gitlab-ci", file)
    told = job(GITLAB_EXAMPLE)
    assert list(told["variables"]) == ["STANDARDS_ARGS"]
    assert shlex.split(told["variables"]["STANDARDS_ARGS"]) == ["--fail-on", "warning", "shops"]
    (included,) = yaml.safe_load(GITLAB_EXAMPLE)["include"]
    assert ROOT / included["file"] == TEMPLATE


def test_the_guides_hooks_are_valid(repository: Repository) -> None:
    assert repository.pre_commit("validate-config", str(repository.write(PRE_COMMIT, HOOKS_EXAMPLE))).returncode == 0
    (ours,) = yaml.safe_load(HOOKS_EXAMPLE)["repos"]
    assert [hook["id"] for hook in ours["hooks"]] == list(hooks())


def test_the_guides_versions_are_this_one() -> None:
    assert set(re.findall(r"\bv(\d+\.\d+\.\d+)", GUIDE)) == {__version__}
