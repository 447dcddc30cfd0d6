"""What a template may call beyond what every template may: what its sheet needs worked out in Python.

A printable `poster` has its own in `sheets/poster.py`, in a function `tools(setting)`; a printable without such a
module has none. Nothing is registered, and nothing of a sheet is imported before it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from standards.typeset.fonts import Face
from standards.typeset.strings import Strings
from standards.typeset.view import View

SHEETS = "standards.typeset.sheets"


@dataclass(frozen=True)
class Setting:
    """What a sheet is worked out for. `lengths` are the paper's, as CSS lengths; `is_large` is large print."""

    view: View
    say: Strings
    lengths: Mapping[str, str]
    colours: Mapping[str, str]
    faces: tuple[Face, ...]
    is_large: bool = False


def tools_of(printable: str, setting: Setting) -> Mapping[str, Any]:
    """The functions and values that the templates of a printable may use by name."""
    name = f"{SHEETS}.{printable.replace('-', '_')}"
    if not printable.replace("-", "").isalnum() or find_spec(name) is None:
        return {}
    tools: Mapping[str, Any] = import_module(name).tools(setting)
    return tools
