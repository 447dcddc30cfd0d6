"""A function and its fixed arguments as a value that can be printed, compared and rebuilt by name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Call:
    """Calls `function(value, ..., *args)`; `reference` is what a compiled schema stores instead of it."""

    __slots__ = ("args", "function")

    def __init__(self, function: Callable[..., Any], *args: str) -> None:
        self.function, self.args = function, args

    def __call__(self, *values: Any) -> Any:
        return self.function(*values, *self.args)

    @property
    def reference(self) -> list[str]:
        return [self.function.__name__, *self.args]
