"""Words that have a second sense: whether a rule finds something in a sentence, in each language that is judged."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.diagnostics.model import Diagnostic
from standards.lint.profiles import Selection
from standards.source.load import load

SENTENCES = [
    (path.stem, *row)
    for path in sorted(Path(__file__).parent.glob("*.yaml"))
    for row in load(path.read_bytes(), path.name).data
]


@pytest.mark.parametrize(("language", "code", "finds", "text"), SENTENCES)
def test_a_word_is_found_in_the_sense_that_is_meant(
    language: str, code: str, finds: bool, text: str, judged: Callable[..., list[Diagnostic]]
) -> None:
    journey = {"a": {"title": "A", "touchpoints": {"b": {"title": "B", "iron": {"c": {"do": text}}}}}}
    playbook = {"standards": 1, "playbook": "words", "title": "X", "language": language, "journey": journey}
    found = judged(json.dumps(playbook), Selection(select=frozenset({code})))
    assert [each.code for each in found] == [code] * finds, [each.message for each in found]
