"""Formats are found by their files and imported one at a time."""

from __future__ import annotations

import io
import re
import subprocess
import sys
import textwrap
from pathlib import Path
from types import ModuleType

import pytest

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location
from standards.diagnostics.usage import UsageError
from standards.report import Format, load, names


def test_formats_are_found_by_their_files() -> None:
    assert {"github", "gitlab", "json", "junit", "markdown", "rdjsonl", "sarif", "text"} <= set(names())
    assert names() == sorted(names())


def test_the_guide_to_outputs_lists_every_format() -> None:
    guide = (Path(__file__).parents[2] / "docs" / "outputs.md").read_text(encoding="utf-8")
    assert sorted(re.findall(r"^\| `(\w+)` \|", guide, re.MULTILINE)) == names()


@pytest.mark.parametrize("name", names())
def test_every_file_is_a_format(name: str) -> None:
    found = load(name)
    assert isinstance(found, Format)
    assert found.summary
    assert found.machine == (name != "text")


@pytest.mark.parametrize("name", ["csv", "_visible", "__init__", "", "../report/text"])
def test_an_unknown_format_is_refused_in_a_sentence(name: str) -> None:
    with pytest.raises(UsageError, match=r"is not a report format; there are .*json.*text"):
        load(name)


@pytest.mark.parametrize(("name", "near"), [("jsn", "json"), ("JUnit", "junit"), ("git-lab", "gitlab"), ("xml", "")])
def test_a_misspelt_format_names_the_nearest(name: str, near: str) -> None:
    with pytest.raises(UsageError) as refusal:
        load(name)
    assert str(refusal.value).startswith(f'"{name}" is not a report format; ')
    assert ("did you mean" in str(refusal.value)) == bool(near)
    assert str(refusal.value).endswith(f"did you mean {near}?") == bool(near)


def test_only_the_wanted_format_is_imported() -> None:
    program = (
        "import sys; from standards.report import load, names; names(); load('json');"
        "print(sorted(m for m in sys.modules if m.startswith('standards.report.') and '._' not in m),"
        "'rich' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['standards.report.json'] False"


def test_the_example_of_the_guide_is_a_format() -> None:
    guide = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-report-format.md"
    (code,) = re.findall(r"```python\n(.*?)```", guide.read_text(encoding="utf-8"), re.DOTALL)
    module = ModuleType("grep")
    exec(textwrap.dedent(code), module.__dict__)  # the reader does the same with an editor
    out = io.StringIO()
    findings = Findings.of([Diagnostic("D001", "seen\x1b", Location("a.yaml", 3, 5))])
    module.FORMAT.render(findings, {}.get, out)
    assert out.getvalue() == "a.yaml:3:5: D001(moment-without-iron) seen<U+001B>\n"
