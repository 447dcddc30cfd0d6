"""Values that are understood though the reference writes them otherwise: told, and written as it does."""

from __future__ import annotations

from pathlib import Path

import pytest

from standards.diagnostics.model import Severity
from standards.model.validate import validate
from standards.resolve.workspace import load_documents
from standards.source.discover import read
from standards.source.edits import apply
from standards.source.load import load

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: {language}
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        {line}
        iron:
          greet: {{do: Speak to the guest first., {field}}}
"""


def _told(line: str = "intro: A door.", field: str = "weight: 2", language: str = "en") -> list[tuple[str, str]]:
    """Message and what the fix writes of every finding; the file as fixed is clean and means the same."""
    text = PLAYBOOK.format(line=line, field=field, language=language)
    read = load(text.encode(), "bistro.yaml")
    data, found = validate(read, "playbook")
    fixed, done = apply(text, [each.fix for each in found if each.fix])
    assert len(done) == len(found)
    assert all(each.severity is Severity.INFO and each.fix and each.fix.safe for each in found)
    again, left = validate(load(fixed.encode(), "bistro.yaml"), "playbook")
    assert left == []
    changed = [new.strip() for old, new in zip(text.splitlines(), fixed.splitlines(), strict=True) if old != new]
    if not any(each.code == "S022" for each in found):
        assert again == data
    return list(zip([each.message for each in found], changed, strict=True))


@pytest.mark.parametrize("word", ["yes", "Yes", "on", "ON", "True", "TRUE"])
def test_a_switch_that_is_on_is_written_true(word: str) -> None:
    assert _told(field=f"critical: {word}") == [
        (f'the switch is written as "{word}"', "greet: {do: Speak to the guest first., critical: true}")
    ]


@pytest.mark.parametrize("word", ["no", "Off", "False"])
def test_a_switch_that_is_off_is_written_false(word: str) -> None:
    assert _told(line=f"moment_of_truth: {word}  # why not") == [
        (f'the switch is written as "{word}"', "moment_of_truth: false  # why not")
    ]


@pytest.mark.parametrize("typed", ['"yes"', "'true'", '"True"'])
def test_a_switch_in_quotes_is_written_without_them(typed: str) -> None:
    ((message, line),) = _told(line=f"layout: {{keep_together: {typed}}}")
    assert message == f'the switch is written as "{typed[1:-1]}" in quotes'
    assert line == "layout: {keep_together: true}"


@pytest.mark.parametrize(
    ("typed", "language", "said", "written"),
    [
        ("10s from the door", "en", '"10s" has no space', "10 s from the door"),
        ("10  s from the door", "en", '"10 s" has too many spaces', "10 s from the door"),
        ("2.5min", "en", '"2.5min" has no space', "2.5 min"),
        ("'2,5min'", "pl", '"2,5min" has no space', "'2,5 min'"),
        ("3λεπτά", "el", '"3λεπτά" has no space', "3 λεπτά"),
    ],
)
def test_one_space_parts_number_and_unit(typed: str, language: str, said: str, written: str) -> None:
    assert _told(field=f"within: {typed}", language=language) == [
        (f"{said} before the unit", f"greet: {{do: Speak to the guest first., within: {written}}}")
    ]


@pytest.mark.parametrize(
    "field", ["within: 10 s", "within: 5′", "within: 10\u00a0s", "critical: true", "critical: false"]
)
def test_what_is_written_as_the_reference_does_is_not_told(field: str) -> None:
    assert _told(field=field) == []


@pytest.mark.parametrize("line", ["intro: Yes", "backstage: [10s, True words]", 'wants: "no"'])
def test_texts_are_no_switches(line: str) -> None:
    text = line if not line.startswith("wants") else f"customer: {{{line}}}"
    assert _told(line=text) == []


def test_the_parts_of_a_folder_playbook_are_read_closely_too(tmp_path: Path) -> None:
    header, _, journey = PLAYBOOK.format(line="intro: A door.", field="critical: True", language="en").partition(
        "journey"
    )
    (tmp_path / "a.yaml").write_text(header + "rituals: {line-up: {title: X, do: Tell one story., takes: 5min}}\n")
    (tmp_path / "b.yaml").write_text("journey" + journey)
    loaded = load_documents([read(tmp_path / name, name) for name in ("a.yaml", "b.yaml")])
    assert [(each.code, str(each.location)) for each in loaded.diagnostics] == [
        ("S022", "a.yaml:5:59"),
        ("S021", "b.yaml:9:60"),
    ]
