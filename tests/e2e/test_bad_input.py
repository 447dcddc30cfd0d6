"""Whatever goes wrong outside a playbook: one sentence on stderr, exit 2, and never a traceback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from tests.e2e.conftest import PLAYBOOK, Run


def one_sentence(done: subprocess.CompletedProcess[str], code: int = 2) -> str:
    """What the program says, after the promise that holds for everything it says in trouble."""
    assert done.returncode == code, done.stderr
    assert done.stderr.startswith("standards: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr
    return done.stderr.removeprefix("standards: ").rstrip("\n")


def test_a_clean_playbook(run: Run, bistro: Path) -> None:
    done = run("check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no findings in 2 files\n", "")


def test_a_mistake_is_a_finding_not_an_error(run: Run, bistro: Path) -> None:
    bistro.write_text(PLAYBOOK.replace("title: The", "titel: The"), encoding="utf-8")
    done = run("check")
    assert done.returncode == 1
    assert done.stdout.startswith("playbooks/bistro.yaml:3:1: error S001(unknown-key)")
    assert done.stderr == ""


def test_no_playbook(run: Run) -> None:
    assert one_sentence(run("check")) == "there is nothing to check here: no playbook was found"


def test_no_such_file(run: Run) -> None:
    assert one_sentence(run("check", "bistro.yaml")) == "bistro.yaml: there is no such file or folder"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["chekc"], '"chekc" is not a command; did you mean "check"?'),
        (["check", "--frmat", "json"], "no such option: --frmat"),
        (["check", "--format", "jsn"], '"jsn" is not a report format; did you mean json?'),
        (["check", "--today", "soon"], '"soon" is not a date; write it as 2026-09-30'),
        (["where", "arrive"], "there is no workspace here: no standards.yaml in this folder or above it"),
        (["new", "playbook", "Big Shop", "--from", "retail"], '"Big Shop" cannot be an id: '),
        (["new", "playbook", "shop", "--from", "bakery"], 'the library has no "bakery"; there are '),
        (["new", "playbook", "shop", "--from", "retail", "--language", "xx"], 'the library has "retail" not in "xx"; '),
        (["explain", "D0001"], '"D0001" is not a code; '),
    ],
)
def test_what_was_typed_cannot_be_done(run: Run, arguments: list[str], sentence: str) -> None:
    assert one_sentence(run(*arguments)).startswith(sentence)


def test_an_unreadable_file_is_a_finding_at_its_place(run: Run, bistro: Path) -> None:
    """The rights of a file do not bind root, so a pipe stands for what cannot be read."""
    os.mkfifo(bistro.with_name("pipe.yaml"))
    done = run("check", "--format", "json")
    assert done.returncode == 1
    [found] = json.loads(done.stdout)["findings"]
    assert (found["path"], found["code"]) == ("playbooks/pipe.yaml", "Y030")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_on_the_way_out(run: Run, bistro: Path) -> None:
    with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device, not a path
        done = run("check", stdout=full, stderr=subprocess.PIPE)
    assert one_sentence(done) == "writing failed: the disk is full"


def test_a_folder_that_cannot_be_written_to(run: Run, bistro: Path, tmp_path: Path) -> None:
    """A file stands where the folder of the schemas would have to be made; not even root can do that."""
    (tmp_path / ".standards").write_text("in the way")
    said = one_sentence(run("schema"))
    assert said.startswith(str(tmp_path / ".standards"))
    assert said.endswith(": a file stands where a folder is expected")
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


def test_a_reader_that_goes_away(bistro: Path, tmp_path: Path) -> None:
    """As in `standards check --format json | head -1`."""
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "standards", "check", "--format", "json"],
        cwd=tmp_path, stdout=writer, stderr=subprocess.PIPE, check=False, timeout=60,
    )  # fmt: skip
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.parametrize("locale", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}])
def test_greek_and_polish_come_out_in_any_locale(run: Run, bistro: Path, locale: dict[str, str]) -> None:
    bistro.write_text(PLAYBOOK.replace("title: The Bistro", "titel: Λίγο ξενύχτι, żółć ☕"), encoding="utf-8")
    done = run("check", env=locale | {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert done.returncode == 1
    assert "titel: Λίγο ξενύχτι, żółć ☕" in done.stdout


@pytest.mark.parametrize("env", [{}, {"NO_COLOR": "1"}])
def test_no_colours_where_nobody_sees_them(run: Run, bistro: Path, env: dict[str, str]) -> None:
    bistro.write_text(PLAYBOOK.replace("title: The", "titel: The"), encoding="utf-8")
    assert "\x1b" not in run("check", env=env).stdout
    assert "\x1b[" in run("check", "--colour", "always", env=env).stdout


def test_json_leaves_stdout_clean(run: Run, bistro: Path) -> None:
    done = run("check", "--format", "json")
    assert json.loads(done.stdout)["counts"]["files"] == 2
    assert done.stderr == ""


@pytest.mark.parametrize(("threshold", "code"), [("error", 0), ("warning", 1), ("never", 0)])
def test_the_threshold(run: Run, bistro: Path, threshold: str, code: int) -> None:
    touchpoint = "{title: At the door, moment_of_truth: true, iron: {greet: Greet the guest.}}"
    bistro.write_text(PLAYBOOK.replace("At the door", touchpoint), encoding="utf-8")
    done = run("check", "--fail-on", threshold)
    assert "D002" in done.stdout
    assert done.returncode == code


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path) -> None:
    """Control-C while a file is being written: 130, one word, and only what was there before."""
    script = f"""
import os, signal
from pathlib import Path
from standards.cli.errors import guarded
from standards.source import atomic

target = Path({str(tmp_path / "booklet.pdf")!r})
class Interrupted(bytes):
    pass
real = Path.write_bytes
def write_bytes(path, data):
    real(path, data[:1])
    os.kill(os.getpid(), signal.SIGINT)
    return len(data)
Path.write_bytes = write_bytes
def run(arguments):
    atomic.write_atomically(target, b"the new booklet")
    return 0
raise SystemExit(guarded(run, []))
"""
    (tmp_path / "booklet.pdf").write_bytes(b"the old booklet")
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=60)
    assert one_sentence(done, 130) == "interrupted"
    assert [path.name for path in tmp_path.iterdir()] == ["booklet.pdf"]
    assert (tmp_path / "booklet.pdf").read_bytes() == b"the old booklet"


def busy(bistro: Path, folder: Path, jobs: str) -> subprocess.Popen[str]:
    """A long check that has begun: it reads a pipe's worth of playbooks, in a group of processes of its own."""
    for number in range(400):
        text = PLAYBOOK.replace("playbook: bistro", f"playbook: bistro-{number}")
        bistro.with_name(f"bistro-{number}.yaml").write_text(text)
    child = subprocess.Popen(
        [sys.executable, "-c", "import sys; from standards.build import unit; real = unit.check_unit\n"
         "def told(*rest):\n    print('busy', flush=True); return real(*rest)\n"
         "unit.check_unit = told\n"
         "from standards.cli.app import main; sys.argv[0] = 'standards'; main()", "check", "--jobs", jobs],
        cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True,
    )  # fmt: skip
    assert child.stdout is not None
    assert child.stdout.readline().startswith("busy")
    return child


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_from_outside(bistro: Path, tmp_path: Path, jobs: str) -> None:
    """As a terminal does, the signal goes to the whole group: every process stops, and only one of them speaks."""
    child = busy(bistro, tmp_path, jobs)
    os.killpg(child.pid, signal.SIGINT)
    _, told = child.communicate(timeout=60)
    assert (child.returncode, told) == (130, "standards: interrupted\n")
    assert list(tmp_path.rglob("*.part")) == []


def test_a_check_that_is_killed_leaves_no_process_behind(bistro: Path, tmp_path: Path) -> None:
    child = busy(bistro, tmp_path, "2")
    child.kill()
    _, told = child.communicate(timeout=60)  # ends when the last process that holds the pipe has
    assert told == ""


def test_a_mistake_of_ours_says_what_to_report(tmp_path: Path) -> None:
    script = """
from standards.cli.errors import guarded
def run(arguments):
    from standards.resolve.workspace import load_documents
    load_documents([None])
raise SystemExit(guarded(run, ["check", "x.yaml"]))
"""
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60, cwd=tmp_path)
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    lines = done.stderr.splitlines()
    assert lines[0].startswith("standards: something went wrong inside standards")
    assert lines[2] == "  command: standards check x.yaml"
    assert lines[3].startswith("  AttributeError: ")
    assert lines[4].startswith("  in standards.resolve.workspace, line ")
    debug = subprocess.run(
        command, capture_output=True, text=True, check=False, timeout=60, env=os.environ | {"STANDARDS_DEBUG": "1"}
    )
    details = Path(debug.stderr.splitlines()[-1].removeprefix("The details are in "))
    assert "Traceback" in details.read_text(encoding="utf-8")
    details.unlink()
