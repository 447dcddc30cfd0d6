"""The GitHub Action: its shape, and its scripts run as a runner runs them."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.hooks.conftest import ROOT, validate

ACTION = ROOT / "action.yml"
TEXT = ACTION.read_text(encoding="utf-8")
PLAN = yaml.safe_load(TEXT)
STEPS: dict[str, dict[str, Any]] = {step.get("id", "upload"): step for step in PLAN["runs"]["steps"]}
RECORDER = """\
#!/bin/sh
printf '%s\\n' "$@" > {heard}
for word; do case $word in sarif=*) echo '{{}}' > "${{word#sarif=}}";; esac; done
exit {code}
"""

Check = Callable[..., tuple[int, list[str], str]]


def run_step(name: str, folder: Path, env: dict[str, str]) -> tuple[int, str]:
    """Run the script of a step as a runner does: its exit code, and what it wrote to GITHUB_OUTPUT."""
    output = folder / f"{name}.output"
    output.touch()
    known = {"PATH": os.environ["PATH"], "RUNNER_TEMP": str(folder), "GITHUB_OUTPUT": str(output)}
    script = folder / f"{name}.sh"
    script.write_text(STEPS[name]["run"], encoding="utf-8")
    bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)]
    done = subprocess.run(bash, cwd=folder, env={**known, **env}, capture_output=True, text=True)
    return done.returncode, output.read_text(encoding="utf-8")


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Run the step that checks, with the defaults of the inputs and a command that writes down what it hears."""
    command, heard = tmp_path / "standards", tmp_path / "heard"
    defaults = {name: field["default"] for name, field in PLAN["inputs"].items()}

    def checked(code: int = 0, **given: str) -> tuple[int, list[str], str]:
        command.write_text(RECORDER.format(heard=heard, code=code), encoding="utf-8")
        command.chmod(0o755)
        inputs = {**defaults, **{name.replace("_", "-"): value for name, value in given.items()}}
        env = {name: wanted_input(value, inputs) for name, value in STEPS["check"]["env"].items()}
        left, output = run_step("check", tmp_path, {**env, "STANDARDS": str(command)})
        return left, heard.read_text(encoding="utf-8").splitlines(), output

    return checked


def wanted_input(expression: str, inputs: dict[str, str]) -> str:
    found = re.fullmatch(r"\$\{\{ inputs\.([a-z-]+) \}\}", expression)
    return inputs[found[1]] if found else ""


def test_the_action_is_valid() -> None:
    validate("github-actions", ACTION)


def test_no_script_holds_an_expression() -> None:
    assert [name for name, step in STEPS.items() if "${{" in step.get("run", "")] == []


def test_every_input_is_used_and_told() -> None:
    used = set(re.findall(r"\$\{\{ inputs\.([a-z-]+) \}\}|inputs\.([a-z-]+)", TEXT))
    assert {first or second for first, second in used} == set(PLAN["inputs"])
    assert all(field["description"] and "default" in field for field in PLAN["inputs"].values())


def test_other_actions_are_pinned_to_a_commit_with_its_version_beside_it() -> None:
    used = re.findall(r"uses: (.*)", TEXT)
    assert len(used) == 2
    assert all(re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", each) for each in used)


def test_the_defaults_check_every_workspace(check: Check) -> None:
    assert check() == (0, ["check", "--format", "github", "--"], "")


def test_inputs_become_options(check: Check) -> None:
    code, heard, _ = check(paths="shops\nour shops/*\n", profile="strict", fail_on="warning", args="--ignore W001,D003")
    assert code == 0
    assert heard == [
        *("check", "--format", "github", "--fail-on", "warning", "--profile", "strict"),
        *("--ignore", "W001,D003", "--", "shops", "our shops/*"),
    ]


def test_an_input_is_never_run(check: Check, tmp_path: Path) -> None:
    hostile = f'"; touch {tmp_path}/owned; $(touch {tmp_path}/owned) `touch {tmp_path}/owned` *'
    code, heard, _ = check(paths=f"--fix\n{hostile}", profile=hostile, fail_on=hostile, args=hostile, sarif=hostile)
    assert code == 0
    assert not (tmp_path / "owned").exists()
    assert heard[-3:] == ["--", "--fix", hostile]
    assert heard[3:7] == ["--fail-on", hostile, "--profile", hostile]


@pytest.mark.parametrize("code", [0, 1, 3])
def test_the_report_is_sent_whatever_the_check_said(check: Check, tmp_path: Path, code: int) -> None:
    left, heard, output = check(code, sarif="true")
    assert left == code
    assert heard[3:5] == ["--output", f"sarif={tmp_path}/standards.sarif"]
    assert output == f"sarif-file={tmp_path}/standards.sarif\n"
    assert "steps.check.outputs.sarif-file != ''" in STEPS["upload"]["if"]


def test_without_a_report_nothing_is_sent(check: Check, tmp_path: Path) -> None:
    (tmp_path / "standards.sarif").write_text("of an earlier step", encoding="utf-8")
    assert check(1) == (1, ["check", "--format", "github", "--"], "")


def test_the_real_command_understands_the_words(tmp_path: Path) -> None:
    (tmp_path / "shop.yaml").write_text("standards: 1\nplaybook: shop\n", encoding="utf-8")
    command = tmp_path / "standards"
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m standards "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    env = {"STANDARDS": str(command), "PYTHONPATH": str(ROOT / "src"), "PATHS": "shop.yaml", "PROFILE": "starter"}
    code, output = run_step("check", tmp_path, {**env, "FAIL_ON": "error", "ARGS": "--no-cache", "SARIF": "true"})
    assert code == 1, "a playbook without a title is an error"
    assert output == f"sarif-file={tmp_path}/standards.sarif\n"


@pytest.mark.parametrize(("version", "installed"), [("", "{action}"), ("1.2.3", "standards==1.2.3")])
def test_what_is_installed(tmp_path: Path, version: str, installed: str) -> None:
    action, python = tmp_path / "the action", tmp_path / "python"
    heard = tmp_path / "heard"
    python.write_text(
        f'#!/bin/sh\necho "$@" >> {heard}\n'
        f'if [ "$2" = venv ]; then mkdir -p "$4/bin" && cp {python} "$4/bin/python"; fi\n',
        encoding="utf-8",
    )
    python.chmod(0o755)
    env = {"PYTHON": str(python), "VERSION": version, "GITHUB_ACTION_PATH": str(action)}
    code, output = run_step("install", tmp_path, env)
    assert (code, output) == (0, f"command={tmp_path}/standards/bin/standards\n")
    assert heard.read_text(encoding="utf-8").splitlines() == [
        f"-m venv --clear {tmp_path}/standards",
        f"-m pip install --quiet {installed.format(action=action)}",
    ]
