"""The machine that loses its power: forks for each case, does an errand, and is killed after the n-th event.

Events are the ledger's commits and the external acts (center, terminal, printers), each after it happened.
Reads a case a line from standard input, answers a line: {"died": bool, "events": [names]}.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rig import KioskRig, open_kiosk
from rig_center import CenterLine
from rig_turns import ManualClock

from contract.issue import Options
from devices.id_card.issuer import DevelopmentIssuer
from kiosk.steps import SAID, ClaimChoice
from kiosk.tools import Tools
from kiosk.views import AskView, Errand, TroubleView

WATCHED = {
    "center": ("issue", "sync", "refund_claim"),
    "terminal": ("authorise", "look_up", "reverse"),
    "printer": ("create_job", "send_document", "follow", "fate", "purge"),
    "receipt": ("print_slip",),
}


@dataclass
class Power:
    """Counts events and cuts after the `cut_after`-th."""

    cut_after: int
    record: Path
    events: list[str] = field(default_factory=list)
    on: bool = False

    def event(self, name: str) -> None:
        """Something is on disk or out in the world."""
        if not self.on:
            return
        self.events.append(name)
        self.record.write_text(json.dumps(self.events))
        if len(self.events) == self.cut_after:
            os.kill(os.getpid(), signal.SIGKILL)


class Watched:
    """Stands before a port and tells of each act when it is done, whether it worked or not."""

    def __init__(self, port: object, kind: str, power: Power) -> None:
        self._port, self._kind, self._power = port, kind, power

    def __getattr__(self, name: str) -> Any:
        call = getattr(self._port, name)
        if name not in WATCHED[self._kind]:
            return call

        def watched(*arguments: Any, **options: Any) -> Any:
            try:
                return call(*arguments, **options)
            finally:
                self._power.event(f"{self._kind}.{name}")

        return watched


def run(folder: Path, line: CenterLine, case: dict[str, Any]) -> None:
    """The errand of the case, with its fault, until the menu or the cut."""
    power = Power(case["cut_after"], folder / "events.json")

    def wrap(tools: Tools) -> Tools:
        ports: dict[str, Any] = {kind: Watched(getattr(tools, kind), kind, power) for kind in WATCHED}
        return replace(tools, **ports)

    kiosk = open_kiosk(folder, line, ManualClock(), wrap=wrap, after_commit=power.event)
    begin = BEGINNINGS[case["errand"]](kiosk, line, case)
    power.on = True
    script(kiosk, case["fault"], late=False)
    begin()
    script(kiosk, case["fault"], late=True)
    kiosk.eject()
    if isinstance(kiosk.screen.view, AskView):
        kiosk.answer(SAID)
    else:
        kiosk.counter.leave()
        kiosk.settle()


def certificate(kiosk: KioskRig, line: CenterLine, case: dict[str, Any]) -> Callable[[], None]:
    """From the menu until the card is asked back: a certificate of two pages."""

    def begin() -> None:
        kiosk.choose(Errand.CERTIFICATES)
        kiosk.answer("RR-01")
        kiosk.answer(Options(copies=case["copies"]))
        kiosk.insert(line.card())
        kiosk.enter_pin()
        kiosk.answer(SAID)

    return begin


def claim(kiosk: KioskRig, line: CenterLine, case: dict[str, Any]) -> Callable[[], None]:
    """A jam whose money could not go back, not watched yet; then the code is used as the case says."""
    kiosk.printer.jam(after_page=1)
    kiosk.terminal.void_fails()
    certificate(kiosk, line, case)()
    kiosk.eject()
    assert isinstance(kiosk.screen.view, TroubleView)
    code = kiosk.screen.view.claim_code
    kiosk.printer.mend()
    kiosk.terminal.mend()
    kiosk.counter.leave()
    kiosk.settle()
    kiosk.rounds.hurry()
    kiosk.rounds.tick()
    kiosk.settle()

    def begin() -> None:
        kiosk.choose(Errand.CLAIM)
        kiosk.answer(code)
        kiosk.insert(line.card())
        kiosk.enter_pin()
        choice = ClaimChoice(case["errand"])
        kiosk.answer(choice)
        if choice is ClaimChoice.COLLECT:
            kiosk.answer(SAID)

    return begin


BEGINNINGS = {"certificate": certificate, "collect": claim, "refund": claim}
"""What each errand does up to the card's return; the first half is not watched."""


STANDS_AT_ONCE = (":0", ".second_job")


def script(kiosk: KioskRig, fault: str, *, late: bool) -> None:
    """What fate has in store, by name: `printer.jam:1`, `terminal.void_fails`, or nothing.

    A printer that stands at once is for after the issue: before it, nothing would be begun.
    """
    for part in filter(None, fault.split("+")):
        if part.endswith(STANDS_AT_ONCE) is not late:
            continue
        device, _, call = part.partition(".")
        name, _, value = call.partition(":")
        handle = getattr(getattr(kiosk, device), name)
        if not value:
            handle()
        elif value.isdigit():
            handle(after_page=int(value))
        else:
            handle(value)


def main() -> None:
    """See the module."""
    line_told = json.loads(sys.stdin.readline())
    anchors = Path(line_told["anchors"])
    line = CenterLine(line_told["url"], bytes.fromhex(line_told["key"]), DevelopmentIssuer.load(anchors))
    for told in sys.stdin:
        case = json.loads(told)
        folder = Path(case["folder"])
        child = os.fork()
        if child == 0:
            try:
                run(folder, line, case)
                os._exit(0)
            except BaseException:  # noqa: BLE001 - the fork must end here
                import traceback

                traceback.print_exc()
                os._exit(3)
        _, status = os.waitpid(child, 0)
        died = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
        record = folder / "events.json"
        events = json.loads(record.read_text()) if record.exists() else []
        code = None if died else os.waitstatus_to_exitcode(status)
        sys.stdout.write(json.dumps({"died": died, "code": code, "events": events}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
