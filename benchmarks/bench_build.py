"""How fast `standards build` prints a booklet, as a ratio to WeasyPrint's own command line on the same HTML.

python benchmarks/bench_build.py [--quick]

Both write PDF/UA, on one core, in cold processes, in turns. Ours reads, checks, resolves and typesets as well.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from measure import compare, on_one_core, tool

from standards.build.orders import orders
from standards.build.wish import Wish
from standards.resources import folder
from standards.typeset.compose import compose
from standards.typeset.html import typeset

ROUNDS = 3 if "--quick" in sys.argv else 7
EXAMPLE = Path(__file__).parents[1] / "examples" / "bistro" / "playbooks" / "bistro-el.yaml"


def main() -> None:
    import datetime

    on_one_core()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        [order] = orders(Wish(names=[str(EXAMPLE)], paper="A5", today=datetime.date(2026, 10, 1)))
        page = typeset(compose(order.edition), order.printable, order.paper, order.photos, theme=order.theme)
        (work / "page.html").write_text(page.html, encoding="utf-8")
        (work / "page.css").write_text(page.style, encoding="utf-8")
        base = (folder("templates") / "booklet").as_uri() + "/"
        ours = [tool("standards"), "build", str(EXAMPLE), "--paper", "A5", "--output", str(work)]
        to_pdf = ["-q", "-u", base, "--pdf-variant", "pdf/ua-1", "-s", "page.css", "page.html", "peer.pdf"]
        theirs = [tool("weasyprint"), *to_pdf]
        taken = compare({"standards": ours, "weasyprint": theirs}, work, ROUNDS)
        ratio = taken["standards"].seconds / taken["weasyprint"].seconds
        print(f"{'what':44} {'bar':>10} {'measured':>10}")
        print(f"{'a booklet, cold: x WeasyPrint command line':44} {'<= 0.9':>10} {ratio:>10.2f}")
        print(f"  {', '.join(f'{name} {sample.seconds:.2f} s' for name, sample in taken.items())}")


if __name__ == "__main__":
    main()
