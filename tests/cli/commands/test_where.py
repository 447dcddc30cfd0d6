"""`standards where` names the file, line and column that gave each value."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standards.cli.app import run
from standards.diagnostics.usage import UsageError

PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        iron:
          greet:
            do: Greet the guest.
            within: 10 s
"""
OVERLAY = """\
standards: 1
overlay: greece
extends: bistro
journey:
  arrive:
    touchpoints:
      door:
        iron:
          greet: {within: 5 s}
          seat: Take the guest to a table.
"""


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "overlays").mkdir()
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: Shop\n")
    (tmp_path / "playbooks" / "bistro.yaml").write_text(PLAYBOOK)
    (tmp_path / "overlays" / "greece.yaml").write_text(OVERLAY)
    (tmp_path / "stores.csv").write_text("id,name,playbook,language,overlays\nermou,Ermou,bistro,en,greece\n")
    monkeypatch.chdir(tmp_path)


def test_the_playbook_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["where", "arrive/door/iron/greet"]) == 0
    assert capsys.readouterr().out == (
        "arrive/door/iron/greet  (bistro, playbooks/bistro.yaml:12:11)\n"
        "  do: Greet the guest.\n"
        "      bistro, playbooks/bistro.yaml:13:17\n"
        "  within: 10 s\n"
        "      bistro, playbooks/bistro.yaml:14:21\n"
    )


def test_as_a_store_has_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["where", "arrive/door/iron/greet:within", "--store", "ermou"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  within: 5 s",
        "      greece, overlays/greece.yaml:9:27",
        "      instead of 10 s (bistro, playbooks/bistro.yaml:14:21)",
    ]


def test_what_only_an_overlay_has(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["where", "arrive/door/iron/seat", "--format", "json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["address"], found["layer"]) == ("arrive/door/iron/seat", "greece")
    assert found["fields"][0]["name"] == "do"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["arrive/dor"], 'there is no "arrive/dor" here; did you mean "arrive/door"?'),
        (["arrive/door:colour"], '"arrive/door" has no "colour"'),
        (["arrive/door", "--store", "ermo"], '"ermo" is not a store; did you mean "ermou"?'),
        (["arrive/door", "--playbook", "x"], '"x" is not a playbook; there are bistro'),
    ],
)
def test_what_does_not_exist(arguments: list[str], told: str) -> None:
    with pytest.raises(UsageError) as caught:
        run(["where", *arguments])
    assert str(caught.value) == told


def test_a_playbook_with_errors(tmp_path: Path) -> None:
    (tmp_path / "playbooks" / "bistro.yaml").write_text(PLAYBOOK.replace("title: The", "titel: The"))
    with pytest.raises(UsageError, match="has errors; standards check shows them"):
        run(["where", "arrive/door"])


def test_what_an_overlay_takes_away(tmp_path: Path) -> None:
    waiver = "waiver: {because: x, approved_by: y, until: 2099-12-31}"
    gone = f"remove: {{arrive/door/iron/greet: {{because: x, {waiver}}}}}\n"
    (tmp_path / "overlays" / "greece.yaml").write_text("standards: 1\noverlay: greece\nextends: bistro\n" + gone)
    with pytest.raises(UsageError, match=r'is taken away by "greece": overlays/greece.yaml:4:10'):
        run(["where", "arrive/door/iron/greet", "--store", "ermou"])
