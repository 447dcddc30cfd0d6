"""What the rule behind a finding is called: ours by code and name, those of the house by their id alone."""

from __future__ import annotations

from standards.diagnostics.catalogue import known


def is_ours(code: str) -> bool:
    """Whether `code` is one of the catalogue; otherwise it is the id of a rule that the house wrote."""
    return code in known()


def name(code: str) -> str:
    """`moment-without-iron` for D001; the id of a house rule is its name."""
    return known()[code].name if is_ours(code) else code


def label(code: str) -> str:
    """`D001(moment-without-iron)`, or the id of a house rule."""
    return f"{code}({name(code)})" if is_ours(code) else code
