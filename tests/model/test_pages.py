"""Every example of the S pages does what the page says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import standards.diagnostics
from standards.diagnostics.catalogue import CODES
from standards.model.validate import kind_of_document, validate
from standards.source.load import load

FOLDER = Path(standards.diagnostics.__file__).with_name("pages")
PAGES = sorted(FOLDER.glob("S*.md"))
_EXAMPLE = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
#: what a fragment leaves out because the page is about something else
HEADER = {
    "standards": "standards: 1\n",
    "playbook": "playbook: bistro\n",
    "title": "title: The Bistro Standards\n",
    "language": "language: en\n",
    "journey": "journey: {arrive: {title: Arriving, touchpoints: {find-a-table: Finding a table}}}\n",
}
EXAMPLES = [
    pytest.param(page.stem, kind, text, id=f"{page.stem}-{kind}-{number}")
    for page in PAGES
    for number, (kind, text) in enumerate(_EXAMPLE.findall(page.read_text(encoding="utf-8")))
]


def whole(fragment: str) -> str:
    if "\ntheme:" in fragment:
        return fragment
    given = {line.partition(":")[0] for line in fragment.splitlines()}
    return fragment + "".join(line for key, line in HEADER.items() if key not in given)


@pytest.mark.parametrize(("code", "kind", "text"), EXAMPLES)
def test_example(code: str, kind: str, text: str) -> None:
    read = load(whole(text).encode(), "bistro.yaml")
    found = [each.code for each in [*read.diagnostics, *validate(read, kind_of_document(read.data) or "")[1]]]
    assert found == ([code] if kind == "bad" else [])


def test_every_schema_code_has_a_page_with_examples() -> None:
    codes = {code for code in CODES if code.startswith("S")}
    assert {page.stem for page in PAGES} == codes
    shown = {(example.values[0], example.values[1]) for example in EXAMPLES}
    assert shown == {(code, kind) for code in codes - {"S099"} for kind in ("bad", "good")}
