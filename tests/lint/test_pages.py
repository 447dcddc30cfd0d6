"""Every example of a rule's page is executed: the bad ones show exactly this rule, the good ones nothing.

Each is judged by the rules of the standard profile, and by the page's own where only a stricter profile runs it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from standards.diagnostics.catalogue import RULES
from standards.diagnostics.pages import FOLDER, HEADINGS, page
from standards.lint.discovery import rules
from standards.lint.profiles import Selection

#: what the examples leave out; one in another language says so in its first line
HEADER = "standards: 1\nplaybook: example\ntitle: Example\n"
ENGLISH = "language: en\n"
JOURNEY = "journey: {arrive: {title: Arriving, touchpoints: {door: The door}}}\n"

EXAMPLE = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
PAGES = {
    **{rule.code: page(rule.code) or "" for rule in rules()},
    "R020": page("R020"),
    "R021": page("R021"),
}
EXAMPLES = [
    pytest.param(code, kind, text, id=f"{code}-{kind}-{number}")
    for code, markdown in PAGES.items()
    for number, (kind, text) in enumerate(EXAMPLE.findall(markdown or ""))
]


@pytest.mark.parametrize(("code", "kind", "text"), EXAMPLES)
def test_example(code: str, kind: str, text: str, judged: Any) -> None:
    language = "" if text.startswith("language:") else ENGLISH
    whole = HEADER + language + ("" if "journey:" in text else JOURNEY) + text
    judging = {rule.code for rule in rules() if Selection().runs(rule.code, rule.profile)} | {code}
    found = judged(whole, Selection(select=frozenset(judging)))
    assert {each.code for each in found} == ({code} if kind == "bad" else set())


@pytest.mark.parametrize("code", PAGES)
def test_both_sides_are_shown(code: str) -> None:
    assert {kind for kind, _ in EXAMPLE.findall(PAGES[code] or "")} == {"bad", "good"}


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.code)
def test_the_page_of_a_rule_has_its_headings_in_order(rule: Any) -> None:
    lines = PAGES[rule.code].splitlines()
    assert lines[0] == f"# {rule.code} {rule.name}"
    assert [line[3:] for line in lines if line.startswith("## ")] == list(HEADINGS["rule"])


def test_every_page_beside_the_rules_belongs_to_one() -> None:
    stems = {path.stem for suffix in ("py", "yaml") for path in RULES.glob(f"*.{suffix}")} - {"__init__"}
    assert {path.stem for path in RULES.glob("*.md")} == stems
    assert Path(FOLDER).is_dir()
