"""A pydantic model as a core schema without classes, and the validator made from it.

Why: importing pydantic and building the models costs more than checking a file. The core schema is plain
data once the classes are taken out; `compiled.json` keeps it for the pydantic-core that it was made with
(any other version builds the models again, with the same answers). What a compiled validator returns is
the input with short forms written out and nothing else changed: no defaults, so that an absent field and
an empty one stay different, and validating the output once more changes nothing.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pydantic_core import SchemaValidator
from pydantic_core import __version__ as core_version

if TYPE_CHECKING:
    from pydantic import BaseModel

ARTEFACT = Path(__file__).with_name("compiled.json")
KINDS = ("playbook",)


@lru_cache(maxsize=8)
def validator(kind: str) -> SchemaValidator:
    """The validator of `kind`, one of KINDS."""
    return SchemaValidator(_bind(_load(kind)))


def _load(kind: str) -> dict[str, Any]:
    try:
        stored = json.loads(ARTEFACT.read_bytes())
    except (OSError, ValueError):
        stored = {}
    if stored.get("pydantic_core") == core_version:
        return stored[kind]  # type: ignore[no-any-return]
    return compile_model(_model(kind))


def _model(kind: str) -> type[BaseModel]:
    from standards.model.playbook import Playbook

    return {"playbook": Playbook}[kind]


def artefact() -> str:
    """The text of `compiled.json` for the installed pydantic-core."""
    return json.dumps(
        {"pydantic_core": core_version, **{kind: compile_model(_model(kind)) for kind in KINDS}},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def compile_model(model: type[BaseModel]) -> dict[str, Any]:
    """The model's core schema as JSON-safe data: typed dicts in place of classes, names in place of functions."""
    return _strip(model.__pydantic_core_schema__)  # type: ignore[arg-type]


_DROPPED = {"metadata", "serialization", "cls", "config", "custom_init", "root_model", "ref"}


def _strip(schema: Any) -> Any:
    if isinstance(schema, list | tuple):
        return [_strip(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    kind = schema.get("type")
    if kind == "default":
        return _strip(schema["schema"])
    if kind == "model":
        typed = _typed_dict(schema["schema"])
        return {**typed, "ref": schema["ref"]} if "ref" in schema else typed
    if kind in {"function-before", "function-after"}:
        function = schema["function"]
        reference = {"type": function["type"], "function": function["function"].reference}
        return {"type": kind, "function": reference, "schema": _strip(schema["schema"])}
    return {key: _strip(value) for key, value in schema.items() if key not in _DROPPED or (key == "ref" and value)}


def _typed_dict(fields: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "typed-dict",
        "extra_behavior": "forbid",
        "fields": {
            field.get("validation_alias", name): {
                "type": "typed-dict-field",
                "required": field["schema"]["type"] != "default",
                "schema": _strip(field["schema"]),
            }
            for name, field in fields["fields"].items()
        },
    }


def _bind(schema: Any) -> Any:
    """Put the functions back in the place of their names."""
    if isinstance(schema, list):
        return [_bind(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    bound = {key: _bind(value) for key, value in schema.items()}
    if bound.get("type") in {"function-before", "function-after"}:
        from standards.model import checks
        from standards.model.call import Call

        name, *args = schema["function"]["function"]
        bound["function"] = {
            "type": schema["function"]["type"],
            "function": Call(getattr(checks, name), *args),
        }
    return bound
