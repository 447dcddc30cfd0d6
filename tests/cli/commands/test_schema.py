"""`standards schema` writes what editors check by, or prints it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standards.cli.app import run
from standards.model.schema import json_schema


@pytest.mark.parametrize("kind", ["playbook", "overlay", "workspace"])
def test_printed(
    kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["schema", "--stdout", kind]) == 0
    assert json.loads(capsys.readouterr().out) == json_schema(kind)
    assert list(tmp_path.iterdir()) == []


def test_written_into_the_workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\n")
    (tmp_path / "playbooks").mkdir()
    monkeypatch.chdir(tmp_path / "playbooks")
    assert run(["schema"]) == 0
    assert run(["schema"]) == 0, "schemas are ours: they are renewed"
    for kind in ("playbook", "overlay", "workspace"):
        text = (tmp_path / ".standards" / f"{kind}.schema.json").read_text(encoding="utf-8")
        assert json.loads(text) == json_schema(kind)
