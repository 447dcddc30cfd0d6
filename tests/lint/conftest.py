"""From the text of a playbook to what the rules say about it; the one place of these tests that knows the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic
from standards.lint.engine import EVERYTHING, judge
from standards.lint.profiles import Selection
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.load import load

PATH = "playbook.yaml"

EditionOf = Callable[[str], Edition]
Judged = Callable[..., list[Diagnostic]]


def build(text: str) -> Edition:
    document = load(text.encode(), PATH)
    assert not document.diagnostics, document.diagnostics
    data, mistakes = validate(document, "playbook")
    assert data is not None, mistakes
    return build_edition(data, provenance=Provenance([Layer("playbook", [document])]))


@pytest.fixture
def edition_of() -> EditionOf:
    return build


@pytest.fixture
def judged() -> Judged:
    """What `judge` says about the text of a playbook, in the order of the file."""

    def run(text: str, selection: Selection = EVERYTHING) -> list[Diagnostic]:
        return sorted(judge(build(text), selection), key=lambda found: found.sort_key)

    return run
