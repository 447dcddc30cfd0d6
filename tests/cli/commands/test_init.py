"""`standards init` writes a workspace that checks at once, and never over a file."""

from __future__ import annotations

import io
import json
import shutil
from pathlib import Path

import pytest

from standards.build import scaffold
from standards.build.check import run_check
from standards.build.library import trades
from standards.cli.app import run
from standards.diagnostics.usage import UsageError


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "blue-shop"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def answer(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_three_questions_with_proposals(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    answer(monkeypatch, "\n\n\n")
    assert run(["init"]) == 0
    told = capsys.readouterr()
    assert told.err.count("?") == 3
    assert "?" not in told.out
    assert 'name: "Blue Shop"' in Path("standards.yaml").read_text(encoding="utf-8")


def test_answers_are_written_as_given(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, 'Η "Γωνία": café #1\nel\nretail\n')
    assert run(["init"]) == 0
    assert "language: el" in Path("playbooks/retail.yaml").read_text(encoding="utf-8")
    result = run_check([])
    assert (list(result.findings), result.files) == ([], 2)


@pytest.mark.parametrize("trade", sorted(trades()))
@pytest.mark.parametrize("language", ["en", "el", "pl"])
def test_every_ready_playbook_checks_at_once(trade: str, language: str) -> None:
    assert run(["init", "--yes", "--language", language, "--playbook", trade]) == 0
    assert list(run_check([]).findings) == []


def test_what_is_written(here: Path) -> None:
    assert run(["init", "--yes", "--gitlab", "--pre-commit"]) == 0
    assert sorted(path.relative_to(here).as_posix() for path in here.rglob("*") if path.is_file()) == [
        ".github/workflows/standards.yml",
        ".gitignore",
        ".gitlab-ci.yml",
        ".pre-commit-config.yaml",
        ".standards/module.schema.json",
        ".standards/overlay.schema.json",
        ".standards/playbook.schema.json",
        ".standards/rules.schema.json",
        ".standards/theme.schema.json",
        ".standards/workspace.schema.json",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        "playbooks/retail.yaml",
        "standards.yaml",
    ]
    settings = json.loads(Path(".vscode/settings.json").read_text(encoding="utf-8"))
    assert all(Path(schema).is_file() for schema in settings["yaml.schemas"])
    first = Path("playbooks/retail.yaml").read_text(encoding="utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../.standards/playbook.schema.json"


def test_a_cache_of_our_own_repository_is_not_handed_on(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    skeleton = shutil.copytree(scaffold.SKELETON, here.parent / "skeleton")
    (skeleton / ".standards" / "cache").mkdir(parents=True)
    (skeleton / ".standards" / "cache" / "check.json").write_text("{}")
    monkeypatch.setattr(scaffold, "SKELETON", skeleton)
    assert run(["init", "--yes"]) == 0
    assert not Path(".standards/cache").exists()


def test_a_file_that_is_there_is_kept(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".gitignore").write_text("mine\n")
    assert run(["init", "--yes"]) == 0
    assert Path(".gitignore").read_text() == "mine\n"
    assert "kept  .gitignore, which was there" in capsys.readouterr().out
    assert not Path(".gitlab-ci.yml").exists()
    assert not Path(".pre-commit-config.yaml").exists()


def test_a_workspace_is_not_begun_twice() -> None:
    assert run(["init", "--yes"]) == 0
    with pytest.raises(UsageError, match="exists already"):
        run(["init", "--yes"])


def test_nobody_to_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    answer(monkeypatch, "")
    with pytest.raises(UsageError, match="--yes"):
        run(["init"])
    assert list(Path().iterdir()) == []


def test_a_language_that_the_library_lacks(here: Path) -> None:
    with pytest.raises(UsageError, match='not in "xx"; there are el, en, pl'):
        run(["init", "--yes", "--language", "xx"])
    assert list(here.iterdir()) == []


def test_in_a_folder_that_does_not_exist_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--yes", "new/shop"]) == 0
    assert Path("new/shop/standards.yaml").is_file()
    assert "cd new/shop" in capsys.readouterr().out


def test_what_is_read_at_the_root_of_a_repository_is_written_there(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / ".git").mkdir()
    (here / ".gitlab-ci.yml").write_text("mine: {script: test}\n")
    assert run(["init", "--yes", "--gitlab", "--pre-commit", "uk/shops"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert (here / ".gitlab-ci.yml").read_text() == "mine: {script: test}\n"
    assert "wrote ../../.github/workflows/standards.yml" in told
    assert "wrote ../../.pre-commit-config.yaml" in told
    assert "kept  ../../.gitlab-ci.yml, which was there" in told
    assert "wrote standards.yaml" in told
    hidden = sorted(path.name for path in Path("uk/shops").iterdir() if path.name.startswith("."))
    assert hidden == [".gitignore", ".standards", ".vscode"]
    assert run(["check"]) == 0, "from the root, where CI runs, the workspace below is found"


def test_the_hooks_come_with_what_sets_them_to_work(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["init", "--yes", "--pre-commit"]) == 0
    assert (
        capsys.readouterr().out.splitlines()[-1]
        == "To check before each commit, on every computer: pre-commit install."
    )
