"""D021: something priceless that no behaviour gives to anybody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition

RULE = Rule("D021", "unserved-priceless", Severity.WARNING, "edition", profile="standard")

FEWEST = 3  #: master behaviours after which it is no sketch any more that none of them names anything priceless

WHY = "Customers come back for it although it costs more; where no behaviour serves it, it is a slogan."


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Points at each entry that is not served; at the section where nothing in it is."""
    if not edition.priceless:
        return
    served: set[str] = set()
    masters = 0
    for touchpoint in edition.touchpoints:
        masters += len(touchpoint.master)
        for act in (*touchpoint.master, *touchpoint.iron):
            if act.priceless:
                served.update(act.priceless)
    if served:
        for statement in edition.priceless:
            if statement.id not in served:
                yield Finding(
                    statement,
                    f"no master behaviour serves {quoted(statement.text)}",
                    at_key=True,
                    why=WHY,
                    help=f"Write `priceless: {statement.id}` on the behaviour that serves it, or add one that does.",
                )
    elif masters >= FEWEST:
        yield Finding(
            edition,
            f"none of the {masters} master behaviours names what is priceless",
            field="priceless",
            at_key=True,
            why=WHY,
            help="Write `priceless:` with the id on each master behaviour that serves one of them.",
        )
