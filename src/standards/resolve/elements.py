"""The elements of plain playbook or overlay data: walking them, naming them, writing out their short forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from standards.model.address import LEVELS, SECTIONS, SHORT_FORMS, Path, kind_of

Data = Mapping[str, Any]

#: what an element cannot do without, so what a new one must bring
REQUIRED: dict[str, tuple[str, ...]] = {
    "stage": ("title", "touchpoints"),
    "touchpoint": ("title",),
    "behaviour": ("do",),
    "protocol": ("title", "steps"),
    "step": ("do",),
    "competency": ("title", "means"),
    "ritual": ("title", "do"),
    "role": ("title",),
    "measure": ("title",),
    "statement": ("text",),
}
#: mappings of elements that a playbook may not leave empty
NEVER_EMPTY = frozenset({"journey", "touchpoints", "steps"})


def elements(data: Any) -> Iterator[tuple[Path, Any]]:
    """Every element as (path, value), parents before children, in the order of the file. Tolerates any shape."""
    for section in SECTIONS:
        for path, value in _children((section,), _at(data, section)):
            yield path, value
            if section == "journey":
                yield from _touchpoints(path, value)
            elif section == "protocols":
                yield from _children((*path, "steps"), _at(value, "steps"))


def _touchpoints(stage: Path, value: Any) -> Iterator[tuple[Path, Any]]:
    for path, touchpoint in _children((*stage, "touchpoints"), _at(value, "touchpoints")):
        yield path, touchpoint
        for level in LEVELS:
            yield from _children((*path, level), _at(touchpoint, level))


def _children(path: Path, container: Any) -> Iterator[tuple[Path, Any]]:
    if isinstance(container, dict):
        for name, value in container.items():
            if isinstance(name, str):
                yield (*path, name), value


def _at(value: Any, key: str) -> Any:
    return value.get(key) if isinstance(value, dict) else None


def parent_element(path: Path) -> Path:
    """The element that holds the element at `path`; () for one that stands in a section of its own."""
    return () if len(path) <= 2 else path[:-2]


def written_out(value: Any, path: Path) -> Any:
    """The element at `path` as a mapping: a text in short form stands for its field."""
    field = SHORT_FORMS.get(kind_of(path))
    return {field: value} if field and isinstance(value, str) else value


def holds(data: Any, path: Path) -> bool:
    """Whether plain data has something at `path`."""
    for step in path:
        if not isinstance(data, dict) or step not in data:
            return False
        data = data[step]
    return True


def value_at(data: Any, path: tuple[str | int, ...]) -> Any:
    """What stands at `path`, None where nothing does."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data
