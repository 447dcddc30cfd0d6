from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.model.compiled import validator
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.load import load

HEAD = "standards: 1\nplaybook: test\ntitle: Test\nlanguage: {}\n"
JOURNEY = "journey: {a: {title: A, touchpoints: {b: B}}}\n"


@pytest.fixture
def edition() -> Callable[..., Edition]:
    """An Edition from the text of a playbook without its first lines; a journey is added where there is none."""

    def make(text: str = "", language: str = "en", **more: object) -> Edition:
        whole = HEAD.format(language) + text + ("" if "journey:" in text else JOURNEY)
        document = load(whole.encode(), "test.yaml")
        assert not document.diagnostics
        data = validator("playbook").validate_python(document.data, context={"language": language})
        return build_edition(data, provenance=Provenance([Layer("test", [document])]), **more)

    return make
