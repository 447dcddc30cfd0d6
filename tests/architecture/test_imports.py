"""What a check may import: its start is most of its time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEVER = {"pydantic", "jinja2", "weasyprint", "babel", "multiprocessing", "asyncio", "pikepdf", "ruamel", "polib"}
#: what reading and judging needs, and a check that finds nothing changed does not
READING = {"yaml", "pydantic_core", "standards.lint", "standards.resolve", "standards.model"}

SCRIPT = """
import sys
from standards.cli.errors import guarded
from standards.cli.app import run
code = guarded(run, sys.argv[1:])
print(code, *sys.modules, file=sys.stderr)
"""


def imported(*arguments: str, folder: Path = ROOT) -> tuple[int, set[str]]:
    """The exit code of a real run in a process of its own, and every module it imported."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60
    )
    code, *modules = done.stderr.split("\n")[-2].split()
    return int(code), set(modules)


@pytest.mark.parametrize("target", ["examples/bistro", "examples/chain"])
def test_a_clean_check(target: str) -> None:
    code, modules = imported("check", "--no-cache", target)
    assert code == 0
    assert not modules & (NEVER | {"rich", "standards.typeset", "standards.emit"})


def test_a_check_with_findings_for_a_machine(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("standards: 1\nplaybook: x\ntitel: x\n")
    code, modules = imported("check", "--format", "json", "x.yaml", folder=tmp_path)
    assert code == 1
    assert not modules & (NEVER | {"rich"})


def test_where_nothing_has_changed_nothing_is_read(tmp_path: Path) -> None:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: X\n")
    (tmp_path / "x.yaml").write_text(
        "standards: 1\nplaybook: x\ntitle: X\nlanguage: en\njourney: {a: {title: A, touchpoints: {b: B}}}\n"
    )
    assert imported("check", folder=tmp_path)[0] == 0
    import time

    time.sleep(2.1)  # a file that was just written is not believed without reading
    assert imported("check", folder=tmp_path)[0] == 0
    code, modules = imported("check", folder=tmp_path)
    assert code == 0
    assert not modules & (NEVER | READING | {"rich"})


@pytest.mark.parametrize("arguments", [["--help"], ["check", "--help"], ["--version"], ["build", "--help"]])
def test_help_imports_no_heavy_parts(arguments: list[str]) -> None:
    _, modules = imported(*arguments)
    assert not modules & (NEVER | READING | {"rich", "standards.typeset", "standards.emit"})
