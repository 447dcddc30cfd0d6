"""Several orders in several processes; what is delivered comes in their order."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence

from standards.build.deliver import Delivered, Unprintable, deliver
from standards.build.orders import Order
from standards.build.press import press
from standards.build.workers import cores, serve_the_parent, starting
from standards.diagnostics.findings import Findings
from standards.diagnostics.usage import UsageError
from standards.emit.weasy import UNTIDY, tidy, weasyprint

ENOUGH = 4  #: orders from which on a second process is worth its start
MOST = 4  #: processes, of which each takes 200 MB


def deliveries(orders: Sequence[Order]) -> Iterator[Delivered]:
    """Each order printed and written. Raises Unprintable and UsageError as `deliver` does.

    Why on Linux only: the orders go to the other processes by a fork, which libraries of other systems may not survive.
    """
    workers = min(cores(), MOST) if len(orders) >= ENOUGH and sys.platform == "linux" else 1
    if workers < 2:
        for order in orders:
            yield deliver(press(order), order)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    weasyprint()  # once for all of them
    _ORDERS[:] = orders
    with ProcessPoolExecutor(workers, get_context("fork"), initializer=_begin) as pool:
        try:
            with starting():
                printed = pool.map(_one, range(len(orders)))
            for found in printed:
                if isinstance(found, Findings):
                    raise Unprintable([*found])
                yield found
        except BrokenProcessPool:
            raise UsageError("a process that was printing was ended from outside; print fewer sheets at once") from None
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_ORDERS: list[Order] = []


def _begin() -> None:
    """What the parent has to tidy up is not ours; what we have is tidied when the process ends."""
    from multiprocessing.util import Finalize

    serve_the_parent()
    UNTIDY.clear()
    Finalize(None, tidy, exitpriority=0)


def _one(number: int) -> Delivered | Findings:
    try:
        return deliver(press(_ORDERS[number]), _ORDERS[number])
    except Unprintable as refused:
        return refused.findings
