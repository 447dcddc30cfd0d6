"""`standards explain`: the page of a code in words, the list of all, and what to do about a misspelt one."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from standards.cli.commands.explain import explain
from standards.diagnostics.catalogue import known
from standards.diagnostics.pages import page
from standards.diagnostics.usage import UsageError

Printed = pytest.CaptureFixture[str]


@pytest.mark.parametrize("word", ["D001", "d001", "moment-without-iron"])
def test_a_rule_is_explained_by_code_or_name(word: str, capsys: Printed) -> None:
    assert explain(word) == 0
    text = capsys.readouterr().out
    assert text.startswith("D001 moment-without-iron\n========================\n\nWHAT IT DOES\n")
    assert "Severity: error · profile starter" in text
    assert "```" not in text
    assert "  not like this:\n" in text


def test_a_code_that_is_no_rule_is_explained_too(capsys: Printed) -> None:
    assert explain("R021") == 0
    text = capsys.readouterr().out
    assert text.startswith("R021 unused-allow\n")
    assert text.endswith("Severity: warning\n")


def test_a_rule_says_how_sure_it_is_where_it_runs_and_how_severe_it_is(capsys: Printed) -> None:
    assert explain("W004") == 0
    assert capsys.readouterr().out.endswith(
        "Severity: warning, error on iron · profile starter · confidence medium · judged in en, el, pl\n"
    )
    assert explain("W018") == 0
    assert "judged in en, pl\n" in capsys.readouterr().out
    assert explain("D001") == 0
    assert capsys.readouterr().out.endswith(
        "Severity: error · profile starter · confidence high · judged in en, el, pl\n"
    )


def test_a_rule_of_the_house_is_explained_in_its_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Printed
) -> None:
    rule = "{kind: substitution, swap: {no problem: gladly}, reason: It speaks of a problem., link: intranet}"
    for name, text in (
        ("standards.yaml", "standards: 1\nname: Bistro\n"),
        ("rules/words.yaml", f"standards: 1\nrules: {{no-problem: {rule}}}\n"),
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert explain("no-problem") == 0
    text = capsys.readouterr().out
    assert text.startswith(
        "no-problem\n==========\n\nA rule of this house.\n\nWHY IT MATTERS\n\nIt speaks of a problem."
    )
    assert "- no problem → gladly\n" in text
    assert text.endswith("Severity: warning · profile starter\n")
    assert explain("no-problem", "json") == 0
    assert json.loads(capsys.readouterr().out)["family"] == "rules of this house"
    with pytest.raises(UsageError, match='"no-trouble" is not a code'):
        explain("no-trouble")


def test_without_a_code_all_are_listed(capsys: Printed) -> None:
    assert explain() == 0
    text = capsys.readouterr().out
    assert re.findall(r"^  ([A-Z]\d{3})  (\S+)", text, re.MULTILINE) == [
        (entry.code, entry.name) for entry in known().values()
    ]
    assert re.search(r"^  D002  moment-without-master +warning +starter$", text, re.MULTILINE)
    assert text.count("\n\n") == len({code[0] for code in known()})


def test_json_of_one(capsys: Printed) -> None:
    assert explain("D005", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert data == {
        "code": "D005",
        "name": "declared-count-differs",
        "family": "moments of truth, iron and master, protocols, measures",
        "severity": "error",
        "profile": "starter",
        "confidence": "high",
        "languages": ["en", "el", "pl"],
        "preview": [],
        "levels": {},
        "page": page("D005"),
    }


def test_json_of_all(capsys: Printed) -> None:
    assert explain("", "json") == 0
    data = json.loads(capsys.readouterr().out)
    assert [entry["code"] for entry in data["codes"]] == list(known())
    assert {entry["severity"] for entry in data["codes"]} == {"error", "warning", "info"}


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("moment-without-irn", '"moment-without-irn" is not a code; did you mean D001 moment-without-iron?'),
        ("D01", '"D01" is not a code; did you mean D001 moment-without-iron?'),
        ("zzz", '"zzz" is not a code; `standards explain` lists them all'),
    ],
)
def test_a_misspelt_code_names_the_nearest(word: str, sentence: str) -> None:
    with pytest.raises(UsageError) as refusal:
        explain(word)
    assert str(refusal.value) == sentence
