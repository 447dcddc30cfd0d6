"""What a plain text means: the YAML 1.2 core schema, and dates, which are told apart to be refused as texts.

`no`, `on`, `12:30`, `1_000` are texts, `0o14` is twelve, `010` is ten, `2026-10-01` is a date.
"""

from __future__ import annotations

import datetime
import re
from typing import Any

CONSTANTS: dict[str, Any] = {
    "": None, "~": None, "null": None, "Null": None, "NULL": None,
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    ".inf": float("inf"), ".Inf": float("inf"), ".INF": float("inf"),
    "+.inf": float("inf"), "+.Inf": float("inf"), "+.INF": float("inf"),
    "-.inf": float("-inf"), "-.Inf": float("-inf"), "-.INF": float("-inf"),
    ".nan": float("nan"), ".NaN": float("nan"), ".NAN": float("nan"),
}  # fmt: skip
_NUMERIC = frozenset("0123456789+-.")
#: every number, date and the empty text sort before this; what sorts after it is a text or one of CONSTANTS
BEYOND_NUMBERS = ":"
LONGEST_CONSTANT = max(map(len, CONSTANTS))

_INT = re.compile(r"[-+]?[0-9]+\Z")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?\Z")
_OCTAL, _HEX = re.compile(r"0o[0-7]+\Z"), re.compile(r"0x[0-9a-fA-F]+\Z")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
_LONGEST_NUMBER = 400  # int() of a long run of digits is quadratic, and refused from 4,300 on


def resolve_plain(text: str) -> Any:
    """The value of a plain (unquoted) scalar."""
    if text in CONSTANTS:
        return CONSTANTS[text]
    if text[0] not in _NUMERIC or len(text) > _LONGEST_NUMBER:
        return text
    if _INT.match(text):
        return int(text)
    if _FLOAT.match(text):
        return float(text)
    if _OCTAL.match(text):
        return int(text[2:], 8)
    if _HEX.match(text):
        return int(text[2:], 16)
    if _DATE.match(text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError:
            return text
    return text
