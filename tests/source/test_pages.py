"""Every Y page shows a mistake that gives exactly its code, and a way of writing that gives nothing."""

from __future__ import annotations

import re

import pytest

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.pages import page
from standards.source.load import load

_EXAMPLE = re.compile(r"^```(yaml|bytes) (bad|good)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
#: what no file alone can show: sizes, permissions, other files
_WITHOUT_EXAMPLE = {"Y001", "Y030", "Y031", "Y032"}
_CODES = [code for code in CODES if code.startswith("Y")]


def _examples(code: str) -> list[tuple[str, bytes]]:
    text = page(code)
    assert text is not None, f"{code} has no page"
    return [
        (label, content.encode("latin-1").decode("unicode_escape").encode("latin-1"))
        if kind == "bytes"
        else (label, content.encode())
        for kind, label, content in _EXAMPLE.findall(text)
    ]


@pytest.mark.parametrize("code", sorted(set(_CODES) - _WITHOUT_EXAMPLE))
def test_the_examples_are_what_they_claim(code: str) -> None:
    examples = _examples(code)
    assert {label for label, _ in examples} == {"bad", "good"}
    for label, raw in examples:
        codes = [found.code for found in load(raw, "page.yaml").diagnostics]
        assert codes == ([code] if label == "bad" else []), raw.decode("utf-8", "replace")


@pytest.mark.parametrize("code", sorted(_WITHOUT_EXAMPLE))
def test_pages_without_an_example_show_none(code: str) -> None:
    assert _examples(code) == []
