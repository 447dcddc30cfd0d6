"""Findings that every format is given, and a way to render them."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import pytest

from standards.diagnostics.findings import Findings
from standards.diagnostics.model import Confidence, Diagnostic, Edit, Fix, Location, Related, SetAside, Severity
from standards.report import load

Told = Callable[..., str]

EVIL = (
    "\n\r\t%0A::error::x ##[error] ]]> &amp; <b> \"'` | * _ [a](b) {0} \\ \0 \x1b[31m \u202e \u2028 \udcff 👍 é́ \uffff"
)
PATH = "playbooks/μπιστρό 1.yaml"
TEXT = "title: x\r\nsay: Ναι 👍 no problem\r\nlast: y\r\n"


@pytest.fixture
def told() -> Told:
    def render(name: str, *findings: Diagnostic, files: int = 3, texts: Mapping[str, str] | None = None) -> str:
        out = io.StringIO()
        load(name).render(Findings.of(findings, files), (texts or {}).get, out)
        return out.getvalue()

    return render


@pytest.fixture
def house() -> Diagnostic:
    """A finding of a rule of the house, with everything that a finding can have; its file is `TEXT` at `PATH`."""
    return Diagnostic(
        "no-problem",
        '"no problem" is not how we speak',
        Location(PATH, 2, 12, 2, 22),
        Severity.WARNING,
        why="It tells the guest that there could have been one.",
        help="Say gladly.",
        address="arrive/door/iron/greet",
        related=(Related("the rule", Location("rules/tone.yaml", 4, 3, 4, 13)),),
        fix=Fix('write "gladly"', (Edit(21, 31, "gladly"),), safe=False),
        confidence=Confidence.MEDIUM,
        subject="Ναι 👍 no problem",
        link="https://example.com/tone",
    )


@pytest.fixture
def mixed(house: Diagnostic) -> tuple[Diagnostic, ...]:
    """One finding of every kind: errors of the format and of a rule, a crash, an info, an allowed one, an old one."""
    return (
        house,
        Diagnostic("Y021", "cut off", Location("a.yaml", 3, 5, 3, 9), help="Put it in quotes."),
        Diagnostic("D001", "no iron", Location("a.yaml", 7, 1, 9, 4), address="arrive/door"),
        Diagnostic("D003", "too many", Location("b.yaml"), Severity.INFO),
        Diagnostic("I001", "rule D005 failed", Location("b.yaml", 2), help="Please report it."),
        Diagnostic("D002", "no master", Location("b.yaml", 5), Severity.WARNING, set_aside=SetAside("allow", "Later.")),
        Diagnostic("D002", "old", Location("b.yaml", 6), Severity.WARNING, set_aside=SetAside("baseline")),
    )


@pytest.fixture
def hostile() -> tuple[Diagnostic, ...]:
    """Findings whose texts and paths hold what some format could take for its own."""
    place = Location(f"{EVIL}.yaml", 1, 1, 2, 1)
    evil = Diagnostic(
        "D001",
        EVIL,
        place,
        why=EVIL,
        help=EVIL,
        address=EVIL,
        related=(Related(EVIL, place),),
        fix=Fix(EVIL, (Edit(0, 3, EVIL),)),
        subject=EVIL,
    )
    theirs = Diagnostic("x" * 40, EVIL, Location("::set-output name=x::y.yaml"), link="https://example.com/%0A\n]]>")
    aside = Diagnostic("D002", EVIL, Location("../a:b,c.yaml"), set_aside=SetAside("allow", EVIL))
    return evil, theirs, aside


@pytest.fixture
def many() -> Callable[..., list[Diagnostic]]:
    def made(number: int, severity: Severity = Severity.ERROR, code: str = "D001", text: str = "") -> list[Diagnostic]:
        return [
            Diagnostic(code, f"seen {line}{text}", Location("a.yaml", line), severity) for line in range(1, number + 1)
        ]

    return made
