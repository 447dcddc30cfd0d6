"""Every printable with its own sample, in any manner."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest

from standards.emit.pdf import Printed, print_pdf
from standards.model.compiled import validator
from standards.resolve.build import build_edition
from standards.resources import folder
from standards.source.load import load
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import printables
from standards.typeset.theme import house


@cache
def _copy(name: str, manner: Manner) -> Printed:
    printable = printables(house())[name]
    document = load((folder("templates") / name / "sample.yaml").read_bytes(), "sample.yaml")
    data = validator("playbook").validate_python(document.data, context={"language": "en"})
    view = compose(build_edition(data))
    return print_pdf(typeset(view, printable, printable.usual_paper, manner=manner))


@pytest.fixture(params=sorted(printables(house())))
def copy(request: pytest.FixtureRequest) -> Callable[..., Printed]:
    """Prints one printable, as the fields of a Manner say."""
    return lambda **manner: _copy(request.param, Manner(link="https://standards.example", **manner))
