"""What holds for every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic
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
