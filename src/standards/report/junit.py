"""JUnit XML as Jenkins, GitLab and most other hosts read it: a suite for each file, a case for each finding.

Errors and warnings fail, a rule of ours that crashed is an error of the test run, an info is told and passes, and
what is set aside is skipped. Files without findings are one case that passes: Jenkins takes an empty report for a
broken build, and which files those are is not known here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, TextIO

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Diagnostic, Severity
from standards.report import Format, Texts
from standards.report._rules import label

CLEAN = "files without findings"
#: what means something to XML; xml.sax, which knows this too, loads the whole of urllib and ssl
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = _IN_TEXT | {'"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_SUFFIX = re.compile(r"\.[^./]*\Z")
_UNFIT = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Suite(NamedTuple):
    """The XML of a file's cases, and how many of each outcome there are."""

    xml: str
    tests: int = 1
    failures: int = 0
    errors: int = 0


def render(findings: Findings, texts: Texts, out: TextIO, *, colour: bool = False, width: int = 0) -> None:
    """Write the document in ASCII, as XML allows: other characters are numbered."""
    everything = sorted((*findings.items, *findings.aside), key=lambda found: found.sort_key)
    suites = [_suite(path, list(cases)) for path, cases in groupby(everything, lambda found: found.location.path)]
    clean = findings.files - len({found.location.path for found in everything})
    if clean > 0 or not suites:
        suites.append(_clean(max(clean, 0)))
    total = " ".join(
        f'{name}="{sum(getattr(suite, name) for suite in suites)}"' for name in ("tests", "failures", "errors")
    )
    text = f'<testsuites name="standards" {total}>\n{"".join(suite.xml for suite in suites)}</testsuites>\n'
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n' + text.encode("ascii", "xmlcharrefreplace").decode())


def _suite(path: str, cases: Sequence[Diagnostic]) -> Suite:
    outcomes = [_outcome(found) for found in cases]
    failures, errors, skipped = (outcomes.count(tag) for tag in ("failure", "error", "skipped"))
    name = _attribute(path)
    xml = "".join(_case(found, outcome) for found, outcome in zip(cases, outcomes, strict=True))
    counts = f'tests="{len(cases)}" failures="{failures}" errors="{errors}" skipped="{skipped}"'
    opened = f"  <testsuite name={name} file={name} {counts}>\n{xml}  </testsuite>\n"
    return Suite(opened, len(cases), failures, errors)


def _clean(number: int) -> Suite:
    said = "1 file has no findings" if number == 1 else f"{number} files have no findings"
    case = f'    <testcase name="{said}" classname="standards"/>\n'
    counts = 'tests="1" failures="0" errors="0" skipped="0"'
    return Suite(f'  <testsuite name="{CLEAN}" {counts}>\n{case}  </testsuite>\n')


def _outcome(found: Diagnostic) -> str:
    """The element that tells how the case ended; "system-out" for one that passes."""
    if found.set_aside:
        return "skipped"
    if found.code.startswith("I"):
        return "error"
    return "system-out" if found.severity is Severity.INFO else "failure"


def _case(found: Diagnostic, outcome: str) -> str:
    """Why no line in the name: hosts know a case by its name from one run to the next, and text moves."""
    said = f"{label(found.code)}: {found.message}"
    parts = (f"{found.location}: {found.severity.word} {said}", found.why, found.help)
    told = _text("\n".join(part for part in parts if part))
    kind = ""
    if found.set_aside:
        reason = found.set_aside.reason
        kind = f" message={_attribute(f'{found.set_aside.by}: {reason}' if reason else found.set_aside.by)}"
    elif outcome != "system-out":
        kind = f" type={_attribute(found.severity.word)} message={_attribute(found.message)}"
    body = f"      <{outcome}{kind}>{told}</{outcome}>\n"
    name, within = _attribute(said), _attribute(_dotted(found.location.path))
    return f"    <testcase name={name} classname={within}>\n{body}    </testcase>\n"


def _dotted(path: str) -> str:
    """`playbooks.bistro` for `playbooks/bistro.yaml`: hosts draw a tree by the dots of a class's name."""
    parts = _SUFFIX.sub("", path).split("/")
    return ".".join(part.replace(".", "_") for part in parts if part.strip("."))


def _attribute(text: str) -> str:
    return f'"{_escaped(text, _IN_ATTRIBUTE)}"'


def _text(text: str) -> str:
    return _escaped(text, _IN_TEXT)


def _escaped(text: str, signs: dict[str, str]) -> str:
    """`text` with `signs` replaced, and what XML cannot carry at all shown as `<U+001B>`."""
    text = _UNFIT.sub(lambda mark: f"<U+{ord(mark[0]):04X}>", text)
    for sign, escaped in signs.items():
        text = text.replace(sign, escaped)
    return text


FORMAT = Format("JUnit XML, for Jenkins, GitLab and most other hosts", render)
