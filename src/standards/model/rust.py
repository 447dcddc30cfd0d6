"""The compiled half of pydantic-core, without its other half that only describes schemas to programmers.

Why: `import pydantic_core` reads thousands of lines of type definitions first, a tenth of the time in which `check`
starts (docs/decisions/003). Whoever imports pydantic_core itself later, as pydantic does, gets the same objects.
"""

from __future__ import annotations

import sys
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from types import ModuleType
from typing import TYPE_CHECKING

_NAME = "pydantic_core._pydantic_core"


def _compiled_half() -> ModuleType:
    if _NAME in sys.modules:
        return sys.modules[_NAME]
    package = PathFinder.find_spec("pydantic_core")
    spec = PathFinder.find_spec(_NAME, package.submodule_search_locations) if package else None
    if spec is None or spec.loader is None:  # packed in a way that only the import system understands
        import pydantic_core

        return sys.modules.get(_NAME, pydantic_core)
    module = sys.modules[_NAME] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if TYPE_CHECKING:
    from pydantic_core import PydanticCustomError, SchemaValidator, ValidationError
    from pydantic_core import __version__ as core_version
else:
    _half = _compiled_half()
    PydanticCustomError, SchemaValidator = _half.PydanticCustomError, _half.SchemaValidator
    ValidationError, core_version = _half.ValidationError, _half.__version__

__all__ = ["PydanticCustomError", "SchemaValidator", "ValidationError", "core_version"]
