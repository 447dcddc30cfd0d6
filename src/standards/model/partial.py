"""From the playbook's models, models in which fields may be absent: for overlays and for the parts of a folder.

By convention the last `Field` of an annotation says what the field means (description, examples, alias) and
everything before it says what it may be; a partial model keeps the first outside and makes the rest optional.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any, Optional, get_args, get_origin, get_type_hints

from pydantic import BaseModel, ConfigDict, create_model
from pydantic.fields import FieldInfo

from standards.model.kinds import Before

Fields = dict[str, tuple[Any, Any]]


@dataclass
class Partial:
    """Rewrites models. `leave` are the names of models that stay complete; `more` adds fields by model name.

    `nullable`: a field that is optional in the complete model may be taken away with `~`.
    """

    nullable: bool
    leave: frozenset[str] = frozenset()
    more: Mapping[str, Fields] = field(default_factory=dict)
    _made: dict[type[BaseModel], type[BaseModel]] = field(default_factory=dict)

    def of(self, model: type[BaseModel], name: str = "", without: tuple[str, ...] = ()) -> type[BaseModel]:
        """The model with the same fields, none of them required, and those of `more`."""
        if model.__name__ in self.leave:
            return model
        if model not in self._made:
            fields: dict[str, Any] = {**self._fields(model, without), **self.more.get(model.__name__, {})}
            self._made[model] = create_model(
                name or model.__name__,
                __config__=ConfigDict(extra="forbid", frozen=True),
                __doc__=model.__doc__,
                **fields,
            )
        return self._made[model]

    def _fields(self, model: type[BaseModel], without: tuple[str, ...]) -> Fields:
        hints = get_type_hints(model, include_extras=True)
        return {
            name: (self._field(hints[name], required=info.is_required()), None)
            for name, info in model.model_fields.items()
            if name not in without
        }

    def _field(self, hint: Any, *, required: bool) -> Any:
        kind, *rest = get_args(hint)
        meaning = rest.pop()
        if not isinstance(meaning, FieldInfo):
            raise TypeError(f"the last word on {hint} must be a Field that says what it means")
        for part in rest:
            if not _titles(part):
                kind = Annotated[kind, part]
        kind = self._rewrite(kind)
        return Annotated[kind if required or not self.nullable else Optional[kind], meaning]  # noqa: UP045 - run time

    def _rewrite(self, hint: Any) -> Any:
        if get_origin(hint) is Annotated:
            kind, *rest = get_args(hint)
            return Annotated[(self._rewrite(kind), *rest)]
        if get_origin(hint) is dict:
            key, value = get_args(hint)
            return types.GenericAlias(dict, (key, self._rewrite(value)))
        return self.of(hint) if isinstance(hint, type) and issubclass(hint, BaseModel) else hint


def _titles(part: Any) -> bool:
    """Whether the annotation gives a title to short forms, which would overwrite the title of the base."""
    return isinstance(part, Before) and part.call.function.__name__ == "titled"
