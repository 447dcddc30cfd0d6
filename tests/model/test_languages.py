"""Language tags, and what is meant by what is none."""

from __future__ import annotations

import pytest

from standards.model.languages import is_language, meant_language, primary


@pytest.mark.parametrize(
    "tag", ["en", "el", "pl", "en-GB", "pt-BR", "zh-Hant", "sr-Latn-RS", "es-419", "EL", "grc", "de-1996"]
)
def test_tags(tag: str) -> None:
    assert is_language(tag)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("gr", "el"),
        ("GR", "el"),
        ("el_GR", "el-GR"),
        ("gr-GR", "el-GR"),
        ("English", "en"),
        ("polski", "pl"),
        ("Ελληνικά", "el"),
        ("cz", "cs"),
        ("elvish", ""),
        ("e", ""),
        ("", ""),
    ],
)
def test_what_is_no_tag(written: str, meant: str) -> None:
    assert not is_language(written)
    assert meant_language(written) == meant


def test_primary() -> None:
    assert [primary(tag) for tag in ("el-GR", "EN", "")] == ["el", "en", ""]
