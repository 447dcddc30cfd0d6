"""How fast `standards build` prints: a booklet against WeasyPrint's own command line, everything against a booklet.

python benchmarks/bench_build.py [--quick]

Processor time on one core, in cold processes, in turns. Both write PDF/UA of the same HTML; ours reads, checks,
resolves and typesets as well. Imposing is measured in one process, as often as it takes for a steady figure.
"""

from __future__ import annotations

import datetime
import math
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

import pikepdf
from measure import Sample, compare, on_all_cores, on_one_core, once, tool

from standards.build.orders import orders
from standards.build.wish import Wish
from standards.emit.impose import impose
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset

QUICK = "--quick" in sys.argv
ROUNDS = 3 if QUICK else 7
BISTRO = Path(__file__).parents[1] / "examples" / "bistro"
EXAMPLE = Path("playbooks") / "bistro-el.yaml"
IMPOSED = 38  #: pages that the time of imposing is told for
LONGER = 3 if QUICK else 14  #: how often the journey of a longer playbook is walked
SMALLEST = """\
standards: 1
playbook: smallest
title: Μικρό
language: el
journey: {a: {title: Άφιξη, touchpoints: {b: {title: Πόρτα, iron: {c: Χαιρετήστε πρώτοι.}}}}}
"""


class Printed(NamedTuple):
    """The booklet of a playbook, and what it took."""

    path: Path
    pages: int
    taken: Sample


def main() -> None:
    on_one_core()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        shutil.copytree(BISTRO, work, dirs_exist_ok=True, ignore=shutil.ignore_patterns("printed", ".standards"))
        print(f"{'what':50} {'bar':>10} {'measured':>10}")
        _against_weasyprint(work)
        _everything(work)
        booklet = _printed(work, EXAMPLE)
        _imposing(booklet)
        _growth(work, booklet)


def _build(*words: str) -> list[str]:
    return [tool("standards"), "build", *words, "--output", "printed"]


def _against_weasyprint(work: Path) -> None:
    [order] = orders(Wish(names=[str(work / EXAMPLE)], paper="A5", today=datetime.date(2026, 10, 1)))
    page = typeset(compose(order.edition), order.printable, order.paper, order.photos, theme=order.theme)
    (work / "page.html").write_text(page.html, encoding="utf-8")
    (work / "page.css").write_text(page.style, encoding="utf-8")
    base = (folder("templates") / "booklet").as_uri() + "/"
    to_pdf = ["-q", "-u", base, "--pdf-variant", "pdf/ua-1", "-s", "page.css", "page.html", "peer.pdf"]
    ours = _build(str(EXAMPLE), "--paper", "A5")
    taken = compare({"standards": ours, "weasyprint": [tool("weasyprint"), *to_pdf]}, work, ROUNDS)
    _row("a booklet, cold: x WeasyPrint command line", "<= 0.85", _ratio(taken, "standards", "weasyprint"))
    print(f"  {', '.join(f'{name} {sample.seconds:.2f} s' for name, sample in taken.items())}")


def _everything(work: Path) -> None:
    commands = {"all": _build(str(EXAMPLE), "--all"), "booklet": _build(str(EXAMPLE), "booklet")}
    rounds = 1 if QUICK else 3
    _row("all printables, one core: x one booklet", "", _ratio(compare(commands, work, rounds), "all", "booklet"))
    on_all_cores()
    taken = compare(commands, work, rounds)
    on_one_core()
    _row("all printables, by the clock: x one booklet", "<= 3", taken["all"].elapsed / taken["booklet"].elapsed)


def _imposing(booklet: Printed) -> None:
    """Milliseconds for 38 pages: the median of many runs, each on a PDF that is read anew."""
    data, taken = booklet.path.read_bytes(), []
    for _ in range(10 if QUICK else 40):
        start = time.process_time()
        impose(data, "saddle")
        taken.append(time.process_time() - start)
    _row(f"imposing {IMPOSED} pages, ms", "<= 50", 1000 * statistics.median(taken) * IMPOSED / booklet.pages)


def _growth(work: Path, booklet: Printed) -> None:
    """The exponent of the time that pages take, and their memory; the smallest booklet is taken off as the start."""
    (work / "playbooks" / "smallest.yaml").write_text(SMALLEST, encoding="utf-8")
    (work / "playbooks" / "longer.yaml").write_text(_longer((work / EXAMPLE).read_text(encoding="utf-8")), "utf-8")
    start, longer = (_printed(work, Path("playbooks") / name) for name in ("smallest.yaml", "longer.yaml"))
    times = (longer.taken.seconds - start.taken.seconds) / (booklet.taken.seconds - start.taken.seconds)
    pages = (longer.pages - start.pages) / (booklet.pages - start.pages)
    _row(f"growth exponent, {booklet.pages} to {longer.pages} pages", "<= 1.05", math.log(times) / math.log(pages))
    more = longer.taken.mebibytes - booklet.taken.mebibytes
    _row("memory of each further page, MB", "<= 2.5", more * 1.048576 / (longer.pages - booklet.pages))


def _longer(playbook: str) -> str:
    """The same playbook, its journey walked several times, under new ids."""
    head, journey, rest = re.split(r"^(?=journey:\n|protocols:\n)", playbook, flags=re.MULTILINE)
    stages = journey.removeprefix("journey:\n")
    again = (re.sub(r"^  ([a-z0-9-]+):", rf"  \1-{turn}:", stages, flags=re.MULTILINE) for turn in range(2, LONGER + 1))
    longer = "".join([head, "journey:\n", stages, *again, rest])
    return longer.replace("playbook: bistro-el", "playbook: longer")


def _printed(work: Path, playbook: Path) -> Printed:
    """The A5 booklet of a playbook; the quickest of several runs."""
    taken = min(once(_build(str(playbook), "--paper", "A5"), work) for _ in range(1 if QUICK else 3))
    path = work / "printed" / f"{playbook.stem}-booklet-a5.pdf"
    with pikepdf.Pdf.open(path) as pdf:
        return Printed(path, len(pdf.pages), taken)


def _ratio(taken: dict[str, Sample], ours: str, theirs: str) -> float:
    return taken[ours].seconds / taken[theirs].seconds


def _row(what: str, bar: str, value: float) -> None:
    print(f"{what:50} {bar:>10} {value:>10.2f}")


if __name__ == "__main__":
    main()
