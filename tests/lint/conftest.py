"""From the text of a playbook to what the rules say about it; the one place of these tests that knows the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.diagnostics.model import Diagnostic
from standards.lint.engine import judge
from standards.lint.profiles import Selection
from standards.lint.rulebook import Rulebook
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.load import load

PATH = "playbook.yaml"

EditionOf = Callable[[str], Edition]
Judged = Callable[..., list[Diagnostic]]


DAY = "2026-11-01"


def build(text: str) -> Edition:
    document = load(text.encode(), PATH)
    assert not document.diagnostics, document.diagnostics
    data, mistakes = validate(document, "playbook")
    assert data is not None, mistakes
    return build_edition(data, day=DAY, provenance=Provenance([Layer("playbook", [document])]))


@pytest.fixture
def edition_of() -> EditionOf:
    return build


@pytest.fixture
def judged() -> Judged:
    """What `judge` says about the text of a playbook and is not set aside, in the order of the file."""

    def run(text: str, selection: Selection = Selection()) -> list[Diagnostic]:  # noqa: B008 - a tuple never changes
        said = judge(build(text), Rulebook(selection))
        return sorted((found for found in said if not found.set_aside), key=lambda found: found.sort_key)

    return run
