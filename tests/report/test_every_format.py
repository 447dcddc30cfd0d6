"""What holds for every format."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from standards.diagnostics.model import Diagnostic, Edit, Fix, Location
from standards.report import names

Told = Callable[..., str]
Found = tuple[Diagnostic, ...]


@pytest.mark.parametrize("name", names())
def test_the_same_findings_give_the_same_bytes(name: str, told: Told, mixed: Found, hostile: Found) -> None:
    first = told(name, *mixed, *hostile)
    assert first == told(name, *reversed(mixed), *hostile[::-1], *mixed)
    assert first.endswith("\n")


@pytest.mark.parametrize("name", names())
def test_nothing_that_a_user_wrote_is_obeyed_or_breaks_the_stream(name: str, told: Told, hostile: Found) -> None:
    text = told(name, *hostile)
    text.encode("utf-8", "strict" if name not in {"github", "text", "markdown"} else "backslashreplace")
    assert not set(text) & set("\0\x1b\r\u202e\u2028")


@pytest.mark.parametrize("name", sorted({*names()} - {"text", "markdown", "github"}))
def test_formats_for_programs_are_ascii(name: str, told: Told, mixed: Found, hostile: Found) -> None:
    assert told(name, *mixed, *hostile).isascii()


@pytest.mark.parametrize("name", names())
def test_paths_never_hold_a_backslash_of_ours(name: str, told: Told, mixed: Found) -> None:
    assert "playbooks\\" not in told(name, *mixed)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=()), max_size=30), st.text(max_size=9), st.text("aω👍\n", max_size=9))
def test_any_text_can_be_read_back(told: Told, said: str, path: str, text: str) -> None:
    fix = Fix(said, (Edit(0, min(2, len(text)), said),))
    found = Diagnostic("D001", said, Location(path, 1, 1, 1, 2), help=said, address=said, subject=said, fix=fix)
    for name in ("json", "sarif", "gitlab", "rdjsonl"):
        json.loads(told(name, found, texts={path: text}))
    etree.fromstring(told("junit", found).encode())
    assert told("github", found).count("\n") == 2
    assert told("markdown", found).count("\n") == 7
