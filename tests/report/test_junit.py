"""JUnit XML: valid by the schema of Jenkins' xUnit plugin, whatever the texts hold."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from standards.diagnostics.model import Diagnostic, Location, SetAside, Severity

Told = Callable[..., str]
Found = tuple[Diagnostic, ...]
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parent / "schemas" / "junit-10.xsd"))


@pytest.fixture
def parsed(told: Told) -> Callable[..., Any]:
    """The document, once it is valid and its counts are those of its cases."""

    def made(*findings: Diagnostic, files: int = 3) -> Any:
        root = etree.fromstring(told("junit", *findings, files=files).encode())
        SCHEMA.assertValid(root)
        for part in (root, *root):
            assert int(part.get("tests")) == len(part.findall(".//testcase"))
            assert int(part.get("failures")) == len(part.findall(".//failure"))
            assert int(part.get("errors")) == len(part.findall(".//error"))
        return root

    return made


def test_no_findings_are_a_case_that_passes(told: Told) -> None:
    assert told("junit", files=21) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="standards" tests="1" failures="0" errors="0">\n'
        '  <testsuite name="files without findings" tests="1" failures="0" errors="0" skipped="0">\n'
        '    <testcase name="21 files have no findings" classname="standards"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


def test_a_whole_report(told: Told) -> None:
    found = Diagnostic("D001", 'no iron in "α"', Location("playbooks/a.b.yaml", 7, 2), why="Why.", help="Add <iron>.")
    assert told("junit", found, files=2) == (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<testsuites name="standards" tests="2" failures="1" errors="0">\n'
        '  <testsuite name="playbooks/a.b.yaml" file="playbooks/a.b.yaml"'
        ' tests="1" failures="1" errors="0" skipped="0">\n'
        '    <testcase name="D001(moment-without-iron): no iron in &quot;&#945;&quot;" classname="playbooks.a_b">\n'
        '      <failure type="error" message="no iron in &quot;&#945;&quot;">'
        'playbooks/a.b.yaml:7:2: error D001(moment-without-iron): no iron in "&#945;"\n'
        "Why.\n"
        "Add &lt;iron&gt;.</failure>\n"
        "    </testcase>\n"
        "  </testsuite>\n"
        '  <testsuite name="files without findings" tests="1" failures="0" errors="0" skipped="0">\n'
        '    <testcase name="1 file has no findings" classname="standards"/>\n'
        "  </testsuite>\n"
        "</testsuites>\n"
    )


@pytest.mark.parametrize(
    ("found", "outcome", "kind"),
    [
        (Diagnostic("D001", "seen", Location("a")), "failure", "error"),
        (Diagnostic("D001", "seen", Location("a"), Severity.WARNING), "failure", "warning"),
        (Diagnostic("D001", "seen", Location("a"), Severity.INFO), "system-out", None),
        (Diagnostic("I001", "seen", Location("a")), "error", "error"),
    ],
)
def test_severity_is_the_outcome(parsed: Callable[..., Any], found: Diagnostic, outcome: str, kind: str | None) -> None:
    (case,) = parsed(found, files=1).findall(".//testcase")
    assert [(told.tag, told.get("type")) for told in case] == [(outcome, kind)]


@pytest.mark.parametrize(
    ("aside", "said"),
    [(SetAside("allow", "Spring."), "allow: Spring."), (SetAside("baseline"), "baseline")],
)
def test_what_is_set_aside_is_skipped(parsed: Callable[..., Any], aside: SetAside, said: str) -> None:
    (suite,) = parsed(Diagnostic("D001", "seen", Location("a"), set_aside=aside), files=1)
    assert suite.get("skipped") == "1"
    assert suite.find("testcase/skipped").get("message") == said


def test_there_is_one_suite_for_each_file(parsed: Callable[..., Any], mixed: Found) -> None:
    names = [suite.get("name") for suite in parsed(*mixed, files=9)]
    assert names == ["a.yaml", "b.yaml", "playbooks/μπιστρό 1.yaml", "files without findings"]


def test_a_case_keeps_its_name_when_its_line_moves(parsed: Callable[..., Any]) -> None:
    one, other = (parsed(Diagnostic("D001", "seen", Location("a", line))) for line in (1, 9))
    assert one.find(".//testcase").attrib == other.find(".//testcase").attrib


def test_hostile_texts_are_carried_whole(parsed: Callable[..., Any], hostile: Found) -> None:
    root = parsed(*hostile)
    (message,) = {failure.get("message") for failure in root.iter("failure")}
    assert message == hostile[0].message.replace("\0", "<U+0000>").replace("\x1b", "<U+001B>").replace(
        "\udcff", "<U+DCFF>"
    ).replace("\uffff", "<U+FFFF>")


@pytest.mark.parametrize(
    ("path", "name"),
    [("a/b.c/d.yaml", "a.b_c.d"), ("../x.yaml", "x"), ("/srv/x.yml", "srv.x"), ("a/.hidden", "a"), ("", "")],
)
def test_class_names_draw_a_tree(parsed: Callable[..., Any], path: str, name: str) -> None:
    assert parsed(Diagnostic("D001", "seen", Location(path))).find(".//testcase").get("classname") == name
