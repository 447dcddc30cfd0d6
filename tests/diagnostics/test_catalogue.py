"""Codes and names: one for each, found by either, never lost."""

from __future__ import annotations

import re

import pytest

from standards.diagnostics.catalogue import ANNOUNCED, CODES, FAMILIES, Known, known, lookup, nearest, rule_modules


def test_codes_and_names_are_well_formed() -> None:
    for code, entry in known().items():
        assert re.fullmatch(rf"[{''.join(FAMILIES)}][0-9]{{3}}", code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.name)
        assert entry.code == code


def test_names_are_unique() -> None:
    names = [entry.name for entry in known().values()]
    assert len(names) == len(set(names))


def test_nothing_is_declared_twice() -> None:
    rules = {stem.partition("_")[0].upper() for stem in rule_modules()}
    assert not rules & set(CODES)
    assert not set(ANNOUNCED) & set(CODES)
    assert {code: known()[code].name for code in rules & set(ANNOUNCED)} == {
        code: ANNOUNCED[code] for code in rules & set(ANNOUNCED)
    }
    assert set(known()) == rules | set(CODES) | set(ANNOUNCED)


def test_every_family_is_described() -> None:
    assert {code[0] for code in known()} == set(FAMILIES)


@pytest.mark.parametrize("word", ["D001", "d001", "moment-without-iron", "Moment-Without-Iron"])
def test_a_rule_is_found_by_code_and_by_name(word: str) -> None:
    assert lookup(word) == Known("D001", "moment-without-iron", "rule")


def test_standings() -> None:
    found = [lookup(word) for word in ("Y020", "unknown-key", "vague-adverb", "D005")]
    assert [entry and entry.standing for entry in found] == ["code", "code", "announced", "rule"]


@pytest.mark.parametrize("word", ["", "D", "D999", "moment", "moment without iron", "D001 "])
def test_nothing_else_is_found(word: str) -> None:
    assert lookup(word) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("W0012", "W012"),
        ("D01", "D001"),
        ("d1", "D001"),
        ("W00", None),
        ("D" + "9" * 5000, None),
        ("moment-without-irn", "D001"),
        ("moment_without_master", "D002"),
        ("too many moments", "D003"),
        ("vague-adverbs", "W012"),
        ("bonus", None),
        ("XYZ", None),
    ],
)
def test_the_nearest_is_named(word: str, code: str | None) -> None:
    near = nearest(word)
    assert (near and near.code) == code
