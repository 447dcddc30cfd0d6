"""A pydantic model as a core schema without classes, and the validator made from it.

Why: importing pydantic and building the models costs more than checking a file. The core schema is plain
data once the classes are taken out; `core/<kind>.json` keeps it for the pydantic-core that it was made with
(any other version builds the models again, with the same answers). What a compiled validator returns is
the input with short forms written out and nothing else changed: no defaults, so that an absent field and
an empty one stay different, and validating the output once more changes nothing.
`python -m standards.model.compiled` writes `core/`.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from standards.model import checks
from standards.model.call import Call
from standards.model.rust import SchemaValidator, core_version

if TYPE_CHECKING:
    from pydantic import BaseModel

Schema = dict[str, Any]

CORE = Path(__file__).with_name("core")
KINDS = ("playbook", "sections", "module", "overlay", "workspace", "rules", "theme")


@lru_cache(maxsize=8)
def validator(kind: str) -> SchemaValidator:
    """The validator of `kind`, one of KINDS."""
    return SchemaValidator(_bind(schema(kind)))


@lru_cache(maxsize=8)
def schema(kind: str) -> Schema:
    """The core schema of `kind` as JSON-safe data; read it, never change it."""
    stored = _stored(kind)
    return compile_model(model_of(kind)) if stored is None else stored


def _stored(kind: str) -> Schema | None:
    """What is kept for the installed pydantic-core; None where it is missing, broken or made for another one."""
    try:
        stored = json.loads((CORE / f"{kind}.json").read_bytes())
        return stored["schema"] if stored["pydantic_core"] == core_version else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def model_of(kind: str) -> type[BaseModel]:
    """The pydantic model of `kind`. Imports pydantic."""
    from standards.model.module import Module
    from standards.model.overlay import Overlay
    from standards.model.playbook import Playbook
    from standards.model.rules import Rules
    from standards.model.sections import Sections
    from standards.model.theme import Theme
    from standards.model.workspace import Workspace

    models: dict[str, type[BaseModel]] = {
        "playbook": Playbook,
        "sections": Sections,
        "module": Module,
        "overlay": Overlay,
        "workspace": Workspace,
        "rules": Rules,
        "theme": Theme,
    }
    return models[kind]


def artefact(kind: str) -> str:
    """The text of `core/<kind>.json` for the installed pydantic-core."""
    stored = {"pydantic_core": core_version, "schema": compile_model(model_of(kind))}
    return json.dumps(stored, ensure_ascii=False, separators=(",", ":")) + "\n"


def compile_model(model: type[BaseModel]) -> Schema:
    """The model's core schema as JSON-safe data: typed dicts in place of classes, names in place of functions."""
    return _strip(model.__pydantic_core_schema__)  # type: ignore[no-any-return]  # a union of typed dicts


_DROPPED = {"metadata", "serialization", "cls", "config", "custom_init", "root_model", "post_init"}


def _strip(part: Any) -> Any:
    if isinstance(part, list | tuple):
        return [_strip(item) for item in part]
    if not isinstance(part, dict):
        return part
    kind = part.get("type")
    if kind == "default":
        return _strip(part["schema"])
    if kind == "model":
        name = part["cls"].__name__
        typed = {**_typed_dict(part["schema"]), "cls_name": name}
        return {**typed, "ref": name} if "ref" in part else typed
    if kind in {"function-before", "function-after"}:
        function = part["function"]
        reference = {"type": function["type"], "function": function["function"].reference}
        return {"type": kind, "function": reference, "schema": _strip(part["schema"])}
    if kind == "definition-ref":
        return {"type": kind, "schema_ref": _name(part["schema_ref"])}
    return {key: _strip(value) for key, value in part.items() if key not in _DROPPED}


def _name(reference: str) -> str:
    """The class in pydantic's `module.Class:address`; the address differs from run to run."""
    return reference.partition(":")[0].rpartition(".")[2]


def _typed_dict(fields: Schema) -> Schema:
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


def _bind(part: Any) -> Any:
    """Put the functions back in the place of their names."""
    if isinstance(part, list):
        return [_bind(item) for item in part]
    if not isinstance(part, dict):
        return part
    bound = {key: _bind(value) for key, value in part.items()}
    if bound.get("type") in {"function-before", "function-after"}:
        name, *args = part["function"]["function"]
        bound["function"] = {"type": part["function"]["type"], "function": Call(getattr(checks, name), *args).direct}
    return bound


if __name__ == "__main__":
    for each in KINDS:
        (CORE / f"{each}.json").write_text(artefact(each), encoding="utf-8")
