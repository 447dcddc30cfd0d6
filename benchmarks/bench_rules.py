"""What the whole catalogue of rules costs 300 lines, and as a ratio to reading and validating the same files.

python benchmarks/bench_rules.py [--quick]

The files are those of bench_check.py, with about 350 lines in three languages and no finding. Processor time, one core.
Texts were met before where the files of a chain say the same, and while somebody types; in a first file all are new.
"""

from __future__ import annotations

import gc
import sys
import time
from collections import Counter
from collections.abc import Callable

import corpus
from measure import on_one_core

from standards.lint.elements import KINDS
from standards.lint.engine import judge
from standards.lint.memory import forget
from standards.lint.profiles import PROFILES, Selection
from standards.lint.rulebook import Rulebook
from standards.model.languages import primary
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.document import Document
from standards.source.load import load

FILES = 30 if "--quick" in sys.argv else 150
ROUNDS = 5
BAR, LINES = 0.5, 300  #: milliseconds for a file of so many lines, on the machine of the first measurements


def main() -> None:
    on_one_core()
    gc.disable()
    texts = [corpus.playbook(number).encode() for number in range(FILES)]
    read = _fastest(lambda: [_edition(text) for text in texts])
    editions = [_edition(text) for text in texts]
    share = LINES / sum(text.count(b"\n") for text in texts) * 1000
    print(f"{'what':60} {'bar':>10} {'measured':>10}")
    for profile in PROFILES:
        book = Rulebook(Selection(profile))
        for edition in editions:
            judge(edition, book)  # words are indexed once in each process
        rules = len(book.running("en"))
        for new, bar in ((False, f"<= {BAR}" if profile == PROFILES[-1] else ""), (True, "")):
            spent = _fastest(lambda book=book, new=new: [_judge(edition, book, new) for edition in editions])
            told = f"{profile}: {rules} rules, ms for {LINES} lines, texts {'all new' if new else 'met before'}"
            print(f"{told:60} {bar:>10} {spent * share:10.2f}")
            print(f"  {spent / read:.2f} x reading and validating them")
    _dearest(editions)


def _judge(edition: Edition, book: Rulebook, new: bool) -> None:
    if new:
        forget()
    judge(edition, book)


def _edition(text: bytes) -> Edition:
    document: Document = load(text, "shop.yaml")
    data, _ = validate(document, "playbook")
    if data is None:
        raise ValueError("the corpus is not valid")
    return build_edition(data, day="2026-11-01", provenance=Provenance([Layer("shop", [document])]))


def _fastest(work: Callable[[], object]) -> float:
    taken = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


def _dearest(editions: list[Edition]) -> None:
    """The rules that take most; whoever reads the words first pays for reading them."""
    book = Rulebook(Selection(PROFILES[-1]))
    spent: Counter[str] = Counter()
    for edition in editions:
        for kind, group in book.groups(primary(edition.language)).items():
            judged = KINDS[kind](edition)
            for loaded in group:
                start = time.perf_counter()
                list(loaded.check(judged, edition))
                spent[loaded.rule.code] += time.perf_counter() - start
    told = (f"{code} {seconds / len(editions) * 1e6:.0f}" for code, seconds in spent.most_common(8))
    print(f"  dearest, µs for each file: {', '.join(told)}")


if __name__ == "__main__":
    main()
