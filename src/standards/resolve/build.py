"""Validated data becomes an Edition.

Why `__dict__` is filled directly: the data is validated, so checking each of thousands of names again on every file
that `check` reads would be paid for nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from standards.model.amounts import parse_amount, parse_every, parse_within
from standards.resolve import edition as parts

Part = TypeVar("Part")
Data = Mapping[str, Any]
_new, _set = object.__new__, object.__setattr__


def _make(kind: type[Part], given: Data, /, **more: Any) -> Part:
    made = _new(kind)
    _set(made, "__dict__", {**given, **more})
    return made


def build_edition(data: Data, **more: Any) -> parts.Edition:
    """The Edition of one playbook's validated data; `more` gives store, waivers, overlays, workspace, provenance."""
    language = data["language"]
    header = {
        key: data[key] for key in ("title", "language", "edition", "owner", "purpose", "allow", "tags") if key in data
    }
    return _make(
        parts.Edition,
        header,
        address="",
        path=(),
        id=data["playbook"],
        priceless=_section(data, "priceless", parts.Statement),
        values=_section(data, "values", parts.Statement),
        roles=_section(data, "roles", parts.Role),
        stages=[_stage(name, stage, language) for name, stage in data["journey"].items()],
        protocols=[_protocol(name, protocol, language) for name, protocol in data.get("protocols", {}).items()],
        competencies=[_competency(name, value) for name, value in data.get("competencies", {}).items()],
        rituals=[_ritual(name, value, language) for name, value in data.get("rituals", {}).items()],
        measures=_section(data, "measures", parts.Measure),
        **more,
    )


def _section(data: Data, section: str, kind: type[Part]) -> list[Part]:
    return [
        _make(kind, value, path=(section, name), address=f"{section}/{name}", id=name)
        for name, value in data.get(section, {}).items()
    ]


def _competency(name: str, value: Data) -> parts.Competency:
    rest = {key: part for key, part in value.items() if key != "for"}
    path, address = ("competencies", name), f"competencies/{name}"
    return _make(parts.Competency, rest, roles=value.get("for", ()), path=path, address=address, id=name)


def _ritual(name: str, value: Data, language: str) -> parts.Ritual:
    more: dict[str, Any] = {}
    if "every" in value:
        more["every"] = parse_every(value["every"], language)
    if "takes" in value:
        more["takes"] = parse_amount(value["takes"], language)
    return _make(parts.Ritual, value, path=("rituals", name), address=f"rituals/{name}", id=name, **more)


def _protocol(name: str, value: Data, language: str) -> parts.Protocol:
    path, address = ("protocols", name), f"protocols/{name}"
    steps = [
        _behaviour((*path, "steps", step), f"{address}/{step}", "step", content, language)
        for step, content in value["steps"].items()
    ]
    return _make(parts.Protocol, value, steps=steps, path=path, address=address, id=name)


def _stage(name: str, value: Data, language: str) -> parts.Stage:
    path = ("journey", name)
    touchpoints = [
        _touchpoint((*path, "touchpoints", key), content, language, name)
        for key, content in value["touchpoints"].items()
    ]
    return _make(parts.Stage, value, touchpoints=touchpoints, path=path, address=name, id=name)


def _touchpoint(path: tuple[str, ...], value: Data, language: str, stage: str) -> parts.Touchpoint:
    given = {key: part for key, part in value.items() if key not in ("customer", "layout", "moment_of_truth")}
    address = f"{stage}/{path[3]}"
    moment = value.get("moment_of_truth", False)
    customer, layout = value.get("customer", parts.NOTHING), value.get("layout", parts.NOTHING)
    for level in ("iron", "master"):
        if level in value:
            given[level] = [
                _behaviour((*path, level, key), f"{address}/{level}/{key}", level, part, language)
                for key, part in value[level].items()
            ]
    return _make(
        parts.Touchpoint,
        given,
        stage=stage,
        moment_of_truth=bool(moment),
        reason=moment if isinstance(moment, str) else "",
        **customer,
        **layout,
        path=path,
        address=address,
        id=path[3],
    )


def _behaviour(path: tuple[str, ...], address: str, level: str, value: Data, language: str) -> parts.Behaviour:
    more: dict[str, Any] = {}
    if "within" in value:
        more["within"] = parse_within(value["within"], language)
    if "source" in value:
        more["source"] = [parts.Source(**source) for source in value["source"]]
    return _make(parts.Behaviour, value, level=level, path=path, address=address, id=path[-1], **more)
