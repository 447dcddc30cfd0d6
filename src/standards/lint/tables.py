"""The words of each language as data: what stands in `words/<language>/*.yaml`, read fast.

Why a second form: a language's words are some 100 kB of YAML and two thousand phrases; reading them would take a fifth
of the time in which a check of one file starts. `core/<language>.json` holds the same, read already. It names the
digest of the files it was made of: where they have changed, they are read themselves, with the same answers.
`python -m standards.lint.tables` writes `core/`; a test says when it is stale.
"""

from __future__ import annotations

import json
import os
from _blake2 import blake2b  # hashlib would load OpenSSL
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from standards.source.load import load

LINT = Path(__file__).parent
WORDS, RULES, CORE = LINT / "words", LINT / "rules", LINT / "core"
LANGUAGES = ("en", "el", "pl")  #: languages whose wording is judged at all
DEFINITIONS = "rules"  #: what `rules/*.yaml` say, beside the languages

Data = Mapping[str, Any]


def table(language: str, name: str) -> Data | None:
    """What `words/<language>/<name>.yaml` says; None where there is no such file."""
    found: Data | None = tables(language).get(name) if language in LANGUAGES else None
    return found


def definitions() -> Data:
    """What each of `rules/*.yaml` says, by its name, and under `languages` which languages have words for it."""
    return tables(DEFINITIONS)


@lru_cache(maxsize=8)
def tables(part: str) -> Data:
    """All tables of a language, or (DEFINITIONS) of the rules, by name."""
    made: Data = artefact(part)["tables"]
    return made


@lru_cache(maxsize=8)
def artefact(part: str) -> Data:
    """What `core/<part>.json` holds where it is fresh, otherwise the same made anew."""
    told = digest(part)
    try:
        stored: Data = json.loads((CORE / f"{part}.json").read_bytes())
        if stored["digest"] == told:
            return stored
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return make(part)


def make(part: str) -> Data:
    """The artefact of a part, from its YAML files."""
    from standards.lint.vocabulary import built_in_keys

    read = {path.stem: load(path.read_bytes(), path.name).data for path in _files(part)}
    if part == DEFINITIONS:
        worded = {stem: [tag for tag in LANGUAGES if (WORDS / tag / f"{stem}.yaml").is_file()] for stem in read}
        return {"digest": digest(part), "tables": {stem: {**read[stem], "languages": worded[stem]} for stem in read}}
    return {"digest": digest(part), "tables": read, "keys": built_in_keys(read, definitions(), part)}


def digest(part: str) -> str:
    """Of the names and contents of a part's files; the definitions also depend on who has words."""
    told = blake2b(digest_size=16)
    for path in _files(part):
        told.update(path.name.encode() + b"\0" + path.read_bytes())
    if part == DEFINITIONS:
        told.update("\n".join(f"{tag}/{path.name}" for tag in LANGUAGES for path in _files(tag)).encode())
    return told.hexdigest()


def _files(part: str) -> list[Path]:
    folder = RULES if part == DEFINITIONS else WORDS / part
    names = os.listdir(folder)  # noqa: PTH208 - a Path for each would only be turned into its name again
    return [folder / name for name in sorted(names) if name.endswith(".yaml")]


def text(part: str) -> str:
    """The text of `core/<part>.json`."""
    return json.dumps(make(part), ensure_ascii=False, separators=(",", ":")) + "\n"


def write() -> None:
    """Write `core/`."""
    CORE.mkdir(exist_ok=True)
    for part in (DEFINITIONS, *LANGUAGES):
        (CORE / f"{part}.json").write_text(text(part), encoding="utf-8")


if __name__ == "__main__":
    write()
