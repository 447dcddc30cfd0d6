"""The one place that finds what travels with the product: templates and ready playbooks."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def folder(name: str) -> Path:
    """The folder of built-in `templates` or `playbooks`; raises FileNotFoundError where the installation lacks it.

    A wheel carries them inside the package (`_data/`); a checkout has them beside pyproject.toml.
    """
    package = Path(__file__).resolve().parent
    for candidate in (package / "_data" / name, package.parents[1] / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"this installation of standards has no {name}: install it again")
