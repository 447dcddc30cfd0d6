"""The samples through the whole check, as `standards check FILE` runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.model.samples import INVALID, ROOT, expected, name

from standards.build.asked import Overrides
from standards.build.check import run_check
from standards.diagnostics.model import Severity

#: what a lone file lacks: an overlay its base, a workspace its name
OF_A_LONE_FILE = {"overlay": {"R004"}, "workspace": {"Y031"}}


#: the samples are of the format; how they are worded is no matter here
FORMAT_ONLY = Overrides(ignore=("D", "W"))


def test_good_samples_are_clean() -> None:
    found = run_check([ROOT / "valid"], use_cache=False, overrides=FORMAT_ONLY).findings
    assert [each for each in found if each.severity > Severity.INFO] == []


@pytest.mark.parametrize("path", [path for path in INVALID if not path.name.startswith("workspace-")], ids=name)
def test_a_mistake_is_the_only_finding(path: Path) -> None:
    found = run_check([path], use_cache=False, overrides=FORMAT_ONLY).findings
    passed_over = OF_A_LONE_FILE.get(path.name.partition("-")[0], set())
    told = [(each.code, f"{each.location.line}:{each.location.column}") for each in found]
    assert [each for each in told if each[0] not in passed_over] == [expected(path)]


@pytest.mark.parametrize("path", [path for path in INVALID if path.name.startswith("workspace-")], ids=name)
def test_a_mistake_of_a_workspace_is_told_under_its_name(path: Path, tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_bytes(path.read_bytes())
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "playbooks" / "p.yaml").write_bytes((ROOT / "valid" / "minimal-pl.yaml").read_bytes())
    found = run_check([tmp_path], use_cache=False, overrides=FORMAT_ONLY).findings
    assert [(each.code, f"{each.location.line}:{each.location.column}") for each in found] == [expected(path)]
