"""Small booklets in three languages, printed once for all tests of this folder.

    pytest tests/golden --update-golden

writes the references anew; look at what changed before committing them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from standards.emit.pdf import Printed, print_pdf
from standards.model.compiled import validator
from standards.resolve.build import build_edition
from standards.resources import folder
from standards.source.load import load
from standards.typeset.compose import compose
from standards.typeset.html import Typeset, typeset
from standards.typeset.printable import printables
from standards.typeset.view import View

HERE = Path(__file__).parent
REFERENCES = HERE / "booklet"
SAMPLES = {
    "en": folder("templates") / "booklet" / "sample.yaml",
    "el": HERE / "playbooks" / "el.yaml",
    "pl": HERE / "playbooks" / "pl.yaml",
}


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the references of tests/golden anew.")


@dataclass(frozen=True)
class Booklet:
    language: str
    view: View
    page: Typeset
    printed: Printed


@pytest.fixture(scope="session", params=SAMPLES)
def booklet(request: pytest.FixtureRequest) -> Booklet:
    path = SAMPLES[request.param]
    document = load(path.read_bytes(), path.name)
    assert not document.diagnostics
    data = validator("playbook").validate_python(document.data, context={"language": request.param})
    view = compose(build_edition(data))
    page = typeset(view, printables()["booklet"], "A5")
    return Booklet(request.param, view, page, print_pdf(page))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with its reference; a reference that is missing is a failure."""

    def compare(name: str, found: str) -> None:
        path = REFERENCES / name
        if request.config.getoption("--update-golden", default=False):
            path.parent.mkdir(exist_ok=True)
            path.write_text(found, encoding="utf-8")
        assert path.is_file(), f"{name} has no reference: pytest tests/golden --update-golden"
        assert found == path.read_text(encoding="utf-8")

    return compare
