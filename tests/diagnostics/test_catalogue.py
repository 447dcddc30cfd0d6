"""Codes and names: one for each, found by either, never lost."""

from __future__ import annotations

import re

import pytest

from standards.diagnostics.catalogue import CODES, FAMILIES, Known, known, lookup, nearest, rule_files


def test_codes_and_names_are_well_formed() -> None:
    for code, entry in known().items():
        assert re.fullmatch(rf"[{''.join(FAMILIES)}][0-9]{{3}}", code)
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry.name)
        assert entry.code == code


def test_names_are_unique() -> None:
    names = [entry.name for entry in known().values()]
    assert len(names) == len(set(names))


def test_nothing_is_declared_twice() -> None:
    rules = [stem.partition("_")[0].upper() for stem in rule_files()]
    assert len(rules) == len(set(rules))
    assert not set(rules) & set(CODES)
    assert set(known()) == {*rules, *CODES}


def test_the_catalogue_is_as_large_as_it_is_said_to_be() -> None:
    """At least 45 rules on wording and on moments of truth, beside the codes for references."""
    assert sum(entry.standing == "rule" for entry in known().values()) >= 45


def test_every_family_is_described() -> None:
    assert {code[0] for code in known()} == set(FAMILIES)


@pytest.mark.parametrize("word", ["D001", "d001", "moment-without-iron", "Moment-Without-Iron"])
def test_a_rule_is_found_by_code_and_by_name(word: str) -> None:
    assert lookup(word) == Known("D001", "moment-without-iron", "rule")


def test_standings() -> None:
    found = [lookup(word) for word in ("Y020", "unknown-key", "vague-adverb", "D005")]
    assert [entry and entry.standing for entry in found] == ["code", "code", "rule", "rule"]


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
