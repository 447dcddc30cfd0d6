"""Without the C binding: the same data and the same findings, over every case of the other tests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from tests.hostile.corpus import CORPUS
from tests.property.source_documents import documents
from tests.source import test_syntax, test_traps
from tests.source.marked import unmarked

from standards.source import nodes
from standards.source.load import load
from standards.source.nodes import Unresolved
from standards.source.pure import PureParser

#: what the pure parser takes minutes to read
_SLOW = {name for name, (make, _) in CORPUS.items() if len(make()) > 100_000}
TEXTS = {
    **{f"syntax: {name}": unmarked(case[1])[0].encode() for name, case in test_syntax.CASES.items()},
    **{f"traps: {name}": unmarked(case[1])[0].encode() for name, case in test_traps.CASES.items()},
    **{f"fine: {name}": text.encode() for name, text in test_traps.FINE.items()},
    **{f"hostile: {name}": make() for name, (make, _) in CORPUS.items() if name not in _SLOW},
}


class Pure(Unresolved, PureParser):
    """What `nodes.Parser` is where the C binding is missing."""

    def __init__(self, text: str) -> None:
        PureParser.__init__(self, text)


@pytest.fixture
def without_binding(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(nodes, "Parser", Pure)
    yield


def _answer(raw: bytes) -> tuple[Any, Any]:
    document = load(raw, "f.yaml")
    return repr(document.data), document.diagnostics


@pytest.mark.parametrize("name", TEXTS)
def test_both_parsers_give_the_same_answer(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = _answer(TEXTS[name])
    monkeypatch.setattr(nodes, "Parser", Pure)
    assert _answer(TEXTS[name]) == expected


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(documents)
def test_both_parsers_read_any_playbook_alike(text: str) -> None:
    expected = _answer(text.encode())
    bound = nodes.Parser
    nodes.Parser = Pure  # type: ignore[misc,assignment]  # what the fixture does, once for each example
    try:
        assert _answer(text.encode()) == expected
    finally:
        nodes.Parser = bound  # type: ignore[misc]  # as above


@pytest.mark.usefixtures("without_binding")
def test_the_pure_parser_is_the_one_under_test() -> None:
    assert isinstance(nodes.Parser("a: b"), PureParser)
