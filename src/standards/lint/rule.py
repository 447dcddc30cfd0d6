"""The contract of a lint rule: a module with `RULE` and `check`, a page beside it, a case file in the tests.

    def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]: ...

Why `check` is given all elements of its kind at once: a call for every behaviour costs four times as much as a loop
inside one call, and forty rules must judge a file in half a millisecond. It also lets a rule compare siblings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from standards.diagnostics.model import Confidence, Severity
from standards.resolve.edition import Element

Check = Callable[..., Iterable["Finding"]]
Field = str | tuple[str | int, ...]


class Rule(NamedTuple):
    """What a rule is. `on` is the kind of element it judges (`elements.KINDS`), all of which `check` is called with.

    `profile` is the gentlest profile that runs it (`profiles.PROFILES`). `languages` are those whose texts it can judge
    (empty: all); in those named in `preview` it is not sure enough yet, and runs only when somebody asks for previews.
    """

    code: str
    name: str
    severity: Severity
    on: str
    confidence: Confidence = Confidence.HIGH
    profile: str = "starter"
    languages: tuple[str, ...] = ()
    preview: tuple[str, ...] = ()

    def judges(self, language: str, preview: bool = False) -> bool:
        """Whether texts in `language` (a primary tag) are judged by it."""
        return (not self.languages or language in self.languages) and (preview or language not in self.preview)


class Rewrite(NamedTuple):
    """Another text for the characters that a finding points at; `safe` where the meaning stays the author's."""

    title: str
    text: str
    safe: bool = False


class Finding(NamedTuple):
    """What a rule saw, at which element: the engine turns this symbolic place into file, line and column.

    `field` narrows the place to one field, named as the author writes it: `bonus`, `("customer", "feels")`,
    `("use_when", 1)`; with `at_key` to its key (without a field: the element's key). `start` and `end` narrow it to
    characters of the field's text. `related` are further places: what to say there, the element, the field.
    `subject` is the whole text that was judged, where a text was; `severity` is given where it is not the rule's;
    `rewrite` is what may be written in place of `start` to `end`.
    """

    element: Element
    message: str
    field: Field = ()
    why: str = ""
    help: str = ""
    at_key: bool = False
    start: int | None = None
    end: int | None = None
    related: tuple[tuple[str, Element, Field], ...] = ()
    subject: str = ""
    severity: Severity | None = None
    rewrite: Rewrite | None = None
    link: str = ""

    @property
    def path(self) -> tuple[Any, ...]:
        """The way to the place in the file."""
        return self.element.path + steps(self.field)


def steps(field: Field) -> tuple[str | int, ...]:
    """A field as steps of a path."""
    if isinstance(field, tuple):
        return field
    return (field,) if field else ()
