"""A function and its fixed arguments as a value that can be printed, compared and rebuilt by name."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any


class Call:
    """Calls `function(value, ..., *args)`; `reference` is what a compiled schema stores instead of it."""

    __slots__ = ("args", "function")

    def __init__(self, function: Callable[..., Any], *args: str) -> None:
        self.function, self.args = function, args

    def __call__(self, *values: Any) -> Any:
        return self.function(*values, *self.args)

    @property
    def direct(self) -> Callable[..., Any]:
        """The same call without a layer in between: a file of 300 lines makes two hundred of them."""
        if not self.args:
            return self.function
        code = self.function.__code__
        names = code.co_varnames[: code.co_argcount][-len(self.args) :]
        return partial(self.function, **dict(zip(names, self.args, strict=True)))

    @property
    def reference(self) -> list[str]:
        return [self.function.__name__, *self.args]
