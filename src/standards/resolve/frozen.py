"""Objects that are given their attributes once, by keyword, and never change."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar, dataclass_transform

Some = TypeVar("Some", bound="Frozen")


@dataclass_transform(kw_only_default=True, frozen_default=True, eq_default=False)
class Frozen:
    """The base of classes that only declare attributes; a default is a class attribute, so absent values cost nothing.

    Why no dataclasses: making the classes of an Edition took 9 ms of every start, a tenth of what a cold `check` may
    take. To a type checker these are frozen dataclasses.
    """

    def __init__(self, **given: Any) -> None:
        kind = type(self)
        names = attributes(kind)
        if unknown := given.keys() - names:
            raise TypeError(f"{kind.__name__} has no {', '.join(sorted(unknown))}")
        if missing := [name for name in names if name not in given and not hasattr(kind, name)]:
            raise TypeError(f"{kind.__name__} needs {', '.join(missing)}")
        object.__setattr__(self, "__dict__", given)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __repr__(self) -> str:
        named = vars(self).get("address") or vars(self).get("id", "")
        return f"<{type(self).__name__} {named}>"


def attributes(kind: type[Frozen]) -> dict[str, None]:
    """The names of the declared attributes, those of base classes first."""
    return {name: None for base in reversed(kind.__mro__) for name in getattr(base, "__annotations__", ())}


def replace(what: Some, **changes: Any) -> Some:
    """A copy of `what` with `changes`."""
    return type(what)(**{**vars(what), **changes})
