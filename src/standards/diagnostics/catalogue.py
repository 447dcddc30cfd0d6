"""Every code the product can print: a family letter, three digits, and a name that reads well after "allow".

Codes are never renumbered and never reused. The codes of lint rules (D, W) are declared by their own files under
`lint/rules/`.
"""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from standards.diagnostics.model import Severity

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO


class Code(NamedTuple):
    name: str
    severity: Severity = ERROR


class Known(NamedTuple):
    """A code and its name. `standing` is `code` (always judged) or `rule` (a lint rule, which can be set aside)."""

    code: str
    name: str
    standing: str


CODES: dict[str, Code] = {
    # Y: files and YAML
    "Y001": Code("file-too-large"),
    "Y002": Code("not-utf8"),
    "Y003": Code("control-character"),
    "Y004": Code("empty-file"),
    "Y005": Code("nested-too-deeply"),
    "Y006": Code("alias-loop"),
    "Y007": Code("alias-explosion"),
    "Y008": Code("yaml-syntax"),
    "Y009": Code("tab-indentation"),
    "Y010": Code("yaml-tag"),
    "Y011": Code("merge-key"),
    "Y012": Code("key-is-not-text"),
    "Y013": Code("bad-indentation"),
    "Y014": Code("unclosed-quote"),
    "Y015": Code("text-after-quote"),
    "Y016": Code("several-documents"),
    "Y017": Code("missing-space"),
    "Y018": Code("missing-colon"),
    "Y019": Code("unclosed-bracket"),
    "Y020": Code("duplicate-key"),
    "Y021": Code("text-cut-by-hash"),
    "Y022": Code("text-split-by-comma"),
    "Y023": Code("text-opens-with-star"),
    "Y024": Code("text-opens-with-brace"),
    "Y025": Code("text-opens-with-ampersand"),
    "Y026": Code("colon-in-text"),
    "Y027": Code("text-opens-with-sign"),
    "Y028": Code("list-among-keys"),
    "Y029": Code("bad-escape"),
    "Y030": Code("unreadable-file"),
    "Y031": Code("unknown-kind-of-file"),
    "Y032": Code("folder-without-header"),
    "Y033": Code("malformed-allow"),
    "Y034": Code("merge-conflict"),
    # S: the schema
    "S001": Code("unknown-key"),
    "S002": Code("missing-field"),
    "S003": Code("text-expected"),
    "S004": Code("mapping-expected"),
    "S005": Code("list-expected"),
    "S006": Code("not-a-choice"),
    "S007": Code("bad-id"),
    "S008": Code("bad-within"),
    "S009": Code("bad-date"),
    "S010": Code("bad-number"),
    "S011": Code("true-or-false-expected"),
    "S012": Code("empty"),
    "S013": Code("bad-language"),
    "S014": Code("bad-target"),
    "S015": Code("bad-rhythm"),
    "S016": Code("bad-placeholder"),
    "S017": Code("photo-without-alt"),
    "S018": Code("other-version"),
    "S019": Code("reserved-id"),
    "S020": Code("question-without-answer"),
    "S021": Code("switch-spelling", INFO),
    "S022": Code("amount-spelling", INFO),
    "S023": Code("bad-colour"),
    "S099": Code("invalid-value"),
    # R: references, overlays, stores, suppressions, the baseline, house rules
    "R001": Code("unknown-role"),
    "R002": Code("unknown-priceless"),
    "R003": Code("unknown-address"),
    "R004": Code("unknown-base"),
    "R005": Code("overlay-cycle"),
    "R006": Code("id-used-twice"),
    "R007": Code("weakened-iron"),
    "R008": Code("expired-waiver"),
    "R009": Code("idle-waiver", WARNING),
    "R010": Code("contradicting-overlays"),
    "R011": Code("missing-photo", WARNING),
    "R012": Code("bad-store-row"),
    "R013": Code("path-outside-workspace"),
    "R014": Code("unknown-sibling"),
    "R015": Code("unknown-playbook"),
    "R016": Code("unknown-module"),
    "R020": Code("unknown-rule"),
    "R021": Code("unused-allow", WARNING),
    "R022": Code("idle-baseline", Severity.INFO),
    "R023": Code("incomplete-rule"),
    "R024": Code("bad-phrase"),
    "R025": Code("rule-id-taken"),
    # T: typesetting
    "T001": Code("missing-glyph"),
    "T002": Code("foreign-font"),
    "T003": Code("overflow"),
    "T004": Code("small-type"),
    "T005": Code("coarse-image", WARNING),
    "T006": Code("weak-contrast"),
    "T007": Code("colour-alone"),
    "T008": Code("lone-heading", WARNING),
    "T009": Code("blank-page", WARNING),
    "T010": Code("too-many-pages"),
    "T020": Code("missing-theme-file"),
    "T021": Code("pale-colour"),
    "T022": Code("face-without-letters"),
    # I: our own bugs
    "I001": Code("rule-crashed"),
}

FAMILIES: dict[str, str] = {
    "Y": "files and YAML",
    "S": "what a file may say",
    "R": "references, overlays, stores, exceptions, rules of the house",
    "D": "moments of truth, iron and master, protocols, measures",
    "W": "wording",
    "T": "the printed page",
    "I": "mistakes of ours",
}

LONGEST_SLIP = 8  #: characters of a misspelt code

#: a rule's code and name are the name of its file, so that naming them imports none: `d001_moment_without_iron.py`
RULES = Path(__file__).parents[1] / "lint" / "rules"


@lru_cache(maxsize=1)
def known() -> dict[str, Known]:
    """Every code in the order of the alphabet."""
    found = {code: Known(code, entry.name, "code") for code, entry in CODES.items()}
    for stem in rule_files():
        code, _, name = stem.partition("_")
        found[code.upper()] = Known(code.upper(), name.replace("_", "-"), "rule")
    return dict(sorted(found.items()))


def rule_modules() -> list[str]:
    """The names of the modules under `lint/rules/`, sorted."""
    return [name for name, suffix in _rule_files() if suffix == "py"]


def rule_files() -> list[str]:
    """The names of all rules under `lint/rules/`, sorted."""
    return [name for name, _ in _rule_files()]


@lru_cache(maxsize=1)
def _rule_files() -> list[tuple[str, str]]:
    """Name and suffix of every rule.

    Why a listing of the folder: pkgutil costs 10 ms on each start, and a list kept by hand is forgotten.
    """
    names = os.listdir(RULES)  # noqa: PTH208 - a Path for every file would only be turned into its name again
    found = (name.rpartition(".") for name in names if not name.startswith("_"))
    return sorted((stem, suffix) for stem, _, suffix in found if suffix in ("py", "yaml"))


def lookup(code_or_name: str) -> Known | None:
    """The code that `W012`, `w012` or `vague-adverb` stands for, None where there is none."""
    return known().get(code_or_name.upper()) or _by_name().get(code_or_name.lower())


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Known]:
    return {entry.name: entry for entry in known().values()}


def nearest(text: str) -> Known | None:
    """The code that `text` is a slip of: `D01` and `W0012` by their number, everything else by the nearest name."""
    if text[1:].isdecimal():
        return known().get(f"{text[0].upper()}{int(text[1:]):03}") if len(text) <= LONGEST_SLIP else None
    from difflib import get_close_matches

    names = _by_name()
    near = get_close_matches(text.lower().replace("_", "-").replace(" ", "-"), names, n=1, cutoff=0.6)
    return names[near[0]] if near else None
