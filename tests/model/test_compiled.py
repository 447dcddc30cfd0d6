"""The compiled schemas are fresh, answer as the models do, and are left aside where pydantic-core differs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError as ModelError
from pydantic_core import SchemaValidator, ValidationError
from tests.model.samples import INVALID_SCHEMA, VALID, document, kind, name

from standards.model import compiled
from standards.model.validate import validate_data

SAMPLES = [*VALID, *INVALID_SCHEMA]


def outcome(run: Any) -> Any:
    """The data, or the errors as (type, place); where pydantic speaks of models, the compiled schema says dict."""
    try:
        return run()
    except ValidationError as problem:
        errors = problem.errors(include_url=False, include_input=False)
        return sorted(
            (each["type"].replace("model_type", "dict_type"), [str(step) for step in each["loc"]]) for each in errors
        )


@pytest.mark.parametrize("kind", compiled.KINDS)
def test_what_is_kept_is_fresh(kind: str) -> None:
    assert (compiled.CORE / f"{kind}.json").read_text(encoding="utf-8") == compiled.artefact(kind), (
        "run `python -m standards.model.compiled`"
    )


@pytest.mark.parametrize("path", SAMPLES, ids=name)
def test_models_and_compiled_schemas_give_the_same_answers(path: Path) -> None:
    data = document(path).data
    context = {"language": ""}
    model = compiled.model_of(kind(path))
    live = outcome(lambda: model.model_validate(data, context=context).model_dump(by_alias=True, exclude_unset=True))
    assert outcome(lambda: compiled.validator(kind(path)).validate_python(data, context=context)) == live


def test_there_are_errors_to_compare() -> None:
    assert issubclass(ModelError, ValidationError)
    assert len(INVALID_SCHEMA) > 150


@pytest.mark.parametrize("break_it", ["version", "text", "shape", "missing"])
def test_another_pydantic_core_builds_the_models(
    break_it: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "playbook.json"
    stored = json.loads((compiled.CORE / "playbook.json").read_bytes())
    stored["schema"] = {"type": "any"}  # would let everything pass
    stored["pydantic_core"] = "0.0.0"
    text = {"version": json.dumps(stored), "text": "{", "shape": "[]"}.get(break_it)
    if text is not None:
        path.write_text(text, encoding="utf-8")
    monkeypatch.setattr(compiled, "CORE", tmp_path)
    compiled.schema.cache_clear()
    compiled.validator.cache_clear()
    try:
        sample = document(INVALID_SCHEMA[0])
        rebuilt = validate_data(sample.data, "playbook", lambda _: sample)
    finally:
        compiled.schema.cache_clear()
        compiled.validator.cache_clear()
        monkeypatch.undo()
    assert rebuilt == validate_data(sample.data, "playbook", lambda _: sample)
    assert rebuilt[1]


def test_the_stored_schema_is_used_where_the_version_fits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "playbook.json").write_text(
        json.dumps({"pydantic_core": compiled.core_version, "schema": {"type": "any"}}), encoding="utf-8"
    )
    monkeypatch.setattr(compiled, "CORE", tmp_path)
    compiled.schema.cache_clear()
    try:
        assert compiled.schema("playbook") == {"type": "any"}
    finally:
        compiled.schema.cache_clear()


def test_validating_imports_no_models() -> None:
    program = (
        "import sys; from standards.model.validate import validate_data; "
        "from standards.model.compiled import validator; validator('playbook'); "
        "print([name for name in ('pydantic', 'difflib', 'standards.model.explain') if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (run.stdout, run.stderr) == ("[]\n", "")


def test_a_compiled_schema_is_plain_data_without_addresses_of_this_process() -> None:
    for each in compiled.KINDS:
        text = json.dumps(compiled.compile_model(compiled.model_of(each)))
        assert " at 0x" not in text and "standards." not in text
        assert isinstance(compiled.validator(each), SchemaValidator)
