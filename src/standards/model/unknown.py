"""Unknown keys and missing fields: often one mistake that shows twice, told once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from standards.model.nearest import nearest
from standards.model.shape import Shape, Spot, shape_of
from standards.model.wording import HOMES, NOUNS, SYNONYMS, inside, keys_of, listed, quoted, with_article

Path = tuple[str | int, ...]

#: keys below which an element keeps its own elements; they are forgotten, or their content is not indented
_CONTAINERS = {
    "Playbook": ("journey",), "Sections": ("journey",), "Overlay": ("journey",), "Stage": ("touchpoints",),
    "Touchpoint": ("iron", "master"), "Protocol": ("steps",), "Customer": (),
}  # fmt: skip


class Told(NamedTuple):
    """What to say of one key or field. `instead` is the key that was meant, "" where none is near."""

    code: str
    path: Path
    message: str
    help: str
    instead: str = ""


def explain_keys(
    unknown: Sequence[Path], missing: Sequence[Path], nothing: Sequence[Path], data: Any, shape: Shape
) -> tuple[list[Told], set[Path]]:
    """What to say of unknown keys and missing fields, and the paths of `nothing` that those explain."""
    told, out_of_place = _out_of_place(list(missing), data, shape)
    unknown = [path for path in unknown if not _below(path, out_of_place)]
    missing = [path for path in missing if not _below(path, out_of_place)]
    explained = {path for path in nothing if _below(path, out_of_place)}
    lacking: dict[Path, list[str]] = {}
    for path in missing:
        lacking.setdefault(path[:-1], []).append(str(path[-1]))
    groups: dict[Path, list[Path]] = {}
    for path in unknown:
        groups.setdefault(path[:-1], []).append(path)
    for parent, paths in groups.items():
        spot, content = shape.at(parent), _at(data, parent)
        lost, strays = lacking.get(parent, []), []
        for path in paths:
            one = _unknown(path, spot, content, shape, lost)
            if one is None:
                strays.append(path)
            else:
                told.append(one)
                if one.instead in lost:
                    lost.remove(one.instead)
            above = (*parent, _key_before(content, path[-1]))
            if above in nothing and _may_hold(shape.at(above), str(path[-1])):
                explained.add(above)
        if strays:
            told.extend(_strays(strays, spot))
            for container in _CONTAINERS.get(spot.element, ()):
                if container in lost:
                    lost.remove(container)
    told.extend(_missing(lacking, shape))
    return told, explained


def _out_of_place(missing: list[Path], data: Any, shape: Shape) -> tuple[list[Told], set[Path]]:
    """Keys such as `iron:` that stand among the touchpoints instead of in one, and the paths they explain."""
    told: dict[Path, Told] = {}
    explained: set[Path] = set()
    for path in missing:
        element = path[:-1]
        if not element or element in told:
            continue
        key, spot = str(element[-1]), shape.at(element)
        above = _key_before(_at(data, element[:-1]), key)
        if key in spot.fields and above is not None and shape.at(element[:-1]).type == "dict":
            noun = NOUNS[spot.element]
            message = f"{quoted(key)} is a key of {with_article(noun)}, but it stands where a {noun} stands"
            told[element] = Told("S001", element, message, f"indent it, so that it belongs to {quoted(above)}")
            explained |= {element, (*element[:-1], above, key)}
    return list(told.values()), explained


def _below(path: Path, places: set[Path]) -> bool:
    return any(path[: len(place)] == place for place in places)


def _may_hold(spot: Spot, key: str) -> bool:
    """Whether `key` could stand below a key after which nothing stands."""
    return key in spot.fields or spot.type == "dict"


def _unknown(path: Path, spot: Spot, content: Any, shape: Shape, lost: list[str]) -> Told | None:
    """What to say of one unknown key; None where it looks like an element that stands one level too high."""
    key = str(path[-1])
    meant = _meant(key, spot, content, shape, lost)
    message = f"unknown key {quoted(key)} {inside(spot.element)}"
    if meant:
        return Told("S001", path, message, f'write "{meant}"', meant)
    homes = shape.homes(key)
    if homes:
        return Told("S001", path, message, f"{quoted(key)} belongs {HOMES[homes[0]]}")
    if shape_of("overlay").homes(key):
        return Told("S001", path, message, f"{quoted(key)} belongs in an overlay")
    elsewhere = nearest(key, shape.keys, 0.8)
    if elsewhere and not _looks_like_element(content, key):
        home = HOMES[shape.homes(elsewhere)[0]]
        return Told("S001", path, message, f'"{elsewhere}" is a known key; it belongs {home}')
    if _CONTAINERS.get(spot.element) and _looks_like_element(content, key):
        return None
    return Told("S001", path, message, keys_of(spot.element, spot.fields))


def _meant(key: str, spot: Spot, content: Any, shape: Shape, lost: list[str]) -> str:
    """The key of this element that `key` stands for; a key that is already there was not meant."""
    open_fields = [field for field in spot.fields if not (isinstance(content, dict) and field in content)]
    very_near = nearest(key, open_fields, 0.87) or nearest(key, spot.fields, 0.99)
    if very_near:
        return very_near
    synonyms = SYNONYMS.get(key.strip().lower(), ())
    same = next((word for word in synonyms if word in lost), "") or next(
        (word for word in synonyms if word in open_fields and not shape.homes(key)), ""
    )
    if same:
        return same
    return "" if shape.homes(key) else nearest(key, open_fields)


def _looks_like_element(content: Any, key: str) -> bool:
    value = content.get(key) if isinstance(content, dict) else None
    return isinstance(value, dict) or "-" in key


def _strays(strays: list[Path], spot: Spot) -> Iterator[Told]:
    """One finding for all elements that stand one level too high, at the first of them."""
    containers = _CONTAINERS[spot.element]
    where = listed([f"{name}:" for name in containers])
    own = keys_of(spot.element, (field for field in spot.fields if field not in containers))
    message = f"unknown key {quoted(strays[0][-1])} {inside(spot.element)}"
    advice = f"if it is an element of yours, put it under {where} and indent it; {own}"
    yield Told("S001", strays[0], message, advice)


def _missing(lacking: dict[Path, list[str]], shape: Shape) -> Iterator[Told]:
    for parent, fields in lacking.items():
        element = shape.at(parent).element
        noun = NOUNS[element]
        ids = [step for step in parent if isinstance(step, str)]
        name = f"the {noun} {quoted(ids[-1])}" if parent and noun != ids[-1] else f"the {noun}"
        for field in fields:
            under = f"under {quoted(ids[-1])}, indented" if parent else "at the left margin"
            yield Told("S002", (*parent, field), f'{name} has no "{field}"', f'add a line "{field}: …" {under}')


def _key_before(content: Any, key: Any) -> Any:
    keys = list(content) if isinstance(content, dict) else []
    index = keys.index(key) if key in keys else 0
    return keys[index - 1] if index else None


def _at(data: Any, path: Path) -> Any:
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        elif step != 0:
            return None
    return data
