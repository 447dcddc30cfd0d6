"""The words of each language as they are stored: fresh, complete, and the same as the files they were made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from standards.diagnostics.catalogue import RULES
from standards.lint import tables, vocabulary
from standards.lint.discovery import defined
from standards.lint.tables import CORE, DEFINITIONS, LANGUAGES, WORDS

PARTS = (DEFINITIONS, *LANGUAGES)


@pytest.mark.parametrize("part", PARTS)
def test_what_is_stored_is_fresh(part: str) -> None:
    assert (CORE / f"{part}.json").read_text(encoding="utf-8") == tables.text(part), "run `make generated`"


@pytest.fixture
def forgotten() -> None:
    """What has been read is read again, in the test and after it."""
    for known in (tables.tables, tables.artefact, vocabulary.built_in):
        known.cache_clear()


@pytest.mark.parametrize("stored", [None, "", "{}", "[]", '{"digest": "other"}'])
def test_what_is_missing_broken_or_stale_is_made_anew(
    stored: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgotten: None
) -> None:
    real = json.loads((CORE / "pl.json").read_text(encoding="utf-8"))
    monkeypatch.setattr(tables, "CORE", tmp_path)
    if stored is not None:
        (tmp_path / "pl.json").write_text(stored, encoding="utf-8")
    try:
        assert json.loads(json.dumps(tables.artefact("pl"))) == real
    finally:
        tables.artefact.cache_clear()


def test_a_changed_file_is_believed_before_what_is_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forgotten: None
) -> None:
    folder = tmp_path / "pl"
    folder.mkdir()
    (folder / "w001_vague_manner.yaml").write_text("words: [miło]\n", encoding="utf-8")
    monkeypatch.setattr(tables, "WORDS", tmp_path)
    for language in ("en", "el"):
        (tmp_path / language).mkdir()
    try:
        assert tables.table("pl", "w001_vague_manner") == {"words": ["miło"]}
        assert tables.table("pl", "steps") is None
    finally:
        for known in (tables.tables, tables.artefact, vocabulary.built_in):
            known.cache_clear()


def test_languages_are_those_that_have_words() -> None:
    assert {folder.name for folder in WORDS.iterdir()} == set(LANGUAGES)
    assert tables.table("hu", "steps") is None
    assert tables.table("../en", "steps") is None


def test_every_list_belongs_to_a_rule_and_every_rule_has_a_list() -> None:
    for each in defined():
        assert each.rule.languages, each.stem
    listed = {path.stem for path in WORDS.glob("*/[dw][0-9]*.yaml")}
    assert listed == {path.stem for path in RULES.glob("*.yaml")}


@pytest.mark.parametrize(
    "path", sorted(WORDS.glob("*/[dw][0-9]*.yaml")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_no_phrase_stands_twice(path: Path) -> None:
    table = tables.table(path.parent.name, path.stem)
    assert table is not None
    assert set(table) <= {"words", "unless", "silent_with"}
    for phrases in table.values():
        assert all(isinstance(phrase, str) for phrase in phrases), "a word such as no or on needs quotes"
        assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []
