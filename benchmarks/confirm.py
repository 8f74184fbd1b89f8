"""From *issue it* to the printer having the whole document: our software against Typst and pyHanko alone.

Counted: Issue at the center over HTTP, Pay approved at once, Print until the document is sent, with every
commit of the ledger. Not counted: the person's waits (card back, payment card), the receipt, the machine.
"""

import tempfile
from dataclasses import replace
from pathlib import Path
from time import perf_counter
from uuid import uuid4

from benchmarks.holder import Accepted, AcceptingPrinter, Confirmable, confirmable
from benchmarks.raw import raw_parts
from benchmarks.station import Station
from benchmarks.table import Line
from kiosk.acts.errand import Running
from kiosk.acts.issue import issue
from kiosk.acts.pay import pay
from kiosk.acts.printing import print_copies
from kiosk.steps import Issue, Pay, Print

MANY = 25
TARGET = 2.0


def measure(station: Station) -> list[Line]:
    """Ours and raw in turns, each paper with its own serial."""
    with (
        tempfile.TemporaryDirectory(prefix="at-") as name,
        confirmable(station, Path(name) / "kiosk") as kiosk,
    ):
        order = kiosk.order
        raw = raw_parts(Path(name) / "raw", order.document, order.options, kiosk.tools.clock.now, MANY + 1)
        _confirm(kiosk)  # the first opens connections and warms the center's compiler
        raw.sign(raw.compile(MANY)[1])
        ours, peer = [], []
        for number in range(MANY):
            ours.append(_confirm(kiosk) * 1000)
            seconds, pdf = raw.compile(number)
            peer.append((seconds + raw.sign(pdf)) * 1000)
    return [Line("confirm to job accepted", ours, peer, "raw Typst + raw pyHanko", target=TARGET)]


def _confirm(kiosk: Confirmable) -> float:
    """Seconds. Each time a new errand, left open: the printer keeps the job, nothing is followed."""
    tools = replace(kiosk.tools, printer=AcceptingPrinter(kiosk.printer))
    running, order = Running(uuid4()), kiosk.order
    began = perf_counter()
    issued = issue(tools, running, Issue(order))
    if order.pay_won:
        pay(tools, running, Pay(issued, order.pay_won, 1))
    try:
        print_copies(tools, running, Print(issued))
    except Accepted:
        seconds = perf_counter() - began
    else:
        raise RuntimeError("nothing was sent")
    kiosk.printer.purge()
    return seconds
