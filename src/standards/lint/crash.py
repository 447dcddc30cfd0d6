"""A rule of ours that raises: never a silent pass, never a traceback."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from standards import __version__
from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Diagnostic, Location
from standards.lint.discovery import Loaded
from standards.resolve.edition import Edition, Element
from standards.resolve.provenance import Provenance


def crashed(
    loaded: Loaded, judged: Sequence[Element], edition: Edition, provenance: Provenance, problem: Exception
) -> Diagnostic:
    """I001 at the element on which the rule fails, with everything that a report needs."""
    rule = loaded.rule
    element = _culprit(loaded, judged, edition)
    return Diagnostic(
        "I001",
        f"rule {rule.code} {rule.name} failed with {type(problem).__name__}",
        _where(element, provenance),
        CODES["I001"].severity,
        why="This is a mistake of ours, not of yours. The rule did not judge this playbook; all others did.",
        help=f"Please report it with this line: standards {__version__}, Python {sys.version.split()[0]}, "
        f"{rule.code}, {type(problem).__name__} at {_frame(problem)}",
        address=element.address,
    )


def _culprit(loaded: Loaded, judged: Sequence[Element], edition: Edition) -> Element:
    """The first element on which the rule fails by itself, otherwise the whole edition."""
    for element in judged:
        try:
            list(loaded.check([element], edition))
        except Exception:
            return element
    return edition


def _where(element: Element, provenance: Provenance) -> Location:
    try:
        return provenance.location(element.path, key=True)
    except Exception:  # the place itself may be what cannot be found
        return Location(provenance.playbook.documents[0].path)


def _frame(problem: Exception) -> str:
    """The innermost line of ours in the traceback, as `d001_moment_without_iron.py:23`."""
    trace = problem.__traceback__
    place = "an unknown line"
    while trace is not None:
        if trace.tb_frame.f_globals.get("__name__", "").startswith("standards."):
            file = trace.tb_frame.f_code.co_filename.replace("\\", "/").rpartition("/")[2]
            place = f"{file}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
