"""`--format` and `--output`: what they mean together, and that files are written whole, or told."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from standards.cli import outputs
from standards.cli.outputs import chosen, parse, write
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Location
from standards.diagnostics.usage import UsageError

FOUND = Findings.of([Diagnostic("D001", "ναι \udcff", Location("a.yaml", 2))], files=1)
Printed = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("given", "parsed"),
    [
        ([], []),
        (["sarif"], [("sarif", None)]),
        (["sarif=-"], [("sarif", None)]),
        (["sarif=out.sarif"], [("sarif", Path("out.sarif"))]),
        (["json=a=b.json", "json=b/c.json"], [("json", Path("a=b.json")), ("json", Path("b/c.json"))]),
        (["text", "junit=j.xml"], [("text", None), ("junit", Path("j.xml"))]),
    ],
)
def test_outputs_are_a_format_and_a_place(given: list[str], parsed: list[outputs.Output]) -> None:
    assert parse(given) == parsed


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (["sariff=x"], '"sariff" is not a report format; did you mean sarif?'),
        (["sarif="], "--output sarif= names no file; write sarif=FILE, or sarif alone to print it"),
        (["json", "sarif=-"], "json and sarif cannot both be printed; give one of them a file: --output sarif=FILE"),
        (["json=x", "sarif=./x"], "json and sarif cannot both be written to x"),
        (["json=x", "json=x"], "two reports as json cannot both be written to x"),
        (["json=."], ". is a folder; name a file in it, such as --output json=report.json"),
    ],
)
def test_what_cannot_be_meant_is_refused(given: list[str], sentence: str) -> None:
    with pytest.raises(UsageError) as refusal:
        parse(given)
    assert str(refusal.value) == sentence


def test_two_names_of_one_file_are_one_place(folder: Path) -> None:
    (folder / "real").mkdir()
    (folder / "link").symlink_to("real")
    with pytest.raises(UsageError, match="cannot both be written"):
        parse(["json=real/x", "sarif=link/x"])


@pytest.mark.parametrize(
    ("shown", "given", "meant"),
    [
        ("", [], [("text", None)]),
        ("json", [], [("json", None)]),
        ("", ["sarif=x"], [("text", None), ("sarif", Path("x"))]),
        ("github", ["sarif=x"], [("github", None), ("sarif", Path("x"))]),
        ("", ["sarif"], [("sarif", None)]),
    ],
)
def test_people_get_text_unless_something_else_is_printed(
    shown: str, given: list[str], meant: list[outputs.Output]
) -> None:
    assert chosen(shown, given) == meant


def test_a_format_and_an_output_cannot_both_be_printed() -> None:
    with pytest.raises(UsageError, match="json and sarif cannot both be printed"):
        chosen("json", ["sarif"])


def test_every_report_goes_to_its_place(folder: Path, capsys: Printed) -> None:
    write(FOUND, {}.get, parse(["text", "json=new/folder/r.json", "markdown=r.md"]), colour=True, width=80)
    assert capsys.readouterr().out.startswith("\x1b[1ma.yaml:2:1")
    assert json.loads((folder / "new" / "folder" / "r.json").read_bytes())["counts"]["errors"] == 1
    assert "ναι \\<U+DCFF\\>" in (folder / "r.md").read_text(encoding="utf-8")
    assert sorted(path.name for path in folder.iterdir()) == ["new", "r.md"], "no temporary file stays"


def test_files_are_never_coloured(folder: Path) -> None:
    write(FOUND, {}.get, parse(["text=r.txt"]), colour=True, width=20)
    assert (folder / "r.txt").read_text(encoding="utf-8").splitlines()[0].startswith("a.yaml:2:1: error D001")


def test_an_older_report_is_replaced_and_keeps_its_permissions(folder: Path) -> None:
    (folder / "r.json").write_text("older " * 1000)
    (folder / "r.json").chmod(0o640)
    write(FOUND, {}.get, parse(["json=r.json"]))
    assert json.loads((folder / "r.json").read_bytes())["schema_version"] == 1
    assert stat.S_IMODE((folder / "r.json").stat().st_mode) == 0o640


def test_a_file_that_cannot_be_written_is_told_after_everything_else_is_done(folder: Path, capsys: Printed) -> None:
    (folder / "file").touch()
    with pytest.raises(UsageError) as refusal:
        write(FOUND, {}.get, parse(["text", "sarif=file/r.sarif", "json=r.json", f"junit={'x' * 300}"]))
    assert str(refusal.value) == (
        f"file/r.sarif cannot be written: not a directory; {'x' * 300} cannot be written: file name too long"
    )
    assert "1 error in 1 file" in capsys.readouterr().out
    assert (folder / "r.json").is_file()


def test_a_device_is_written_to_and_not_replaced(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    reader = os.open(folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write(FOUND, {}.get, parse(["gitlab=pipe"]))
    assert json.loads(os.read(reader, 10_000))[0]["check_name"] == "D001"
    os.close(reader)
    assert stat.S_ISFIFO((folder / "pipe").stat().st_mode)


def test_github_gets_a_summary_beside_what_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    (folder / "summary.md").write_text("# Earlier\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    write(FOUND, {}.get, parse(["text"]))
    assert (folder / "summary.md").read_text() == "# Earlier\n"
    write(FOUND, {}.get, parse(["github"]))
    assert (
        (folder / "summary.md").read_text(encoding="utf-8").startswith("# Earlier\n## Standards\n\n1 error in 1 file\n")
    )
    assert "::error file=a.yaml" in capsys.readouterr().out


@pytest.mark.parametrize("file", ["missing/summary.md", "", "."])
def test_a_summary_that_cannot_be_written_is_no_mistake(
    file: str, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", file)
    write(FOUND, {}.get, parse(["github"]))
    assert "::error file=a.yaml" in capsys.readouterr().out


def test_a_summary_that_is_full_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "summary.md").write_text("x" * 1024 * 1024)
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    write(FOUND, {}.get, parse(["github"]))
    assert (folder / "summary.md").stat().st_size == 1024 * 1024
