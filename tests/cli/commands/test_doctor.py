"""`standards doctor` tries things rather than looking for them, and says what to type."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

from standards.cli import probes
from standards.cli.app import run
from standards.cli.probes import LIBRARIES, Probe, fix_for


def test_this_computer(capsys: pytest.CaptureFixture[str]) -> None:
    code = run(["doctor", "--format", "json"])
    told = json.loads(capsys.readouterr().out)
    by_name = {probe["name"]: probe for probe in told["probes"]}
    assert set(LIBRARIES) <= set(by_name)
    assert by_name["Python"]["detail"] == ".".join(map(str, sys.version_info[:3]))
    assert code == int(any(probe["needed"] and not probe["well"] for probe in told["probes"]))


def test_a_missing_library_is_named_with_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(probes.LIBRARIES, "Pango", ("libno-such-library.so",))
    assert run(["doctor"]) == 1
    told = capsys.readouterr().out
    [line] = [each for each in told.splitlines() if " Pango " in each]
    assert line.startswith("missing")
    assert f"to mend it: {fix_for('Pango')}" in told
    assert told.endswith("Printing will not work.\n")


def test_what_is_only_advice_fails_nothing(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    found = [Probe("git", False, "not found", "", "install git"), Probe("Python", True, "3.13", "checking")]
    monkeypatch.setattr(probes, "probes", lambda folder: iter(found))
    assert run(["doctor"]) == 0
    assert capsys.readouterr().out.splitlines()[2:4] == [
        "advice   git                not found",
        "                            to mend it: install git",
    ]


@pytest.mark.parametrize(
    ("system", "tool", "fix"),
    [
        ("linux", "apt-get", "sudo apt-get install libpango-1.0-0"),
        ("linux", "dnf", "sudo dnf install pango"),
        ("linux", "", "install Pango 1.44 or newer with the package manager of this system"),
        ("darwin", "", "brew install pango"),
        ("win32", "", "install MSYS2, then in its terminal: pacman -S mingw-w64-ucrt-x86_64-pango"),
    ],
)
def test_the_fix_for_each_system(monkeypatch: pytest.MonkeyPatch, system: str, tool: str, fix: str) -> None:
    monkeypatch.setattr(sys, "platform", system)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == tool else None)
    assert fix_for("Pango") == fix


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    probe = probes._write_access(tmp_path / "gone")
    assert (probe.well, probe.needed) == (False, "printing")
