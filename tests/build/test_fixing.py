"""Fixes of what a check finds: made in rounds, never to a file's harm, written whole or not at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.model.samples import INVALID

from standards.build import fixing
from standards.build.check import CheckResult, run_check
from standards.build.fixing import Check, Fixed, difference, fix, write
from standards.diagnostics import pages
from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Edit, Fix, Location
from standards.source.discover import holding, text_of
from standards.source.edits import apply_to_bytes

PLAYBOOK = """\
standards: 1
playbook: bistro  # the first one
title: "The Bistro"
language: en
edition: 2026.10
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        intro: >
          Two
          lines
        iron:
          greet: {do: 'Speak first', critical: yes, within: 10s}   # every time
          wait: {do: Say how long., within: three minutes, weigth: 2}
"""
FIXED = (
    PLAYBOOK.replace("2026.10", '"2026.10"')
    .replace("critical: yes", "critical: true")
    .replace("10s", "10 s")
    .replace("three minutes", "3 minutes")
)


@pytest.fixture
def playbook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Bistros\n", encoding="utf-8")
    path = tmp_path / "playbooks" / "bistro.yaml"
    path.parent.mkdir()
    path.write_text(PLAYBOOK, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return path


def _check(*targets: Path) -> Check:
    return lambda: run_check(targets, use_cache=False)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_safe_fixes_change_their_spans_and_nothing_else(playbook: Path, ending: str, mark: bytes) -> None:
    playbook.write_bytes(mark + PLAYBOOK.replace("\n", ending).encode())
    done = write(fix(_check()), _check())
    assert playbook.read_bytes() == mark + FIXED.replace("\n", ending).encode()
    (told,) = done.files
    assert told.path == "playbooks/bistro.yaml"
    assert told.titles == {
        "put the text in quotes": 1,
        "write true": 1,
        "put one space before the unit": 1,
        'write "3 minutes"': 1,
    }
    assert [found.code for found in done.result.findings] == ["S001"]


def test_unsafe_fixes_are_made_on_demand(playbook: Path) -> None:
    done = write(fix(_check(), unsafe=True), _check())
    assert playbook.read_text(encoding="utf-8") == FIXED.replace("weigth", "weight")
    assert [found.code for found in done.result.findings if found.fix] == []


def test_fixing_twice_changes_nothing_more(playbook: Path) -> None:
    write(fix(_check()), _check())
    assert fix(_check()).files == ()


def test_nothing_is_written_for_a_difference(playbook: Path) -> None:
    lines = list(difference(fix(_check())))
    assert lines[:2] == ["--- playbooks/bistro.yaml\n", "+++ playbooks/bistro.yaml\n"]
    assert [line for line in lines if line[0] == "+"][1] == '+edition: "2026.10"\n'
    assert playbook.read_text(encoding="utf-8") == PLAYBOOK


def test_a_difference_says_where_a_last_line_has_no_end(playbook: Path) -> None:
    playbook.write_text(PLAYBOOK.rstrip("\n").replace("three minutes, weigth: 2", "3min"), encoding="utf-8")
    *_, last = difference(fix(_check()))
    assert last == "+          wait: {do: Say how long., within: 3 min}\n\\ No newline at end of file\n"


def test_a_cache_is_no_obstacle(playbook: Path) -> None:
    cached: Check = lambda: run_check([])  # noqa: E731 - as the command calls it
    cached()
    assert len(fix(cached).files) == 1
    assert playbook.read_text(encoding="utf-8") == PLAYBOOK


def test_several_processes_see_what_was_fixed(playbook: Path) -> None:
    for name in ("cafe", "diner"):
        playbook.with_name(f"{name}.yaml").write_text(PLAYBOOK.replace("bistro", name), encoding="utf-8")
    check: Check = lambda: run_check([], use_cache=False, jobs=2)  # noqa: E731 - as the command calls it
    assert [file.after for file in fix(check).files] == [
        FIXED.replace("bistro", name).encode() for name in ("bistro", "cafe", "diner")
    ]


def test_a_file_that_has_changed_meanwhile_is_left_alone(playbook: Path) -> None:
    planned = fix(_check())
    playbook.write_text("# changed\n", encoding="utf-8")
    done = write(planned, _check())
    assert done.refused == ("playbooks/bistro.yaml: it has changed while it was being fixed, and was not written",)
    assert done.files == ()
    assert playbook.read_text(encoding="utf-8") == "# changed\n"


def test_a_file_that_may_not_be_written_is_told_and_the_others_are_fixed(playbook: Path) -> None:
    other = playbook.with_name("cafe.yaml")
    other.write_text(PLAYBOOK.replace("bistro", "cafe"), encoding="utf-8")
    playbook.chmod(0o444)
    done = write(fix(_check()), _check())
    assert done.refused == ("playbooks/bistro.yaml: it may not be written, and was not changed",)
    assert [file.path for file in done.files] == ["playbooks/cafe.yaml"]
    assert playbook.read_text(encoding="utf-8") == PLAYBOOK
    assert {found.location.path for found in done.result.findings if found.code == "S003"} == {"playbooks/bistro.yaml"}


def test_a_file_keeps_its_permissions(playbook: Path) -> None:
    playbook.chmod(0o640)
    write(fix(_check()), _check())
    assert playbook.stat().st_mode & 0o777 == 0o640


def test_a_link_to_a_file_elsewhere_is_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    outside, folder = tmp_path / "outside.yaml", tmp_path / "folder"
    outside.write_text(PLAYBOOK, encoding="utf-8")
    folder.mkdir()
    monkeypatch.chdir(folder)
    link = folder / "cafe.yaml"
    link.symlink_to(outside)
    done = write(fix(_check(link)), _check(link))
    assert done.refused == ("cafe.yaml: it is a link to a file elsewhere, and was not changed",)
    assert outside.read_text(encoding="utf-8") == PLAYBOOK


def test_a_link_within_the_workspace_stays_a_link(playbook: Path) -> None:
    target = playbook.rename(playbook.with_name("real.yml"))
    playbook.symlink_to(target)
    write(fix(_check(playbook)), _check(playbook))
    assert playbook.is_symlink()
    assert target.read_text(encoding="utf-8") == FIXED


def _judging(path: Path, judge: Callable[[str], Sequence[Diagnostic]]) -> Check:
    """A check that finds what `judge` finds in the text of one file."""
    return lambda: CheckResult(Findings.of(judge(text_of(path) or "")), 1)


def _word(old: str, new: str, code: str = "S003") -> Callable[[str], list[Diagnostic]]:
    def found(text: str) -> list[Diagnostic]:
        at = text.find(old)
        edit = Edit(at, at + len(old), new)
        return (
            [Diagnostic(code, f"{old} found", Location("x.yaml"), fix=Fix(f"write {new}", (edit,)))] if at >= 0 else []
        )

    return found


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "x.yaml"
    path.write_text("one two three\n", encoding="utf-8")
    return path


def test_a_fix_that_does_harm_is_not_made_and_the_others_are(words: Path) -> None:
    rules = [_word("one", "1"), _word("two", "harm"), _word("three", "3")]

    def judge(text: str) -> list[Diagnostic]:
        harm = [Diagnostic("Y008", f"broken {n}", Location("x.yaml")) for n in range(2) if "harm" in text]
        return harm or [found for rule in rules for found in rule(text)]

    done = fix(_judging(words, judge))
    assert [(file.after, file.titles) for file in done.files] == [(b"1 two 3\n", {"write 1": 1, "write 3": 1})]
    assert [found.message for found in done.result.findings] == ["two found"]


def test_a_fix_may_uncover_what_a_later_stage_finds(words: Path) -> None:
    def judge(text: str) -> list[Diagnostic]:
        later = [Diagnostic("R001", f"role {n}", Location("x.yaml")) for n in range(3)]
        return _word("one", "1")(text) or later

    assert [file.after for file in fix(_judging(words, judge)).files] == [b"1 two three\n"]


def test_fixes_that_touch_one_another_take_turns(words: Path) -> None:
    def judge(text: str) -> list[Diagnostic]:
        return [*_word("one two", "one 2")(text), *_word("two three", "two 3")(text), *_word("2 three", "2 3")(text)]

    assert [file.after for file in fix(_judging(words, judge)).files] == [b"one 2 3\n"]


def test_fixes_without_end_come_to_one(words: Path) -> None:
    def judge(text: str) -> list[Diagnostic]:
        return _word("one", "eno")(text) or _word("eno", "one")(text)

    (file,) = fix(_judging(words, _word("one", "oneone"))).files
    assert file.titles == {"write oneone": fixing.ROUNDS}
    assert fix(_judging(words, judge)).files == ()


def _bad_examples() -> list[tuple[str, str]]:
    """The mistakes that the pages of the codes show."""
    example = re.compile(r"^```yaml bad\n(.*?)^```$", re.DOTALL | re.MULTILINE)
    found = [
        (page.stem, example.findall(page.read_text(encoding="utf-8")))
        for page in sorted(pages.FOLDER.glob("[YSR]*.md"))
    ]
    return [(f"{code}-{number}", text) for code, texts in found for number, text in enumerate(texts)]


SAMPLES = [
    *(pytest.param(path.read_bytes(), id=path.stem) for path in INVALID),
    *(pytest.param(text.encode(), id=name) for name, text in _bad_examples()),
]


def _outside(before: str, after: str, edits: Sequence[Edit]) -> bool:
    """Whether `after` is `before` but for `edits`."""
    at, shift = 0, 0
    for edit in sorted(edits):
        if before[at : edit.start] != after[at + shift : edit.start + shift]:
            return False
        at, shift = edit.end, shift + len(edit.text) - (edit.end - edit.start)
    return before[at:] == after[at + shift :]


@pytest.mark.parametrize("raw", SAMPLES)
def test_every_fix_of_every_sample_mends_what_it_is_for(raw: bytes, tmp_path: Path) -> None:
    for mark, ending in ((b"", b"\n"), (b"\xef\xbb\xbf", b"\r\n")):
        if mark and (raw.startswith(mark) or b"\r" in raw):
            continue
        path = tmp_path / "sample.yaml"
        path.write_bytes(mark + raw.replace(b"\n", ending))
        check = _check(path)
        for found in check().findings:
            if found.fix:
                _mends(path, found, check)
        done = fix(check, unsafe=True)
        _write_all(done)
        assert fix(check, unsafe=True).files == (), "fixing twice changes nothing more"


def _mends(path: Path, found: Diagnostic, check: Check) -> None:
    """One fix alone: its finding goes, what stands outside its edits stays."""
    assert found.fix
    before = path.read_bytes()
    after, done = apply_to_bytes(before, [found.fix])
    assert done == [found.fix]
    assert _outside(before.decode("utf-8-sig"), after.decode("utf-8-sig"), found.fix.edits)
    assert after.startswith(b"\xef\xbb\xbf") == before.startswith(b"\xef\xbb\xbf")
    with holding({path: after}):
        left = [(one.code, one.message) for one in check().findings]
    assert (found.code, found.message) not in left


def _write_all(done: Fixed) -> None:
    for file in done.files:
        Path(file.path).write_bytes(file.after)
