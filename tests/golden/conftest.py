"""Every printable in three languages, each printed once for all tests of this folder.

    pytest tests/golden --update-golden

writes the references anew; look at what changed before committing them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from standards.emit.pdf import Printed, print_pdf
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.workspace import load_documents
from standards.resources import folder
from standards.source.load import load
from standards.typeset.compose import compose
from standards.typeset.html import Typeset, typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import Printable, printables
from standards.typeset.theme import house
from standards.typeset.view import View

HERE = Path(__file__).parent
REFERENCES = HERE / "references"
LANGUAGES = ("en", "el", "pl")
#: the booklet is looked at in the size that most are printed in
PAPERS = {"booklet": "A5"}
PRINTABLES = printables(house())
#: QR codes stand where a workspace says where its standards can be read
MANNER = Manner(link="https://standards.example")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="Write the references of tests/golden anew.")


@dataclass(frozen=True)
class Sheet:
    """One printable in one language; `name` is that of its references."""

    printable: Printable
    language: str
    edition: Edition
    view: View
    page: Typeset
    printed: Printed

    @property
    def name(self) -> str:
        return f"{self.printable.name}/{self.language}"


def sample(printable: str, language: str) -> Path:
    """The playbook that a printable is tested with: in English its own."""
    if language == "en":
        return folder("templates") / printable / "sample.yaml"
    return HERE / "playbooks" / f"{language}.yaml"


@cache
def edition_of(path: Path, language: str) -> Edition:
    edition = edition_of_text(path.read_bytes(), path.name)
    assert edition.language == language
    return edition


def edition_of_text(text: bytes, name: str = "test") -> Edition:
    """The edition of a playbook, with its modules."""
    loaded = load_documents([load(text, name)])
    assert not loaded.diagnostics
    [playbook] = loaded.playbooks.values()
    assert playbook.data is not None
    return build_edition(playbook.data, provenance=playbook.provenance)


@cache
def printed(name: str, language: str) -> Sheet:
    printable = PRINTABLES[name]
    edition = edition_of(sample(name, language), language)
    view = compose(edition)
    page = typeset(view, printable, PAPERS.get(name, printable.usual_paper), manner=MANNER)
    return Sheet(printable, language, edition, view, page, print_pdf(page))


@pytest.fixture(params=[f"{name}-{language}" for name in PRINTABLES for language in LANGUAGES])
def sheet(request: pytest.FixtureRequest) -> Sheet:
    return printed(*request.param.rsplit("-", 1))


@pytest.fixture(params=LANGUAGES)
def booklet(request: pytest.FixtureRequest) -> Sheet:
    return printed("booklet", request.param)


@pytest.fixture
def updating(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden", default=False))


@pytest.fixture
def golden(updating: bool) -> Callable[[str, str], None]:
    """Compare a text with its reference; a reference that is missing is a failure."""

    def compare(name: str, found: str) -> None:
        path = REFERENCES / name
        if updating:
            path.parent.mkdir(exist_ok=True, parents=True)
            path.write_text(found, encoding="utf-8")
        assert path.is_file(), f"{name} has no reference: pytest tests/golden --update-golden"
        assert found == path.read_text(encoding="utf-8")

    return compare


def pytest_collection_modifyitems(items: list[Any]) -> None:
    """Tests of one sheet run in one process, which prints it once."""
    for item in items:
        callspec = getattr(item, "callspec", None)
        if callspec is not None and "sheet" in callspec.params:
            item.add_marker(pytest.mark.xdist_group(callspec.params["sheet"]))
