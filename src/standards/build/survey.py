"""A glance at each file of a workspace, and what it says about which files must be checked together.

Why: a workspace of thousands of playbooks is checked playbook by playbook, so that only one is in memory and only
those that changed are checked again. What belongs together must be known before anything is parsed. The glance
decides nothing else: a file that it cannot make out is checked together with all others like it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import NamedTuple

from standards.build.digest import digest
from standards.source.discover import content

LONGEST = 4 << 20  #: bytes of a file that count; a longer one is refused for its size

#: keys at the left margin that tell what a file is, with an id in its plainest form; and what is out of the ordinary
_TELLING = re.compile(
    rb"\n(?:(playbook|module|overlay|extends|include|remove|rules)[ \t]*:"
    rb"[ \t]*([a-z0-9-]+(?=[ \t]*(?:\r?\n|[ \t]#)))?|[\"'{\[?&!%])"
)
_OURS = re.compile(rb"^(?:standards|playbook|module|overlay|journey)[ \t]*:", re.MULTILINE)
_WORD = re.compile(rb"[a-z0-9-]+")


RULES, MODULE = "rules", "module"


class Glance(NamedTuple):
    """`kind` is playbook, module, overlay, rules, or "" for everything else; `base` is what an overlay extends ("?":
    unclear).

    `of_a_store` is whether the text has gaps for a store's columns, `includes` whether it takes in modules.
    """

    hash: str
    kind: str = ""
    id: str = ""
    base: str = ""
    of_a_store: bool = False
    includes: bool = False


def glance(path: Path) -> Glance:
    """What can be said about a file without parsing it; an empty hash where it cannot be read."""
    raw = _content(path)
    return Glance("") if raw is None else _seen(raw)


def is_ours(path: Path) -> bool:
    """Whether a YAML file outside any workspace looks like ours; one that cannot be read may be."""
    raw = _content(path)
    return raw is None or bool(_OURS.search(raw))


def _content(path: Path) -> bytes | None:
    try:
        return content(path, LONGEST)[0]
    except OSError:
        return None


def _seen(raw: bytes) -> Glance:
    told = digest(raw)
    found = _TELLING.findall(b"\n" + raw)
    keys = [key.decode() for key, _ in found]
    ids = {key.decode(): value.decode() for key, value in found if value}
    if keys[:1] == ["playbook"] == list(ids)[:1] and {"include", "remove"}.issuperset(keys[1:]):
        return Glance(told, "playbook", ids["playbook"], of_a_store=b"{store." in raw, includes="include" in keys)
    if keys in ([RULES], [MODULE]):
        return Glance(told, keys[0])
    if {"overlay", "extends", "remove"}.isdisjoint(keys):
        return Glance(told)
    plain = (
        "" not in keys and keys.count("overlay") == keys.count("extends") == 1 and {"overlay", "extends"} <= ids.keys()
    )
    return Glance(told, "overlay", ids["overlay"], ids["extends"]) if plain else Glance(told, base="?")


def units(files: Mapping[str, Glance], stores: Collection[str]) -> list[list[str]]:
    """The files, by their path below the workspace, divided so that no part needs another one to be judged.

    `stores` are the words of stores.csv. A playbook stands alone where nothing extends it, no store uses it, its
    folder holds no parts of a playbook, and it includes nothing that may be in another file.
    """
    ids = Counter(seen.id for seen in files.values() if seen.id)
    bases = {seen.base for seen in files.values() if seen.base}
    if not bases <= ids.keys():
        return [list(files)]
    used = bases.union(stores)
    modules = any(seen.kind == MODULE for seen in files.values())
    mixed = {_folder(name) for name, seen in files.items() if not seen.kind and name.endswith((".yaml", ".yml"))}
    together: list[str] = []
    alone: list[list[str]] = []
    for name, seen in files.items():
        single = seen.kind == "playbook" and ids[seen.id] == 1 and seen.id not in used
        if single and _folder(name) not in mixed and not ((stores and seen.of_a_store) or (modules and seen.includes)):
            alone.append([name])
        else:
            together.append(name)
    return [together, *alone] if together else alone


def store_words(path: Path) -> set[str]:
    """Every word of stores.csv that may be the id of a playbook; nothing where there is no such file."""
    try:
        return {word.decode() for word in _WORD.findall(path.read_bytes())}
    except OSError:
        return set()


def _folder(name: str) -> str:
    return name.rpartition("/")[0]
