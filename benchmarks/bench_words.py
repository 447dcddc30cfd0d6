"""How well the rules of wording judge: precision and recall for each rule and language on a labelled corpus.

python benchmarks/bench_words.py [--corpus FOLDER] [--language en] [--misses] [--preview]

Each sentence of `tests/lint/corpus/<language>.yaml` is judged as the `do` of a behaviour, by every rule that judges
single sentences. `bad` are the rules that have to find something, `may` those that are neither praised nor blamed.
A rule below 90 % precision in a language is to be `preview` there.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from standards.lint.engine import judge
from standards.lint.profiles import Selection
from standards.lint.rulebook import Rulebook
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.load import load

CORPUS = Path(__file__).parents[1] / "tests" / "lint" / "corpus"
LANGUAGES = ("en", "el", "pl")
#: the rules that judge one sentence by itself
RULES = {
    "vague-manner": "W001", "vague-time": "W002", "escape-clause": "W003", "effort-verb": "W004",
    "mental-state": "W005", "weak-modal": "W006", "superlative": "W007", "open-list": "W008",
    "vague-quantity": "W009", "universal": "W010", "comparative": "W011", "vague-adverb": "W012",
    "negative-only": "W013", "double-negative": "W014", "compound-behaviour": "W015", "and-or": "W016",
    "too-long": "W017", "no-actor": "W018", "customer-as-subject": "W019", "nominalised-start": "W020",
    "number-without-unit": "W025", "placeholder": "W027", "personal-data": "W029", "shouting": "W031",
    "luck": "D012", "discretion": "D013",
}  # fmt: skip


class Judged(NamedTuple):
    """A sentence, the rules that have to and may find something, and those that did."""

    text: str
    bad: frozenset[str]
    may: frozenset[str]
    found: frozenset[str]


def sentences(folder: Path, language: str) -> list[dict[str, Any]]:
    """The labelled sentences of one language."""
    entries: list[dict[str, Any]] = load((folder / f"{language}.yaml").read_bytes(), language).data
    return entries


def judged(folder: Path, language: str, *, preview: bool = False) -> Iterator[Judged]:
    """Every sentence of one language with what the rules said of it."""
    book = Rulebook(Selection(select=frozenset(RULES.values()), preview=preview))
    names = {code: name for name, code in RULES.items()}
    for entry in sentences(folder, language):
        found = {names[said.code] for said in judge(_edition(entry, language), book)}
        yield Judged(entry["text"], frozenset(entry["bad"]), frozenset(entry.get("may", ())), frozenset(found))


def _edition(entry: dict[str, Any], language: str) -> Any:
    act = {"do": entry["text"]}
    data = {
        "standards": 1, "playbook": "corpus", "title": "X", "language": language,
        "journey": {"a": {"title": "A", "touchpoints": {"b": {"title": "B", entry["level"]: {"c": act}}}}},
    }  # fmt: skip
    document = load(json.dumps(data).encode(), "corpus.yaml")
    valid, wrong = validate(document, "playbook")
    if valid is None:
        raise ValueError(f"{entry['text']}: {wrong[0].message}")
    return build_edition(valid, provenance=Provenance([Layer("corpus", [document])]))


class Score(NamedTuple):
    right: int
    wrong: int
    missed: int

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0


def scores(each: list[Judged]) -> dict[str, Score]:
    """For every rule and, as "", for sentences as such: is anything said exactly where something is wrong?"""
    right, wrong, missed = Counter[str](), Counter[str](), Counter[str]()
    for one in each:
        right.update(one.found & one.bad)
        wrong.update(one.found - one.bad - one.may)
        missed.update(one.bad - one.found)
        if one.found and (one.bad or one.may):
            right[""] += 1
        elif one.found:
            wrong[""] += 1
        elif one.bad:
            missed[""] += 1
    return {name: Score(right[name], wrong[name], missed[name]) for name in ("", *RULES)}


def main() -> None:
    asked = argparse.ArgumentParser(description="Precision and recall of the rules of wording.")
    asked.add_argument("--corpus", type=Path, default=CORPUS)
    asked.add_argument("--language", choices=LANGUAGES)
    asked.add_argument("--misses", action="store_true", help="print every sentence that is judged wrongly")
    asked.add_argument("--preview", action="store_true", help="run rules in languages in which they are preview too")
    options = asked.parse_args()
    for language in [options.language] if options.language else LANGUAGES:
        each = list(judged(options.corpus, language, preview=options.preview))
        good = sum(not one.bad for one in each)
        print(f"\n{language}: {len(each)} sentences, {good} of them good")
        print(f"  {'rule':24} {'precision':>9} {'recall':>7}   right wrong missed")
        for name, score in scores(each).items():
            if sum(score):
                label = f"{RULES[name]} {name}" if name else "sentences"
                told = f"{score.right:7} {score.wrong:5} {score.missed:6}"
                print(f"  {label:24} {score.precision:9.0%} {score.recall:7.0%} {told}")
        if options.misses:
            _print_misses(each)


def _print_misses(each: list[Judged]) -> None:
    for one in each:
        wrong, missed = one.found - one.bad - one.may, one.bad - one.found
        if wrong or missed:
            print(f"  {' '.join([*(f'+{name}' for name in wrong), *(f'-{name}' for name in missed)])}: {one.text}")


if __name__ == "__main__":
    main()
