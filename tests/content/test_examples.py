"""The examples show the whole format, say the same in each language, and stand without a finding."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from standards.build.asked import Overrides
from standards.build.check import run_check
from standards.lint.profiles import PROFILES
from standards.model import behaviour, journey, kinds, playbook
from standards.resolve.edition import Edition
from standards.resolve.editions import resolve_edition
from standards.resolve.reading import read_workspace

from .shape import ROOT, fields, read, shape

EXAMPLES = ROOT / "examples"
BISTRO = EXAMPLES / "bistro" / "playbooks" / "bistro.yaml"
TODAY = datetime.date(2026, 11, 1)
MODELS = [
    kind
    for module in (behaviour, journey, playbook)
    for kind in vars(module).values()
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind.__module__ == module.__name__
]
CHOICES = (behaviour.SourceKind, behaviour.Verification, kinds.Channel, kinds.Phase)
MARKS = [
    "{store.name}", "{store.phone}", "{playbook.title}", "{playbook.edition}", "{workspace.name}",
    "{{", "}}", "\\*", "**", "# standards: allow", "allow:", "moment_of_truth: false",
]  # fmt: skip


@pytest.fixture(scope="module")
def bistro() -> dict[str, Any]:
    return read(BISTRO)


def chain(store: str) -> Edition:
    loaded = read_workspace(EXAMPLES / "chain")
    assert not loaded.diagnostics
    edition, found = resolve_edition(loaded, "optician", store=loaded.stores[store], today=TODAY)
    assert edition is not None
    assert not found
    return edition


@pytest.mark.parametrize("profile", PROFILES)
def test_no_findings(profile: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    targets = [Path("examples"), Path("playbooks")]
    result = run_check(targets, today=TODAY, use_cache=False, use_baseline=False, overrides=Overrides(profile))
    assert [str(found) for found in result.findings] == []
    assert result.files >= 21


@pytest.mark.parametrize("model", MODELS, ids=lambda model: str(model.__name__))
def test_the_bistro_uses_every_field(bistro: dict[str, Any], model: type[BaseModel]) -> None:
    names = {field.alias or name for name, field in model.model_fields.items()}
    assert names - set(fields(bistro)) == set()


@pytest.mark.parametrize("kind", CHOICES, ids=str)
def test_the_bistro_uses_every_choice(bistro: dict[str, Any], kind: Any) -> None:
    assert set(get_args(kind)) - set(fields(bistro)) == set()


@pytest.mark.parametrize("mark", MARKS)
def test_the_bistro_uses_every_mark(mark: str) -> None:
    assert mark in BISTRO.read_text("utf-8")


@pytest.mark.parametrize("language", ["el", "pl"])
def test_the_bistro_is_the_same_in_each_language(bistro: dict[str, Any], language: str) -> None:
    other = read(BISTRO.with_stem(f"bistro-{language}"))
    assert other["language"] == language
    assert shape(other) == shape(bistro)


def test_a_store_of_the_chain_has_its_own_standards() -> None:
    look = next(touchpoint for touchpoint in chain("athens-airport").touchpoints if touchpoint.id == "the-first-look")
    assert [behaviour.id for behaviour in look.iron] == [
        "greet-on-sight",
        "ask-for-the-flight",
        "leave-the-room",
        "say-the-wait",
    ]
    assert [behaviour.within and behaviour.within.number for behaviour in look.iron] == [5, 2, None, 1]
    assert [behaviour.id for behaviour in look.master] == ["a-glass-of-water", "by-name"]


def test_the_waiver_of_the_chain_is_in_force_in_poland_only() -> None:
    assert [waiver.until for waiver in chain("krakow").waivers] == ["2027-12-31"]
    assert not chain("thessaloniki").waivers


def test_what_greece_takes_away_poland_keeps() -> None:
    masters = {
        store: {b.id for t in chain(store).touchpoints for b in t.master} for store in ("athens-ermou", "gdansk")
    }
    assert "lend-a-pair" not in masters["athens-ermou"]
    assert "lend-a-pair" in masters["gdansk"]
