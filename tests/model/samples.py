"""The sample files under `tests/playbooks` and what each of them expects."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from standards.model.validate import kind_of_document
from standards.source.document import Document
from standards.source.load import load

ROOT = Path(__file__).parents[1] / "playbooks"
_EXPECT = re.compile(r"# expect: ([A-Z]\d{3}) (\d+:\d+)")

VALID = sorted((ROOT / "valid").rglob("*.yaml"))
INVALID = sorted((ROOT / "invalid").rglob("*.yaml"))
INVALID_SCHEMA = [path for path in INVALID if path.parent.name == "schema"]


def name(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").as_posix()


@lru_cache(maxsize=512)
def document(path: Path) -> Document:
    return load(path.read_bytes(), path.name)


def expected(path: Path) -> tuple[str, str]:
    """The code and the line:column that the sample's own comment names."""
    match = _EXPECT.search(path.read_text(encoding="utf-8-sig"))
    assert match, f"{path.name} does not say what it expects"
    return match[1], match[2]


def kind(path: Path) -> str:
    """What the sample is; the files of a folder playbook are parts, also the one with the header."""
    return "sections" if path.parent.name == "folder" else kind_of_document(document(path).data) or "playbook"
